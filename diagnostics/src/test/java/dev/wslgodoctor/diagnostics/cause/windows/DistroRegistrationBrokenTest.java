package dev.wslgodoctor.diagnostics.cause.windows;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import dev.wslgodoctor.diagnostics.cause.Confidence;
import dev.wslgodoctor.diagnostics.cause.Severity;
import dev.wslgodoctor.diagnostics.cause.Verdict;
import dev.wslgodoctor.diagnostics.engine.Examiner;
import dev.wslgodoctor.diagnostics.gateway.StagedMachine;
import dev.wslgodoctor.diagnostics.gateway.Trouble;
import dev.wslgodoctor.diagnostics.gateway.WindowsGateway.Hive;
import dev.wslgodoctor.diagnostics.gateway.WindowsGateway.RegistryValue;
import dev.wslgodoctor.diagnostics.probe.FakeFacts;
import dev.wslgodoctor.diagnostics.probe.LxssDistro;
import dev.wslgodoctor.diagnostics.probe.WindowsProbes;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class DistroRegistrationBrokenTest {

    private final DistroRegistrationBroken cause = new DistroRegistrationBroken();

    static StagedMachine machine() {
        return StagedMachine.usual().key(Hive.HKCU, WindowsProbes.LXSS, Map.of(), GUID)
                .key(Hive.HKCU, WindowsProbes.LXSS + "\\" + GUID, Map.of(
                        "DistributionName", new RegistryValue.Text("Ubuntu"),
                        "Flags", new RegistryValue.Number(15)));
    }

    static FakeFacts holding() {
        return machine().facts();
    }

    @Test
    void holdsForAKeyWithoutItsFolder() {
        assertEquals(Verdict.holds(Severity.DEGRADES, Confidence.CERTAIN,
                Map.of("keys", "Ubuntu " + GUID + " (BasePath = -)")),
                Examiner.judge(cause, holding()));
    }

    @Test
    void isRuledOutForAWholeKey() {
        assertEquals(Verdict.ruledOut(), machine().key(Hive.HKCU, WindowsProbes.LXSS, Map.of(), GUID)
                .key(Hive.HKCU, WindowsProbes.LXSS + "\\" + GUID, Map.of(
                        "DistributionName", new RegistryValue.Text("Ubuntu"),
                        "BasePath", new RegistryValue.Text("C:\\wsl\\Ubuntu"),
                        "Flags", new RegistryValue.Number(15)))
                .verdict(cause));
    }

    @Test
    void admitsNotKnowingWhatCannotBeRead() {
        assertInstanceOf(Verdict.Undetermined.class, Examiner.judge(cause,
                holding().unknown(WindowsProbes.REGISTERED, new Trouble.Denied("no"))));
    }

    @Test
    void aKeyThatCouldNotBeReadProvesNothing() {
        assertInstanceOf(Verdict.Undetermined.class, Examiner.judge(cause, holding().with(WindowsProbes.REGISTERED,
                List.of(new LxssDistro(GUID, Optional.empty(), Optional.empty(), Optional.empty(), List.of(),
                        List.of("reg.exe gave no answer in 10 s"))))));
    }

    @Test
    void isANoteWhereTheExaminedDistroIsWhole() {
        Verdict.Holds verdict = assertInstanceOf(Verdict.Holds.class, machine().key(Hive.HKCU,
                WindowsProbes.LXSS + "\\" + GUID, Map.of("DistributionName", new RegistryValue.Text("Debian")))
                .verdict(cause));

        assertEquals(Severity.NOTE, verdict.severity());
    }

    private static final String GUID = "{8a1f5c0e-3b7d-4c55-9f0e-6d2b1a7c9e01}";
}
