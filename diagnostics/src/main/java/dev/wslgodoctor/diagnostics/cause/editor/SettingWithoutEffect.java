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
 * settings.json has settings of debugging that nothing reads: names that no version of the Go extension has, and
 * members of {@code go.delveConfig} that do not exist or that only the old debug adapter reads.
 *
 * @see <a href="https://github.com/golang/vscode-go/blob/master/extension/package.json">golang/vscode-go
 *      extension/package.json, contributes.configuration</a>; facts go-debugging.md A2, E 9 and 61
 */
public final class SettingWithoutEffect implements RootCause {

    private static final String CONFIG = "go.delveConfig";
    private static final Set<String> LEGACY_ONLY = Set.of("dlvLoadConfig", "apiVersion");

    @Override
    public String id() {
        return "editor.setting-without-effect";
    }

    @Override
    public Link breaks() {
        return Link.EDITOR_SETTINGS;
    }

    @Override
    public List<String> sources() {
        return List.of("golang/vscode-go extension/package.json@28e27ff");
    }

    private record Idle(JsoncDocument document, JsoncPath path, JsoncNode.Member member) {
    }

    @Override
    public Verdict judge(Facts facts) {
        List<Idle> idle = idle(facts);
        return idle.isEmpty() ? Verdict.ruledOut() : Verdict.holds(Severity.NOTE, Confidence.CERTAIN, Map.of("found",
                String.join(", ", idle.stream().map(each -> each.member().name() + " ("
                        + each.document().position(each.member().value()) + ")").toList())));
    }

    private static List<Idle> idle(Facts facts) {
        EditorSettings settings = facts.need(EditorProbes.SETTINGS);
        List<Idle> idle = new ArrayList<>();
        for (JsoncDocument document : settings.documents()) {
            GoSettings.deadIn(document.json()).forEach(member ->
                    idle.add(new Idle(document, JsoncPath.of(member.name()), member)));
        }
        boolean legacy = settings.find(CONFIG, "debugAdapter").flatMap(EditorSettings.Found::text)
                .filter("legacy"::equals).isPresent();
        for (EditorSettings.Found found : settings.all(CONFIG)) {
            if (found.node() instanceof JsoncNode.ObjectNode object) {
                object.members().stream().filter(member -> isIdle(member.name(), legacy)).forEach(member ->
                        idle.add(new Idle(found.document(), JsoncPath.of(CONFIG, member.name()), member)));
            }
        }
        return idle;
    }

    private static boolean isIdle(String member, boolean legacy) {
        return LEGACY_ONLY.contains(member) ? !legacy
                : !GoSettings.delveConfigKeys().contains(member) && !member.equals("useApiV1");
    }

    @Override
    public Optional<Plan> repair(Facts facts) {
        List<Action> actions = new ArrayList<>();
        List<Idle> idle = idle(facts);
        for (JsoncDocument document : idle.stream().map(Idle::document).distinct().toList()) {
            List<JsoncPath> paths = idle.stream().filter(each -> each.document().equals(document)).map(Idle::path)
                    .distinct().toList();
            if (document.json().isSound()) {
                actions.add(document.edited(DocumentRepair.removing(paths).apply(document.json().text())));
            }
        }
        actions.add(new Action.AskUser(id() + ".by-hand"));
        return Optional.of(new Plan(id(), actions));
    }
}
