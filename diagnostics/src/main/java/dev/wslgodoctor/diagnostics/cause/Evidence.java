package dev.wslgodoctor.diagnostics.cause;

import dev.wslgodoctor.diagnostics.probe.Sensitivity;
import java.time.Instant;

/**
 * One reading that a verdict rests on.
 *
 * @param probe       id of the question
 * @param place       {@code windows}, {@code distro:NAME}, or empty if it could not be asked
 * @param source      the file, key or program that was asked
 * @param value       the answer as one short text; for an unknown answer the trouble
 * @param state       known, absent or unknown
 * @param sensitivity how private the value is
 * @param at          when it was answered
 */
public record Evidence(String probe, String place, String source, String value, String state,
        Sensitivity sensitivity, Instant at) {
}
