package dev.wslgodoctor.diagnostics.cause.editor;

import dev.wslgodoctor.diagnostics.cause.Confidence;
import dev.wslgodoctor.diagnostics.cause.Link;
import dev.wslgodoctor.diagnostics.cause.RootCause;
import dev.wslgodoctor.diagnostics.cause.Severity;
import dev.wslgodoctor.diagnostics.cause.Verdict;
import dev.wslgodoctor.diagnostics.parse.JsoncProblem;
import dev.wslgodoctor.diagnostics.parse.LaunchJson;
import dev.wslgodoctor.diagnostics.probe.EditorProbes;
import dev.wslgodoctor.diagnostics.probe.Facts;
import dev.wslgodoctor.diagnostics.probe.JsoncDocument;
import dev.wslgodoctor.diagnostics.repair.Action;
import dev.wslgodoctor.diagnostics.repair.Plan;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * launch.json is not valid JSON with comments; VS Code goes on with what it could make out.
 *
 * @see <a href="https://github.com/microsoft/node-jsonc-parser">microsoft/node-jsonc-parser</a>
 */
public final class LaunchJsonBroken implements RootCause {

    private static final int SHOWN_LENGTH = 60;

    @Override
    public String id() {
        return "editor.launch-json-broken";
    }

    @Override
    public Link breaks() {
        return Link.LAUNCH_CONFIGURATION;
    }

    @Override
    public List<String> sources() {
        return List.of("https://github.com/microsoft/node-jsonc-parser");
    }

    @Override
    public Verdict judge(Facts facts) {
        JsoncDocument document = facts.need(EditorProbes.LAUNCH_JSON);
        if (document.json().isSound()) {
            return Verdict.ruledOut();
        }
        JsoncProblem first = document.json().problems().getFirst();
        boolean nothingLeft = LaunchJson.of(document.json()).go().isEmpty();
        return Verdict.holds(nothingLeft ? Severity.BLOCKS : Severity.DEGRADES, Confidence.CERTAIN, Map.of(
                "file", document.path(), "line", String.valueOf(first.position().line()),
                "column", String.valueOf(first.position().column()), "text", line(document, first)));
    }

    private static String line(JsoncDocument document, JsoncProblem problem) {
        String text = document.json().text().lines().skip(problem.position().line() - 1L).findFirst().orElse("")
                .strip();
        return text.length() <= SHOWN_LENGTH ? text : text.substring(0, SHOWN_LENGTH) + "...";
    }

    /** Guessing what the author meant could lose a configuration, so the place is shown and the user decides. */
    @Override
    public Optional<Plan> repair(Facts facts) {
        JsoncDocument document = facts.need(EditorProbes.LAUNCH_JSON);
        JsoncProblem first = document.json().problems().getFirst();
        return Optional.of(new Plan(id(), List.of(new Action.AskUser(id() + ".by-hand", Map.of("place",
                document.path() + ":" + first.position().line() + ":" + first.position().column())))));
    }
}
