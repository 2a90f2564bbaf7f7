package dev.wslgodoctor.diagnostics.cause.windows;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import dev.wslgodoctor.diagnostics.cause.Confidence;
import dev.wslgodoctor.diagnostics.cause.Severity;
import dev.wslgodoctor.diagnostics.cause.Verdict;
import dev.wslgodoctor.diagnostics.engine.Examiner;
import dev.wslgodoctor.diagnostics.gateway.Trouble;
import dev.wslgodoctor.diagnostics.parse.DistroRow;
import dev.wslgodoctor.diagnostics.path.LinuxPath;
import dev.wslgodoctor.diagnostics.probe.DistroProbes;
import dev.wslgodoctor.diagnostics.probe.FakeFacts;
import dev.wslgodoctor.diagnostics.probe.WslProbes;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class VirtualizationOffTest {

    private final VirtualizationOff cause = new VirtualizationOff();

    private static final String CODE = "Wsl/Service/CreateInstance/CreateVm/HCS/HCS_E_HYPERV_NOT_INSTALLED";

    static FakeFacts holding() {
        return refusing(CODE);
    }

    private static FakeFacts refusing(String code) {
        return stopped().unknown(DistroProbes.ACCOUNT_OF_DEVELOPER, new Trouble.LauncherRefused(code, "refused"));
    }

    private static FakeFacts stopped() {
        return new FakeFacts().with(WslProbes.LIST, List.of(new DistroRow("Ubuntu", "Stopped", 2, true)));
    }

    @Test
    void holdsForTheCodeOfAStartThatWasTried() {
        assertEquals(Verdict.holds(Severity.BLOCKS, Confidence.CERTAIN, Map.of("code", CODE)),
                Examiner.judge(cause, holding()));
    }

    @Test
    void holdsForTheNumberThatOlderBuildsPrint() {
        assertInstanceOf(Verdict.Holds.class,
                Examiner.judge(cause, refusing("Wsl/Service/CreateInstance/CreateVm/HCS/0x80370102")));
    }

    @Test
    void isRuledOutByAShellThatAnswers() {
        assertEquals(Verdict.ruledOut(), Examiner.judge(cause, stopped().with(DistroProbes.ACCOUNT_OF_DEVELOPER,
                new DistroProbes.Account("dev", 1000, LinuxPath.of("/home/dev"), List.of(), "x86_64", Map.of()))));
    }

    @Test
    void isRuledOutByADistroThatRunsWithoutAskingIt() {
        assertEquals(Verdict.ruledOut(), Examiner.judge(cause, new FakeFacts().with(WslProbes.LIST,
                List.of(new DistroRow("Ubuntu", "Running", 2, true)))));
    }

    @Test
    void doesNotApplyToDistrosOfWsl1() {
        assertEquals(Verdict.notApplicable("wsl.list"), Examiner.judge(cause, holding().with(WslProbes.LIST,
                List.of(new DistroRow("Ubuntu", "Stopped", 1, true)))));
    }

    @Test
    void isRuledOutByAFailureThatComesAfterTheVm() {
        assertEquals(Verdict.ruledOut(), Examiner.judge(cause,
                refusing("Wsl/Service/CreateInstance/MountDisk/HCS/ERROR_PATH_NOT_FOUND")));
    }

    @Test
    void isNotRuledOutByAFailureInTheMidstOfMakingTheVm() {
        assertInstanceOf(Verdict.Undetermined.class, Examiner.judge(cause,
                refusing("Wsl/Service/CreateInstance/CreateVm/HCS/E_FAIL")));
    }

    @Test
    void admitsNotKnowingWhileNoStartWasAllowed() {
        assertInstanceOf(Verdict.Undetermined.class, Examiner.judge(cause, stopped()
                .unknown(DistroProbes.ACCOUNT_OF_DEVELOPER, new Trouble.NotRunning("Ubuntu is stopped"))));
    }

    @Test
    void admitsNotKnowingWhenTheStartFailedForAnotherReason() {
        assertInstanceOf(Verdict.Undetermined.class, Examiner.judge(cause, refusing("Wsl/ERROR_SERVICE_DISABLED")));
    }
}
