package dev.wslgodoctor.diagnostics.dap;

/**
 * Hears what an adapter says unasked. Called on the reader's thread, in the order of arrival; it must not wait for
 * anything.
 */
public interface DapListener {

    /** Something happened. */
    void event(DapMessage.Event event);

    /** The conversation is over; called once, and nothing comes after it. */
    void ended(DapTrouble why);
}
