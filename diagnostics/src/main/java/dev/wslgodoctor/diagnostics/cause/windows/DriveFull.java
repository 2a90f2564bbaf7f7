package dev.wslgodoctor.diagnostics.cause.windows;

import dev.wslgodoctor.diagnostics.cause.Confidence;
import dev.wslgodoctor.diagnostics.cause.Link;
import dev.wslgodoctor.diagnostics.cause.RootCause;
import dev.wslgodoctor.diagnostics.cause.Severity;
import dev.wslgodoctor.diagnostics.cause.Verdict;
import dev.wslgodoctor.diagnostics.gateway.Machine.DistroChoice;
import dev.wslgodoctor.diagnostics.probe.Facts;
import dev.wslgodoctor.diagnostics.probe.HostProbes;
import dev.wslgodoctor.diagnostics.probe.WslProbes;
import dev.wslgodoctor.diagnostics.repair.Action;
import dev.wslgodoctor.diagnostics.repair.Plan;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The Windows drive with a distro's virtual disk is full: Linux sees room on its disk of one terabyte, and each write
 * fails all the same.
 *
 * @see <a href="https://learn.microsoft.com/windows/wsl/disk-space">Disk space</a>; microsoft/WSL issues 6986, 8226,
 *      4699
 */
public final class DriveFull implements RootCause {

    private static final long ENOUGH = 1L << 30;
    // less than this is used up within one build; above it writes still succeed for a while
    private static final long NOTHING = 100L << 20;

    @Override
    public String id() {
        return "windows.drive-full";
    }

    @Override
    public Link breaks() {
        return Link.HOST;
    }

    @Override
    public Verdict judge(Facts facts) {
        List<HostProbes.VirtualDisk> disks = facts.need(HostProbes.VIRTUAL_DISKS);
        Optional<String> examined = facts.ask(WslProbes.DISTRO).found().map(DistroChoice::name);
        // that of the examined distro first: a full drive of another does not keep this one from writing
        Optional<HostProbes.VirtualDisk> cramped = disks.stream()
                .filter(disk -> disk.free().filter(free -> free < ENOUGH).isPresent())
                .min(Comparator.comparing(disk -> !isOf(disk, examined)));
        if (cramped.isPresent()) {
            HostProbes.VirtualDisk disk = cramped.get();
            return Verdict.holds(severity(disk, examined), Confidence.CERTAIN, Map.of("distro", disk.distro(),
                    "file", disk.file().toString(), "free", String.valueOf(disk.free().get() >> 20),
                    "size", disk.size().map(size -> String.valueOf(size >> 30)).orElse("-")));
        }
        return disks.stream().allMatch(disk -> disk.free().isPresent()) ? Verdict.ruledOut()
                : Verdict.notApplicable("free-room");
    }

    private static boolean isOf(HostProbes.VirtualDisk disk, Optional<String> examined) {
        return examined.isEmpty() || disk.distro().equalsIgnoreCase(examined.get());
    }

    private static Severity severity(HostProbes.VirtualDisk disk, Optional<String> examined) {
        if (!isOf(disk, examined)) {
            return Severity.NOTE;
        }
        return disk.free().orElseThrow() < NOTHING ? Severity.BLOCKS : Severity.DEGRADES;
    }

    /** By hand only: a virtual disk must not be compacted while it is in use, and data is at risk. */
    @Override
    public Optional<Plan> repair(Facts facts) {
        return Optional.of(new Plan(id(), List.of(new Action.AskUser(id() + ".by-hand"))));
    }

    @Override
    public List<String> cases() {
        return List.of("R05");
    }

    @Override
    public List<String> sources() {
        return List.of("microsoft/WSL issues 6986, 8226, 10353, 4699, 12600",
                "MicrosoftDocs/WSL WSL/disk-space.md at 8842def");
    }
}
