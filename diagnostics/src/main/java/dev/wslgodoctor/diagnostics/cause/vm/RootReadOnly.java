package dev.wslgodoctor.diagnostics.cause.vm;

import dev.wslgodoctor.diagnostics.cause.Confidence;
import dev.wslgodoctor.diagnostics.cause.Link;
import dev.wslgodoctor.diagnostics.cause.RootCause;
import dev.wslgodoctor.diagnostics.cause.Severity;
import dev.wslgodoctor.diagnostics.cause.Verdict;
import dev.wslgodoctor.diagnostics.cause.WslSettings;
import dev.wslgodoctor.diagnostics.gateway.Trouble;
import dev.wslgodoctor.diagnostics.parse.Mount;
import dev.wslgodoctor.diagnostics.path.LinuxPath;
import dev.wslgodoctor.diagnostics.probe.Facts;
import dev.wslgodoctor.diagnostics.probe.FileProbes;
import dev.wslgodoctor.diagnostics.probe.VmProbes;
import dev.wslgodoctor.diagnostics.repair.Action;
import dev.wslgodoctor.diagnostics.repair.Plan;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The distro's root file system is mounted read-only: after an error of the disk Linux stops writing to it.
 *
 * @see <a href="https://learn.microsoft.com/windows/wsl/disk-space">Repair the virtual disk</a>; microsoft/WSL issues
 *      6220 and 8340
 */
public final class RootReadOnly implements RootCause {

    @Override
    public String id() {
        return "wsl-vm.root-read-only";
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
        Optional<Mount> root = facts.need(FileProbes.MOUNTS).holding(LinuxPath.of("/"));
        if (root.isEmpty()) {
            return new Verdict.Undetermined(FileProbes.MOUNTS.id(), new Trouble.Unreadable("no mount of the root"));
        }
        return root.get().options().contains("ro")
                ? Verdict.holds(Severity.BLOCKS, Confidence.CERTAIN, Map.of("type", root.get().type()))
                : Verdict.ruledOut();
    }

    /** By hand only: data is at risk, and a remount would hide the error. */
    @Override
    public Optional<Plan> repair(Facts facts) {
        return Optional.of(new Plan(id(), List.of(new Action.AskUser(id() + ".by-hand"))));
    }

    @Override
    public List<String> cases() {
        return List.of("R10");
    }

    @Override
    public List<String> sources() {
        return List.of("microsoft/WSL issues 6220, 8340", "MicrosoftDocs/WSL WSL/disk-space.md at 8842def");
    }
}
