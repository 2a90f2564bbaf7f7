package dev.wslgodoctor.diagnostics.cause.editor;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.wslgodoctor.diagnostics.cause.Confidence;
import dev.wslgodoctor.diagnostics.cause.Severity;
import dev.wslgodoctor.diagnostics.cause.Verdict;
import dev.wslgodoctor.diagnostics.gateway.StagedMachine;
import dev.wslgodoctor.diagnostics.probe.Choice;
import dev.wslgodoctor.diagnostics.probe.FakeFacts;
import org.junit.jupiter.api.Test;

class LinuxGoInWindowsSettingsTest {

    private static final String USER = "C:\\Users\\dev\\AppData\\Roaming\\Code\\User\\settings.json";
    private static final String SETTINGS = """
            {
                // Go
                "go.goroot": "/usr/local/go",
                "terminal.integrated.defaultProfile.windows": "Ubuntu (WSL)"
            }
            """;

    private final LinuxGoInWindowsSettings cause = new LinuxGoInWindowsSettings();

    private static StagedMachine machine() {
        return StagedMachine.usual().choosing(Choice.NONE.withProject("/mnt/c/Users/dev/shop"))
                .file("/mnt/c/Users/dev/shop/go.mod", "module example.com/shop\n\ngo 1.24\n")
                .windowOnWindows("Users/dev/shop").onWindows(USER, SETTINGS);
    }

    static FakeFacts holding() {
        return machine().facts();
    }

    @Test
    void holdsForAWindowOnWindows() {
        Verdict.Holds holds = assertInstanceOf(Verdict.Holds.class, machine().verdict(cause));
        assertEquals(Severity.BLOCKS, holds.severity());
        assertEquals(Confidence.CERTAIN, holds.confidence());
        assertTrue(holds.arguments().get("found").contains("go.goroot = /usr/local/go"), holds.toString());
        assertTrue(holds.arguments().get("found").endsWith("settings.json:3)"), holds.toString());
    }

    @Test
    void isRuledOutForAFolderOfWindows() {
        assertEquals(Verdict.ruledOut(), machine().onWindows(USER,
                SETTINGS.replace("/usr/local/go", "C:\\\\Program Files\\\\Go")).verdict(cause));
    }

    @Test
    void isRuledOutWhenNoWindowOnWindowsHasTheProject() {
        assertEquals(Verdict.ruledOut(), machine().onWindows(USER, SETTINGS)
                .choosing(Choice.NONE.withProject("/home/dev/shop")).verdict(cause));
    }

    @Test
    void theSettingsOfAnotherEditorDoNotCount() {
        assertEquals(Verdict.ruledOut(), machine().onWindows(USER, "{}").onWindows(
                "C:\\Users\\dev\\AppData\\Roaming\\Cursor\\User\\settings.json", SETTINGS).verdict(cause));
    }

    @Test
    void admitsNotKnowingWhenTheProjectIsNotChosen() {
        assertInstanceOf(Verdict.Undetermined.class, machine().choosing(Choice.NONE)
                .windowOnWindows("Users/dev/other").verdict(cause));
    }

    @Test
    void theRepairRemovesOnlyThatValue() {
        assertEquals("""
                {
                    // Go
                    "terminal.integrated.defaultProfile.windows": "Ubuntu (WSL)"
                }
                """, machine().repaired(cause, "settings.json"));
    }

    @Test
    void isALikelyNoteWhereAWindowOfTheDistroIsKnownToo() {
        Verdict.Holds holds = assertInstanceOf(Verdict.Holds.class,
                machine().windowInDistro("/mnt/c/Users/dev/shop").verdict(cause));
        assertEquals(Severity.NOTE, holds.severity());
        assertEquals(Confidence.LIKELY, holds.confidence());
    }
}
