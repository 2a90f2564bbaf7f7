package dev.wslgodoctor.diagnostics.cause.editor;

import dev.wslgodoctor.diagnostics.cause.Confidence;
import dev.wslgodoctor.diagnostics.cause.Link;
import dev.wslgodoctor.diagnostics.cause.RootCause;
import dev.wslgodoctor.diagnostics.cause.Severity;
import dev.wslgodoctor.diagnostics.cause.Verdict;
import dev.wslgodoctor.diagnostics.gateway.Trouble;
import dev.wslgodoctor.diagnostics.parse.DelveVersion;
import dev.wslgodoctor.diagnostics.parse.JsoncEdit;
import dev.wslgodoctor.diagnostics.parse.JsoncPath;
import dev.wslgodoctor.diagnostics.probe.DebugProbes;
import dev.wslgodoctor.diagnostics.probe.DebugTarget;
import dev.wslgodoctor.diagnostics.probe.EditorProbes;
import dev.wslgodoctor.diagnostics.probe.EditorSettings;
import dev.wslgodoctor.diagnostics.probe.Facts;
import dev.wslgodoctor.diagnostics.probe.GoProbes;
import dev.wslgodoctor.diagnostics.probe.JsoncDocument;
import dev.wslgodoctor.diagnostics.probe.LaunchSession;
import dev.wslgodoctor.diagnostics.repair.Plan;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A remote session runs on the old debug adapter, because launch.json asks for it or because the local Delve is missing
 * or older than 1.24.
 *
 * <p>For mode remote the Go extension takes the new adapter only if {@code dlv substitute-path-guess-helper} answers,
 * which Delve has since 1.24.0. The old one treats path rules otherwise, and its breakpoints in another folder of the
 * module stay grey. The preview edition of the extension never falls back, so that beside one this is only likely.
 *
 * @see <a href="https://github.com/golang/vscode-go/blob/master/extension/src/goDebugConfiguration.ts">golang/vscode-go
 *      extension/src/goDebugConfiguration.ts, resolveDebugConfiguration</a>; facts cases.md R46, go-debugging.md A1
 */
public final class RemoteAttachUsesLegacyAdapter implements RootCause {

    private static final String ADAPTER = "debugAdapter";
    private static final String LEGACY = "legacy";

    @Override
    public String id() {
        return "editor.remote-attach-uses-legacy-adapter";
    }

    @Override
    public Link breaks() {
        return Link.LAUNCH_CONFIGURATION;
    }

    @Override
    public List<String> cases() {
        return List.of("R46");
    }

    @Override
    public List<String> sources() {
        return List.of("golang/vscode-go extension/src/goDebugConfiguration.ts@09dcadac", "golang/vscode-go #3508",
                "golang/vscode-go #3096");
    }

    @Override
    public Verdict judge(Facts facts) {
        JsoncDocument file = facts.need(EditorProbes.LAUNCH_JSON);
        List<LaunchSession> remote = remote(facts);
        if (remote.isEmpty()) {
            return Verdict.notApplicable(DebugProbes.EXAMINED.id());
        }
        Optional<String> general = facts.need(EditorProbes.SETTINGS).find("go.delveConfig", ADAPTER)
                .flatMap(EditorSettings.Found::text);
        List<LaunchSession> asked = remote.stream()
                .filter(session -> session.text(ADAPTER).or(() -> general).filter(LEGACY::equals).isPresent()).toList();
        if (!asked.isEmpty()) {
            return holds(file, asked, Confidence.CERTAIN, LEGACY);
        }
        List<LaunchSession> left = general.isPresent() ? List.of()
                : remote.stream().filter(session -> session.text(ADAPTER).isEmpty()).toList();
        if (left.isEmpty()) {
            return Verdict.ruledOut();
        }
        if (facts.need(GoProbes.DELVE).winner().isEmpty()) {
            return holds(file, left, Confidence.LIKELY, "-");
        }
        String written = facts.need(GoProbes.DELVE_VERSION_NUMBER);
        Optional<DelveVersion> version = DelveVersion.parse(written);
        if (version.isEmpty()) {
            return new Verdict.Undetermined(GoProbes.DELVE_VERSION_NUMBER.id(),
                    new Trouble.Unreadable("Delve calls itself " + written));
        }
        return version.get().isAtLeast(1, 24, 0) ? Verdict.ruledOut()
                : holds(file, left, hasPreview(facts) ? Confidence.LIKELY : Confidence.CERTAIN, written);
    }

    private static boolean hasPreview(Facts facts) {
        return facts.ask(EditorProbes.GO_EXTENSIONS).found().orElse(Map.of()).values().stream()
                .flatMap(List::stream).anyMatch(name -> name.startsWith("golang.go-nightly"));
    }

    private static List<LaunchSession> remote(Facts facts) {
        return facts.need(DebugProbes.EXAMINED).stream()
                .filter(session -> session.kind() == DebugTarget.Kind.REMOTE).toList();
    }

    private static Verdict holds(JsoncDocument file, List<LaunchSession> sessions, Confidence confidence,
            String version) {
        return Verdict.holds(Severity.DEGRADES, confidence, Map.of("file", file.path(), "version", version,
                "sessions", String.join(", ", sessions.stream().map(LaunchSession::name).toList())));
    }

    /** Every remote configuration that does not ask for the new adapter asks for it. */
    @Override
    public Optional<Plan> repair(Facts facts) {
        List<LaunchSession> old = remote(facts).stream()
                .filter(session -> session.text(ADAPTER).filter("dlv-dap"::equals).isEmpty()).toList();
        return Optional.of(DocumentRepair.of(id(), facts.need(EditorProbes.LAUNCH_JSON), text -> {
            String edited = text;
            for (LaunchSession session : old) {
                edited = JsoncEdit.set(edited, JsoncPath.of("configurations").element(session.index()), ADAPTER,
                        "\"dlv-dap\"");
            }
            return edited;
        }, Map.of()));
    }
}
