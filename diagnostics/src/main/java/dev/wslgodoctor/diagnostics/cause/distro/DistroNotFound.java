package dev.wslgodoctor.diagnostics.cause.distro;

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
 * The distribution that was asked for is not installed under this name.
 *
 * @see <a href="https://learn.microsoft.com/windows/wsl/basic-commands">Basic commands</a>; names are compared without
 *      regard to case, microsoft/WSL src/windows/service/exe/LxssUserSession.cpp; error WSL_E_DISTRO_NOT_FOUND
 */
public final class DistroNotFound implements RootCause {

    @Override
    public String id() {
        return "distro.not-found";
    }

    @Override
    public Link breaks() {
        return Link.DISTRO;
    }

    @Override
    public List<String> sources() {
        return List.of("https://learn.microsoft.com/windows/wsl/basic-commands",
                "microsoft/WSL src/windows/service/exe/LxssUserSession.cpp@3e27a6a");
    }

    @Override
    public Verdict judge(Facts facts) {
        String name = facts.need(WslProbes.ASKED_FOR);
        List<DistroRow> rows = facts.need(WslProbes.LIST);
        if (rows.isEmpty()) {
            return Verdict.notApplicable(WslProbes.LIST.id());
        }
        if (rows.stream().anyMatch(row -> row.name().equalsIgnoreCase(name))) {
            return Verdict.ruledOut();
        }
        return Verdict.holds(Severity.BLOCKS, Confidence.CERTAIN, Map.of("name", name, "names",
                rows.stream().map(DistroRow::name).collect(Collectors.joining(", "))));
    }

    @Override
    public Optional<Plan> repair(Facts facts) {
        return Optional.of(new Plan(id(), List.of(new Action.AskUser(id() + ".by-hand"))));
    }
}
