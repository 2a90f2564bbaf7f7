package dev.wslgodoctor.wizard.control;

import dev.wslgodoctor.diagnostics.text.Texts;
import java.io.File;
import java.nio.file.Path;
import java.util.Optional;
import javafx.stage.FileChooser;
import javafx.stage.Window;

/** Asks for the file of a saved plan. */
public final class PlanFiles {

    private PlanFiles() {
    }

    /** A plan to be read; empty if the user thought better of it. */
    public static Optional<Path> open(Window owner, Texts texts) {
        return Optional.ofNullable(chooser(texts, "set.open-title").showOpenDialog(owner)).map(File::toPath);
    }

    /** Where a plan goes; empty if the user thought better of it. */
    public static Optional<Path> save(Window owner, Texts texts) {
        FileChooser chooser = chooser(texts, "set.save-title");
        chooser.setInitialFileName("wsl-go-doctor-plan.json");
        return Optional.ofNullable(chooser.showSaveDialog(owner)).map(File::toPath);
    }

    private static FileChooser chooser(Texts texts, String title) {
        FileChooser chooser = new FileChooser();
        chooser.setTitle(texts.of(title));
        chooser.getExtensionFilters().add(new FileChooser.ExtensionFilter(texts.of("set.file-kind"), "*.json"));
        return chooser;
    }
}
