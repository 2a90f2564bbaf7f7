package dev.wslgodoctor.diagnostics.cause.windows;

import dev.wslgodoctor.diagnostics.cause.Confidence;
import dev.wslgodoctor.diagnostics.cause.Link;
import dev.wslgodoctor.diagnostics.cause.RootCause;
import dev.wslgodoctor.diagnostics.cause.Severity;
import dev.wslgodoctor.diagnostics.cause.Verdict;
import dev.wslgodoctor.diagnostics.parse.DistroRow;
import dev.wslgodoctor.diagnostics.probe.Facts;
import dev.wslgodoctor.diagnostics.probe.WslProbes;
import dev.wslgodoctor.diagnostics.repair.Action;
import dev.wslgodoctor.diagnostics.repair.Plan;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * The only distributions belong to other programs, such as docker-desktop: no developer's tools run there, and these
 * programs replace them at will.
 *
 * @see <a href="https://docs.docker.com/desktop/features/wsl/">Docker Desktop WSL 2 backend</a>
 */
public final class OnlyMachineryDistros implements RootCause {

    @Override
    public String id() {
        return "windows.only-machinery-distros";
    }

    @Override
    public Link breaks() {
        return Link.WSL;
    }

    @Override
    public List<String> sources() {
        return List.of("https://docs.docker.com/desktop/features/wsl/");
    }

    @Override
    public Verdict judge(Facts facts) {
        List<DistroRow> rows = facts.need(WslProbes.LIST);
        if (rows.isEmpty()) {
            return Verdict.notApplicable(WslProbes.LIST.id());
        }
        if (rows.stream().anyMatch(row -> !WslProbes.isMachinery(row.name()))) {
            return Verdict.ruledOut();
        }
        return Verdict.holds(Severity.BLOCKS, Confidence.CERTAIN, Map.of("names",
                rows.stream().map(DistroRow::name).collect(Collectors.joining(", "))));
    }

    @Override
    public Optional<Plan> repair(Facts facts) {
        return Optional.of(new Plan(id(), List.of(new Action.AskUser(id() + ".by-hand"))));
    }
}
