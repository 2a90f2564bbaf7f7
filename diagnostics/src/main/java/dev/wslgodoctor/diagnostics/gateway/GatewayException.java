package dev.wslgodoctor.diagnostics.gateway;

/** A question that got no answer, with the reason. */
public final class GatewayException extends Exception {

    private static final long serialVersionUID = 1L;

    private final transient Trouble trouble;

    /** Why we could not look. */
    public GatewayException(Trouble trouble) {
        super(trouble.code() + ": " + trouble.detail());
        this.trouble = trouble;
    }

    /** Why we could not look, and what was thrown below. */
    public GatewayException(Trouble trouble, Throwable cause) {
        super(trouble.code() + ": " + trouble.detail(), cause);
        this.trouble = trouble;
    }

    /** Why there is no answer. */
    public Trouble trouble() {
        return trouble;
    }
}
