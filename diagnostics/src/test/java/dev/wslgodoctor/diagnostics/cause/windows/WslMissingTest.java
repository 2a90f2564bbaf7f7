package dev.wslgodoctor.diagnostics.cause.windows;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import dev.wslgodoctor.diagnostics.cause.Confidence;
import dev.wslgodoctor.diagnostics.cause.Severity;
import dev.wslgodoctor.diagnostics.cause.Verdict;
import dev.wslgodoctor.diagnostics.engine.Examiner;
import dev.wslgodoctor.diagnostics.gateway.Trouble;
import dev.wslgodoctor.diagnostics.probe.FakeFacts;
import dev.wslgodoctor.diagnostics.probe.WindowsProbes;
import dev.wslgodoctor.diagnostics.probe.WslProbes;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class WslMissingTest {

    private final WslMissing cause = new WslMissing();

    static FakeFacts holding() {
        return silentLauncher().absent(WindowsProbes.WSL_SERVICE).absent(WindowsProbes.LXSS_SERVICE);
    }

    private static FakeFacts silentLauncher() {
        return new FakeFacts().unknown(WslProbes.LIST, new Trouble.Unreadable("usage"));
    }

    private static FakeFacts refusing(String code) {
        return new FakeFacts().unknown(WslProbes.LIST, new Trouble.LauncherRefused(code, "refused"));
    }

    @Test
    void holdsWhenWindowsHasNeitherService() {
        assertEquals(Verdict.holds(Severity.BLOCKS, Confidence.CERTAIN,
                Map.of("sign", "WSLService: -, LxssManager: -")), Examiner.judge(cause, holding()));
    }

    @Test
    void isRuledOutWhenTheServiceIsThere() {
        assertEquals(Verdict.ruledOut(),
                Examiner.judge(cause, silentLauncher().with(WindowsProbes.WSL_SERVICE, "stopped")));
    }

    @Test
    void isRuledOutWhenOnlyTheOldServiceIsThere() {
        assertEquals(Verdict.ruledOut(), Examiner.judge(cause, silentLauncher()
                .absent(WindowsProbes.WSL_SERVICE).with(WindowsProbes.LXSS_SERVICE, "running")));
    }

    @Test
    void isRuledOutWhenDistrosAreListedWhateverTheServicesAreCalled() {
        assertEquals(Verdict.ruledOut(), Examiner.judge(cause, holding().with(WslProbes.LIST, List.of())));
    }

    @Test
    void holdsWhenTheLauncherFindsItsServiceUnregistered() {
        assertEquals(Verdict.holds(Severity.BLOCKS, Confidence.CERTAIN, Map.of("sign", "Wsl/REGDB_E_CLASSNOTREG")),
                Examiner.judge(cause, refusing("Wsl/REGDB_E_CLASSNOTREG")));
        assertInstanceOf(Verdict.Holds.class,
                Examiner.judge(cause, refusing("Wsl/WSL_E_WSL_OPTIONAL_COMPONENT_REQUIRED")));
    }

    @Test
    void doesNotApplyWhereThereIsNoLauncherToAsk() {
        assertEquals(Verdict.notApplicable("wsl.list"),
                Examiner.judge(cause, holding().absent(WslProbes.LIST)));
    }

    @Test
    void admitsNotKnowingWhenTheServicesCannotBeRead() {
        assertInstanceOf(Verdict.Undetermined.class, Examiner.judge(cause, silentLauncher()));
        assertInstanceOf(Verdict.Undetermined.class,
                Examiner.judge(cause, silentLauncher().absent(WindowsProbes.WSL_SERVICE)));
    }

    @Test
    void servicesThatNobodyCouldLookForAreNotMissing() {
        assertInstanceOf(Verdict.Undetermined.class,
                Examiner.judge(cause, holding().absent(WindowsProbes.PROFILE)));
    }
}
