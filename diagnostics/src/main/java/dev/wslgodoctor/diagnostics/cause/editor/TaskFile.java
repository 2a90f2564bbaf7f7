package dev.wslgodoctor.diagnostics.cause.editor;

import dev.wslgodoctor.diagnostics.parse.Jsonc;
import dev.wslgodoctor.diagnostics.parse.JsoncNode;
import dev.wslgodoctor.diagnostics.parse.JsoncPath;
import dev.wslgodoctor.diagnostics.parse.ShellWords;
import dev.wslgodoctor.diagnostics.probe.EditorProbes;
import dev.wslgodoctor.diagnostics.probe.Facts;
import dev.wslgodoctor.diagnostics.probe.JsoncDocument;
import dev.wslgodoctor.diagnostics.probe.LaunchSession;
import dev.wslgodoctor.diagnostics.probe.Reading;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The tasks of .vscode/tasks.json as launch.json uses them. */
final class TaskFile {

    /** A variable that stands for a task of the user's choice, and so for none that could be looked up. */
    private static final String VARIABLE = "${";

    private TaskFile() {
    }

    /**
     * One task.
     *
     * @param label how launch.json calls it
     * @param path  where it stands in the file
     * @param node  the whole task
     */
    record Task(String label, JsoncPath path, JsoncNode.ObjectNode node) {

        /** An attribute that is a string. */
        Optional<String> text(String name) {
            return node.at(JsoncPath.of(name)).flatMap(JsoncNode::asText);
        }

        /** True for a task that is meant to run on while the session does. */
        boolean isBackground() {
            return node.at(JsoncPath.of("isBackground")).flatMap(JsoncNode::asFlag).orElse(false);
        }

        /** The words of its command line. */
        List<String> words() {
            List<String> words = new ArrayList<>(text("command").map(ShellWords::of).orElse(List.of()));
            words.addAll(node.at(JsoncPath.of("args")).flatMap(JsoncNode::asTexts).orElse(List.of()));
            return words;
        }
    }

    /** The tasks of a file, those without a name left out. */
    static List<Task> tasks(Jsonc file) {
        List<Task> tasks = new ArrayList<>();
        if (file.at(JsoncPath.of("tasks")).orElse(null) instanceof JsoncNode.ArrayNode array) {
            for (int i = 0; i < array.elements().size(); i++) {
                if (array.elements().get(i) instanceof JsoncNode.ObjectNode node) {
                    // taskName is the name that files of version 0.1.0 gave
                    Optional<String> label = node.at(JsoncPath.of("label")).or(() -> node.at(JsoncPath.of("taskName")))
                            .flatMap(JsoncNode::asText);
                    JsoncPath path = JsoncPath.of("tasks").element(i);
                    label.ifPresent(name -> tasks.add(new Task(name, path, node)));
                }
            }
        }
        return tasks;
    }

    /** The task that runs before this session; empty if there is none, or none of this name in the file. */
    static Optional<Task> before(LaunchSession session, Facts facts) {
        Optional<String> name = session.text("preLaunchTask");
        return name.isEmpty() ? Optional.empty() : file(facts).stream().flatMap(file -> tasks(file.json()).stream())
                .filter(task -> task.label().equals(name.get())).findFirst();
    }

    /** The file; empty if there is none. */
    static Optional<JsoncDocument> file(Facts facts) {
        return facts.ask(EditorProbes.TASKS_JSON) instanceof Reading.Absent<JsoncDocument> ? Optional.empty()
                : Optional.of(facts.need(EditorProbes.TASKS_JSON));
    }

    /**
     * The name of the task that a session waits for and that only this file can define; empty for names that an
     * extension makes ({@code go: build}, {@code npm: start}) and for variables.
     */
    static Optional<String> wanted(LaunchSession session) {
        return session.text("preLaunchTask").filter(name -> !name.isBlank() && !name.contains(VARIABLE)
                && !name.contains(": "));
    }
}
