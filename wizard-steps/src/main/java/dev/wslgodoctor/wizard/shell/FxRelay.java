package dev.wslgodoctor.wizard.shell;

import java.util.ArrayDeque;
import java.util.Queue;
import java.util.concurrent.Executor;
import javafx.application.Platform;

/**
 * The way from the engine's threads to the screen, the only {@code Platform.runLater} there is. A burst of events
 * becomes one turn of the screen, so that a scan never floods it.
 */
public final class FxRelay implements Executor {

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
        }
    }
}
