package dev.wslgodoctor.diagnostics.cause.editor;

import dev.wslgodoctor.diagnostics.cause.Confidence;
import dev.wslgodoctor.diagnostics.cause.Link;
import dev.wslgodoctor.diagnostics.cause.RootCause;
import dev.wslgodoctor.diagnostics.cause.Severity;
import dev.wslgodoctor.diagnostics.cause.Verdict;
import dev.wslgodoctor.diagnostics.parse.JsoncNode;
import dev.wslgodoctor.diagnostics.parse.JsoncPath;
import dev.wslgodoctor.diagnostics.parse.LaunchFault;
import dev.wslgodoctor.diagnostics.probe.DebugProbes;
import dev.wslgodoctor.diagnostics.probe.EditorProbes;
import dev.wslgodoctor.diagnostics.probe.EditorSettings;
import dev.wslgodoctor.diagnostics.probe.Facts;
import dev.wslgodoctor.diagnostics.repair.Plan;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * A rule of {@code substitutePath} lacks {@code from} or {@code to}; Delve then refuses the whole session.
 *
 * @see <a href="https://github.com/go-delve/delve/blob/master/service/dap/types.go">go-delve/delve
 *      service/dap/types.go, SubstitutePath</a>; facts go-debugging.md A3
 */
public final class LaunchIncompletePathRule implements RootCause {

    private static final Set<LaunchFault.Kind> KINDS = Set.of(LaunchFault.Kind.INCOMPLETE_RULE);

    @Override
    public String id() {
        return "editor.launch-incomplete-path-rule";
    }

    @Override
    public Link breaks() {
        return Link.LAUNCH_CONFIGURATION;
    }

    @Override
    public List<String> sources() {
        return List.of("go-delve/delve service/dap/types.go@3b77598");
    }

    @Override
    public Verdict judge(Facts facts) {
        LaunchFile file = LaunchFile.of(facts, KINDS);
        Optional<EditorSettings.Found> general = general(facts);
        if (file.faults().isEmpty() && general.isPresent()) {
            return Verdict.holds(Severity.BLOCKS, Confidence.CERTAIN, Map.of("file", general.get().document().path(),
                    "found", general.get().path() + " ("
                            + general.get().document().json().positionOf(general.get().node().span()).line() + ")"));
        }
        return file.faults().isEmpty() ? Verdict.ruledOut() : Verdict.holds(Severity.BLOCKS, Confidence.CERTAIN,
                file.arguments(file.faults(), fault -> fault.detail().orElse("")));
    }

    /** The rules of the settings, if one lacks a half and a session has none of its own. */
    private static Optional<EditorSettings.Found> general(Facts facts) {
        boolean used = facts.need(DebugProbes.EXAMINED).stream()
                .anyMatch(session -> !session.configuration().has("substitutePath"));
        return used ? facts.need(EditorProbes.SETTINGS).find("go.delveConfig", "substitutePath")
                .filter(found -> !halves(found).isEmpty()) : Optional.empty();
    }

    private static List<JsoncPath> halves(EditorSettings.Found found) {
        List<JsoncPath> halves = new ArrayList<>();
        if (found.node() instanceof JsoncNode.ArrayNode rules) {
            for (int i = 0; i < rules.elements().size(); i++) {
                JsoncNode rule = rules.elements().get(i);
                if (List.of("from", "to").stream().anyMatch(part -> rule.at(JsoncPath.of(part))
                        .flatMap(JsoncNode::asText).isEmpty())) {
                    halves.add(found.path().element(i));
                }
            }
        }
        return halves;
    }

    /** The rule goes: without it a session starts, and what the missing half should be nobody knows. */
    @Override
    public Optional<Plan> repair(Facts facts) {
        LaunchFile file = LaunchFile.of(facts, KINDS);
        Optional<EditorSettings.Found> general = general(facts);
        if (file.faults().isEmpty() && general.isPresent()) {
            return Optional.of(DocumentRepair.of(id(), general.get().document(),
                    DocumentRepair.removing(halves(general.get())), Map.of()));
        }
        List<JsoncPath> rules = file.faults().stream().map(LaunchFault::path).distinct().toList();
        return Optional.of(DocumentRepair.of(id(), file.document(), DocumentRepair.removing(rules), Map.of()));
    }
}
