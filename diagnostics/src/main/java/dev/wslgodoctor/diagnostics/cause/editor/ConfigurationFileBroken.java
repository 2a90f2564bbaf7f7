package dev.wslgodoctor.diagnostics.cause.editor;

import dev.wslgodoctor.diagnostics.cause.Confidence;
import dev.wslgodoctor.diagnostics.cause.Link;
import dev.wslgodoctor.diagnostics.cause.RootCause;
import dev.wslgodoctor.diagnostics.cause.Severity;
import dev.wslgodoctor.diagnostics.cause.Verdict;
import dev.wslgodoctor.diagnostics.parse.TextPosition;
import dev.wslgodoctor.diagnostics.probe.EditorProbes;
import dev.wslgodoctor.diagnostics.probe.Facts;
import dev.wslgodoctor.diagnostics.probe.JsoncDocument;
import dev.wslgodoctor.diagnostics.repair.Action;
import dev.wslgodoctor.diagnostics.repair.Plan;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * settings.json or tasks.json is not valid JSON with comments; the editor goes on with what it could make out.
 *
 * @see <a href="https://github.com/microsoft/node-jsonc-parser">microsoft/node-jsonc-parser</a>
 */
public final class ConfigurationFileBroken implements RootCause {

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
        return List.of("https://github.com/microsoft/node-jsonc-parser");
    }

    @Override
    public Verdict judge(Facts facts) {
        List<JsoncDocument> broken = broken(facts);
        if (broken.isEmpty()) {
            return Verdict.ruledOut();
        }
        TextPosition first = broken.getFirst().json().problems().getFirst().position();
        return Verdict.holds(Severity.DEGRADES, Confidence.CERTAIN, Map.of("file", broken.getFirst().path(),
                "line", String.valueOf(first.line()), "column", String.valueOf(first.column()),
                "files", String.join(", ", broken.stream().map(JsoncDocument::path).toList())));
    }

    private static List<JsoncDocument> broken(Facts facts) {
        List<JsoncDocument> documents = new ArrayList<>(facts.need(EditorProbes.SETTINGS).documents());
        TaskFile.file(facts).ifPresent(documents::add);
        return documents.stream().filter(document -> !document.json().isSound()).toList();
    }

    @Override
    public Optional<Plan> repair(Facts facts) {
        JsoncDocument file = broken(facts).getFirst();
        TextPosition first = file.json().problems().getFirst().position();
        return Optional.of(new Plan(id(), List.of(new Action.AskUser(id() + ".by-hand",
                Map.of("place", file.path() + ":" + first.line() + ":" + first.column())))));
    }
}
