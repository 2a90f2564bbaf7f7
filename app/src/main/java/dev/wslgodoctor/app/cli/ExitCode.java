package dev.wslgodoctor.app.cli;

/**
 * The exit statuses; scripts depend on them. A command that was ended from outside has 128 and the signal's number:
 * 130 after Ctrl-C, 143 after SIGTERM, see {@link Interruption}.
 */
public final class ExitCode {

    /** Nothing holds but notes, or done. */
    public static final int OK = 0;
    /** Something holds that is more than a note, or not cured. */
    public static final int FOUND = 1;
    /** Nothing holds but notes, and something could not be determined. */
    public static final int UNDETERMINED = 2;
    /** Wrong usage or malformed input. */
    public static final int USAGE = 3;
    /** Internal error. */
    public static final int INTERNAL = 4;
    /** Refused: drift, consent missing, hostile archive, redaction failed. */
    public static final int REFUSED = 5;

    private ExitCode() {
    }
}
