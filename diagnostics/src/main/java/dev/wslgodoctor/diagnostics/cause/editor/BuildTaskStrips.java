package dev.wslgodoctor.diagnostics.cause.editor;

import dev.wslgodoctor.diagnostics.cause.Confidence;
import dev.wslgodoctor.diagnostics.cause.Link;
import dev.wslgodoctor.diagnostics.cause.RootCause;
import dev.wslgodoctor.diagnostics.cause.Severity;
import dev.wslgodoctor.diagnostics.cause.Verdict;
import dev.wslgodoctor.diagnostics.parse.GoBuildFlags;
import dev.wslgodoctor.diagnostics.parse.Jsonc;
import dev.wslgodoctor.diagnostics.parse.JsoncEdit;
import dev.wslgodoctor.diagnostics.parse.JsoncNode;
import dev.wslgodoctor.diagnostics.parse.JsoncPath;
import dev.wslgodoctor.diagnostics.parse.LinkerFlags;
import dev.wslgodoctor.diagnostics.parse.StrippingWords;
import dev.wslgodoctor.diagnostics.probe.DebugProbes;
import dev.wslgodoctor.diagnostics.probe.DebugTarget;
import dev.wslgodoctor.diagnostics.probe.Facts;
import dev.wslgodoctor.diagnostics.probe.LaunchSession;
import dev.wslgodoctor.diagnostics.repair.Plan;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The task before a session builds the program without debug information.
 *
 * @see <a href="https://pkg.go.dev/cmd/link">cmd/link, -s and -w</a>; facts go-debugging.md C1, cases.md R38
 */
public final class BuildTaskStrips implements RootCause {

    @Override
    public String id() {
        return "editor.build-task-strips";
    }

    @Override
    public Link breaks() {
        return Link.LAUNCH_CONFIGURATION;
    }

    @Override
    public List<String> sources() {
        return List.of("https://pkg.go.dev/cmd/link", "golang/go src/cmd/link/internal/ld/main.go@go1.25.12");
    }

    @Override
    public Verdict judge(Facts facts) {
        boolean builds = false;
        for (LaunchSession session : facts.need(DebugProbes.EXAMINED)) {
            Optional<TaskFile.Task> task = session.kind() == DebugTarget.Kind.EXEC
                    ? TaskFile.before(session, facts) : Optional.empty();
            builds |= task.isPresent();
            if (task.isPresent() && strips(task.get())) {
                return Verdict.holds(Severity.BLOCKS, makesProgram(task.get(), session) ? Confidence.CERTAIN
                        : Confidence.LIKELY, Map.of("session", session.name(),
                        "task", task.get().label(), "command", String.join(" ", task.get().words())));
            }
        }
        return builds ? Verdict.ruledOut() : Verdict.notApplicable(DebugProbes.EXAMINED.id());
    }

    // a task that names another output, or none, may build something else than what the session starts
    private static boolean makesProgram(TaskFile.Task task, LaunchSession session) {
        int output = task.words().indexOf("-o");
        Optional<String> program = session.text("program");
        // "linux" gives another command for this system
        return output >= 0 && output + 1 < task.words().size() && program.isPresent()
                && task.node().member("linux").isEmpty()
                && ("/" + program.get()).endsWith("/" + inProject(task.words().get(output + 1)));
    }

    private static String inProject(String path) {
        return path.replaceFirst("^(\\$\\{workspaceFolder}/|\\./|/)+", "");
    }

    private static boolean strips(TaskFile.Task task) {
        List<String> words = task.words();
        return words.contains("build") && words.stream().anyMatch(word -> word.matches("(.*/)?go"))
                && LinkerFlags.judge(GoBuildFlags.of(words).linkerFlags().orElse(""), Optional.empty()).strips();
    }

    /** Only where the flags stand in a list of their own; a whole command line is left to the user. */
    @Override
    public Optional<Plan> repair(Facts facts) {
        List<TaskFile.Task> tasks = facts.need(DebugProbes.EXAMINED).stream()
                .filter(session -> session.kind() == DebugTarget.Kind.EXEC)
                .flatMap(session -> TaskFile.before(session, facts).stream()).filter(BuildTaskStrips::strips)
                .distinct().toList();
        return TaskFile.file(facts).map(file -> DocumentRepair.of(id(), file, text -> {
            String edited = text;
            for (TaskFile.Task task : tasks) {
                Optional<List<String>> args = task.node().at(JsoncPath.of("args")).flatMap(JsoncNode::asTexts);
                if (args.isPresent()) {
                    edited = JsoncEdit.replace(edited, task.path().member("args"), "[" + String.join(", ",
                            StrippingWords.removed(args.get()).stream().map(Jsonc::quote).toList()) + "]");
                }
            }
            return edited;
        }, Map.of()));
    }
}
