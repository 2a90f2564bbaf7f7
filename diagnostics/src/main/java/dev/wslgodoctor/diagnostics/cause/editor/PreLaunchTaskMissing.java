package dev.wslgodoctor.diagnostics.cause.editor;

import dev.wslgodoctor.diagnostics.cause.Confidence;
import dev.wslgodoctor.diagnostics.cause.Link;
import dev.wslgodoctor.diagnostics.cause.RootCause;
import dev.wslgodoctor.diagnostics.cause.Severity;
import dev.wslgodoctor.diagnostics.cause.Verdict;
import dev.wslgodoctor.diagnostics.probe.DebugProbes;
import dev.wslgodoctor.diagnostics.probe.Facts;
import dev.wslgodoctor.diagnostics.probe.LaunchSession;
import dev.wslgodoctor.diagnostics.repair.Action;
import dev.wslgodoctor.diagnostics.repair.Plan;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A configuration runs a task before it that tasks.json does not have.
 *
 * <p>The user's own tasks may have it, which are not read, so this is likely and not certain.
 *
 * @see <a href="https://code.visualstudio.com/docs/debugtest/tasks">Tasks in Visual Studio Code</a>; microsoft/vscode
 *      src/vs/workbench/contrib/debug/browser/debugTaskRunner.ts, "Could not find the task"
 */
public final class PreLaunchTaskMissing implements RootCause {

    @Override
    public String id() {
        return "editor.pre-launch-task-missing";
    }

    @Override
    public Link breaks() {
        return Link.LAUNCH_CONFIGURATION;
    }

    @Override
    public List<String> sources() {
        return List.of("microsoft/vscode src/vs/workbench/contrib/debug/browser/debugTaskRunner.ts@68b9934e");
    }

    @Override
    public Verdict judge(Facts facts) {
        List<LaunchSession> waiting = facts.need(DebugProbes.EXAMINED).stream()
                .filter(session -> TaskFile.wanted(session).isPresent()).toList();
        if (waiting.isEmpty()) {
            return Verdict.notApplicable(DebugProbes.EXAMINED.id());
        }
        List<String> labels = TaskFile.file(facts).map(file -> TaskFile.tasks(file.json()).stream()
                .map(TaskFile.Task::label).toList()).orElse(List.of());
        return waiting.stream().filter(session -> !labels.contains(TaskFile.wanted(session).orElseThrow())).findFirst()
                .map(session -> Verdict.holds(Severity.BLOCKS, Confidence.LIKELY, Map.of("session", session.name(),
                        "task", TaskFile.wanted(session).orElseThrow(),
                        "known", labels.isEmpty() ? "-" : String.join(", ", labels))))
                .orElseGet(Verdict::ruledOut);
    }

    @Override
    public Optional<Plan> repair(Facts facts) {
        return Optional.of(new Plan(id(), List.of(new Action.AskUser(id() + ".by-hand", Map.of("task",
                facts.need(DebugProbes.EXAMINED).stream().flatMap(session -> TaskFile.wanted(session).stream())
                        .findFirst().orElse("?"))))));
    }
}
