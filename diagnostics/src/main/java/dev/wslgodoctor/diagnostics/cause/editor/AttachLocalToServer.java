package dev.wslgodoctor.diagnostics.cause.editor;

import com.google.gson.JsonPrimitive;
import dev.wslgodoctor.diagnostics.cause.Confidence;
import dev.wslgodoctor.diagnostics.cause.Link;
import dev.wslgodoctor.diagnostics.cause.RootCause;
import dev.wslgodoctor.diagnostics.cause.Severity;
import dev.wslgodoctor.diagnostics.cause.Verdict;
import dev.wslgodoctor.diagnostics.parse.JsoncEdit;
import dev.wslgodoctor.diagnostics.parse.JsoncPath;
import dev.wslgodoctor.diagnostics.probe.DebugProbes;
import dev.wslgodoctor.diagnostics.probe.DebugTarget;
import dev.wslgodoctor.diagnostics.probe.DelveServer;
import dev.wslgodoctor.diagnostics.probe.DelveServerProbes;
import dev.wslgodoctor.diagnostics.probe.EditorProbes;
import dev.wslgodoctor.diagnostics.probe.EditorSettings;
import dev.wslgodoctor.diagnostics.probe.Facts;
import dev.wslgodoctor.diagnostics.probe.LaunchSession;
import dev.wslgodoctor.diagnostics.repair.Plan;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * A configuration attaches to a process through a Delve server that already has its program; it must be remote.
 *
 * @see <a href="https://github.com/golang/vscode-go/blob/master/docs/debugging.md#remote-debugging">Debugging, Remote
 *      debugging</a>; facts go-debugging.md A3, recording dap-local-attach-on-headless
 */
public final class AttachLocalToServer implements RootCause {

    @Override
    public String id() {
        return "editor.attach-local-to-server";
    }

    @Override
    public Link breaks() {
        return Link.LAUNCH_CONFIGURATION;
    }

    @Override
    public List<String> sources() {
        return List.of("go-delve/delve service/dap/server.go@3b77598", "golang/vscode-go docs/debugging.md@28e27ff");
    }

    @Override
    public Verdict judge(Facts facts) {
        List<LaunchSession> sessions = facts.need(DebugProbes.EXAMINED).stream()
                .filter(session -> connects(session, facts)).toList();
        if (sessions.isEmpty()) {
            return Verdict.notApplicable(DebugProbes.EXAMINED.id());
        }
        for (LaunchSession session : sessions) {
            Optional<DelveServer> server = server(session, facts);
            if (server.isPresent()) {
                return Verdict.holds(Severity.BLOCKS, Confidence.CERTAIN, Map.of("session", session.name(),
                        "port", String.valueOf(port(session).getAsInt()), "command", server.get().command(),
                        "file", facts.need(EditorProbes.LAUNCH_JSON).path()));
            }
        }
        return Verdict.ruledOut();
    }

    // the old adapter starts Delve itself on this port, and another machine has its own servers
    private static boolean connects(LaunchSession session, Facts facts) {
        Optional<String> adapter = session.text("debugAdapter").or(() -> facts.find(EditorProbes.SETTINGS)
                .flatMap(settings -> settings.find("go.delveConfig", "debugAdapter"))
                .flatMap(EditorSettings.Found::text));
        return session.kind() != DebugTarget.Kind.REMOTE && port(session).isPresent()
                && adapter.filter("legacy"::equals).isEmpty()
                && DelveServerProbes.isHere(session.text("host").orElse(""));
    }

    private static Optional<DelveServer> server(LaunchSession session, Facts facts) {
        return facts.need(DelveServerProbes.SERVERS_RUNNING).stream()
                .filter(each -> each.hasProgram() && each.port().equals(port(session))).findFirst();
    }

    private static OptionalInt port(LaunchSession session) {
        return session.configuration().get("port") instanceof JsonPrimitive number && number.isNumber()
                && number.getAsInt() > 0 ? OptionalInt.of(number.getAsInt()) : OptionalInt.empty();
    }

    @Override
    public Optional<Plan> repair(Facts facts) {
        List<LaunchSession> wrong = facts.need(DebugProbes.EXAMINED).stream()
                .filter(session -> connects(session, facts) && server(session, facts).isPresent()).toList();
        return Optional.of(DocumentRepair.of(id(), facts.need(EditorProbes.LAUNCH_JSON), text -> {
            String edited = text;
            for (LaunchSession session : wrong) {
                JsoncPath path = JsoncPath.of("configurations").element(session.index());
                edited = JsoncEdit.set(edited, path, "request", "\"attach\"");
                edited = JsoncEdit.set(edited, path, "mode", "\"remote\"");
                edited = JsoncEdit.remove(edited, path.member("processId"));
            }
            return edited;
        }, Map.of()));
    }
}
