package dev.wslgodoctor.diagnostics.parse;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What a go.mod says about the Go that it wants. Other directives are not read.
 *
 * @param go        the version of the {@code go} line as written, such as {@code 1.24} or {@code 1.24.0}
 * @param toolchain the version of the {@code toolchain} line without {@code go}, such as {@code 1.24.4};
 *                  {@code default} stands for none
 * @param goLine    number of the {@code go} line, from 1; 0 when there is none
 * @see <a href="https://go.dev/ref/mod#go-mod-file-go">Go modules reference, go directive</a>
 */
public record GoMod(Optional<String> go, Optional<String> toolchain, int goLine) {

    private static final Pattern GO = Pattern.compile("(?m)^[ \\t]*go[ \\t]+([0-9][^\\s/]*)");
    private static final Pattern TOOLCHAIN = Pattern.compile("(?m)^[ \\t]*toolchain[ \\t]+(?:go)?([0-9][^\\s/-]*)");

    /** Reads the file's text; never fails. */
    public static GoMod parse(String text) {
        Matcher go = GO.matcher(text);
        Matcher toolchain = TOOLCHAIN.matcher(text);
        boolean found = go.find();
        return new GoMod(found ? Optional.of(go.group(1)) : Optional.empty(),
                toolchain.find() ? Optional.of(toolchain.group(1)) : Optional.empty(),
                found ? TextPosition.at(text, go.start(1)).line() : 0);
    }

    /** The newer one of the two versions; empty when neither line is there or readable. */
    public Optional<GoVersion> wanted() {
        Optional<GoVersion> least = go.flatMap(GoVersion::parse);
        Optional<GoVersion> suggested = toolchain.flatMap(GoVersion::parse);
        if (least.isPresent() && suggested.isPresent()) {
            return suggested.get().compareTo(least.get()) > 0 ? suggested : least;
        }
        return least.or(() -> suggested);
    }

    /** Whether the file uses what a Go before 1.21 cannot read: a version of three parts, or a toolchain line. */
    public boolean needsReaderOf121() {
        return toolchain.isPresent() || go.filter(version -> version.split("\\.").length > 2).isPresent();
    }
}
