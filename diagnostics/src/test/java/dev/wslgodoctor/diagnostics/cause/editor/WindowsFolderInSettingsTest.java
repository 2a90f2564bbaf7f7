package dev.wslgodoctor.diagnostics.cause.editor;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import dev.wslgodoctor.diagnostics.cause.Confidence;
import dev.wslgodoctor.diagnostics.cause.Severity;
import dev.wslgodoctor.diagnostics.cause.Verdict;
import dev.wslgodoctor.diagnostics.gateway.StagedMachine;
import dev.wslgodoctor.diagnostics.probe.Choice;
import dev.wslgodoctor.diagnostics.probe.FakeFacts;
import java.util.Map;
import org.junit.jupiter.api.Test;

class WindowsFolderInSettingsTest {

    private final WindowsFolderInSettings cause = new WindowsFolderInSettings();

    private static StagedMachine machine() {
        return StagedMachine.usual().windowInDistro("/home/dev/shop").inProject(".vscode/settings.json",
                "{\"go.gopath\": \"C:\\\\Users\\\\dev\\\\go\"}");
    }

    static FakeFacts holding() {
        return machine().facts();
    }

    @Test
    void holds() {
        assertEquals(Verdict.holds(Severity.DEGRADES, Confidence.CERTAIN, Map.of("found",
                "go.gopath = C:\\Users\\dev\\go (/home/dev/shop/.vscode/settings.json:1)")), machine().verdict(cause));
    }

    @Test
    void isRuledOutForAFolderOfLinux() {
        assertEquals(Verdict.ruledOut(), machine().inProject(".vscode/settings.json",
                "{\"go.gopath\": \"/home/dev/go\"}").verdict(cause));
    }

    @Test
    void theUserSettingsOnWindowsMayNameIt() {
        assertEquals(Verdict.ruledOut(), machine().without("/home/dev/shop/.vscode/settings.json").onWindows(
                "C:\\Users\\dev\\AppData\\Roaming\\Code\\User\\settings.json", "{\"go.goroot\": \"C:\\\\Go\"}")
                        .verdict(cause));
    }

    @Test
    void admitsNotKnowingTheSettings() {
        assertInstanceOf(Verdict.Undetermined.class, machine().file("/home/dev/shop/.vscode/settings.json", "{}", 0, 0)
                .verdict(cause));
    }

    @Test
    void isOnlyLikelyWhereNoWindowOfTheDistroIsRemembered() {
        assertEquals(Confidence.LIKELY, assertInstanceOf(Verdict.Holds.class, StagedMachine.usual().inProject(
                ".vscode/settings.json", "{\"go.goroot\": \"C:\\\\Go\"}").verdict(cause)).confidence());
    }

    @Test
    void theRepairRemovesIt() {
        assertEquals("{}", machine().repaired(cause, "settings.json").replaceAll("\\s", ""));
    }

    @Test
    void isOnlyLikelyWhereAWindowOnWindowsIsKnownToo() {
        StagedMachine machine = StagedMachine.usual().choosing(Choice.NONE.withProject("/mnt/c/Users/dev/shop"))
                .windowOnWindows("Users/dev/shop").windowInDistro("/mnt/c/Users/dev/shop")
                .file("/mnt/c/Users/dev/shop/.vscode/settings.json", "{\"go.gopath\": \"C:\\\\Users\\\\dev\\\\go\"}");
        assertEquals(Confidence.LIKELY, assertInstanceOf(Verdict.Holds.class, machine.verdict(cause)).confidence());
    }
}
