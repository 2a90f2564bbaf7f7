package dev.wslgodoctor.wizard.step.bundle;

import dev.wslgodoctor.diagnostics.text.Texts;
import java.io.File;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.scene.Node;
import javafx.scene.input.DragEvent;
import javafx.scene.input.TransferMode;
import javafx.stage.FileChooser;
import javafx.stage.Window;

/** How files of bundles come and go: chosen in a window of the system, or dropped on this one. */
public final class BundleFiles {

    private BundleFiles() {
    }

    /** Asks for a bundle to look at; empty if the user does not want one after all. */
    public static Optional<Path> toOpen(Window owner, Texts texts) {
        FileChooser files = chooser(texts.of("opened.choose"));
        return Optional.ofNullable(files.showOpenDialog(owner)).map(File::toPath);
    }

    /** Asks where the bundle goes. */
    static Optional<Path> toSave(Window owner, Texts texts) {
        FileChooser files = chooser(texts.of("bundle.save-as"));
        files.setInitialFileName("wsl-go-doctor.zip");
        return Optional.ofNullable(files.showSaveDialog(owner)).map(File::toPath);
    }

    private static FileChooser chooser(String title) {
        FileChooser files = new FileChooser();
        files.setTitle(title);
        files.getExtensionFilters().add(new FileChooser.ExtensionFilter("zip", "*.zip"));
        return files;
    }

    /** The first zip file of these; empty if there is none. */
    static Optional<Path> first(List<File> dropped) {
        return dropped.stream().filter(file -> file.getName().toLowerCase(Locale.ROOT).endsWith(".zip"))
                .map(File::toPath).findFirst();
    }

    /** Takes a zip file that is dropped anywhere on this part of the window; text and links are not taken. */
    public static void takeDrops(Node target, Consumer<Path> open) {
        target.addEventHandler(DragEvent.DRAG_OVER, event -> {
            if (event.getDragboard().hasFiles() && first(event.getDragboard().getFiles()).isPresent()) {
                event.acceptTransferModes(TransferMode.COPY);
                event.consume();
            }
        });
        target.addEventHandler(DragEvent.DRAG_DROPPED, event -> {
            Optional<Path> file = event.getDragboard().hasFiles() ? first(event.getDragboard().getFiles())
                    : Optional.empty();
            file.ifPresent(open);
            event.setDropCompleted(file.isPresent());
            event.consume();
        });
    }
}
