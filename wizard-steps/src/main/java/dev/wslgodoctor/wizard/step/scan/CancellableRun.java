package dev.wslgodoctor.wizard.step.scan;

import dev.wslgodoctor.wizard.port.EngineTrouble;
import dev.wslgodoctor.wizard.shell.Work;

/** Asks on the caller's thread so that another thread can interrupt exactly that, and nothing after it. */
public final class CancellableRun {

    private final Object turn = new Object();
    private Thread runner;
    private boolean cancelled;

    /** Forgets an earlier cancellation; called before the run is handed to its thread. */
    public void renew() {
        synchronized (turn) {
            cancelled = false;
        }
    }

    /** Asks, until it is answered or cancelled. */
    public <T> T call(Work.Question<T> question) throws EngineTrouble {
        synchronized (turn) {
            runner = Thread.currentThread();
            if (cancelled) {
                runner.interrupt();
            }
        }
        try {
            return question.ask();
        } finally {
            synchronized (turn) {
                runner = null;
                // the flag was meant for this run; the thread belongs to an executor and goes on with other work
                Thread.interrupted();
            }
        }
    }

    /** Interrupts the run, also one that waits for its thread. */
    public void cancel() {
        synchronized (turn) {
            cancelled = true;
            if (runner != null) {
                runner.interrupt();
            }
        }
    }
}
