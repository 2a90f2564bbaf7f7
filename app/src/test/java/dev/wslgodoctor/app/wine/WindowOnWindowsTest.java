package dev.wslgodoctor.app.wine;

import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.wslgodoctor.app.ProgramWindow;
import dev.wslgodoctor.app.cli.Cli;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.Collectors;
import javafx.application.Platform;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.Labeled;
import javafx.scene.control.TextInputControl;
import javafx.scene.image.PixelFormat;
import javafx.scene.image.WritableImage;
import javafx.scene.text.Text;
import javafx.stage.Window;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.testfx.util.WaitForAsyncUtils;

/**
 * The program's own window on the Windows build of JavaFX, over a world behind wsl.exe: from what the user sees to the
 * report. Runs inside of the Windows JVM; pictures of each step go to the folder in the property wgd.screens.
 */
@Tag("wine-window")
class WindowOnWindowsTest {

    private static final int PATIENCE_SECONDS = 90;
    private static final Path SCREENS = Path.of(System.getProperty("wgd.screens", "."));

    private int pictures;

    @Test
    void fromTheSymptomToTheReport() throws Exception {
        List<String> arguments = List.of("--lang=en", "--config=Attach to shop", "--break=main.go:38");
        Thread program = new Thread(() -> Cli.window(arguments, System.out, System.err, ProgramWindow::open),
                "program");
        program.setDaemon(true);
        program.start();
        try {
            picture("welcome-start", "welcome");
            press("welcome-start");
            press("symptom-attach-fails");
            picture("symptom-next", "symptom");
            press("symptom-next");
            picture("target-scan", "target");
            press("target-scan");
            await("causes-repair");
            assertTrue(onScreen(() -> scene().lookup("#finding-wsl-vm-yama-forbids-attach") != null),
                    "the kernel's guard is among the causes");
            picture("causes-repair", "causes");
            press("causes-repair");
            await("repair");
            picture("repair", "repair");
            if (onScreen(() -> visible("repair-root-seen"))) {
                press("repair-root-seen");
            }
            press("repair-apply");
            picture("repairing-prove", "repaired");
            press("repairing-prove");
            press("proof-allow");
            press("proof-start");
            awaitNo("proof-cancel");
            picture("proof-report", "proof");
            // the kernel's guard is the next layer, and Delve says so in its own words
            assertTrue(onScreen(WindowOnWindowsTest::everyText).contains("this could be caused by a kernel security"),
                    () -> "what the proof says: " + onScreen(WindowOnWindowsTest::everyText));
            press("proof-report");
            picture("report", "report");
            assertTrue(onScreen(WindowOnWindowsTest::everyText).contains("/home/dev/go/bin/dlv-1.22"),
                    "the report tells what was repaired");
        } finally {
            Platform.runLater(() -> Window.getWindows().stream().toList().forEach(Window::hide));
            program.join(TimeUnit.SECONDS.toMillis(PATIENCE_SECONDS));
        }
    }

    private static Scene scene() {
        return Window.getWindows().stream().filter(Window::isShowing).findFirst().map(Window::getScene).orElse(null);
    }

    private static boolean visible(String id) {
        Scene scene = scene();
        Node node = scene == null ? null : scene.lookup("#" + id);
        return node != null && node.isVisible() && !node.isDisabled();
    }

    private static <T> T onScreen(java.util.concurrent.Callable<T> question) {
        return WaitForAsyncUtils.waitForAsyncFx(60_000, question);
    }

    /** Until a node of that name can be used: readings and repairs take as long as they take. */
    private static void await(String id) throws TimeoutException {
        WaitForAsyncUtils.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS, () -> platformRuns() && onScreen(() ->
                visible(id)));
        WaitForAsyncUtils.waitForFxEvents();
    }

    private static void awaitNo(String id) throws TimeoutException {
        WaitForAsyncUtils.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS, () -> onScreen(() -> !visible(id)));
        WaitForAsyncUtils.waitForFxEvents();
    }

    private static String everyText() {
        return scene().getRoot().lookupAll("*").stream().filter(Node::isVisible).map(node -> switch (node) {
            case Labeled labeled -> String.valueOf(labeled.getText());
            case TextInputControl input -> input.getText();
            case Text text -> text.getText();
            default -> "";
        }).collect(Collectors.joining("\n"));
    }

    private static boolean platformRuns() {
        try {
            Platform.runLater(() -> { });
            return true;
        } catch (IllegalStateException e) {
            return false;
        }
    }

    private static void press(String id) throws TimeoutException {
        await(id);
        onScreen(() -> {
            ((ButtonBase) scene().lookup("#" + id)).fire();
            return null;
        });
        WaitForAsyncUtils.waitForFxEvents();
    }

    private void picture(String id, String name) throws TimeoutException {
        await(id);
        Path file = SCREENS.resolve(String.format("%02d-%s.png", ++pictures, name));
        onScreen(() -> {
            write(scene().snapshot(null), file);
            return null;
        });
    }

    private static void write(WritableImage image, Path file) throws IOException {
        int width = (int) image.getWidth();
        int height = (int) image.getHeight();
        int[] pixels = new int[width * height];
        image.getPixelReader().getPixels(0, 0, width, height, PixelFormat.getIntArgbInstance(), pixels, 0, width);
        BufferedImage picture = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        picture.setRGB(0, 0, width, height, pixels, 0, width);
        Files.createDirectories(file.getParent());
        ImageIO.write(picture, "png", file.toFile());
    }
}
