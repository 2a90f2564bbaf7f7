package dev.wslgodoctor.diagnostics.cause.distro;

import dev.wslgodoctor.diagnostics.cause.Confidence;
import dev.wslgodoctor.diagnostics.cause.Link;
import dev.wslgodoctor.diagnostics.cause.RootCause;
import dev.wslgodoctor.diagnostics.cause.Severity;
import dev.wslgodoctor.diagnostics.cause.Verdict;
import dev.wslgodoctor.diagnostics.path.LinuxPath;
import dev.wslgodoctor.diagnostics.probe.Facts;
import dev.wslgodoctor.diagnostics.probe.FileProbes;
import dev.wslgodoctor.diagnostics.probe.SystemProbes;
import dev.wslgodoctor.diagnostics.repair.Action;
import dev.wslgodoctor.diagnostics.repair.Plan;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The disk of the distro is full, or has no room for more file entries: nothing is built, downloaded or saved.
 *
 * @see <a href="https://learn.microsoft.com/windows/wsl/disk-space">Disk space</a>; df(1)
 */
public final class DiskFull implements RootCause {

    private static final long ENOUGH = 200L << 10;

    @Override
    public String id() {
        return "distro.disk-full";
    }

    @Override
    public Link breaks() {
        return Link.DISTRO;
    }

    @Override
    public Verdict judge(Facts facts) {
        SystemProbes.Room room = facts.need(SystemProbes.ROOM);
        if (facts.ask(FileProbes.MOUNTS).found().flatMap(mounts -> mounts.holding(LinuxPath.ROOT))
                .filter(root -> root.options().contains("ro")).isPresent()) {
            // nothing can be written there anyway: an image such as erofs is always full
            return Verdict.notApplicable(FileProbes.MOUNTS.id());
        }
        boolean entries = room.inodes().filter(percent -> percent >= 100).isPresent();
        return room.free() >= ENOUGH && !entries ? Verdict.ruledOut()
                : Verdict.holds(Severity.BLOCKS, Confidence.CERTAIN, Map.of("free", String.valueOf(room.free() >> 10),
                        "size", String.valueOf(room.size() >> 20),
                        "entries", room.inodes().map(percent -> percent + " %").orElse("-")));
    }

    @Override
    public Optional<Plan> repair(Facts facts) {
        return Optional.of(new Plan(id(), List.of(new Action.AskUser(id() + ".by-hand"))));
    }

    @Override
    public List<String> sources() {
        return List.of("MicrosoftDocs/WSL WSL/disk-space.md at 8842def");
    }
}
