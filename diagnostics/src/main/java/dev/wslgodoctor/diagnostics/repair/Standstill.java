package dev.wslgodoctor.diagnostics.repair;

/**
 * The end of all writing. Once it has begun, whoever wants to write waits for ever: the program is being ended, and
 * what is on the disk stays as a power cut at this place would leave it.
 */
final class Standstill {

    private Runnable reached;

    /** @param whenReached called each time that somebody comes to stand still, on that thread */
    synchronized void begin(Runnable whenReached) {
        reached = whenReached;
    }

    /** Comes back only if it has not begun. */
    synchronized void pass() {
        if (reached == null) {
            return;
        }
        reached.run();
        while (true) {
            try {
                wait();
            } catch (InterruptedException e) {
                // an interrupt would lead to a way back, which the end of the program would cut in half
                continue;
            }
        }
    }
}
