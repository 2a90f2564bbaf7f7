package dev.wslgodoctor.diagnostics.parse;

/** A program file that contradicts itself or ends too early; the message says where. */
public final class MalformedBinary extends Exception {

    private static final long serialVersionUID = 1L;

    /** With one line for a person who reads evidence. */
    public MalformedBinary(String reason) {
        super(reason);
    }
}
