package dev.wslgodoctor.diagnostics.cause.cases;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.wslgodoctor.diagnostics.cause.Confidence;
import dev.wslgodoctor.diagnostics.cause.Symptom;
import java.util.List;
import org.junit.jupiter.api.Test;

/** R55: git in the distribution shows every file as modified, git on Windows none. */
class R55Test {

    private static CaseMachine repository() {
        return CaseMachine.healthy().file("/home/dev/shop/.git/config", "[core]\n\tfilemode = true\n")
                .windowsFile("C:\\Program Files\\Git\\etc\\gitconfig", "[core]\n\tautocrlf = true\n")
                .says(".git\n", "rev-parse", "--git-dir").says("true\n", "config", "--get", "core.filemode")
                .says(1, "", "", "config", "--get", "core.autocrlf")
                .says("i/lf    w/lf    attr/                 \tmain.go\n", "ls-files", "--eol")
                .says("100644 0123456789abcdef0123456789abcdef01234567 0\tmain.go\0", "ls-files", "--stage", "-z");
    }

    private static CaseMachine onDriveC() {
        return repository().onWindowsDrive().file("/proc/mounts",
                CaseMachine.Mounts.WSL2.replace("gid=1000;", "gid=1000;metadata;"));
    }

    @Test
    void lineEndsThatOnlyWindowsConvertsRankFirst() {
        repository().says("i/lf    w/crlf  attr/                 \tmain.go\n", "ls-files", "--eol")
                .ranksFirst(Symptom.PERMISSION_DENIED, "files.git-line-ends-differ", Confidence.CERTAIN);
    }

    @Test
    void modesThatTheDriveDoesNotKeepRankFirst() {
        onDriveC().tool("/mnt/c/Users/dev/shop/main.go", "7061636b616765206d61696e0a")
                .ranksFirst(Symptom.PERMISSION_DENIED, "files.git-compares-modes", Confidence.LIKELY);
    }

    @Test
    void aWorkTreeWithTheLineEndsAndModesOfTheRepositoryIsFine() {
        assertEquals(List.of(), repository().holding(Symptom.PERMISSION_DENIED));
    }
}
