package dev.wslgodoctor.diagnostics.cause.editor;

import dev.wslgodoctor.diagnostics.cause.Confidence;
import dev.wslgodoctor.diagnostics.cause.Link;
import dev.wslgodoctor.diagnostics.cause.RootCause;
import dev.wslgodoctor.diagnostics.cause.Severity;
import dev.wslgodoctor.diagnostics.cause.Verdict;
import dev.wslgodoctor.diagnostics.parse.LaunchJson;
import dev.wslgodoctor.diagnostics.parse.TextPosition;
import dev.wslgodoctor.diagnostics.probe.ContainerProbes;
import dev.wslgodoctor.diagnostics.probe.EditorProbes;
import dev.wslgodoctor.diagnostics.probe.Facts;
import dev.wslgodoctor.diagnostics.probe.JsoncDocument;
import dev.wslgodoctor.diagnostics.probe.Probe;
import dev.wslgodoctor.diagnostics.probe.Reading;
import dev.wslgodoctor.diagnostics.repair.Action;
import dev.wslgodoctor.diagnostics.repair.Plan;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * launch.json, settings.json, tasks.json or devcontainer.json is not valid JSON with comments; the editor goes on with
 * what it could make out.
 *
 * @see <a href="https://github.com/microsoft/node-jsonc-parser">microsoft/node-jsonc-parser</a>
 */
public final class ConfigurationFileBroken implements RootCause {

    private static final int SHOWN_LENGTH = 60;

    @Override
    public String id() {
        return "editor.configuration-file-broken";
    }

    @Override
    public Link breaks() {
        return Link.EDITOR_SETTINGS;
    }

    @Override
    public List<String> sources() {
        return List.of("microsoft/node-jsonc-parser src/impl/parser.ts@35d94cd7");
    }

    @Override
    public Verdict judge(Facts facts) {
        List<JsoncDocument> broken = broken(facts);
        if (broken.isEmpty()) {
            return Verdict.ruledOut();
        }
        JsoncDocument shown = broken.getFirst();
        TextPosition first = shown.json().problems().getFirst().position();
        boolean noSession = facts.ask(EditorProbes.LAUNCH_JSON).found().filter(broken::contains)
                .filter(launch -> LaunchJson.of(launch.json()).go().isEmpty()).isPresent();
        return Verdict.holds(noSession ? Severity.BLOCKS : Severity.DEGRADES, Confidence.CERTAIN, Map.of(
                "file", shown.path(), "line", String.valueOf(first.line()), "column", String.valueOf(first.column()),
                "text", line(shown, first),
                "files", String.join(", ", broken.stream().map(JsoncDocument::path).toList())));
    }

    private static String line(JsoncDocument document, TextPosition problem) {
        String text = document.json().text().lines().skip(problem.line() - 1L).findFirst().orElse("").strip();
        return text.length() <= SHOWN_LENGTH ? text : text.substring(0, SHOWN_LENGTH) + "...";
    }

    // a file that is broken is broken, whether or not another one could be read; that none is takes all of them
    private static List<JsoncDocument> broken(Facts facts) {
        List<JsoncDocument> documents = new ArrayList<>();
        facts.ask(EditorProbes.LAUNCH_JSON).found().ifPresent(documents::add);
        facts.ask(EditorProbes.TASKS_JSON).found().ifPresent(documents::add);
        facts.ask(ContainerProbes.DEV_CONTAINER).found().ifPresent(documents::add);
        facts.ask(EditorProbes.SETTINGS).found().ifPresent(settings -> documents.addAll(settings.documents()));
        List<JsoncDocument> broken = documents.stream().filter(document -> !document.json().isSound()).toList();
        if (broken.isEmpty()) {
            facts.need(EditorProbes.SETTINGS);
            TaskFile.file(facts);
            for (Probe<JsoncDocument> probe : List.of(EditorProbes.LAUNCH_JSON, ContainerProbes.DEV_CONTAINER)) {
                if (!(facts.ask(probe) instanceof Reading.Absent<JsoncDocument>)) {
                    facts.need(probe);
                }
            }
        }
        return broken;
    }

    /** Guessing what the author meant could lose a configuration, so the place is shown and the user decides. */
    @Override
    public Optional<Plan> repair(Facts facts) {
        JsoncDocument file = broken(facts).getFirst();
        TextPosition first = file.json().problems().getFirst().position();
        return Optional.of(new Plan(id(), List.of(new Action.AskUser(id() + ".by-hand",
                Map.of("place", file.path() + ":" + first.line() + ":" + first.column())))));
    }
}
