package dev.wslgodoctor.diagnostics.cause.editor;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import dev.wslgodoctor.diagnostics.cause.Confidence;
import dev.wslgodoctor.diagnostics.cause.Severity;
import dev.wslgodoctor.diagnostics.cause.Verdict;
import dev.wslgodoctor.diagnostics.gateway.StagedMachine;
import dev.wslgodoctor.diagnostics.probe.FakeFacts;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.junit.jupiter.api.Test;

class FileNotUtf8Test {

    private static final String LAUNCH = "{\"configurations\": []}\r\n";

    private final FileNotUtf8 cause = new FileNotUtf8();

    private static StagedMachine machine(byte[] launch) {
        return StagedMachine.usual().file("/home/dev/shop/.vscode/launch.json", launch);
    }

    private static byte[] wide() {
        return ("\uFEFF" + LAUNCH).getBytes(StandardCharsets.UTF_16LE);
    }

    static FakeFacts holding() {
        return machine(wide()).facts();
    }

    @Test
    void holdsForAFileThatPowerShellWrote() {
        assertEquals(Verdict.holds(Severity.BLOCKS, Confidence.CERTAIN,
                Map.of("files", "/home/dev/shop/.vscode/launch.json")), machine(wide()).verdict(cause));
    }

    @Test
    void isRuledOutForTheSameTextInUtf8WithOrWithoutAMark() {
        assertEquals(Verdict.ruledOut(), machine(LAUNCH.getBytes(StandardCharsets.UTF_8)).verdict(cause));
        assertEquals(Verdict.ruledOut(), machine(("\uFEFF" + LAUNCH).getBytes(StandardCharsets.UTF_8)).verdict(cause));
    }

    @Test
    void holdsWithoutAMarkToo() {
        assertInstanceOf(Verdict.Holds.class, machine(LAUNCH.getBytes(StandardCharsets.UTF_16LE)).verdict(cause));
    }

    @Test
    void holdsForTheSettingsOnWindows() {
        Verdict.Holds holds = assertInstanceOf(Verdict.Holds.class, StagedMachine.usual().onWindows(
                "C:\\Users\\dev\\AppData\\Roaming\\Cursor\\User\\settings.json",
                ("\uFEFF{}").getBytes(StandardCharsets.UTF_16BE)).verdict(cause));
        assertEquals(Severity.DEGRADES, holds.severity());
    }

    @Test
    void admitsNotKnowingAFileThatCannotBeRead() {
        assertInstanceOf(Verdict.Undetermined.class, StagedMachine.usual()
                .file("/home/dev/shop/.vscode/tasks.json", "{}", 0, 0).verdict(cause));
    }

    @Test
    void theRepairWritesTheSameTextInUtf8() {
        assertEquals(LAUNCH, machine(wide()).repaired(cause, "launch.json"));
    }
}
