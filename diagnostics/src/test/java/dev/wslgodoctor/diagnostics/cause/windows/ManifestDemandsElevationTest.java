package dev.wslgodoctor.diagnostics.cause.windows;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import dev.wslgodoctor.diagnostics.cause.Confidence;
import dev.wslgodoctor.diagnostics.cause.Severity;
import dev.wslgodoctor.diagnostics.cause.Verdict;
import dev.wslgodoctor.diagnostics.engine.Examiner;
import dev.wslgodoctor.diagnostics.gateway.StagedMachine;
import dev.wslgodoctor.diagnostics.gateway.Trouble;
import dev.wslgodoctor.diagnostics.probe.FakeFacts;
import dev.wslgodoctor.diagnostics.probe.ProjectResources;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ManifestDemandsElevationTest {

    private final ManifestDemandsElevation cause = new ManifestDemandsElevation();

    static StagedMachine machine() {
        return StagedMachine.usual().inProject("rsrc_windows_amd64.syso",
                "\0\1<requestedExecutionLevel level=\"requireAdministrator\"/>\0");
    }

    static FakeFacts holding() {
        return machine().facts();
    }

    @Test
    void isLikelyForSuchAManifest() {
        assertEquals(Verdict.holds(Severity.NOTE, Confidence.LIKELY, Map.of("files", "rsrc_windows_amd64.syso")),
                Examiner.judge(cause, holding()));
    }

    @Test
    void isRuledOutByAManifestThatAsksForNothing() {
        assertEquals(Verdict.ruledOut(), machine().inProject("rsrc_windows_amd64.syso",
                "<requestedExecutionLevel level=\"asInvoker\"/>")
                .verdict(cause));
    }

    @Test
    void admitsNotKnowingWhatCannotBeRead() {
        assertInstanceOf(Verdict.Undetermined.class, Examiner.judge(cause,
                holding().unknown(ProjectResources.DEMANDING, new Trouble.Denied("no"))));
    }
}
