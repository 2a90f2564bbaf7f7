package dev.wslgodoctor.diagnostics.cause.vm;

import dev.wslgodoctor.diagnostics.cause.Confidence;
import dev.wslgodoctor.diagnostics.cause.Link;
import dev.wslgodoctor.diagnostics.cause.RootCause;
import dev.wslgodoctor.diagnostics.cause.Severity;
import dev.wslgodoctor.diagnostics.cause.Verdict;
import dev.wslgodoctor.diagnostics.cause.WslSettings;
import dev.wslgodoctor.diagnostics.gateway.Trouble;
import dev.wslgodoctor.diagnostics.probe.Facts;
import dev.wslgodoctor.diagnostics.probe.SystemProbes;
import dev.wslgodoctor.diagnostics.probe.VmProbes;
import dev.wslgodoctor.diagnostics.repair.Action;
import dev.wslgodoctor.diagnostics.repair.Plan;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The VM has run out of memory: the kernel has ended processes, or next to nothing is left. The Go compiler and gopls
 * are what it ends first on a developer's machine.
 *
 * @see <a href="https://docs.kernel.org/filesystems/proc.html">/proc/meminfo, MemAvailable</a>; Linux mm/oom_kill.c,
 *      OOM_KILL of /proc/vmstat
 */
public final class MemoryExhausted implements RootCause {

    private static final long PART_LEFT = 20;

    @Override
    public String id() {
        return "wsl-vm.memory-exhausted";
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
        Map<String, Long> memory = facts.need(SystemProbes.MEMORY);
        Long total = memory.get("MemTotal");
        Long available = memory.get("MemAvailable");
        if (total == null || available == null || total == 0) {
            return new Verdict.Undetermined(SystemProbes.MEMORY.id(), new Trouble.Unreadable("no MemAvailable"));
        }
        long kills = facts.ask(SystemProbes.OOM_KILLS).found().orElse(0L);
        boolean scarce = available + memory.getOrDefault("SwapFree", 0L) < total / PART_LEFT;
        if (kills == 0 && !scarce) {
            facts.ask(SystemProbes.OOM_KILLS);
            return Verdict.ruledOut();
        }
        // the counter has the kills of containers that have a limit of their own in it (torvalds/linux mm/oom_kill.c,
        // __oom_kill_process): alone it does not prove that the machine itself ran out
        return Verdict.holds(Severity.DEGRADES, kills > 0 && scarce ? Confidence.CERTAIN : Confidence.LIKELY,
                Map.of("kills", String.valueOf(kills), "total", String.valueOf(total >> 10),
                        "available", String.valueOf(available >> 10)));
    }

    @Override
    public Optional<Plan> repair(Facts facts) {
        return Optional.of(new Plan(id(), List.of(new Action.AskUser(id() + ".by-hand"))));
    }

    @Override
    public List<String> cases() {
        return List.of("R11");
    }

    @Override
    public List<String> sources() {
        return List.of("docs.kernel.org/filesystems/proc.html (MemAvailable)",
                "MicrosoftDocs/WSL WSL/wsl-config.md at 8842def (memory, swap)");
    }
}
