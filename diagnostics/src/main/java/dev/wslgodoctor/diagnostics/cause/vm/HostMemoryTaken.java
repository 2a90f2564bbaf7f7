package dev.wslgodoctor.diagnostics.cause.vm;

import dev.wslgodoctor.diagnostics.cause.Confidence;
import dev.wslgodoctor.diagnostics.cause.Link;
import dev.wslgodoctor.diagnostics.cause.RootCause;
import dev.wslgodoctor.diagnostics.cause.Severity;
import dev.wslgodoctor.diagnostics.cause.Verdict;
import dev.wslgodoctor.diagnostics.cause.WslSettings;
import dev.wslgodoctor.diagnostics.probe.Facts;
import dev.wslgodoctor.diagnostics.probe.HostProbes;
import dev.wslgodoctor.diagnostics.probe.SystemProbes;
import dev.wslgodoctor.diagnostics.repair.Action;
import dev.wslgodoctor.diagnostics.repair.Plan;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The VM takes what Windows needs: no limit is set, most of its memory is cache of files, and Windows has next to
 * nothing left.
 *
 * @see <a href="https://github.com/microsoft/WSL/issues/4166">microsoft/WSL issue 4166</a>; MicrosoftDocs/WSL
 *      WSL/wsl-config.md, memory (half of the computer's by default) and autoMemoryReclaim
 */
public final class HostMemoryTaken implements RootCause {

    private static final long GIB = 1L << 30;

    @Override
    public String id() {
        return "wsl-vm.host-memory-taken";
    }

    @Override
    public Link breaks() {
        return Link.VM;
    }

    @Override
    public Verdict judge(Facts facts) {
        long total = facts.need(HostProbes.MEMORY);
        long free = facts.need(HostProbes.FREE_MEMORY);
        Map<String, Long> vm = facts.need(SystemProbes.MEMORY);
        long size = vm.getOrDefault("MemTotal", 0L) << 10;
        long cache = vm.getOrDefault("Cached", 0L) + vm.getOrDefault("Buffers", 0L) << 10;
        boolean limited = WslSettings.ofVm(facts).value("wsl2", "memory").isPresent();
        // a tenth: below that Windows itself begins to swap
        if (limited || free > total / 10 || size < total * 2 / 5 || cache < size / 4) {
            return Verdict.ruledOut();
        }
        return Verdict.holds(Severity.DEGRADES, Confidence.LIKELY, Map.of("total", mib(total), "free", mib(free),
                "size", mib(size), "cache", mib(cache)));
    }

    private static String mib(long bytes) {
        return String.valueOf(bytes >> 20);
    }

    /** A third of the computer's memory, and not below what gopls needs on a large module. */
    @Override
    public Optional<Plan> repair(Facts facts) {
        long third = Math.max(4, facts.need(HostProbes.MEMORY) / 3 / GIB);
        Map<String, String> named = Map.of("limit", third + "GB");
        return Optional.of(third * GIB > facts.need(HostProbes.MEMORY) / 2
                ? new Plan(id(), List.of(new Action.AskUser(id() + ".by-hand", named)))
                : WslSettings.change(id(), facts, "wsl2", "memory", Optional.of(third + "GB"), named));
    }

    @Override
    public List<String> cases() {
        return List.of("R11");
    }

    @Override
    public List<String> sources() {
        return List.of("microsoft/WSL issues 4166, 5654, 7429", "MicrosoftDocs/WSL WSL/wsl-config.md at 8842def");
    }
}
