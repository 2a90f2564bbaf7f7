package dev.wslgodoctor.diagnostics.cause.editor;

import dev.wslgodoctor.diagnostics.gateway.Blob;
import dev.wslgodoctor.diagnostics.gateway.Place;
import dev.wslgodoctor.diagnostics.probe.EditorProbes;
import dev.wslgodoctor.diagnostics.probe.Facts;
import dev.wslgodoctor.diagnostics.probe.JsoncDocument;
import dev.wslgodoctor.diagnostics.probe.ProjectProbes;
import dev.wslgodoctor.diagnostics.probe.Reading;
import dev.wslgodoctor.diagnostics.probe.WslProbes;
import dev.wslgodoctor.diagnostics.repair.Action;
import java.util.Optional;
import java.util.function.UnaryOperator;

/** Edits of the project's own settings file, which has the last word for this project. */
final class ProjectSettings {

    private ProjectSettings() {
    }

    /**
     * The action that edits .vscode/settings.json of the project, or makes it.
     *
     * @param edit from the text, which is empty for a new file, to the new one
     * @return empty if nothing would change, or the file is malformed and an edit would have to guess
     */
    static Optional<Action> edited(Facts facts, UnaryOperator<String> edit) {
        return switch (facts.ask(EditorProbes.WORKSPACE_SETTINGS)) {
            case Reading.Known<JsoncDocument> known when known.value().json().isSound() -> {
                String old = known.value().json().text();
                String text = edit.apply(old);
                yield text.equals(old) ? Optional.empty() : Optional.of(known.value().edited(text));
            }
            case Reading.Known<JsoncDocument> broken -> Optional.empty();
            case Reading.Absent<JsoncDocument> absent -> {
                String text = edit.apply("");
                yield text.isEmpty() ? Optional.empty() : Optional.of(new Action.ReplaceFile(
                        Place.distro(facts.need(WslProbes.DISTRO).name()), facts.need(ProjectProbes.ROOT)
                        .resolve(".vscode/settings.json").toString(), Optional.empty(), Optional.of(Blob.of(text)),
                        false));
            }
            case Reading.Unknown<JsoncDocument> unknown -> Optional.empty();
        };
    }
}
