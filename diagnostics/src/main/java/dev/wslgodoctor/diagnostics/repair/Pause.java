package dev.wslgodoctor.diagnostics.repair;

import java.util.function.Consumer;

/**
 * Holds a repair: whoever reports to it does not get back while it is held. A copy so waits between two of its batches,
 * with everything that was copied kept; a step that has no parts goes on to its end. An interrupt of the waiting
 * thread, which cancels the repair, releases it.
 */
public final class Pause {

    private boolean held;

    /** From the next event on the repair waits. */
    public synchronized void hold() {
        held = true;
    }

    /** The repair goes on. */
    public synchronized void release() {
        held = false;
        notifyAll();
    }

    /** Whether it is held. */
    public synchronized boolean isHeld() {
        return held;
    }

    /** A listener that tells {@code out} first and then waits while this is held. */
    public <E> Consumer<E> around(Consumer<E> out) {
        return event -> {
            out.accept(event);
            awaitRelease();
        };
    }

    private synchronized void awaitRelease() {
        try {
            while (held) {
                wait();
            }
        } catch (InterruptedException e) {
            // cancelled: the next command of the repair sees the flag, and the way back is not held
            held = false;
            Thread.currentThread().interrupt();
        }
    }
}
