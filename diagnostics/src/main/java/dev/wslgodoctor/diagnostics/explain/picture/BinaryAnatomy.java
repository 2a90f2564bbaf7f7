package dev.wslgodoctor.diagnostics.explain.picture;

import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * What a program file holds and what it lacks.
 *
 * @param path     the file
 * @param machine  architecture as {@code uname -m} names it
 * @param go       version of the Go that built it; empty if it is not recorded
 * @param sections in the order of the picture: what runs, what describes, what a debugger needs
 * @param asked    build settings that decide what is left out; empty if none is recorded
 * @param packages of the program's own module, with what is known of their optimisation
 * @param debugFile file that holds the debug information instead; empty if there is none
 */
public record BinaryAnatomy(String path, String machine, Optional<String> go, List<Section> sections,
        List<Asked> asked, List<PackageBuild> packages, Optional<String> debugFile) implements Picture {

    public BinaryAnatomy {
        sections = List.copyOf(sections);
        asked = List.copyOf(asked);
        packages = List.copyOf(packages);
    }

    /** What a section is for. */
    public enum Purpose {
        /** Machine code. */
        CODE,
        /** Constants. */
        CONSTANTS,
        /** Line table of the run-time, for stack traces. */
        STACK_TRACES,
        /** How it was built. */
        BUILD_RECORD,
        /** Names of functions. */
        SYMBOLS,
        /** Source lines and machine code. */
        LINES,
        /** Types and variables. */
        TYPES,
        /** Walking the stack. */
        FRAMES,
        /** Where variables live. */
        LOCATIONS;

        /** Kebab-case, as in text keys. */
        public String id() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }

        /** Whether only a debugger reads it. */
        public boolean forDebugger() {
            return compareTo(SYMBOLS) >= 0;
        }
    }

    /**
     * A section that is there or missing.
     *
     * @param size bytes in the file; 0 if it is missing
     */
    public record Section(String name, Purpose purpose, boolean present, long size) {
    }

    /**
     * Who asked for the build to be as it is.
     *
     * @param where name of the setting
     * @param value as it was recorded
     */
    public record Asked(String where, String value) {
    }

    /**
     * A package.
     *
     * @param name      its folder
     * @param optimised whether the compiler optimised it; empty if that is not known
     */
    public record PackageBuild(String name, Optional<Boolean> optimised) {
    }

    /** The largest section, to which the bars are drawn; at least 1. */
    public long largest() {
        return Math.max(1, sections.stream().mapToLong(Section::size).max().orElse(1));
    }

    /** The sections that are missing. */
    public List<Section> missing() {
        return sections.stream().filter(section -> !section.present()).toList();
    }
}
