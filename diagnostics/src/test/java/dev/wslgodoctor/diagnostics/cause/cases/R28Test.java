package dev.wslgodoctor.diagnostics.cause.cases;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import dev.wslgodoctor.diagnostics.cause.Confidence;
import dev.wslgodoctor.diagnostics.cause.Symptom;
import dev.wslgodoctor.diagnostics.cause.debugger.DelveVersionDoesNotCoverGo;
import dev.wslgodoctor.diagnostics.repair.Action;
import java.util.List;
import org.junit.jupiter.api.Test;

/** R28: the Delve of the distribution runs and is too old for Go, while a newer one lies in GOPATH/bin. */
class R28Test {

    private static CaseMachine machine(String version) {
        return CaseMachine.healthy().tool("/usr/bin/dlv", CaseMachine.Tools.ELF_X86_64)
                .says("Delve Debugger\nVersion: " + version + "\nBuild: $Id: 0 $\n", "/usr/bin/dlv", "version")
                .file("/home/dev/.vscode-server/data/Machine/settings.json",
                        "{ \"go.alternateTools\": { \"dlv\": \"/usr/bin/dlv\" } }");
    }

    @Test
    void theVersionThatDoesNotCoverGoRanksFirst() {
        machine("1.21.0").ranksFirst(Symptom.LAUNCH_FAILS, "debugger.version-does-not-cover-go", Confidence.CERTAIN);
    }

    @Test
    void theOtherDelveIsNamedInItsPlace() {
        Action.ReplaceFile edit = assertInstanceOf(Action.ReplaceFile.class, machine("1.21.0").plan(
                new DelveVersionDoesNotCoverGo()).orElseThrow().actions().getFirst());
        assertFalse(edit.content().orElseThrow().text().contains("/usr/bin/dlv"));
    }

    @Test
    void aFittingVersionIsFine() {
        assertEquals(List.of(), machine("1.24.0").holding(Symptom.LAUNCH_FAILS));
    }
}
