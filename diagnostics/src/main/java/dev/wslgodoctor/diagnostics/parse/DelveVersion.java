package dev.wslgodoctor.diagnostics.parse;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A version of Delve, such as 1.27.1. A suffix like {@code -dev} is dropped. */
public record DelveVersion(int major, int minor, int patch) implements Comparable<DelveVersion> {

    private static final Pattern PATTERN = Pattern.compile("v?(\\d{1,4})\\.(\\d{1,4})\\.(\\d{1,4})(?![\\d.]).*");
    private static final Pattern IN_VERSION_COMMAND = Pattern.compile("(?m)^Version: (\\S+)\\s*$");

    /** Reads {@code 1.27.1} or {@code v1.27.1}; empty for anything else. */
    public static Optional<DelveVersion> parse(String text) {
        Matcher matcher = PATTERN.matcher(text.strip());
        return matcher.matches()
                ? Optional.of(new DelveVersion(Integer.parseInt(matcher.group(1)), Integer.parseInt(matcher.group(2)),
                        Integer.parseInt(matcher.group(3))))
                : Optional.empty();
    }

    /** Reads the output of {@code dlv version}. */
    public static Optional<DelveVersion> parseCommand(String output) {
        Matcher matcher = IN_VERSION_COMMAND.matcher(output);
        return matcher.find() ? parse(matcher.group(1)) : Optional.empty();
    }

    /** Whether this is the given version or newer. */
    public boolean isAtLeast(int otherMajor, int otherMinor, int otherPatch) {
        return compareTo(new DelveVersion(otherMajor, otherMinor, otherPatch)) >= 0;
    }

    @Override
    public int compareTo(DelveVersion other) {
        int order = Integer.compare(major, other.major);
        order = order != 0 ? order : Integer.compare(minor, other.minor);
        return order != 0 ? order : Integer.compare(patch, other.patch);
    }

    /** {@code 1.27.1}. */
    @Override
    public String toString() {
        return major + "." + minor + "." + patch;
    }
}
