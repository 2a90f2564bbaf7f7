package dev.wslgodoctor.diagnostics.cause.debugger;

import dev.wslgodoctor.diagnostics.cause.Confidence;
import dev.wslgodoctor.diagnostics.cause.Link;
import dev.wslgodoctor.diagnostics.cause.RootCause;
import dev.wslgodoctor.diagnostics.cause.Severity;
import dev.wslgodoctor.diagnostics.cause.Verdict;
import dev.wslgodoctor.diagnostics.cause.editor.DocumentRepair;
import dev.wslgodoctor.diagnostics.parse.JsoncEdit;
import dev.wslgodoctor.diagnostics.parse.JsoncPath;
import dev.wslgodoctor.diagnostics.probe.DebugProbes;
import dev.wslgodoctor.diagnostics.probe.DebugTarget;
import dev.wslgodoctor.diagnostics.probe.EditorProbes;
import dev.wslgodoctor.diagnostics.probe.Facts;
import dev.wslgodoctor.diagnostics.probe.LaunchSession;
import dev.wslgodoctor.diagnostics.probe.TargetProbes;
import dev.wslgodoctor.diagnostics.probe.TargetProcess;
import dev.wslgodoctor.diagnostics.repair.Action;
import dev.wslgodoctor.diagnostics.repair.Plan;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * launch.json does not name exactly one running process.
 *
 * <p>A number is stale as soon as the program was started anew. For a name that none or several processes have, the Go
 * extension opens its list of processes (golang/vscode-go extension/src/pickProcess.ts).
 *
 * @see <a href="https://github.com/golang/vscode-go/blob/master/docs/debugging.md#attach">Debugging, Attach</a>; facts
 *      go-debugging.md A3, F1
 */
public final class TargetGone implements RootCause {

    private static final String PICK = "\"${command:pickProcess}\"";

    @Override
    public String id() {
        return "debugger.target-gone";
    }

    @Override
    public Link breaks() {
        return Link.TARGET;
    }

    @Override
    public List<String> sources() {
        return List.of("golang/vscode-go docs/debugging.md@28e27ff",
                "golang/vscode-go extension/src/pickProcess.ts@28e27ff");
    }

    @Override
    public Verdict judge(Facts facts) {
        Optional<TargetProcess> ended = facts.need(TargetProbes.PROCESSES).stream()
                .filter(process -> !process.alive()).findFirst();
        if (ended.isPresent()) {
            String session = ended.get().session();
            // a process that was chosen by its number belongs to no configuration
            boolean configured = facts.need(DebugProbes.TARGETS).stream().anyMatch(target ->
                    target.configuration().filter(session::equals).isPresent());
            return holds(Severity.BLOCKS, configured ? session : "--pid", String.valueOf(ended.get().pid()), 0);
        }
        for (LaunchSession session : facts.ask(DebugProbes.EXAMINED).found().orElse(List.of())) {
            Optional<String> name = session.kind() == DebugTarget.Kind.ATTACH && session.text("waitFor").isEmpty()
                    ? session.processName() : Optional.empty();
            int matches = name.isEmpty() ? 1 : facts.need(DebugProbes.TARGETS).stream()
                    .filter(target -> target.name().equals(session.name()))
                    .mapToInt(target -> target.processes().size()).findFirst().orElse(1);
            if (matches != 1) {
                // with several the list opens with all of them, which costs a click
                return holds(matches == 0 ? Severity.BLOCKS : Severity.NOTE, session.name(), name.get(), matches);
            }
        }
        return Verdict.ruledOut();
    }

    private static Verdict holds(Severity severity, String session, String process, int matches) {
        return Verdict.holds(severity, Confidence.CERTAIN,
                Map.of("session", session, "process", process, "matches", String.valueOf(matches)));
    }

    /** A stale number gives way to the extension's list; a program that does not run only the user can start. */
    @Override
    public Optional<Plan> repair(Facts facts) {
        Action.AskUser byHand = new Action.AskUser(id() + ".by-hand");
        List<Integer> gone = facts.need(TargetProbes.PROCESSES).stream().filter(process -> !process.alive())
                .map(TargetProcess::pid).toList();
        Optional<JsoncPath> stale = facts.ask(DebugProbes.EXAMINED).found().orElse(List.of()).stream()
                .filter(session -> session.kind() == DebugTarget.Kind.ATTACH && session.processNumber().isPresent()
                        && gone.contains(session.processNumber().getAsInt()))
                .map(session -> JsoncPath.of("configurations").element(session.index()).member("processId"))
                .filter(path -> facts.need(EditorProbes.LAUNCH_JSON).json().at(path).isPresent()).findFirst();
        if (stale.isEmpty()) {
            return Optional.of(new Plan(id(), List.of(byHand)));
        }
        return Optional.of(DocumentRepair.of(id(), facts.need(EditorProbes.LAUNCH_JSON),
                text -> JsoncEdit.replace(text, stale.get(), PICK), Map.of()));
    }
}
