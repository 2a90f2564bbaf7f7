package dev.wslgodoctor.diagnostics.cause.distro;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import dev.wslgodoctor.diagnostics.cause.Confidence;
import dev.wslgodoctor.diagnostics.cause.Severity;
import dev.wslgodoctor.diagnostics.cause.Verdict;
import dev.wslgodoctor.diagnostics.engine.Examiner;
import dev.wslgodoctor.diagnostics.gateway.Trouble;
import dev.wslgodoctor.diagnostics.probe.DistroProbes;
import dev.wslgodoctor.diagnostics.probe.FakeFacts;
import java.util.Map;
import org.junit.jupiter.api.Test;

class DefaultUserUnknownTest {

    private final DefaultUserUnknown cause = new DefaultUserUnknown();

    static FakeFacts holding() {
        return new FakeFacts().with(DistroProbes.DEFAULT_USER, new DistroProbes.DefaultUser("dave", false));
    }

    @Test
    void holdsForANameThatTheDistroDoesNotKnow() {
        assertEquals(Verdict.holds(Severity.DEGRADES, Confidence.CERTAIN, Map.of("user", "dave")),
                Examiner.judge(cause, holding()));
    }

    @Test
    void isRuledOutForAKnownName() {
        assertEquals(Verdict.ruledOut(), Examiner.judge(cause,
                new FakeFacts().with(DistroProbes.DEFAULT_USER, new DistroProbes.DefaultUser("dave", true))));
    }

    @Test
    void doesNotApplyWhenTheFileNamesNobody() {
        assertEquals(Verdict.notApplicable("distro.default-user"),
                Examiner.judge(cause, new FakeFacts().absent(DistroProbes.DEFAULT_USER)));
    }

    @Test
    void admitsNotKnowingWhenTheUsersCannotBeAskedFor() {
        assertInstanceOf(Verdict.Undetermined.class, Examiner.judge(cause,
                new FakeFacts().unknown(DistroProbes.DEFAULT_USER, new Trouble.NotRunning("Ubuntu is stopped"))));
    }
}
