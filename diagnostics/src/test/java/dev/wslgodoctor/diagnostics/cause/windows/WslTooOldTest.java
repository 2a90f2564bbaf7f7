package dev.wslgodoctor.diagnostics.cause.windows;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import dev.wslgodoctor.diagnostics.cause.Confidence;
import dev.wslgodoctor.diagnostics.cause.Severity;
import dev.wslgodoctor.diagnostics.cause.Verdict;
import dev.wslgodoctor.diagnostics.engine.Examiner;
import dev.wslgodoctor.diagnostics.gateway.Trouble;
import dev.wslgodoctor.diagnostics.parse.WslVersions;
import dev.wslgodoctor.diagnostics.probe.FakeFacts;
import dev.wslgodoctor.diagnostics.probe.WindowsProbes;
import dev.wslgodoctor.diagnostics.probe.WslProbes;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class WslTooOldTest {

    private final WslTooOld cause = new WslTooOld();

    static FakeFacts holding() {
        return lists().absent(WslProbes.VERSIONS).absent(WindowsProbes.WSL_SERVICE);
    }

    private static FakeFacts lists() {
        return new FakeFacts().with(WslProbes.LIST, List.of());
    }

    @Test
    void holdsWhenTheLauncherListsButKnowsNoVersions() {
        assertEquals(Verdict.holds(Severity.DEGRADES, Confidence.CERTAIN, Map.of()),
                Examiner.judge(cause, holding()));
    }

    @Test
    void isRuledOutWhenItPrintsVersions() {
        assertEquals(Verdict.ruledOut(), Examiner.judge(cause,
                lists().with(WslProbes.VERSIONS, new WslVersions("2.7.11.0", "6.18.33.2-2", Optional.empty()))));
    }

    @Test
    void onlySuspectsItWhereTheServiceOfTheStoreVersionIsThere() {
        Verdict verdict = Examiner.judge(cause, holding().with(WindowsProbes.WSL_SERVICE, "running"));

        assertEquals(Confidence.SUSPECT, assertInstanceOf(Verdict.Holds.class, verdict).confidence());
    }

    @Test
    void doesNotApplyWithoutALauncher() {
        assertEquals(Verdict.notApplicable("wsl.list"),
                Examiner.judge(cause, holding().absent(WslProbes.LIST)));
    }

    @Test
    void admitsNotKnowingWhenTheLauncherWasSilent() {
        assertInstanceOf(Verdict.Undetermined.class, Examiner.judge(cause,
                lists().unknown(WslProbes.VERSIONS, new Trouble.TimedOut(Duration.ofSeconds(70), "no answer"))));
    }
}
