package dev.wslgodoctor.diagnostics.cause.editor;

import dev.wslgodoctor.diagnostics.cause.Confidence;
import dev.wslgodoctor.diagnostics.cause.Link;
import dev.wslgodoctor.diagnostics.cause.RootCause;
import dev.wslgodoctor.diagnostics.cause.Severity;
import dev.wslgodoctor.diagnostics.cause.Verdict;
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

/**
 * A setting makes the Go extension run on Windows even for windows of the distribution.
 *
 * @see <a href="https://code.visualstudio.com/api/advanced-topics/extension-host">Extension host, preferred extension
 *      location</a>; microsoft/vscode issue 194583
 */
public final class GoExtensionForcedToWindows implements RootCause {

    private static final String KEY = "remote.extensionKind";

    @Override
    public String id() {
        return "editor.go-extension-forced-to-windows";
    }

    @Override
    public Link breaks() {
        return Link.EDITOR_SETTINGS;
    }

    @Override
    public List<String> sources() {
        return List.of("https://code.visualstudio.com/api/advanced-topics/extension-host", "microsoft/vscode #194583");
    }

    private record Forced(JsoncDocument document, JsoncNode.Member member) {
    }

    @Override
    public Verdict judge(Facts facts) {
        List<Forced> forced = forced(facts);
        return forced.isEmpty() ? Verdict.ruledOut() : Verdict.holds(Severity.BLOCKS, Confidence.LIKELY, Map.of("found",
                String.join(", ", forced.stream().map(each -> each.document().position(each.member().value()))
                        .toList())));
    }

    private static List<Forced> forced(Facts facts) {
        List<Forced> forced = new ArrayList<>();
        for (EditorSettings.Found found : facts.need(EditorProbes.SETTINGS).all(KEY)) {
            if (found.node() instanceof JsoncNode.ObjectNode kinds) {
                kinds.members().stream().filter(member -> member.name().equalsIgnoreCase("golang.go")
                        && first(member.value()).filter("ui"::equals).isPresent())
                        .forEach(member -> forced.add(new Forced(found.document(), member)));
            }
        }
        return forced;
    }

    private static Optional<String> first(JsoncNode kind) {
        return kind.asText().or(() -> kind.asTexts().flatMap(words -> words.stream().findFirst()));
    }

    @Override
    public Optional<Plan> repair(Facts facts) {
        List<Action> actions = new ArrayList<>();
        List<Forced> forced = forced(facts);
        for (JsoncDocument document : forced.stream().map(Forced::document).distinct().toList()) {
            List<JsoncPath> paths = forced.stream().filter(each -> each.document().equals(document))
                    .map(each -> JsoncPath.of(KEY, each.member().name())).distinct().toList();
            if (document.json().isSound()) {
                actions.add(document.edited(DocumentRepair.removing(paths).apply(document.json().text())));
            }
        }
        actions.add(new Action.AskUser(id() + ".by-hand"));
        return Optional.of(new Plan(id(), actions));
    }
}
