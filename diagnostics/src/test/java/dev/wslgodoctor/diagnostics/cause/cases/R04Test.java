package dev.wslgodoctor.diagnostics.cause.cases;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.wslgodoctor.diagnostics.cause.windows.WslPartsOutOfStep;
import dev.wslgodoctor.diagnostics.gateway.Blob;
import dev.wslgodoctor.diagnostics.gateway.GatewayException;
import dev.wslgodoctor.diagnostics.gateway.Output;
import dev.wslgodoctor.diagnostics.gateway.StagedMachine;
import dev.wslgodoctor.diagnostics.gateway.Trouble;
import dev.wslgodoctor.diagnostics.probe.WslProbes;
import dev.wslgodoctor.diagnostics.repair.Outcome;
import dev.wslgodoctor.diagnostics.repair.Preview;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The parts of WSL are out of step until it is updated. */
class R04Test {

    private static final String LAUNCHER = "C:\\Windows\\System32\\wsl.exe";
    private static final String CODE = "Wsl/Service/CreateInstance/0x80040326";

    @TempDir
    private Path folder;

    private static StagedMachine machine() {
        return StagedMachine.usual().throughWsl("1.0.3.0", "5.15.79.1");
    }

    private static StagedMachine broken() {
        return machine().refusingToStart(CODE).onWindows(LAUNCHER, "MZ")
                .windowsSays(Output.of(0, "", ""), LAUNCHER, "--update")
                        .launcherSays(Output.of(0, "", ""), "--shutdown");
    }

    private CaseRepair repair(StagedMachine machine) throws GatewayException {
        return new CaseRepair(machine::asCase, new WslPartsOutOfStep(), folder);
    }

    @Test
    void theCodeIsNamedFirst() {
        assertEquals(Optional.of("windows.wsl-parts-out-of-step"), machine().refusingToStart(CODE).first());
    }

    @Test
    void theSameVersionThatStartsIsHealthy() {
        assertEquals(Optional.empty(), machine().first());
    }

    @Test
    void wslIsUpdatedThenRestartedAndThePreviewSaysThatItStays() throws Exception {
        StagedMachine machine = broken();
        machine.hearing(() -> machine.starting().throughWsl("2.5.9.0", "6.6.87.2-1"), "--update");
        CaseRepair repair = repair(machine);
        Preview preview = repair.preview();
        assertEquals(List.of(LAUNCHER + " --update", "restart-wsl"), repair.shown());
        assertEquals("ask", preview.plan().kind());
        assertEquals(Set.of("Ubuntu"), preview.ends());
        assertFalse(preview.undoable());
        assertEquals(List.of(), machine.told(), "showing changes nothing");

        repair.cures();

        assertEquals(List.of("--shutdown"), machine.told());
        Outcome.Refused refused = assertInstanceOf(Outcome.Refused.class, repair.undone());
        assertEquals(Outcome.Why.CANNOT_BE_UNDONE, refused.why());
        assertEquals(Optional.empty(), machine.first());
    }

    @Test
    void anUpdateThatChangesNothingIsNotCalledACure() throws Exception {
        CaseRepair repair = repair(broken());

        assertInstanceOf(Outcome.StillHolds.class, repair.applied());
    }

    @Test
    void anUpdateThatFailsEndsNothingAndItsWordsAreReadInUtf16Too() throws Exception {
        String words = "Wsl/0x80070422 服务";
        byte[] wide = ("Error code: " + words + "\r\n").getBytes(StandardCharsets.UTF_16LE);
        StagedMachine machine = broken().windowsSays(new Output(-1, Blob.of(wide), Blob.EMPTY, false),
                LAUNCHER, "--update");
        CaseRepair repair = repair(machine);

        Outcome.Refused refused = assertInstanceOf(Outcome.Refused.class, repair.applied());

        assertEquals(Outcome.Why.FAILED, refused.why());
        assertTrue(refused.detail().contains(words), refused.detail());
        assertEquals(List.of(), machine.told());
    }

    @Test
    void whereTheVersionIsNotToldTheUpdateIsLeftToTheUser() throws Exception {
        assertTrue(new WslPartsOutOfStep().repair(broken().facts().unknown(WslProbes.VERSIONS,
                new Trouble.Unreadable("no version"))).orElseThrow().onlyByHand());
    }
}
