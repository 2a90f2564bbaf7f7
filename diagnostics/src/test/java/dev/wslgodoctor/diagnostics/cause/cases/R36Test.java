package dev.wslgodoctor.diagnostics.cause.cases;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.wslgodoctor.diagnostics.cause.Confidence;
import dev.wslgodoctor.diagnostics.cause.Symptom;
import java.util.List;
import org.junit.jupiter.api.Test;

/** R36: a window on Windows has the folder open as \\wsl.localhost\..., so that go.exe cannot lock go.mod. */
class R36Test {

    private static final String RECENT = "C:\\Users\\dev\\AppData\\Roaming\\Code\\User\\workspaceStorage\\"
            + "3f6b1c0d9a7e4a5f8b2c7d1e0f9a8b7c\\workspace.json";

    private static CaseMachine machine(String folder) {
        return CaseMachine.healthy().windowsFile(RECENT, "{ \"folder\": \"" + folder + "\" }");
    }

    @Test
    void theWindowOnWindowsRanksFirst() {
        machine("file://wsl.localhost/Ubuntu-24.04/home/dev/shop").ranksFirst(Symptom.BUILD_FAILS,
                "editor.folder-opened-from-windows", Confidence.LIKELY);
    }

    @Test
    void aWindowInTheDistributionIsFine() {
        assertEquals(List.of(), machine("vscode-remote://wsl%2Bubuntu-24.04/home/dev/shop")
                .holding(Symptom.BUILD_FAILS));
    }
}
