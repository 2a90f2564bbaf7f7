package dev.wslgodoctor.diagnostics.parse;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * What a value of {@code -ldflags} leaves of the debug information.
 *
 * @param debugInfo what becomes of the DWARF sections, without which no line breakpoint binds
 * @param symbols   what becomes of the symbol table
 * @param because   the flags that decided, as written, such as {@code -s}; empty when none strips
 * @param externalLinkerStrips whether {@code -extldflags} asks the C linker to strip, which counts only for programs
 *                             with C
 * @see <a href="https://github.com/golang/go/blob/master/src/cmd/link/internal/ld/main.go">golang/go
 *      src/cmd/link/internal/ld/main.go</a>
 */
public record LinkerFlags(Effect debugInfo, Effect symbols, List<String> because, boolean externalLinkerStrips) {

    /** What becomes of a part of the program. */
    public enum Effect {
        /** It stays. */
        KEPT,
        /** It is removed. */
        REMOVED,
        /** Go 1.22 and newer keep it, older ones remove it, and the version is not known. */
        DEPENDS_ON_GO
    }

    // flags of cmd/link that take the next word when no "=" follows
    private static final Set<String> WITH_VALUE = Set.of("B", "D", "E", "F", "H", "I", "L", "R", "T", "X", "buildid",
            "buildmode", "benchmark", "benchmarkprofile", "capturehostobjs", "cpuprofile", "debugtextsize", "extar",
            "extld", "extldflags", "fipso", "importcfg", "installsuffix", "k", "libgcc", "linkmode", "memprofile",
            "memprofilerate", "o", "pluginpath", "r", "randlayout", "strictdups", "tmpdir");
    private static final Set<String> YES = Set.of("1", "t", "T", "TRUE", "true", "True");
    private static final Set<String> STRIPS_OUTSIDE =
            Set.of("-s", "-S", "-Wl,-s", "-Wl,-S", "-Wl,--strip-all", "-Wl,--strip-debug", "--strip-all");

    /** Copies the list. */
    public LinkerFlags {
        because = List.copyOf(because);
    }

    /**
     * Reads the value of {@code -ldflags}.
     *
     * @param value as the go command gets it, such as {@code -s -w}; an unreadable one strips nothing, it does not
     *              build
     * @param go    the version that links; empty when not known
     */
    public static LinkerFlags judge(String value, Optional<GoVersion> go) {
        Reader reader = new Reader(FlagWords.ofFlagValue(value).orElse(List.of()));
        boolean s = reader.s.isPresent() && isYes(reader.s.get());
        Optional<Boolean> w = reader.w.map(LinkerFlags::isYes);
        Effect debugInfo = Effect.KEPT;
        if (w.orElse(false)) {
            debugInfo = Effect.REMOVED;
        } else if (s) {
            // -s implies -w; since Go 1.22 an explicit -w=0 is honoured (recordings sections_go*-s-w0)
            debugInfo = w.isEmpty() ? Effect.REMOVED
                    : go.isEmpty() ? Effect.DEPENDS_ON_GO
                    : go.get().isAtLeast(1, 22) ? Effect.KEPT : Effect.REMOVED;
        }
        List<String> because = new ArrayList<>();
        if (s) {
            because.add(reader.s.get());
        }
        if (w.orElse(false)) {
            because.add(reader.w.get());
        }
        return new LinkerFlags(debugInfo, s ? Effect.REMOVED : Effect.KEPT, because, reader.external);
    }

    /** Whether Delve misses something afterwards: it needs both parts. */
    public boolean strips() {
        return debugInfo != Effect.KEPT || symbols != Effect.KEPT;
    }

    /**
     * The value without {@code -s} and {@code -w}; as it was if it is unreadable, or cannot be written again since a
     * word holds both kinds of quotes.
     */
    public static String withoutStripping(String value) {
        Optional<List<String>> words = FlagWords.ofFlagValue(value);
        if (words.isEmpty() || words.get().stream().anyMatch(word -> word.contains("'") && word.contains("\""))) {
            return value;
        }
        return FlagWords.toFlagValue(new Reader(words.get()).others);
    }

    private static boolean isYes(String flag) {
        int equals = flag.indexOf('=');
        return equals < 0 || YES.contains(flag.substring(equals + 1));
    }

    private static final class Reader {

        private Optional<String> s = Optional.empty();
        private Optional<String> w = Optional.empty();
        private boolean external;
        private final List<String> others = new ArrayList<>();

        Reader(List<String> words) {
            for (int i = 0; i < words.size(); i++) {
                String word = words.get(i);
                String flag = word.startsWith("--") ? word.substring(2) : word.startsWith("-") ? word.substring(1) : "";
                String name = flag.contains("=") ? flag.substring(0, flag.indexOf('=')) : flag;
                if (name.equals("s")) {
                    s = Optional.of(word);
                } else if (name.equals("w")) {
                    w = Optional.of(word);
                } else {
                    others.add(word);
                    boolean takesNext = WITH_VALUE.contains(name) && !flag.contains("=") && i + 1 < words.size();
                    String next = takesNext ? words.get(++i) : flag.substring(flag.indexOf('=') + 1);
                    if (takesNext) {
                        others.add(next);
                    }
                    external |= name.equals("extldflags") && FlagWords.ofFlagValue(next).orElse(List.of()).stream()
                            .anyMatch(STRIPS_OUTSIDE::contains);
                }
            }
        }
    }
}
