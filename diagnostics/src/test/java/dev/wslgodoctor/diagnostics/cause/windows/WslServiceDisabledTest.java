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

class WslServiceDisabledTest {

    private final WslServiceDisabled cause = new WslServiceDisabled();

    static FakeFacts holding() {
        return new FakeFacts().with(WindowsProbes.WSL_SERVICE, "disabled");
    }

    @Test
    void holdsWhenWindowsListsItAsDisabled() {
        assertEquals(Verdict.holds(Severity.BLOCKS, Confidence.CERTAIN, Map.of("sign", "WSLService: disabled")),
                Examiner.judge(cause, holding()));
    }

    @Test
    void holdsForTheCodeOfOldAndNewBuilds() {
        for (String code : List.of("Wsl/0x80070422", "Wsl/ERROR_SERVICE_DISABLED")) {
            assertEquals(Verdict.holds(Severity.BLOCKS, Confidence.CERTAIN, Map.of("sign", code)),
                    Examiner.judge(cause, new FakeFacts().unknown(WslProbes.LIST,
                            new Trouble.LauncherRefused(code, "refused"))));
        }
    }

    @Test
    void isRuledOutWhenItIsOnlyStopped() {
        assertEquals(Verdict.ruledOut(),
                Examiner.judge(cause, new FakeFacts().with(WindowsProbes.WSL_SERVICE, "stopped")));
    }

    @Test
    void admitsNotKnowingWhenTheServiceCannotBeRead() {
        assertInstanceOf(Verdict.Undetermined.class, Examiner.judge(cause, new FakeFacts()
                .unknown(WslProbes.LIST, new Trouble.LauncherRefused("Wsl/E_UNEXPECTED", "refused"))));
    }
}
