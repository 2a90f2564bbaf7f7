package dev.wslgodoctor.diagnostics.parse;

import java.util.List;
import java.util.Optional;

/**
 * What is known of a program file without running it.
 *
 * @param format   what the file is
 * @param problem  why an ELF file could not be read as one; empty if it could
 * @param machine  as {@code uname -m} names it; empty for other formats than ELF
 * @param program  whether it is an ELF file that can be started: neither an object file nor a core dump
 * @param sections names, sizes and compression of its sections, debugging ones included; empty if there are none
 * @param debugLink name of the file that holds the debug information instead; empty if none is named
 * @param build    build information of Go; empty if there is none or it could not be read
 * @param noBuild  why there is no build information; empty if there is
 * @param paths    recorded source files; empty if they could not be read
 * @param noPaths  why there are no recorded files; empty if there are
 * @param stamp    what the file system says about the file
 */
public record BinaryFacts(Format format, Optional<String> problem, String machine, boolean program,
        List<Part> sections, Optional<String> debugLink, Optional<BuildInfo> build, Optional<String> noBuild,
        Optional<RecordedPaths> paths, Optional<String> noPaths, Stamp stamp) {

    public BinaryFacts {
        sections = List.copyOf(sections);
    }

    /** What a file that is named as a program turns out to be. */
    public enum Format {
        /** A Linux program or something else in that format. */
        ELF,
        /** A Windows program. */
        PE,
        /** Text that names its interpreter in the first line. */
        SCRIPT,
        /** Anything else, empty files included. */
        OTHER;

        /** Lower case, as in JSON. */
        public String id() {
            return name().toLowerCase(java.util.Locale.ROOT);
        }
    }

    /**
     * A section.
     *
     * @param size       bytes in the file
     * @param compressed whether it is marked as compressed
     */
    public record Part(String name, long size, boolean compressed) {
    }

    /**
     * What the file system says.
     *
     * @param size     bytes
     * @param modified seconds since 1970-01-01 UTC
     * @param owner    Linux user id
     */
    public record Stamp(long size, long modified, long owner) {
    }

    /** Whether it holds debug information itself. */
    public boolean hasDebugInfo() {
        return has(".debug_info") || has(".zdebug_info");
    }

    /** Whether it has a symbol table. */
    public boolean hasSymbols() {
        return has(".symtab");
    }

    /** Whether it is an ELF file that could be read as one. */
    public boolean isSoundElf() {
        return format == Format.ELF && problem.isEmpty();
    }

    /** Whether the Go linker made it. */
    public boolean isGo() {
        return build.isPresent() || has(".gopclntab") || has(".go.buildinfo");
    }

    private boolean has(String name) {
        return sections.stream().anyMatch(section -> section.name().equals(name));
    }

    /** One line for the evidence table. */
    public String summary() {
        if (!isSoundElf()) {
            return format.id() + problem.map(text -> ": " + text).orElse("");
        }
        return "elf " + machine + ", debug information " + (hasDebugInfo() ? "yes" : "no") + ", symbols "
                + (hasSymbols() ? "yes" : "no") + build.map(info -> ", " + info.goVersion()
                        + info.setting("-gcflags").map(flags -> ", -gcflags=" + flags).orElse("")
                        + info.setting("-ldflags").map(flags -> ", -ldflags=" + flags).orElse("")
                        + (info.trimmed() ? ", -trimpath" : "")).orElse("");
    }
}
