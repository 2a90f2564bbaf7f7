package dev.wslgodoctor.diagnostics.cause.cases;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.wslgodoctor.diagnostics.cause.Confidence;
import dev.wslgodoctor.diagnostics.cause.Symptom;
import java.util.List;
import org.junit.jupiter.api.Test;

/** R34: "error obtaining VCS status", because git refuses a repository of another owner. */
class R34Test {

    private static CaseMachine machine() {
        return CaseMachine.healthy().folder("/home/dev/shop/.git")
                .says("false\n", "config", "--get", "core.filemode").says("input\n", "config", "--get", "core.autocrlf")
                .says(".git\n", "rev-parse", "--git-dir");
    }

    @Test
    void theRefusedRepositoryRanksFirst() {
        machine().says(128, "", "fatal: unsafe repository ('/home/dev/shop' is owned by someone else)\n"
                + "To add an exception for this directory, call:\n\n"
                + "\tgit config --global --add safe.directory /home/dev/shop\n", "rev-parse", "--git-dir")
                .ranksFirst(Symptom.BUILD_FAILS, "toolchain.git-refuses-owner", Confidence.CERTAIN);
    }

    @Test
    void anAcceptedOneIsFine() {
        assertEquals(List.of(), machine().holding(Symptom.BUILD_FAILS));
    }
}
