package dev.wslgodoctor.diagnostics.cause.files;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import dev.wslgodoctor.diagnostics.cause.Confidence;
import dev.wslgodoctor.diagnostics.cause.Severity;
import dev.wslgodoctor.diagnostics.cause.Verdict;
import dev.wslgodoctor.diagnostics.cause.cases.CaseMachine;
import dev.wslgodoctor.diagnostics.probe.FakeFacts;
import dev.wslgodoctor.diagnostics.repair.Action;
import java.util.Map;
import org.junit.jupiter.api.Test;

class GitComparesModesTest {

    private final GitComparesModes cause = new GitComparesModes();

    private static CaseMachine machine() {
        return CaseMachine.healthy().onWindowsDrive().file("/mnt/c/Users/dev/shop/.git/config",
                        "[core]\n\tfilemode = true\n")
                .tool("/mnt/c/Users/dev/shop/main.go", "7061636b616765206d61696e0a")
                .says(".git\n", "rev-parse", "--git-dir").says("true\n", "config", "--get", "core.filemode")
                .says("input\n", "config", "--get", "core.autocrlf")
                .says("100644 0123456789abcdef0123456789abcdef01234567 0\tmain.go\0"
                        + "100755 0123456789abcdef0123456789abcdef01234568 0\trun.sh\0", "ls-files", "--stage", "-z");
    }

    static FakeFacts holding() {
        return machine().given();
    }

    @Test
    void holdsWhereGitComparesAndTheDriveDoesNotKeep() {
        assertEquals(Verdict.holds(Severity.DEGRADES, Confidence.CERTAIN, Map.of("count", "1", "file",
                "/mnt/c/Users/dev/shop/main.go", "setting", "true", "mount", "/mnt/c")), machine().verdict(cause));
    }

    @Test
    void isOnlyLikelyWhereTheDriveKeepsModes() {
        Verdict.Holds verdict = assertInstanceOf(Verdict.Holds.class, machine().file("/proc/mounts",
                CaseMachine.Mounts.WSL2.replace("gid=1000;", "gid=1000;metadata;")).verdict(cause));

        assertEquals(Confidence.LIKELY, verdict.confidence());
    }

    @Test
    void isRuledOutWhereGitDoesNotCompare() {
        assertEquals(Verdict.ruledOut(),
                machine().says("false\n", "config", "--get", "core.filemode").verdict(cause));
    }

    @Test
    void admitsNotKnowingWhenGitFails() {
        assertInstanceOf(Verdict.Undetermined.class, machine().says(128, "", "fatal: bad index file",
                "ls-files", "--stage").verdict(cause));
    }

    @Test
    void switchesTheComparisonOffInThisRepository() {
        Action.ReplaceFile edit = assertInstanceOf(Action.ReplaceFile.class,
                machine().plan(cause).orElseThrow().actions().getFirst());
        assertEquals("[core]\n\tfilemode = false\n", edit.content().orElseThrow().text());
    }
}
