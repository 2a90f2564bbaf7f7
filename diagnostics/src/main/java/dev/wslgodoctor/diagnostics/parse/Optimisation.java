package dev.wslgodoctor.diagnostics.parse;

import java.util.Arrays;
import java.util.List;

/**
 * How far the compiler's optimisation was switched off by {@code -gcflags}. Delve takes a package for unoptimised if
 * its compiler flags hold both {@code -N} and {@code -l} (go-delve/delve pkg/proc/bininfo.go).
 */
public enum Optimisation {
    /** Everywhere on: the default. */
    ON,
    /** Off in the packages that the build command named, on in all others: {@code -N -l} without a pattern. */
    OFF_IN_NAMED_PACKAGES,
    /** Off in the packages of a pattern other than {@code all}. */
    OFF_IN_PATTERN,
    /** Off at least in the whole main module: {@code all=-N -l}. */
    OFF;

    /** The effect of a value of {@code -gcflags} where the main module is not known. */
    static Optimisation of(String gcflags) {
        return of(gcflags, "");
    }

    /**
     * The effect of a value of {@code -gcflags} as build information records it, one level of quotes removed.
     *
     * @param module path of the main module: a pattern that covers it is as good as {@code all} for a breakpoint in it
     */
    static Optimisation of(String gcflags, String module) {
        String pattern = "";
        String flags = gcflags.strip();
        int equals = flags.indexOf('=');
        // as in Go (src/cmd/go/internal/load/flag.go): a value that begins with a dash has no pattern
        if (!flags.startsWith("-") && equals > 0) {
            pattern = flags.substring(0, equals).strip();
            flags = flags.substring(equals + 1);
        }
        List<String> words = Arrays.asList(flags.replace("'", " ").replace("\"", " ").strip().split("\\s+"));
        if (!words.contains("-N") || !words.contains("-l")) {
            return ON;
        }
        if (pattern.isEmpty()) {
            return OFF_IN_NAMED_PACKAGES;
        }
        boolean everything = pattern.equals("all") || pattern.equals("./...") || pattern.equals("...");
        return everything || !module.isEmpty() && pattern.equals(module + "/...") ? OFF : OFF_IN_PATTERN;
    }
}
