package dev.wslgodoctor.diagnostics.cause.cases;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.wslgodoctor.diagnostics.gateway.StagedMachine;
import dev.wslgodoctor.diagnostics.probe.Choice;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Case R48 of the case book: a window on Windows whose user settings name the Go of Linux. */
class R48Test {

    private static StagedMachine machine() {
        return StagedMachine.usual().choosing(Choice.NONE.withProject("C:\\Users\\dev\\shop"))
                .file("/mnt/c/Users/dev/shop/go.mod", "module example.com/shop\n\ngo 1.24\n")
                .windowOnWindows("Users/dev/shop")
                .onWindows("C:\\Users\\dev\\AppData\\Roaming\\Code\\User\\settings.json", """
                        {
                            "go.goroot": "/usr/local/go",
                            "terminal.integrated.defaultProfile.windows": "Ubuntu (WSL)"
                        }
                        """);
    }

    @Test
    void isRankedFirst() {
        assertEquals(Optional.of("editor.linux-go-in-windows-settings"), machine().first());
    }

    @Test
    void isNoLongerFoundWhenTheProjectWasOpenedInTheDistro() {
        StagedMachine mended = StagedMachine.usual().windowInDistro("/home/dev/shop").onWindows(
                "C:\\Users\\dev\\AppData\\Roaming\\Code\\User\\settings.json", "{\"go.goroot\": \"/usr/local/go\"}");
        assertEquals(Optional.empty(), mended.first());
    }
}
