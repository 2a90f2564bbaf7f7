package dev.wslgodoctor.diagnostics.cause.cases;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.wslgodoctor.diagnostics.cause.Confidence;
import dev.wslgodoctor.diagnostics.cause.Symptom;
import java.util.List;
import org.junit.jupiter.api.Test;

/** R39: GOFLAGS=-trimpath, so that the program names example.com/shop/main.go and the editor /home/dev/shop/main.go. */
class R39Test {

    @Test
    void theNamesThatDifferRankFirst() {
        CaseMachine.healthy().file("/home/dev/.config/go/env", "GOFLAGS=-trimpath\n").ranksFirst(
                Symptom.BREAKPOINT_NOT_HIT, "files.recorded-paths-differ", Confidence.LIKELY);
    }

    @Test
    void inAProgramThatIsBuiltItIsCertain() {
        CaseMachine.healthy().realProgram("/home/dev/shop/bin/shop", "go1.24-trimpath")
                .program("/home/dev/shop/bin/shop").ranksFirst(Symptom.BREAKPOINT_NOT_HIT,
                        "files.recorded-paths-differ", Confidence.CERTAIN);
    }

    @Test
    void theConfigurationCanSwitchItOff() {
        assertEquals(List.of(), CaseMachine.healthy().file("/home/dev/.config/go/env", "GOFLAGS=-trimpath\n")
                .file("/home/dev/shop/.vscode/launch.json", """
                        { "configurations": [ { "name": "Launch shop", "type": "go", "request": "launch",
                            "mode": "debug", "program": "${workspaceFolder}",
                            "env": { "GOFLAGS": "-trimpath=false" } } ] }
                        """).holding(Symptom.BREAKPOINT_NOT_HIT));
    }
}
