package dev.wslgodoctor.diagnostics.cause.editor;

import dev.wslgodoctor.diagnostics.cause.Confidence;
import dev.wslgodoctor.diagnostics.cause.Link;
import dev.wslgodoctor.diagnostics.cause.RootCause;
import dev.wslgodoctor.diagnostics.cause.Severity;
import dev.wslgodoctor.diagnostics.cause.Verdict;
import dev.wslgodoctor.diagnostics.parse.DelveWordsOf;
import dev.wslgodoctor.diagnostics.parse.JsoncNode;
import dev.wslgodoctor.diagnostics.parse.JsoncPath;
import dev.wslgodoctor.diagnostics.probe.DebugProbes;
import dev.wslgodoctor.diagnostics.probe.Facts;
import dev.wslgodoctor.diagnostics.probe.LaunchSession;
import dev.wslgodoctor.diagnostics.repair.Action;
import dev.wslgodoctor.diagnostics.repair.Plan;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A session waits for a task that never says that it is ready: one that runs on, without a problem matcher that tells.
 *
 * @see <a href="https://code.visualstudio.com/docs/debugtest/tasks#_background-watching-tasks">Background and watching
 *      tasks</a>; microsoft/vscode src/vs/workbench/contrib/debug/browser/debugTaskRunner.ts, "cannot be tracked"
 */
public final class PreLaunchTaskNeverReady implements RootCause {

    @Override
    public String id() {
        return "editor.pre-launch-task-never-ready";
    }

    @Override
    public Link breaks() {
        return Link.LAUNCH_CONFIGURATION;
    }

    @Override
    public List<String> sources() {
        return List.of("microsoft/vscode src/vs/workbench/contrib/debug/browser/debugTaskRunner.ts@68b9934e",
                "https://code.visualstudio.com/docs/debugtest/tasks");
    }

    @Override
    public Verdict judge(Facts facts) {
        boolean waits = false;
        for (LaunchSession session : facts.need(DebugProbes.EXAMINED)) {
            Optional<TaskFile.Task> task = TaskFile.before(session, facts);
            waits |= task.isPresent();
            if (task.isPresent() && !isMatched(task.get()) && runsOn(task.get())) {
                return Verdict.holds(Severity.BLOCKS, task.get().isBackground() ? Confidence.CERTAIN
                        : Confidence.LIKELY, Map.of("session", session.name(), "task", task.get().label(),
                        "command", String.join(" ", task.get().words())));
            }
        }
        return waits ? Verdict.ruledOut() : Verdict.notApplicable(DebugProbes.EXAMINED.id());
    }

    // the name of a known matcher, such as $go, may bring a part for the background
    private static boolean isMatched(TaskFile.Task task) {
        return switch (task.node().at(JsoncPath.of("problemMatcher")).orElse(null)) {
            case JsoncNode.ArrayNode array -> !array.elements().isEmpty();
            case JsoncNode.TextNode text -> !text.value().isBlank();
            case JsoncNode.ObjectNode object -> object.member("background").isPresent();
            case null, default -> false;
        };
    }

    private static boolean runsOn(TaskFile.Task task) {
        List<String> words = task.words();
        boolean server = DelveWordsOf.delve(words).filter(delve -> delve.stream()
                .anyMatch(word -> word.equals("dap") || word.startsWith("--headless"))).isPresent();
        return task.isBackground() || server;
    }

    @Override
    public Optional<Plan> repair(Facts facts) {
        return Optional.of(new Plan(id(), List.of(new Action.AskUser(id() + ".by-hand"))));
    }
}
