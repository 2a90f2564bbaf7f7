package dev.wslgodoctor.diagnostics.probe;

/**
 * What the user allowed for this run.
 *
 * @param startDistro a stopped distro may be started
 * @param loginShells the user's start files may be run to see their environment
 * @param root        questions that need root of the distro may be asked
 */
public record Consent(boolean startDistro, boolean loginShells, boolean root) {

    /** The defaults of the command line: root questions are asked, nothing is started, no start file runs. */
    public static final Consent DEFAULT = new Consent(false, false, true);
}
