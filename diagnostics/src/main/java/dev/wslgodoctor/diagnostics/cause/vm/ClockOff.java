package dev.wslgodoctor.diagnostics.cause.vm;

import dev.wslgodoctor.diagnostics.cause.Confidence;
import dev.wslgodoctor.diagnostics.cause.Link;
import dev.wslgodoctor.diagnostics.cause.RootCause;
import dev.wslgodoctor.diagnostics.cause.Severity;
import dev.wslgodoctor.diagnostics.cause.Verdict;
import dev.wslgodoctor.diagnostics.cause.WslSettings;
import dev.wslgodoctor.diagnostics.gateway.Command;
import dev.wslgodoctor.diagnostics.gateway.Place;
import dev.wslgodoctor.diagnostics.probe.Facts;
import dev.wslgodoctor.diagnostics.probe.SystemProbes;
import dev.wslgodoctor.diagnostics.probe.VmProbes;
import dev.wslgodoctor.diagnostics.probe.WslProbes;
import dev.wslgodoctor.diagnostics.repair.Action;
import dev.wslgodoctor.diagnostics.repair.Plan;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The clock of the VM is not that of Windows, most often after sleep: certificates seem to be of another time, and
 * build tools compare wrong times of files.
 *
 * @see <a href="https://github.com/microsoft/WSL/issues/10006">microsoft/WSL issue 10006</a>; issues 4149, 5324, 8204
 */
public final class ClockOff implements RootCause {

    // a check of the shell goes before, so that the question itself takes milliseconds and at most its deadline
    private static final long BEHIND = -5;
    private static final long AHEAD = 15;

    @Override
    public String id() {
        return "wsl-vm.clock-off";
    }

    @Override
    public Link breaks() {
        return Link.VM;
    }

    @Override
    public Verdict judge(Facts facts) {
        if (!WslSettings.isWsl(facts)) {
            return Verdict.notApplicable(VmProbes.KERNEL.id());
        }
        long ahead = facts.need(SystemProbes.CLOCK_AHEAD);
        return ahead >= BEHIND && ahead <= AHEAD ? Verdict.ruledOut()
                : Verdict.holds(Severity.DEGRADES, Confidence.CERTAIN, Map.of("seconds", String.valueOf(ahead)));
    }

    /** Nothing takes it back: the former time was wrong. */
    @Override
    public Optional<Plan> repair(Facts facts) {
        Place distro = Place.distro(facts.need(WslProbes.DISTRO).name());
        return Optional.of(new Plan(id(), List.of(
                new Action.Run(distro, Command.of("hwclock", "-s").byRoot(), Optional.empty(), Optional.empty(),
                        Optional.of(new Action.Notice("notice.vm-wide", Map.of()))),
                new Action.AskUser(id() + ".by-hand"))));
    }

    @Override
    public List<String> cases() {
        return List.of("R16");
    }

    @Override
    public List<String> sources() {
        return List.of("microsoft/WSL issues 10006, 4149, 5324, 4179, 4677",
                "microsoft/WSL src/linux/init/main.cpp at 3e27a6a, StartTimeSyncAgent");
    }
}
