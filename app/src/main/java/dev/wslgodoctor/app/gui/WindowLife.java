package dev.wslgodoctor.app.gui;

import dev.wslgodoctor.app.life.FailureCode;
import dev.wslgodoctor.app.life.SingleInstance;
import dev.wslgodoctor.app.life.StateFile;
import dev.wslgodoctor.app.life.WindowPlace;
import dev.wslgodoctor.diagnostics.text.Texts;
import java.io.File;
import java.io.IOException;
import java.lang.System.Logger.Level;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import java.util.function.Predicate;
import java.util.function.Supplier;
import javafx.scene.control.Alert;
import javafx.scene.control.ButtonBar;
import javafx.scene.control.ButtonType;
import javafx.stage.FileChooser;
import javafx.stage.Screen;
import javafx.stage.Stage;

/**
 * What happens to the window from outside of its steps: its place is remembered, a later start brings it to the front,
 * and a mistake of the program is told with a code and a way to save a bundle.
 */
public final class WindowLife {

    private static final System.Logger LOG = System.getLogger(WindowLife.class.getName());

    private final StateFile state;
    private final Optional<SingleInstance> instance;
    private final Bundles bundles;
    // a mistake that comes with every pulse is told once
    private boolean telling;

    /**
     * What is done with bundles.
     *
     * @param write examines anew and writes a bundle to this file; says whether it did
     * @param first a bundle to show at once; empty means none
     */
    public record Bundles(Predicate<Path> write, Optional<String> first) {
    }

    /**
     * For one window.
     *
     * @param state    where its place is kept
     * @param instance hears of later starts; empty if none is to be heard
     */
    public WindowLife(StateFile state, Optional<SingleInstance> instance, Bundles bundles) {
        this.state = state;
        this.instance = instance;
        this.bundles = bundles;
    }

    /** Puts the window where it was, before it is shown. */
    void place(Stage stage) {
        WindowPlace.from(state, Screen.getScreens().stream().map(Screen::getVisualBounds)
                .map(area -> new WindowPlace.Area(area.getMinX(), area.getMinY(), area.getWidth(), area.getHeight()))
                .toList()).ifPresent(place -> {
                    stage.setX(place.x());
                    stage.setY(place.y());
                    stage.setWidth(place.width());
                    stage.setHeight(place.height());
                    stage.setMaximized(place.maximized());
                });
        stage.setOnHiding(event -> keep(stage));
    }

    private void keep(Stage stage) {
        if (stage.isMaximized()) {
            // the place before is what is gone back to; it is kept from the last time
            state.put("window.maximized", true);
        } else {
            new WindowPlace(stage.getX(), stage.getY(), stage.getWidth(), stage.getHeight(), false).into(state);
        }
        try {
            state.save();
        } catch (IOException e) {
            LOG.log(Level.WARNING, "the window's place cannot be kept", e);
        }
    }

    /**
     * Hears of later starts and of mistakes, from now on.
     *
     * @param open shows a bundle in the window; called on the screen's thread
     */
    void attend(Stage stage, Executor screen, Executor worker, Supplier<Texts> texts, Consumer<Path> open) {
        instance.ifPresent(one -> {
            try {
                one.listen(arguments -> {
                    screen.execute(() -> front(stage));
                    arguments.stream().findFirst().ifPresent(file -> screen.execute(() -> open(file, open)));
                });
            } catch (IOException e) {
                LOG.log(Level.WARNING, "later starts are not heard", e);
            }
        });
        bundles.first().ifPresent(file -> screen.execute(() -> open(file, open)));
        Thread.UncaughtExceptionHandler handler = (thread, mistake) -> {
            LOG.log(Level.ERROR, "the program made a mistake, code " + FailureCode.of(mistake), mistake);
            screen.execute(() -> tell(stage, worker, texts.get(), FailureCode.of(mistake)));
        };
        Thread.currentThread().setUncaughtExceptionHandler(handler);
        Thread.setDefaultUncaughtExceptionHandler(handler);
    }

    private static void open(String file, Consumer<Path> open) {
        try {
            open.accept(Path.of(file));
        } catch (InvalidPathException e) {
            LOG.log(Level.WARNING, "this is no file name", e);
        }
    }

    private static void front(Stage stage) {
        stage.setIconified(false);
        stage.show();
        stage.toFront();
        stage.requestFocus();
    }

    private void tell(Stage stage, Executor worker, Texts texts, String code) {
        if (telling) {
            return;
        }
        telling = true;
        ButtonType save = new ButtonType(texts.of("failure.bundle"), ButtonBar.ButtonData.OTHER);
        ButtonType close = new ButtonType(texts.of("failure.close"), ButtonBar.ButtonData.CANCEL_CLOSE);
        Alert alert = new Alert(Alert.AlertType.ERROR, texts.of("failure.more", Map.of("code", code)), close, save);
        alert.initOwner(stage);
        alert.setTitle(texts.of("app.name"));
        alert.setHeaderText(texts.of("failure"));
        alert.getDialogPane().setId("failure");
        boolean wanted = alert.showAndWait().filter(save::equals).isPresent();
        telling = false;
        if (wanted) {
            FileChooser chooser = new FileChooser();
            chooser.setInitialFileName("wsl-go-doctor-" + code + ".zip");
            File chosen = chooser.showSaveDialog(stage);
            if (chosen != null) {
                worker.execute(() -> LOG.log(Level.INFO, bundles.write().test(chosen.toPath())
                        ? "a bundle was written after " + code : "no bundle could be written after " + code));
            }
        }
    }
}
