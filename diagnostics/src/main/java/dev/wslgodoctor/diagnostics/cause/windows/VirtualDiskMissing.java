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
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The registry knows the distro, and the file with its disk is not there: it was moved, deleted, or is on a drive that
 * is not attached.
 *
 * @see <a href="https://github.com/microsoft/WSL">microsoft/WSL</a> test/windows/UnitTests.cpp,
 *      ERROR_PATH_NOT_FOUND; src/windows/service/exe/DistributionRegistration.h, BasePath and VhdFileName
 */
public final class VirtualDiskMissing implements RootCause {

    @Override
    public String id() {
        return "windows.virtual-disk-missing";
    }

    @Override
    public Link breaks() {
        return Link.HOST;
    }

    @Override
    public Verdict judge(Facts facts) {
        DistroChoice distro = facts.need(WslProbes.DISTRO);
        if (distro.running()) {
            return Verdict.ruledOut();
        }
        // while it is installed, converted or moved the file comes and goes
        if (facts.ask(WslProbes.LIST).found().stream().flatMap(List::stream)
                .anyMatch(row -> row.name().equalsIgnoreCase(distro.name()) && !row.state().equals("Stopped"))) {
            return Verdict.notApplicable(WslProbes.LIST.id());
        }
        Optional<HostProbes.VirtualDisk> disk = facts.need(HostProbes.VIRTUAL_DISKS).stream()
                .filter(each -> each.distro().equalsIgnoreCase(distro.name())).findFirst();
        if (disk.isEmpty()) {
            return Verdict.notApplicable(HostProbes.VIRTUAL_DISKS.id());
        }
        return disk.get().size().isPresent() ? Verdict.ruledOut() : Verdict.holds(Severity.BLOCKS,
                Confidence.CERTAIN, Map.of("distro", distro.name(), "file", disk.get().file().toString()));
    }

    @Override
    public Optional<Plan> repair(Facts facts) {
        return Optional.of(new Plan(id(), List.of(new Action.AskUser(id() + ".by-hand"))));
    }

    @Override
    public List<String> sources() {
        return List.of("microsoft/WSL test/windows/UnitTests.cpp at 3e27a6a",
                "microsoft/WSL src/windows/service/exe/DistributionRegistration.h at 3e27a6a");
    }
}
