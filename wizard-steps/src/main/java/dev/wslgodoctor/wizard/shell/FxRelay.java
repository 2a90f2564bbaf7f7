package dev.wslgodoctor.wizard.shell;

import java.util.ArrayDeque;
import java.util.Queue;
import java.util.concurrent.Executor;
import javafx.application.Platform;

/**
 * The way from the engine's threads to the screen, the only {@code Platform.runLater} there is. A burst of events
 * becomes one turn of the screen, and a flood several short ones, so that a scan never holds it up.
 */
public final class FxRelay implements Executor {

    // nanoseconds: a picture is drawn every 16 ms, and half of that is for the events
    private static final long TURN = 8_000_000;

    private final Queue<Runnable> waiting = new ArrayDeque<>();
    private boolean called;

    @Override
    public void execute(Runnable change) {
        synchronized (waiting) {
            waiting.add(change);
            if (called) {
                return;
            }
            called = true;
        }
        Platform.runLater(this::drain);
    }

    private void drain() {
        long end = System.nanoTime() + TURN;
        while (true) {
            Runnable next;
            synchronized (waiting) {
                next = waiting.poll();
                if (next == null) {
                    called = false;
                    return;
                }
            }
            next.run();
            if (System.nanoTime() > end) {
                // the rest has its turn after the next picture and after what the user does
                Platform.runLater(this::drain);
                return;
            }
        }
    }
}
