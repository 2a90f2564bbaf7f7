package dev.wslgodoctor.diagnostics.cause.editor;

import dev.wslgodoctor.diagnostics.cause.Confidence;
import dev.wslgodoctor.diagnostics.cause.Link;
import dev.wslgodoctor.diagnostics.cause.RootCause;
import dev.wslgodoctor.diagnostics.cause.Severity;
import dev.wslgodoctor.diagnostics.cause.Verdict;
import dev.wslgodoctor.diagnostics.gateway.FileStatus;
import dev.wslgodoctor.diagnostics.parse.JsoncEdit;
import dev.wslgodoctor.diagnostics.parse.JsoncPath;
import dev.wslgodoctor.diagnostics.probe.DebugProbes;
import dev.wslgodoctor.diagnostics.probe.DebugTarget;
import dev.wslgodoctor.diagnostics.probe.EditorProbes;
import dev.wslgodoctor.diagnostics.probe.Facts;
import dev.wslgodoctor.diagnostics.probe.LaunchSession;
import dev.wslgodoctor.diagnostics.probe.SessionPaths;
import dev.wslgodoctor.diagnostics.repair.Plan;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A configuration starts source as if it were a program, or builds a program as if it were source.
 *
 * @see <a href="https://github.com/golang/vscode-go/blob/master/docs/debugging.md#launchjson-attributes">vscode-go:
 *      debugging,
 *      program</a>; facts go-debugging.md A1, A3, recording dap-exec-not-executable
 */
public final class ProgramDoesNotFitMode implements RootCause {

    @Override
    public String id() {
        return "editor.program-does-not-fit-mode";
    }

    @Override
    public Link breaks() {
        return Link.LAUNCH_CONFIGURATION;
    }

    @Override
    public List<String> sources() {
        return List.of("golang/vscode-go docs/debugging.md@28e27ff", "go-delve/delve service/dap/server.go@3b77598");
    }

    @Override
    public Verdict judge(Facts facts) {
        List<SessionPaths.Named> programs = facts.need(SessionPaths.NAMED).stream()
                .filter(each -> each.attribute().equals("program") && each.there().isPresent()).toList();
        if (programs.isEmpty()) {
            return Verdict.notApplicable(SessionPaths.NAMED.id());
        }
        return programs.stream().filter(each -> !fits(each, facts)).findFirst()
                .map(each -> Verdict.holds(Severity.BLOCKS, Confidence.CERTAIN, Map.of("session", each.session(),
                        "program", each.path().toString(), "mode", kind(each, facts) == DebugTarget.Kind.EXEC ? "exec"
                                : "debug", "file", facts.need(EditorProbes.LAUNCH_JSON).path())))
                .orElseGet(Verdict::ruledOut);
    }

    private static DebugTarget.Kind kind(SessionPaths.Named named, Facts facts) {
        return facts.need(DebugProbes.EXAMINED).stream().filter(session -> session.index() == named.index())
                .map(LaunchSession::kind).findFirst().orElseThrow();
    }

    private static boolean fits(SessionPaths.Named named, Facts facts) {
        boolean folder = named.there().orElseThrow().kind() == FileStatus.Kind.FOLDER;
        boolean source = folder || named.path().name().endsWith(".go");
        return switch (kind(named, facts)) {
            case EXEC -> !source;
            case LAUNCH, TEST -> source;
            case ATTACH, REMOTE -> true;
        };
    }

    /** Delve builds what is source, and starts what is built. */
    @Override
    public Optional<Plan> repair(Facts facts) {
        List<SessionPaths.Named> wrong = facts.need(SessionPaths.NAMED).stream()
                .filter(each -> each.attribute().equals("program") && each.there().isPresent() && !fits(each, facts))
                .toList();
        return Optional.of(DocumentRepair.of(id(), facts.need(EditorProbes.LAUNCH_JSON), text -> {
            String edited = text;
            for (SessionPaths.Named each : wrong) {
                boolean exec = kind(each, facts) == DebugTarget.Kind.EXEC;
                edited = JsoncEdit.set(edited, JsoncPath.of("configurations").element(each.index()), "mode",
                        exec ? "\"debug\"" : "\"exec\"");
            }
            return edited;
        }, Map.of()));
    }
}
