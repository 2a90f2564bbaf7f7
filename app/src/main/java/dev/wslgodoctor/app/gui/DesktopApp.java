package dev.wslgodoctor.app.gui;

import dev.wslgodoctor.diagnostics.probe.Choice;
import dev.wslgodoctor.diagnostics.text.Texts;
import dev.wslgodoctor.wizard.control.AppMark;
import dev.wslgodoctor.wizard.port.Ports;
import dev.wslgodoctor.wizard.port.SettingsStore;
import dev.wslgodoctor.wizard.shell.FxRelay;
import dev.wslgodoctor.wizard.shell.WizardModel;
import dev.wslgodoctor.wizard.shell.WizardShell;
import dev.wslgodoctor.wizard.shell.Work;
import dev.wslgodoctor.wizard.step.StepScreens;
import dev.wslgodoctor.wizard.step.settings.SettingsModel;
import dev.wslgodoctor.wizard.style.Appearance;
import java.time.Clock;
import java.time.ZoneId;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import javafx.animation.AnimationTimer;
import javafx.application.Platform;
import javafx.scene.Scene;
import javafx.scene.control.Alert;
import javafx.scene.control.ButtonBar;
import javafx.scene.control.ButtonType;
import javafx.stage.Stage;

/**
 * The window. Started through the platform and not through a subclass of Application: that would be made by reflection
 * without arguments, and an engine would have to reach it through static state.
 */
public final class DesktopApp {

    private static final double WIDTH = 1280;
    private static final double HEIGHT = 800;
    private static final double LEAST_WIDTH = 900;
    private static final double LEAST_HEIGHT = 600;
    private static final int AFTER_THE_FIRST_FRAME = 4;

    private final Ports ports;
    private final Start start;
    private final Appearance appearance;
    // one thread: the engine sees one call at a time
    private final ExecutorService worker = Executors.newSingleThreadExecutor(DesktopApp::daemon);
    // settings are kept while the engine is busy with a scan
    private final ExecutorService files = Executors.newSingleThreadExecutor(DesktopApp::daemon);

    /**
     * What the window begins with.
     *
     * @param store  where settings are kept
     * @param kept   what was read from there
     * @param choice what was said on the command line, filled into the fields
     * @param life   what happens to the window from outside
     */
    public record Start(SettingsStore store, SettingsStore.Kept kept, Choice choice, WindowLife life) {
    }

    private DesktopApp(Ports ports, Appearance appearance, Start start) {
        this.ports = ports;
        this.appearance = appearance;
        this.start = start;
    }

    /**
     * Starts JavaFX on a thread of its own, since it waits for the graphics system.
     *
     * @return done once it runs; failed with an IllegalStateException if it ran before
     */
    public static CompletableFuture<Void> startScreen() {
        CompletableFuture<Void> started = new CompletableFuture<>();
        Thread thread = daemon(() -> {
            try {
                Platform.startup(() -> started.complete(null));
            } catch (RuntimeException | LinkageError e) {
                started.completeExceptionally(e);
            }
        });
        thread.start();
        return started;
    }

    /**
     * Opens the window and returns once it is closed. The caller closes the engine.
     *
     * @param screen     what {@link #startScreen} returned
     * @param appearance language and look at the begin; its texts follow what the user chooses
     * @throws CompletionException if JavaFX did not start
     */
    public static void open(CompletableFuture<Void> screen, Ports ports, Appearance appearance, Start start) {
        CountDownLatch closed = new CountDownLatch(1);
        DesktopApp app = new DesktopApp(ports, appearance, start);
        screen.join();
        Platform.runLater(() -> {
            Stage stage = new Stage();
            stage.setOnHidden(event -> closed.countDown());
            app.show(stage);
        });
        try {
            closed.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } finally {
            app.worker.shutdownNow();
            // the last choice is written before the program ends
            app.files.close();
        }
    }

    private void show(Stage stage) {
        Work work = new Work(worker, new FxRelay());
        SettingsModel settings = new SettingsModel(start.store(), start.kept(), new Work(files, work.screen()),
                Clock.systemUTC());
        appearance.followSystem();
        settings.follow(appearance);
        settings.onAbout(() -> AboutWindow.show(stage, appearance.textsProperty().get()));
        WizardModel model = new WizardModel(ports, settings, work, Clock.systemUTC());
        model.prefill(start.choice());
        WizardShell shell = new WizardShell(model, appearance,
                new StepScreens(model, appearance, ZoneId.systemDefault()));
        Scene scene = new Scene(shell, WIDTH, HEIGHT);
        appearance.dress(scene);
        stage.setTitle(appearance.textsProperty().get().of("app.name"));
        stage.setScene(scene);
        stage.setOnCloseRequest(event -> {
            if (model.repairing() && !mayBreakOff(stage)) {
                event.consume();
            }
        });
        stage.setMinWidth(LEAST_WIDTH);
        stage.setMinHeight(LEAST_HEIGHT);
        start.life().place(stage);
        start.life().attend(stage, work.screen(), files, () -> appearance.textsProperty().get(),
                model::openBundle);
        stage.show();
        shell.focusFirst();
        model.open();
        FirstFrame.watch(stage, model);
        drawIcons(stage);
    }

    // the pictures are drawn after the window, which nobody should wait for
    private static void drawIcons(Stage stage) {
        new AnimationTimer() {
            private int pulses;

            @Override
            public void handle(long now) {
                if (++pulses == AFTER_THE_FIRST_FRAME) {
                    stop();
                    IntStream.of(16, 32, 48, 64, 256).forEach(size -> stage.getIcons().add(AppMark.image(size)));
                }
            }
        }.start();
    }

    // what was begun is in the journal and can be taken back, but half a repair is rarely what a person wants
    private boolean mayBreakOff(Stage stage) {
        Texts texts = appearance.textsProperty().get();
        ButtonType close = new ButtonType(texts.of("close.repairing.close"), ButtonBar.ButtonData.OTHER);
        ButtonType stay = new ButtonType(texts.of("close.repairing.stay"), ButtonBar.ButtonData.CANCEL_CLOSE);
        Alert question = new Alert(Alert.AlertType.WARNING, texts.of("close.repairing.more"), stay, close);
        question.initOwner(stage);
        question.setTitle(texts.of("app.name"));
        question.setHeaderText(texts.of("close.repairing"));
        return question.showAndWait().filter(close::equals).isPresent();
    }

    private static Thread daemon(Runnable work) {
        Thread thread = new Thread(work, "engine");
        thread.setDaemon(true);
        return thread;
    }
}
