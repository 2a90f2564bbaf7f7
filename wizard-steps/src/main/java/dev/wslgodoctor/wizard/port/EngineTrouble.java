package dev.wslgodoctor.wizard.port;

import dev.wslgodoctor.diagnostics.gateway.Trouble;

/** The engine could not do what was asked; the screens show a sentence for its kind, never a trace. */
public final class EngineTrouble extends Exception {

    private static final long serialVersionUID = 1L;

    private final transient Trouble trouble;

    /** For this trouble. */
    public EngineTrouble(Trouble trouble) {
        super(trouble.code() + ": " + trouble.detail());
        this.trouble = trouble;
    }

    /** What it was. */
    public Trouble trouble() {
        return trouble;
    }
}
