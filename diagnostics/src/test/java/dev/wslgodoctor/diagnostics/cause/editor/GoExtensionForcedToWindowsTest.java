package dev.wslgodoctor.diagnostics.cause.editor;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import dev.wslgodoctor.diagnostics.cause.Confidence;
import dev.wslgodoctor.diagnostics.cause.Severity;
import dev.wslgodoctor.diagnostics.cause.Verdict;
import dev.wslgodoctor.diagnostics.gateway.StagedMachine;
import dev.wslgodoctor.diagnostics.probe.FakeFacts;
import java.util.Map;
import org.junit.jupiter.api.Test;

class GoExtensionForcedToWindowsTest {

    private final GoExtensionForcedToWindows cause = new GoExtensionForcedToWindows();

    private static StagedMachine machine() {
        return StagedMachine.usual().onWindows("C:\\Users\\dev\\AppData\\Roaming\\Code\\User\\settings.json",
                "{\n\"remote.extensionKind\": {\"golang.Go\": [\"ui\"], \"a.b\": [\"ui\"]}\n}\n");
    }

    static FakeFacts holding() {
        return machine().facts();
    }

    @Test
    void holds() {
        assertEquals(Verdict.holds(Severity.BLOCKS, Confidence.LIKELY, Map.of("found",
                "C:\\Users\\dev\\AppData\\Roaming\\Code\\User\\settings.json:2")), machine().verdict(cause));
    }

    @Test
    void isRuledOutWhenTheDistributionComesFirst() {
        assertEquals(Verdict.ruledOut(), machine()
                .onWindows("C:\\Users\\dev\\AppData\\Roaming\\Code\\User\\settings.json",
                "{\"remote.extensionKind\": {\"golang.go\": [\"workspace\", \"ui\"]}}").verdict(cause));
    }

    @Test
    void admitsNotKnowingTheSettings() {
        assertInstanceOf(Verdict.Undetermined.class, machine().file("/home/dev/shop/.vscode/settings.json", "{}", 0, 0)
                .verdict(cause));
    }

    @Test
    void theRepairKeepsTheOtherExtensions() {
        assertEquals("{\"remote.extensionKind\":{\"a.b\":[\"ui\"]}}",
                machine().repaired(cause, "settings.json").replaceAll("\\s", ""));
    }
}
