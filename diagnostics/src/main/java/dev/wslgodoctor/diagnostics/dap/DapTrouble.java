package dev.wslgodoctor.diagnostics.dap;

import java.util.Objects;

/**
 * Why a conversation with a debug adapter could not go on. An adapter that answers "no" is not a trouble: its refusal
 * is a {@link DapMessage.Response} with {@code success} false.
 */
public final class DapTrouble extends Exception {

    private static final long serialVersionUID = 1L;

    /** What kind of trouble it was; a screen chooses its sentence by this and not by the English message. */
    public enum Kind {
        /** The other side ended the connection between two messages, or reset it. */
        CLOSED,
        /** The other side ended the connection in the middle of a message. */
        TRUNCATED,
        /** What arrived is not the debug protocol. */
        NOT_THE_PROTOCOL,
        /** A header or a message is larger than this client accepts. */
        TOO_LARGE,
        /** The deadline passed before the answer came. */
        TIMED_OUT,
        /** A message could not be sent. */
        SENDING_FAILED,
        /** This side has closed the connection. */
        CLOSED_HERE
    }

    private final Kind kind;
    private final String received;

    DapTrouble(Kind kind, String message, String received) {
        super(message);
        this.kind = Objects.requireNonNull(kind);
        this.received = Objects.requireNonNull(received);
    }

    DapTrouble(Kind kind, String message) {
        this(kind, message, "");
    }

    /** What kind of trouble it was. */
    public Kind kind() {
        return kind;
    }

    /**
     * The beginning of what had arrived of the message that caused the trouble, with control characters written as
     * escapes; empty if nothing had arrived or the trouble has no bytes to show.
     */
    public String received() {
        return received;
    }
}
