package dev.wslgodoctor.app.gui;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.wslgodoctor.app.life.FailureCode;
import dev.wslgodoctor.app.life.SingleInstance;
import dev.wslgodoctor.app.life.StateFile;
import dev.wslgodoctor.diagnostics.text.Texts;
import dev.wslgodoctor.wizard.UiTexts;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.Callable;
import java.util.concurrent.FutureTask;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import javafx.application.Platform;
import javafx.scene.Scene;
import javafx.scene.control.DialogPane;
import javafx.scene.control.TextArea;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.Pane;
import javafx.stage.Stage;
import javafx.stage.Window;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.api.FxToolkit;
import org.testfx.util.WaitForAsyncUtils;

/** What happens to the window from outside of its steps. */
class WindowLifeTest {

    private static final long PATIENCE = 20;

    @TempDir
    private Path folder;
    private Stage stage;
    private final BlockingQueue<Path> opened = new LinkedBlockingQueue<>();
    private Thread.UncaughtExceptionHandler before;
    private SingleInstance instance;

    @BeforeEach
    void open() throws Exception {
        FxToolkit.registerPrimaryStage();
        before = Thread.getDefaultUncaughtExceptionHandler();
        instance = SingleInstance.become(folder).orElseThrow();
        stage = on(() -> {
            Stage made = new Stage();
            made.setScene(new Scene(new Pane(), 900, 600));
            made.show();
            return made;
        });
    }

    @AfterEach
    void close() throws Exception {
        Thread.setDefaultUncaughtExceptionHandler(before);
        on(() -> {
            Thread.currentThread().setUncaughtExceptionHandler(null);
            List.copyOf(Window.getWindows()).forEach(Window::hide);
            return null;
        });
        instance.close();
    }

    private void attend(Locale language) throws Exception {
        Texts texts = UiTexts.in(language);
        WindowLife life = new WindowLife(StateFile.in(folder.resolve("window.json")), Optional.of(instance),
                new WindowLife.Bundles(file -> true, Optional.empty()));
        on(() -> {
            life.attend(stage, Platform::runLater, Runnable::run, () -> texts, opened::add);
            return null;
        });
    }

    @Test
    void aMistakeIsToldWithItsCodeAndAWayToSaveABundleInBothLanguages() throws Exception {
        for (Locale language : Texts.LANGUAGES) {
            attend(language);
            IllegalStateException mistake = new IllegalStateException("made for the test");
            Platform.runLater(() -> {
                throw mistake;
            });

            DialogPane told = await(() -> Window.getWindows().stream().map(window -> window.getScene().getRoot())
                    .filter(root -> "failure".equals(root.getId())).map(DialogPane.class::cast).findFirst());
            Texts texts = UiTexts.in(language);
            assertTrue(told.getContentText().contains(FailureCode.of(mistake)), told.getContentText());
            assertEquals(List.of(texts.of("failure.bundle"), texts.of("failure.close")), told.getButtonTypes().stream()
                    .map(type -> type.getText()).sorted((one, other) -> one.equals(texts.of("failure.bundle")) ? -1 : 1)
                    .toList());
            on(() -> {
                told.getScene().getWindow().hide();
                return null;
            });
        }
    }

    @Test
    void aLaterStartOpensItsBundleInTheWindowThatIsThere() throws Exception {
        attend(Locale.ENGLISH);

        assertTrue(SingleInstance.handOver(folder, List.of("/home/dev/包 裹.zip")));

        assertEquals(Path.of("/home/dev/包 裹.zip"), opened.poll(PATIENCE, TimeUnit.SECONDS));
    }

    @Test
    void theWindowAboutTheProgramHasItsFactsAndTheLicencesAndIsClosedByEscape() throws Exception {
        for (Locale language : Texts.LANGUAGES) {
            Stage about = on(() -> AboutWindow.show(stage, UiTexts.in(language)));

            TextArea shown = (TextArea) await(() -> found("#about-text"));
            assertTrue(shown.getText().startsWith("wsl-go-doctor "), shown.getText());
            assertTrue(shown.getText().contains("picocli") && shown.getText().contains("Apache"), "licences");
            assertEquals(UiTexts.in(language).of("settings.about"), about.getTitle());
            on(() -> {
                about.getScene().getAccelerators().entrySet().stream()
                        .filter(entry -> entry.getKey().getName().equals(KeyCode.ESCAPE.getName()))
                        .forEach(entry -> entry.getValue().run());
                return null;
            });
            assertFalse(about.isShowing());
        }
    }

    private static Optional<Object> found(String id) {
        return new FxRobot().lookup(id).tryQuery().map(Object.class::cast);
    }

    private static <T> T await(Callable<Optional<T>> what) throws Exception {
        WaitForAsyncUtils.waitFor(PATIENCE, TimeUnit.SECONDS, () -> on(what).isPresent());
        return on(what).orElseThrow();
    }

    private static <T> T on(Callable<T> what) throws Exception {
        FutureTask<T> task = new FutureTask<>(what);
        Platform.runLater(task);
        return task.get(PATIENCE, TimeUnit.SECONDS);
    }
}
