package dev.wslgodoctor.diagnostics.cause.toolchain;

import dev.wslgodoctor.diagnostics.cause.Confidence;
import dev.wslgodoctor.diagnostics.cause.Link;
import dev.wslgodoctor.diagnostics.cause.RootCause;
import dev.wslgodoctor.diagnostics.cause.Severity;
import dev.wslgodoctor.diagnostics.cause.Verdict;
import dev.wslgodoctor.diagnostics.probe.DistroProbes;
import dev.wslgodoctor.diagnostics.probe.Facts;
import dev.wslgodoctor.diagnostics.probe.GoInstallation;
import dev.wslgodoctor.diagnostics.probe.GoInstallationProbes;
import dev.wslgodoctor.diagnostics.repair.Action;
import dev.wslgodoctor.diagnostics.repair.Plan;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Several releases of Go are in PATH, so that the order of its folders decides which one builds.
 *
 * @see <a href="https://go.dev/doc/manage-install">Managing Go installations</a>; facts go-debugging.md F1 (several
 *      versions)
 */
public final class SeveralGos implements RootCause {

    @Override
    public String id() {
        return "toolchain.several-gos";
    }

    @Override
    public Link breaks() {
        return Link.GO;
    }

    @Override
    public Verdict judge(Facts facts) {
        List<String> path = DistroProbes.searchPath(facts);
        List<GoInstallation> found = new ArrayList<>();
        for (GoInstallation go : facts.need(GoInstallationProbes.ALL)) {
            boolean onPath = path.contains(go.path().substring(0, go.path().lastIndexOf('/')));
            boolean known = found.stream().anyMatch(other -> other.real().equals(go.real())
                    || other.release().equals(go.release()));
            if (onPath && go.release().isPresent() && !known) {
                found.add(go);
            }
        }
        // that they are there is measured; that one of them is the wrong one is a guess
        return found.size() < 2 ? Verdict.ruledOut() : Verdict.holds(Severity.NOTE, Confidence.SUSPECT,
                Map.of("first", shown(found.getFirst()), "others",
                        String.join(", ", found.stream().skip(1).map(SeveralGos::shown).toList())));
    }

    private static String shown(GoInstallation go) {
        return go.path() + " (" + go.release().orElseThrow() + ")";
    }

    @Override
    public Optional<Plan> repair(Facts facts) {
        return Optional.of(new Plan(id(), List.of(new Action.AskUser(id() + ".by-hand"))));
    }

    @Override
    public List<String> sources() {
        return List.of("https://go.dev/doc/manage-install", "https://go.dev/doc/install");
    }
}
