package dev.wslgodoctor.diagnostics.cause.editor;

import dev.wslgodoctor.diagnostics.cause.Confidence;
import dev.wslgodoctor.diagnostics.cause.Link;
import dev.wslgodoctor.diagnostics.cause.RootCause;
import dev.wslgodoctor.diagnostics.cause.Severity;
import dev.wslgodoctor.diagnostics.cause.Verdict;
import dev.wslgodoctor.diagnostics.parse.JsoncEdit;
import dev.wslgodoctor.diagnostics.parse.LaunchConfiguration;
import dev.wslgodoctor.diagnostics.parse.LaunchJson;
import dev.wslgodoctor.diagnostics.probe.DebugProbes;
import dev.wslgodoctor.diagnostics.probe.EditorProbes;
import dev.wslgodoctor.diagnostics.probe.Facts;
import dev.wslgodoctor.diagnostics.probe.JsoncDocument;
import dev.wslgodoctor.diagnostics.repair.Plan;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * A configuration has a type that people write for Go and that no extension serves.
 *
 * @see <a href="https://github.com/golang/vscode-go/blob/master/extension/package.json">golang/vscode-go
 *      extension/package.json, contributes.debuggers: the type is go</a>; facts go-debugging.md A1
 */
public final class LaunchUnknownType implements RootCause {

    private static final Set<String> MEANT = Set.of("go-dlv", "dlv", "dlv-dap", "delve", "golang", "godlv", "Go", "GO",
            "go-debug");

    @Override
    public String id() {
        return "editor.launch-unknown-type";
    }

    @Override
    public Link breaks() {
        return Link.LAUNCH_CONFIGURATION;
    }

    @Override
    public List<String> sources() {
        return List.of("golang/vscode-go extension/package.json@28e27ff");
    }

    @Override
    public Verdict judge(Facts facts) {
        JsoncDocument file = facts.need(EditorProbes.LAUNCH_JSON);
        List<LaunchConfiguration> wrong = wrong(file);
        // a session that was chosen among the Go configurations starts whatever the others are
        Optional<Integer> all = facts.ask(DebugProbes.SESSIONS).found().map(List::size);
        boolean other = facts.ask(DebugProbes.EXAMINED).found().map(List::size)
                .filter(examined -> all.isPresent() && examined < all.get()).isPresent();
        return wrong.isEmpty() ? Verdict.ruledOut() : Verdict.holds(other ? Severity.NOTE : Severity.BLOCKS,
                Confidence.CERTAIN, Map.of(
                "file", file.path(), "found", String.join(", ", wrong.stream().map(each -> each.text("type").orElse("")
                        + " (" + file.json().positionOf(each.attribute("type").orElseThrow().span()).line() + ")")
                        .toList())));
    }

    private static List<LaunchConfiguration> wrong(JsoncDocument file) {
        return LaunchJson.of(file.json()).configurations().stream()
                .filter(each -> each.text("type").filter(MEANT::contains).isPresent()).toList();
    }

    @Override
    public Optional<Plan> repair(Facts facts) {
        JsoncDocument file = facts.need(EditorProbes.LAUNCH_JSON);
        return Optional.of(DocumentRepair.of(id(), file, text -> {
            String edited = text;
            for (LaunchConfiguration each : wrong(file)) {
                edited = JsoncEdit.replace(edited, each.pathOf("type"), "\"go\"");
            }
            return edited;
        }, Map.of()));
    }
}
