package dev.wslgodoctor.diagnostics.cause.distro;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import dev.wslgodoctor.diagnostics.cause.Confidence;
import dev.wslgodoctor.diagnostics.cause.Severity;
import dev.wslgodoctor.diagnostics.cause.Verdict;
import dev.wslgodoctor.diagnostics.engine.Examiner;
import dev.wslgodoctor.diagnostics.gateway.Machine.DistroChoice;
import dev.wslgodoctor.diagnostics.parse.DistroRow;
import dev.wslgodoctor.diagnostics.probe.EditorProbes;
import dev.wslgodoctor.diagnostics.path.WindowsPath;
import dev.wslgodoctor.diagnostics.probe.FakeFacts;
import dev.wslgodoctor.diagnostics.probe.HostProbes;
import dev.wslgodoctor.diagnostics.probe.VmProbes;
import dev.wslgodoctor.diagnostics.probe.WindowsProbes;
import dev.wslgodoctor.diagnostics.probe.WslProbes;
import dev.wslgodoctor.diagnostics.repair.Action;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class DistroIsWsl1Test {

    private final DistroIsWsl1 cause = new DistroIsWsl1();

    static FakeFacts holding() {
        return listed(1);
    }

    private static FakeFacts listed(int version) {
        return inside().with(WslProbes.LIST, List.of(new DistroRow("Ubuntu", "Running", version, true)));
    }

    private static FakeFacts inside() {
        return new FakeFacts().with(WslProbes.DISTRO, new DistroChoice("Ubuntu", Optional.empty(), true));
    }

    @Test
    void holdsForVersionOneInTheList() {
        assertEquals(Verdict.holds(Severity.BLOCKS, Confidence.CERTAIN, Map.of("distro", "Ubuntu")),
                Examiner.judge(cause, holding()));
    }

    @Test
    void isRuledOutForVersionTwoInTheList() {
        assertEquals(Verdict.ruledOut(), Examiner.judge(cause, listed(2)));
    }

    @Test
    void fromInsideTheKernelsNameDecides() {
        FakeFacts inside = inside().absent(WslProbes.LIST);

        assertInstanceOf(Verdict.Holds.class,
                Examiner.judge(cause, inside.with(VmProbes.KERNEL, "4.4.0-19041-Microsoft")));
        assertEquals(Verdict.ruledOut(),
                Examiner.judge(cause, inside.with(VmProbes.KERNEL, "6.6.87.2-microsoft-standard-WSL2")));
    }

    @Test
    void admitsNotKnowingWhenNeitherListNorKernelCanBeRead() {
        assertInstanceOf(Verdict.Undetermined.class, Examiner.judge(cause, inside()));
    }

    @Test
    void theAdviceIsPossibleOnThisWindows() {
        FakeFacts facts = holding().with(WindowsProbes.PROFILE, WindowsPath.of("C:\\Users\\dev"))
                .with(WindowsProbes.VERSION, "10.0.22631").with(HostProbes.VM_SERVICE, "running");
        Action.AskUser convert = new Action.AskUser("distro.is-wsl1.by-hand", Map.of("distro", "Ubuntu"));

        assertEquals(List.of(convert), cause.repair(facts).orElseThrow().actions());
        assertEquals(List.of(new Action.AskUser("distro.is-wsl1.feature-missing"), convert),
                cause.repair(facts.absent(HostProbes.VM_SERVICE)).orElseThrow().actions());
        assertEquals(List.of(new Action.AskUser("distro.is-wsl1.windows-too-old")),
                cause.repair(facts.with(WindowsProbes.VERSION, "10.0.17763")).orElseThrow().actions());
    }

    @Test
    void isAChoiceWhereNothingIsDebugged() {
        FakeFacts facts = holding().absent(EditorProbes.LAUNCH_JSON);

        Verdict.Holds verdict = assertInstanceOf(Verdict.Holds.class, Examiner.judge(cause, facts));
        assertEquals(Confidence.LIKELY, verdict.confidence());
        assertEquals(Severity.NOTE, verdict.severity());
    }
}
