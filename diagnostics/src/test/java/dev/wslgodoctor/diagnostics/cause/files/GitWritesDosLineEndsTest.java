package dev.wslgodoctor.diagnostics.cause.files;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import dev.wslgodoctor.diagnostics.cause.Confidence;
import dev.wslgodoctor.diagnostics.cause.Severity;
import dev.wslgodoctor.diagnostics.cause.Verdict;
import dev.wslgodoctor.diagnostics.cause.cases.CaseMachine;
import dev.wslgodoctor.diagnostics.gateway.Trouble;
import dev.wslgodoctor.diagnostics.probe.FakeFacts;
import dev.wslgodoctor.diagnostics.repair.Action;
import java.util.Map;
import org.junit.jupiter.api.Test;

class GitWritesDosLineEndsTest {

    // git 2.47.3 printed this form
    private static final String BY_ATTRIBUTE = "i/lf    w/crlf  attr/text=auto eol=crlf\trun.sh\n"
            + "i/lf    w/crlf  attr/text=auto eol=crlf\tmain.go\n";
    private static final String PLAIN = "i/lf    w/lf    attr/                 \tscripts/run.sh\n";

    private final GitWritesDosLineEnds cause = new GitWritesDosLineEnds();

    private static CaseMachine machine(String listed) {
        return CaseMachine.healthy().folder("/home/dev/shop/.git").file("/home/dev/shop/.git/config",
                        "[core]\n\tfilemode = true\n").says(".git\n", "rev-parse", "--git-dir")
                .says("true\n", "config", "--get", "core.filemode")
                .says(1, "", "", "config", "--get", "core.autocrlf").says(listed, "ls-files", "--eol");
    }

    private static CaseMachine attributes() {
        return machine(BY_ATTRIBUTE).file("/home/dev/shop/.gitattributes",
                "# 行尾\n* text=auto eol=crlf\n*.png binary\n*.bat text eol=crlf\n");
    }

    static FakeFacts holding() {
        return attributes().given();
    }

    static FakeFacts ruledOut() {
        return machine(PLAIN).given();
    }

    private static Verdict holds(String file, String where) {
        return Verdict.holds(Severity.DEGRADES, Confidence.CERTAIN, Map.of("file", file, "count", "1", "where", where));
    }

    @Test
    void holdsForAnAttributeAndNamesTheLineThatDecides() {
        assertEquals(holds("run.sh", "/home/dev/shop/.gitattributes:2"), attributes().verdict(cause));
    }

    @Test
    void holdsForTheSettingOfTheDistro() {
        assertEquals(holds("scripts/run.sh", "core.autocrlf=true"),
                machine(PLAIN).says("true\n", "config", "--get", "core.autocrlf").verdict(cause));
    }

    @Test
    void isRuledOutWhereGitWritesLf() {
        assertEquals(Verdict.ruledOut(), machine(PLAIN).verdict(cause));
        assertEquals(Verdict.ruledOut(), machine(PLAIN.replace("attr/     ", "attr/text eol=lf "))
                .says("true\n", "config", "--get", "core.autocrlf").verdict(cause));
        assertEquals(Verdict.ruledOut(), machine(PLAIN.replace("attr/     ", "attr/-text eol=crlf "))
                .says("true\n", "config", "--get", "core.autocrlf").verdict(cause));
    }

    @Test
    void isRuledOutForFilesThatDoNotMind() {
        assertEquals(Verdict.ruledOut(), machine("i/lf    w/crlf  attr/text eol=crlf    \tbuild.bat\n"
                + "i/lf    w/crlf  attr/text eol=crlf    \tmain.go\n").verdict(cause));
    }

    @Test
    void doesNotApplyWithoutARepository() {
        assertInstanceOf(Verdict.NotApplicable.class, CaseMachine.healthy().verdict(cause));
    }

    @Test
    void admitsNotKnowingWhenGitSaysNothing() {
        assertInstanceOf(Verdict.Undetermined.class, attributes().fails(new Trouble.Unreadable("no"), "ls-files",
                "--eol").verdict(cause));
    }

    @Test
    void addsOneLineThatWinsAndKeepsTheOthers() {
        Action.ReplaceFile edit = assertInstanceOf(Action.ReplaceFile.class,
                attributes().plan(cause).orElseThrow().actions().getFirst());
        assertEquals("# 行尾\n* text=auto eol=crlf\n*.png binary\n*.bat text eol=crlf\n*.sh text eol=lf\n",
                edit.content().orElseThrow().text());
    }
}
