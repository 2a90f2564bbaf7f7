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
import dev.wslgodoctor.diagnostics.probe.HostProbes;
import java.util.Map;
import org.junit.jupiter.api.Test;

class PolicyForbidsWslTest {

    private final PolicyForbidsWsl cause = new PolicyForbidsWsl();

    static StagedMachine machine() {
        return StagedMachine.usual().key(Hive.HKLM, "Software\\Policies\\WSL",
                Map.of("AllowWSL", new RegistryValue.Number(0)));
    }

    static FakeFacts holding() {
        return machine().facts();
    }

    @Test
    void holdsForThePolicy() {
        assertEquals(Verdict.holds(Severity.BLOCKS, Confidence.CERTAIN, Map.of()),
                Examiner.judge(cause, holding()));
    }

    @Test
    void isRuledOutByAPolicyThatAllowsIt() {
        assertEquals(Verdict.ruledOut(), machine().key(Hive.HKLM, "Software\\Policies\\WSL",
                Map.of("AllowWSL", new RegistryValue.Number(1)))
                .verdict(cause));
    }

    @Test
    void isRuledOutWithoutAnyPolicy() {
        assertEquals(Verdict.ruledOut(), StagedMachine.usual().verdict(cause));
    }

    @Test
    void isNoMoreThanANoteForAWslThatAnswersAllTheSame() {
        Verdict.Holds verdict = assertInstanceOf(Verdict.Holds.class,
                machine().throughWsl("2.5.9.0", "6.6.87.2-1").verdict(cause));

        assertEquals(Severity.NOTE, verdict.severity());
        assertEquals(Confidence.LIKELY, verdict.confidence());
    }

    @Test
    void admitsNotKnowingWhatCannotBeRead() {
        assertInstanceOf(Verdict.Undetermined.class, Examiner.judge(cause,
                holding().unknown(HostProbes.POLICIES, new Trouble.Denied("no"))));
    }
}
