package dev.wslgodoctor.diagnostics.cause.editor;

import com.google.gson.JsonPrimitive;
import dev.wslgodoctor.diagnostics.cause.Confidence;
import dev.wslgodoctor.diagnostics.cause.Link;
import dev.wslgodoctor.diagnostics.cause.RootCause;
import dev.wslgodoctor.diagnostics.cause.Severity;
import dev.wslgodoctor.diagnostics.cause.Verdict;
import dev.wslgodoctor.diagnostics.parse.DelveVersion;
import dev.wslgodoctor.diagnostics.parse.JsoncEdit;
import dev.wslgodoctor.diagnostics.parse.JsoncNode;
import dev.wslgodoctor.diagnostics.parse.JsoncPath;
import dev.wslgodoctor.diagnostics.probe.DebugProbes;
import dev.wslgodoctor.diagnostics.probe.EditorProbes;
import dev.wslgodoctor.diagnostics.probe.EditorSettings;
import dev.wslgodoctor.diagnostics.probe.Facts;
import dev.wslgodoctor.diagnostics.probe.GoProbes;
import dev.wslgodoctor.diagnostics.probe.LaunchSession;
import dev.wslgodoctor.diagnostics.repair.Plan;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The old debug adapter asks for version 1 of Delve's interface, which Delve has not had since 1.24.
 *
 * @see <a href="https://github.com/go-delve/delve/blob/master/CHANGELOG.md">go-delve/delve CHANGELOG.md, 1.24.0</a>;
 *      facts go-debugging.md A1, B4, recording cli-api1
 */
public final class LegacyApiVersion implements RootCause {

    @Override
    public String id() {
        return "editor.legacy-api-version";
    }

    @Override
    public Link breaks() {
        return Link.LAUNCH_CONFIGURATION;
    }

    @Override
    public List<String> sources() {
        return List.of("go-delve/delve CHANGELOG.md@3b77598",
                "golang/vscode-go extension/src/goDebugConfiguration.ts@09dcadac");
    }

    @Override
    public Verdict judge(Facts facts) {
        EditorSettings settings = facts.need(EditorProbes.SETTINGS);
        List<LaunchSession> old = old(facts, settings);
        if (old.isEmpty()) {
            return Verdict.ruledOut();
        }
        String written = facts.need(GoProbes.DELVE_VERSION_NUMBER);
        boolean gone = DelveVersion.parse(written).filter(version -> version.isAtLeast(1, 24, 0)).isPresent();
        return !gone ? Verdict.ruledOut() : Verdict.holds(Severity.BLOCKS, Confidence.CERTAIN, Map.of(
                "session", old.getFirst().name(), "version", written,
                "file", facts.need(EditorProbes.LAUNCH_JSON).path()));
    }

    private static List<LaunchSession> old(Facts facts, EditorSettings settings) {
        return facts.need(DebugProbes.EXAMINED).stream()
                .filter(session -> session.text("debugAdapter").or(() -> settings.find("go.delveConfig", "debugAdapter")
                        .flatMap(EditorSettings.Found::text)).filter("legacy"::equals).isPresent())
                .filter(session -> asksForOne(session, settings)).toList();
    }

    private static boolean asksForOne(LaunchSession session, EditorSettings settings) {
        if (session.configuration().get("apiVersion") instanceof JsonPrimitive own) {
            return own.getAsString().equals("1");
        }
        return settings.find("go.delveConfig", "apiVersion").filter(found ->
                found.node() instanceof JsoncNode.NumberNode number && number.written().equals("1")).isPresent();
    }

    /** The configuration takes the new adapter, for which there is no such version. */
    @Override
    public Optional<Plan> repair(Facts facts) {
        EditorSettings settings = facts.need(EditorProbes.SETTINGS);
        List<LaunchSession> sessions = old(facts, settings);
        return Optional.of(DocumentRepair.of(id(), facts.need(EditorProbes.LAUNCH_JSON), text -> {
            String edited = text;
            for (LaunchSession session : sessions) {
                JsoncPath path = JsoncPath.of("configurations").element(session.index());
                edited = JsoncEdit.set(JsoncEdit.remove(edited, path.member("apiVersion")), path, "debugAdapter",
                        "\"dlv-dap\"");
            }
            return edited;
        }, Map.of()));
    }
}
