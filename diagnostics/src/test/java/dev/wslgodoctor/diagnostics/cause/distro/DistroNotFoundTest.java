package dev.wslgodoctor.diagnostics.cause.distro;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import dev.wslgodoctor.diagnostics.cause.Confidence;
import dev.wslgodoctor.diagnostics.cause.Severity;
import dev.wslgodoctor.diagnostics.cause.Verdict;
import dev.wslgodoctor.diagnostics.engine.Examiner;
import dev.wslgodoctor.diagnostics.parse.DistroRow;
import dev.wslgodoctor.diagnostics.probe.FakeFacts;
import dev.wslgodoctor.diagnostics.probe.WslProbes;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class DistroNotFoundTest {

    private final DistroNotFound cause = new DistroNotFound();

    static FakeFacts holding() {
        return asking("Ubunto");
    }

    private static FakeFacts asking(String name) {
        return new FakeFacts().with(WslProbes.ASKED_FOR, name).with(WslProbes.LIST, List.of(
                new DistroRow("Ubuntu", "Running", 2, true), new DistroRow("Debian", "Stopped", 2, false)));
    }

    @Test
    void holdsForANameThatIsNotListed() {
        assertEquals(Verdict.holds(Severity.BLOCKS, Confidence.CERTAIN,
                        Map.of("name", "Ubunto", "names", "Ubuntu, Debian")),
                Examiner.judge(cause, holding()));
    }

    @Test
    void isRuledOutForAListedNameInAnyCase() {
        assertEquals(Verdict.ruledOut(), Examiner.judge(cause, asking("ubuntu")));
    }

    @Test
    void doesNotApplyWhenTheDefaultDistroIsMeant() {
        assertEquals(Verdict.notApplicable("wsl.asked-for"),
                Examiner.judge(cause, holding().absent(WslProbes.ASKED_FOR)));
    }

    @Test
    void leavesAnEmptyListToAnotherCause() {
        assertEquals(Verdict.notApplicable("wsl.list"),
                Examiner.judge(cause, holding().with(WslProbes.LIST, List.of())));
    }

    @Test
    void admitsNotKnowingWithoutAList() {
        assertInstanceOf(Verdict.Undetermined.class,
                Examiner.judge(cause, new FakeFacts().with(WslProbes.ASKED_FOR, "Ubuntu")));
    }
}
