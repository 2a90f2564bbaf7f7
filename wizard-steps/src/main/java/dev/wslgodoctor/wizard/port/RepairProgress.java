package dev.wslgodoctor.wizard.port;

/**
 * How far a repair is.
 *
 * @param step  index of the step that runs now; the number of steps while it is judged again
 * @param done  parts done of this step, for example bytes; 0 if it has no parts
 * @param total all parts of this step; 0 if unknown
 */
public record RepairProgress(int step, long done, long total) {
}
