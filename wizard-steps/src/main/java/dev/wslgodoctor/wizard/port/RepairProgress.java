package dev.wslgodoctor.wizard.port;

import java.time.Duration;
import java.util.Optional;

/**
 * How far a repair is.
 *
 * @param step     index of the step that runs now; the number of steps while it is judged again
 * @param done     bytes done of this step; 0 if it has no parts
 * @param total    all bytes of this step; 0 if unknown
 * @param files    files done of this step
 * @param allFiles all files of this step; 0 if unknown
 * @param elapsed  since this step began, or went on after it had been broken off
 */
public record RepairProgress(int step, long done, long total, long files, long allFiles, Duration elapsed) {

    // a rate measured for a shorter time says nothing about the rest
    private static final Duration LONG_ENOUGH = Duration.ofSeconds(10);
    private static final long ROUNDED_TO = 5;

    /** A step without parts. */
    public RepairProgress(int step) {
        this(step, 0, 0, 0, 0, Duration.ZERO);
    }

    /** Bytes in each second so far; 0 if that is not known yet. */
    public long bytesPerSecond() {
        return elapsed.toMillis() == 0 ? 0 : done * 1000 / elapsed.toMillis();
    }

    /** About how long the rest takes, in steps of 5 s; empty before there are 10 s of data. */
    public Optional<Duration> left() {
        if (elapsed.compareTo(LONG_ENOUGH) < 0 || bytesPerSecond() == 0 || done >= total) {
            return Optional.empty();
        }
        long seconds = (total - done) / bytesPerSecond();
        return Optional.of(Duration.ofSeconds((seconds / ROUNDED_TO + 1) * ROUNDED_TO));
    }
}
