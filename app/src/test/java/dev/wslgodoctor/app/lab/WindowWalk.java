package dev.wslgodoctor.app.lab;

import dev.wslgodoctor.app.ProgramWindow;
import dev.wslgodoctor.app.cli.Cli;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.Stream;
import javafx.application.Platform;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.Labeled;
import javafx.stage.Window;
import org.testfx.util.WaitForAsyncUtils;

/**
 * The program's own window in a process of its own, led from the symptom over the scan and the report to the bundle.
 * Prints the titles of the screens that it came by; ends with status 1 where it got stuck.
 */
public final class WindowWalk {

    private static final int PATIENCE_SECONDS = 120;

    private WindowWalk() {
    }

    /** Walks. */
    public static void main(String[] arguments) {
        PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
        Thread program = new Thread(() -> Cli.window(List.of(arguments), System.out, System.err, ProgramWindow::open),
                "program");
        program.setDaemon(true);
        program.start();
        int status = 0;
        try {
            for (String button : new String[] {"welcome-start", "symptom-everything", "symptom-next", "target-scan",
                "causes-report", "report-bundle"}) {
                press(button);
            }
            // a bundle that may be saved was drafted and looked through twice
            await("bundle-save");
            out.println(text("bundle-title"));
        } catch (TimeoutException e) {
            out.println("stuck: " + e.getMessage() + " on " + titles());
            status = 1;
        }
        // the window would go on: nobody is there to close it
        Runtime.getRuntime().halt(status);
    }

    private static void press(String id) throws TimeoutException {
        await(id);
        onScreen(() -> {
            ((ButtonBase) find(id)).fire();
            return null;
        });
    }

    private static void await(String id) throws TimeoutException {
        try {
            WaitForAsyncUtils.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS, () -> platformRuns() && onScreen(() -> {
                Node node = find(id);
                return node != null && node.isVisible() && !node.isDisabled();
            }));
        } catch (TimeoutException e) {
            TimeoutException named = new TimeoutException(id);
            named.initCause(e);
            throw named;
        }
    }

    private static Node find(String id) {
        Scene scene = Window.getWindows().stream().filter(Window::isShowing).findFirst().map(Window::getScene)
                .orElse(null);
        return scene == null ? null : scene.lookup("#" + id);
    }

    private static String text(String id) {
        return onScreen(() -> ((Labeled) find(id)).getText());
    }

    private static String titles() {
        return onScreen(() -> String.join(", ", Stream.of("welcome", "symptom", "target", "scan", "causes", "report",
                "bundle").filter(screen -> find(screen + "-title") != null).toList()));
    }

    private static boolean platformRuns() {
        try {
            Platform.runLater(() -> { });
            return true;
        } catch (IllegalStateException e) {
            return false;
        }
    }

    private static <T> T onScreen(java.util.concurrent.Callable<T> question) {
        return WaitForAsyncUtils.waitForAsyncFx(60_000, question);
    }
}
