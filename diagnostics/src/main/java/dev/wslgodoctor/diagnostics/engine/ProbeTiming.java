package dev.wslgodoctor.diagnostics.engine;

import dev.wslgodoctor.diagnostics.probe.Probe;
import java.time.Duration;

/**
 * How long a probe took in a run.
 *
 * @param probe its id
 * @param cost  what it states
 * @param own   without the probes that it asked first, and without waiting for their answers
 * @param total with them
 */
public record ProbeTiming(String probe, Probe.Cost cost, Duration own, Duration total) {
}
