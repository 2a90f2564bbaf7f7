package dev.wslgodoctor.diagnostics.lint;

import dev.wslgodoctor.diagnostics.cause.Severity;
import java.util.Map;
import java.util.OptionalInt;
import java.util.TreeMap;

/**
 * Something in a configuration file that does not do what its writer expects.
 *
 * @param file      path in the spelling of its place
 * @param line      1-based; empty if it is about the whole file
 * @param severity  what it does to the user
 * @param rule      stable id: {@code config.unknown-key}, {@code launch.bad-mode}, {@code json.comma-expected},
 *                  {@code settings.dead}, or the id of the cause that found it
 * @param textKey   key of the sentence about it
 * @param arguments what the sentence names
 * @param source    where the rule is written
 */
public record Remark(String file, OptionalInt line, Severity severity, String rule, String textKey,
        Map<String, String> arguments, String source) {

    /** Sorts the arguments. */
    public Remark {
        arguments = java.util.Collections.unmodifiableMap(new TreeMap<>(arguments));
    }
}
