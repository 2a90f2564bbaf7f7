package dev.wslgodoctor.diagnostics.cause.files;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import dev.wslgodoctor.diagnostics.cause.Confidence;
import dev.wslgodoctor.diagnostics.cause.Severity;
import dev.wslgodoctor.diagnostics.cause.Verdict;
import dev.wslgodoctor.diagnostics.cause.cases.CaseMachine;
import dev.wslgodoctor.diagnostics.probe.FakeFacts;
import dev.wslgodoctor.diagnostics.repair.Action;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class GitLineEndsDifferTest {

    // git 2.39.5 printed this form
    private static final String LISTED = "i/lf    w/crlf  attr/                 \tmain.go\n"
            + "i/lf    w/lf    attr/                 \ttill.go\n";

    private final GitLineEndsDiffer cause = new GitLineEndsDiffer();

    private static CaseMachine machine() {
        return CaseMachine.healthy().folder("/home/dev/shop/.git").file("/home/dev/shop/.git/config",
                        "[core]\n\tfilemode = true\n")
                .windowsFile("C:\\Users\\dev\\.gitconfig", "[user]\n\tname = Dev\n[core]\n\tautocrlf = true\n")
                .says(".git\n", "rev-parse", "--git-dir").says("true\n", "config", "--get", "core.filemode")
                .says(1, "", "", "config", "--get", "core.autocrlf").says(LISTED, "ls-files", "--eol");
    }

    static FakeFacts holding() {
        return machine().given();
    }

    @Test
    void holdsForFilesWithCarriageReturnsThatNothingConverts() {
        assertEquals(Verdict.holds(Severity.DEGRADES, Confidence.CERTAIN, Map.of("count", "1", "file", "main.go",
                "setting", "unset", "windows", "true", "folder", "/home/dev/shop")), machine().verdict(cause));
    }

    @Test
    void isRuledOutWhereTheSettingConverts() {
        assertEquals(Verdict.ruledOut(),
                machine().says("input\n", "config", "--get", "core.autocrlf").verdict(cause));
    }

    @Test
    void understandsEveryWordOfGitForTrue() {
        for (String word : List.of("True", "yes", "on", "1", "")) {
            assertEquals(Verdict.ruledOut(),
                    machine().says(word + "\n", "config", "--get", "core.autocrlf").verdict(cause), word);
        }
    }

    @Test
    void isRuledOutWhereAnAttributeConverts() {
        assertEquals(Verdict.ruledOut(), machine().says(LISTED.replace("attr/         ", "attr/text=auto"),
                "ls-files", "--eol").verdict(cause));
    }

    @Test
    void doesNotApplyWithoutARepository() {
        assertInstanceOf(Verdict.NotApplicable.class, CaseMachine.healthy().verdict(cause));
    }

    @Test
    void admitsNotKnowingWhenGitRefusesTheRepository() {
        assertInstanceOf(Verdict.Undetermined.class, machine().says(128, "", "fatal: detected dubious ownership",
                "rev-parse", "--git-dir").verdict(cause));
    }

    @Test
    void setsTheRepositorysOwnSettingAndNothingElse() {
        Action.ReplaceFile edit = assertInstanceOf(Action.ReplaceFile.class,
                machine().plan(cause).orElseThrow().actions().getFirst());
        assertEquals("/home/dev/shop/.git/config", edit.path());
        assertEquals("[core]\n\tautocrlf = input\n\tfilemode = true\n", edit.content().orElseThrow().text());
    }
}
