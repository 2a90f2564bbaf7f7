package dev.wslgodoctor.diagnostics.parse;

import java.util.Optional;
import java.util.OptionalInt;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A version of Go, such as {@code go1.25.12}, {@code 1.24}, {@code go1.26rc1} or {@code go1.25.12 X:nodwarf5}.
 *
 * @param written  as found, without what follows the version itself
 * @param major    1
 * @param minor    25
 * @param patch    12; empty for {@code 1.25} and for a pre-release
 * @param preRelease {@code rc1} or {@code beta2}; empty for a release
 */
public record GoVersion(String written, int major, int minor, OptionalInt patch, Optional<String> preRelease)
        implements Comparable<GoVersion> {

    private static final Pattern PATTERN = Pattern.compile(
            "(?:devel )?(?:go)?(\\d{1,4})\\.(\\d{1,4})(?:\\.(\\d{1,4})|((?:rc|beta)\\d{1,3}))?(?![\\d.]).*",
            Pattern.DOTALL);
    private static final Pattern IN_VERSION_COMMAND = Pattern.compile("(?m)^go version (.+?) \\S+/\\S+\\s*$");

    /**
     * Reads a version, with or without {@code go} before it; {@code devel go1.26-3a4b5c} counts as 1.26. Empty for
     * anything else, the old {@code devel +3a4b5c} included, whose version nobody knows.
     */
    public static Optional<GoVersion> parse(String text) {
        Matcher matcher = PATTERN.matcher(text.strip());
        if (!matcher.matches()) {
            return Optional.empty();
        }
        int end = Math.max(matcher.end(2), Math.max(matcher.end(3), matcher.end(4)));
        OptionalInt patch = matcher.group(3) == null
                ? OptionalInt.empty() : OptionalInt.of(Integer.parseInt(matcher.group(3)));
        return Optional.of(new GoVersion(text.strip().substring(0, end), Integer.parseInt(matcher.group(1)),
                Integer.parseInt(matcher.group(2)), patch, Optional.ofNullable(matcher.group(4))));
    }

    /** Reads the output of {@code go version}. */
    public static Optional<GoVersion> parseCommand(String output) {
        Matcher matcher = IN_VERSION_COMMAND.matcher(output);
        return matcher.find() ? parse(matcher.group(1)) : Optional.empty();
    }

    /** Whether this is {@code major.minor} or newer; a pre-release counts as its release. */
    public boolean isAtLeast(int otherMajor, int otherMinor) {
        return major != otherMajor ? major > otherMajor : minor >= otherMinor;
    }

    /** {@code 1.25} for {@code go1.25.12}. */
    public String language() {
        return major + "." + minor;
    }

    /** By release; a pre-release comes before its release, and {@code rc} after {@code beta}. */
    @Override
    public int compareTo(GoVersion other) {
        int order = Integer.compare(major, other.major);
        order = order != 0 ? order : Integer.compare(minor, other.minor);
        order = order != 0 ? order : Integer.compare(rank(), other.rank());
        order = order != 0 ? order : Integer.compare(preReleaseNumber(), other.preReleaseNumber());
        return order != 0 ? order : Integer.compare(patch.orElse(0), other.patch.orElse(0));
    }

    private int rank() {
        return preRelease.map(name -> name.startsWith("beta") ? 0 : 1).orElse(2);
    }

    private int preReleaseNumber() {
        return preRelease.map(name -> Integer.parseInt(name.replaceAll("\\D", ""))).orElse(0);
    }
}
