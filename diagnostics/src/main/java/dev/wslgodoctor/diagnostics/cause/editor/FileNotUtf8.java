package dev.wslgodoctor.diagnostics.cause.editor;

import dev.wslgodoctor.diagnostics.cause.Confidence;
import dev.wslgodoctor.diagnostics.cause.Link;
import dev.wslgodoctor.diagnostics.cause.RootCause;
import dev.wslgodoctor.diagnostics.cause.Severity;
import dev.wslgodoctor.diagnostics.cause.Verdict;
import dev.wslgodoctor.diagnostics.gateway.Blob;
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
 * A configuration file of the editor is written in UTF-16, and the editor reads these files as UTF-8 only.
 *
 * <p>PowerShell 5 writes UTF-16 with {@code >} and {@code Out-File}. The file looks right in most programs, and to the
 * editor it is empty or garbage. A byte order mark of UTF-8 does no harm.
 *
 * @see <a href="https://github.com/microsoft/vscode/issues/46935">microsoft/vscode issue 46935: settings.json and the
 *      files in .vscode are always UTF-8</a>
 */
public final class FileNotUtf8 implements RootCause {

    @Override
    public String id() {
        return "editor.file-not-utf8";
    }

    @Override
    public Link breaks() {
        return Link.LAUNCH_CONFIGURATION;
    }

    @Override
    public List<String> sources() {
        return List.of("microsoft/vscode #46935");
    }

    @Override
    public Verdict judge(Facts facts) {
        List<JsoncDocument> wide = wide(facts);
        if (wide.isEmpty()) {
            return Verdict.ruledOut();
        }
        boolean launch = wide.stream().anyMatch(document -> document.path().endsWith("launch.json"));
        return Verdict.holds(launch ? Severity.BLOCKS : Severity.DEGRADES, Confidence.CERTAIN, Map.of(
                "files", String.join(", ", wide.stream().map(JsoncDocument::path).toList())));
    }

    private static List<JsoncDocument> wide(Facts facts) {
        List<JsoncDocument> documents = new ArrayList<>(facts.need(EditorProbes.SETTINGS).documents());
        for (Probe<JsoncDocument> probe : List.of(EditorProbes.LAUNCH_JSON, EditorProbes.TASKS_JSON)) {
            switch (facts.ask(probe)) {
                case Reading.Known<JsoncDocument> known -> documents.addFirst(known.value());
                case Reading.Absent<JsoncDocument> absent -> { }
                case Reading.Unknown<JsoncDocument> unknown -> documents.add(facts.need(probe));
            }
        }
        return documents.stream().filter(FileNotUtf8::isWide).toList();
    }

    private static boolean isWide(JsoncDocument document) {
        // without a mark UTF-16 is told by the zero byte in every other place; JSON text has none
        return switch (document.text().encoding()) {
            case UTF_16LE, UTF_16BE -> true;
            case UTF_8, UTF_8_BOM -> document.text().text().indexOf('\0') >= 0;
        };
    }

    /** The same text in UTF-8; without a mark the text cannot be told for certain, and the user saves it anew. */
    @Override
    public Optional<Plan> repair(Facts facts) {
        List<Action> actions = new ArrayList<>();
        for (JsoncDocument document : wide(facts)) {
            String text = document.text().text();
            if (document.text().malformedAt().isEmpty() && text.indexOf('\0') < 0) {
                actions.add(new Action.ReplaceFile(document.place(), document.path(),
                        Optional.of(document.raw().sha256()), Optional.of(Blob.of(text)), false));
            }
        }
        actions.add(new Action.AskUser(id() + ".by-hand"));
        return Optional.of(new Plan(id(), actions));
    }
}
