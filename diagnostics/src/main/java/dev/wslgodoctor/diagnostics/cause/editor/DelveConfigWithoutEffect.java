package dev.wslgodoctor.diagnostics.cause.editor;

import dev.wslgodoctor.diagnostics.cause.Confidence;
import dev.wslgodoctor.diagnostics.cause.Link;
import dev.wslgodoctor.diagnostics.cause.RootCause;
import dev.wslgodoctor.diagnostics.cause.Severity;
import dev.wslgodoctor.diagnostics.cause.Verdict;
import dev.wslgodoctor.diagnostics.parse.GoSettings;
import dev.wslgodoctor.diagnostics.parse.JsoncNode;
import dev.wslgodoctor.diagnostics.parse.JsoncPath;
import dev.wslgodoctor.diagnostics.probe.EditorProbes;
import dev.wslgodoctor.diagnostics.probe.EditorSettings;
import dev.wslgodoctor.diagnostics.probe.Facts;
import dev.wslgodoctor.diagnostics.probe.JsoncDocument;
import dev.wslgodoctor.diagnostics.repair.Action;
import dev.wslgodoctor.diagnostics.repair.Plan;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * {@code go.delveConfig} has members that nothing reads, or that only the old debug adapter reads.
 *
 * @see <a href="https://github.com/golang/vscode-go/blob/master/extension/package.json">golang/vscode-go
 *      extension/package.json, go.delveConfig</a>; facts go-debugging.md A2
 */
public final class DelveConfigWithoutEffect implements RootCause {

    private static final String KEY = "go.delveConfig";
    private static final Set<String> LEGACY_ONLY = Set.of("dlvLoadConfig", "apiVersion");

    @Override
    public String id() {
        return "editor.delve-config-without-effect";
    }

    @Override
    public Link breaks() {
        return Link.EDITOR_SETTINGS;
    }

    @Override
    public List<String> sources() {
        return List.of("golang/vscode-go extension/package.json@28e27ff");
    }

    private record Member(JsoncDocument document, JsoncNode.Member member) {
    }

    @Override
    public Verdict judge(Facts facts) {
        List<Member> idle = idle(facts);
        return idle.isEmpty() ? Verdict.ruledOut() : Verdict.holds(Severity.NOTE, Confidence.CERTAIN, Map.of("found",
                String.join(", ", idle.stream().map(each -> each.member().name() + " ("
                        + each.document().position(each.member().value()) + ")").toList())));
    }

    private static List<Member> idle(Facts facts) {
        EditorSettings settings = facts.need(EditorProbes.SETTINGS);
        boolean legacy = settings.find(KEY, "debugAdapter").flatMap(EditorSettings.Found::text)
                .filter("legacy"::equals).isPresent();
        List<Member> idle = new ArrayList<>();
        for (EditorSettings.Found found : settings.all(KEY)) {
            if (found.node() instanceof JsoncNode.ObjectNode object) {
                object.members().stream().filter(member -> !GoSettings.delveConfigKeys().contains(member.name())
                        && !member.name().equals("useApiV1") || !legacy && LEGACY_ONLY.contains(member.name()))
                        .forEach(member -> idle.add(new Member(found.document(), member)));
            }
        }
        return idle;
    }

    @Override
    public Optional<Plan> repair(Facts facts) {
        List<Action> actions = new ArrayList<>();
        List<Member> idle = idle(facts);
        for (JsoncDocument document : idle.stream().map(Member::document).distinct().toList()) {
            List<JsoncPath> paths = idle.stream().filter(each -> each.document().equals(document))
                    .map(each -> JsoncPath.of(KEY, each.member().name())).distinct().toList();
            if (document.json().isSound()) {
                actions.add(document.edited(DocumentRepair.removing(paths).apply(document.json().text())));
            }
        }
        actions.add(new Action.AskUser(id() + ".by-hand"));
        return Optional.of(new Plan(id(), actions));
    }
}
