package dev.wslgodoctor.app.gui;

import dev.wslgodoctor.wizard.shell.Loaded;
import dev.wslgodoctor.wizard.shell.WizardModel;
import java.util.concurrent.atomic.AtomicInteger;
import javafx.animation.AnimationTimer;
import javafx.stage.Stage;

/**
 * For the build and the benchmark: says on standard output when the first useful frame was drawn, and closes the
 * window. Useful means that the surroundings were asked and the window takes input. Only with the property
 * {@code wslgodoctor.rehearsal}: {@code frame} closes at once, {@code walk} looks at the next pages before.
 */
final class FirstFrame {

    private static final String PROPERTY = "wslgodoctor.rehearsal";
    // the pulse after the one that laid the window out: its picture is then on the screen
    private static final int DRAWN = 2;
    private static final int BEGIN = 20;
    private static final int TARGET = 40;
    private static final int END = 120;

    private FirstFrame() {
    }

    /** Watches this window if the property asks for it. */
    static void watch(Stage stage, WizardModel model) {
        String asked = System.getProperty(PROPERTY, "");
        if (asked.isEmpty()) {
            return;
        }
        AtomicInteger pulses = new AtomicInteger();
        new AnimationTimer() {
            @Override
            public void handle(long now) {
                Loaded<?> surroundings = model.surroundingsProperty().get();
                // no switch over types: its first use makes classes at run time, which would be measured too
                if (surroundings instanceof Loaded.Known || surroundings instanceof Loaded.Failed) {
                    pulse();
                }
            }

            private void pulse() {
                int pulse = pulses.incrementAndGet();
                if (pulse == DRAWN) {
                    System.out.println("first useful frame");
                    System.out.flush();
                }
                if (pulse >= DRAWN && asked.equals("frame") || pulse == END) {
                    stop();
                    stage.close();
                } else if (pulse == BEGIN) {
                    model.begin();
                } else if (pulse == TARGET) {
                    model.chooseTarget();
                }
            }
        }.start();
    }
}
