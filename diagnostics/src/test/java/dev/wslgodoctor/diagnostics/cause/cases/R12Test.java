package dev.wslgodoctor.diagnostics.cause.cases;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.wslgodoctor.diagnostics.cause.vm.WslConfigMisnamed;
import dev.wslgodoctor.diagnostics.gateway.StagedMachine;
import dev.wslgodoctor.diagnostics.path.WindowsPath;
import dev.wslgodoctor.diagnostics.repair.Outcome;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A .wslconfig in UTF-16 is ignored, and so is one named .wslconfig.txt. */
class R12Test {

    private static final String RIGHT = "C:\\Users\\dev\\.wslconfig";
    private static final String MISNAMED = RIGHT + ".txt";

    @TempDir
    private Path folder;

    private static StagedMachine machine(Charset charset) {
        return StagedMachine.usual().onWindows("C:\\Users\\dev\\.wslconfig",
                "[wsl2]\r\nmemory=6GB\r\n".getBytes(charset));
    }

    @Test
    void theEncodingIsNamedFirst() {
        assertEquals(Optional.of("wsl-vm.wslconfig-encoding"), machine(StandardCharsets.UTF_16LE).first());
    }

    @Test
    void theSameTextInUtf8IsHealthy() {
        assertEquals(Optional.empty(), machine(StandardCharsets.UTF_8).first());
    }

    @Test
    void theWrongNameIsNamedFirst() {
        assertEquals(Optional.of("wsl-vm.wslconfig-misnamed"), StagedMachine.usual()
                .onWindows("C:\\Users\\dev\\.wslconfig.txt", "[wsl2]\n").first());
    }

    @Test
    void theFileGetsItsRightNameAndTheOldOneBackByTheUndo() throws Exception {
        CaseMachine machine = CaseMachine.healthy().says("", "--shutdown")
                .windowsFile(MISNAMED, new byte[] {'[', 'w', 's', 'l', '2', ']', '\r', '\n', '#', (byte) 0xc4, '\n'});
        machine.removeOnWindows(RIGHT);
        byte[] before = machine.windows().read(WindowsPath.of(MISNAMED), 99).orElseThrow().bytes();
        CaseRepair repair = new CaseRepair(machine::at, new WslConfigMisnamed(), folder);
        assertEquals(List.of("create-file", "remove-file", "restart-wsl"), repair.shown());

        repair.cures();

        assertArrayEquals(before, machine.windows().read(WindowsPath.of(RIGHT), 99).orElseThrow().bytes());
        assertInstanceOf(Outcome.Undone.class, repair.undone());
        assertArrayEquals(before, machine.windows().read(WindowsPath.of(MISNAMED), 99).orElseThrow().bytes());
        assertEquals(Optional.empty(), machine.windows().read(WindowsPath.of(RIGHT), 99));
    }

    @Test
    void whereBothFilesAreThereTheUserPutsThemTogether() throws Exception {
        CaseMachine machine = CaseMachine.healthy().windowsFile(MISNAMED, "[wsl2]\n");

        assertTrue(new CaseRepair(machine::at, new WslConfigMisnamed(), folder).plan().onlyByHand());
    }
}
