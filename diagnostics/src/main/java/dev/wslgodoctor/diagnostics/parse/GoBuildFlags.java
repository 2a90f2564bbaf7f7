package dev.wslgodoctor.diagnostics.parse;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Flags of the go command in the order in which it reads them. GOFLAGS comes first, the command line after it; of
 * several {@code -ldflags} that mean the main package, the last one counts alone.
 *
 * @param flags in order
 * @see <a href="https://github.com/golang/go/blob/master/src/cmd/go/internal/load/flag.go">golang/go
 *      src/cmd/go/internal/load/flag.go, PerPackageFlag</a>
 */
public record GoBuildFlags(List<Flag> flags) {

    /**
     * One flag.
     *
     * @param name  without dashes
     * @param value empty for a switch without one
     */
    public record Flag(String name, Optional<String> value) {
    }

    // flags of go build that take the next word when no "=" follows (go help build, go help testflag)
    private static final Set<String> WITH_VALUE = Set.of("C", "asmflags", "bench", "benchtime", "blockprofile",
            "buildmode", "buildvcs", "compiler", "count", "covermode", "coverpkg", "coverprofile", "cpu", "cpuprofile",
            "exec", "gccgoflags", "gcflags", "installsuffix", "ldflags", "list", "memprofile", "mod", "modfile",
            "mutexprofile", "o", "outputdir", "overlay", "p", "parallel", "pgo", "pkgdir", "run", "skip", "tags",
            "timeout", "toolexec", "trace", "vet");
    private static final Set<String> MEANS_MAIN = Set.of("all", ".", "./...");
    private static final Set<String> NO = Set.of("0", "f", "F", "FALSE", "false", "False");

    /** Copies the list. */
    public GoBuildFlags {
        flags = List.copyOf(flags);
    }

    /** Reads words that are already cut; a word that is no flag (a package, say) is passed over. */
    public static GoBuildFlags of(List<String> words) {
        List<Flag> flags = new ArrayList<>();
        for (int i = 0; i < words.size(); i++) {
            String word = words.get(i);
            String flag = word.startsWith("--") ? word.substring(2) : word.startsWith("-") ? word.substring(1) : "";
            int equals = flag.indexOf('=');
            if (equals > 0) {
                flags.add(new Flag(flag.substring(0, equals), Optional.of(flag.substring(equals + 1))));
            } else if (!flag.isEmpty() && equals < 0) {
                boolean takesNext = WITH_VALUE.contains(flag) && i + 1 < words.size();
                flags.add(new Flag(flag, takesNext ? Optional.of(words.get(++i)) : Optional.empty()));
            }
        }
        return new GoBuildFlags(flags);
    }

    /** These flags and then {@code later} ones, which win. */
    public GoBuildFlags then(GoBuildFlags later) {
        List<Flag> all = new ArrayList<>(flags);
        all.addAll(later.flags);
        return new GoBuildFlags(all);
    }

    /** The flags for the linker that the main package gets, without a pattern before them; empty when none is given. */
    public Optional<String> linkerFlags() {
        return lastForMain("ldflags").map(GoBuildFlags::withoutPattern);
    }

    /**
     * The {@code -gcflags} that the main package gets, with its pattern ({@code all=-N -l}); empty when none is given.
     */
    public Optional<String> compilerFlags() {
        return lastForMain("gcflags");
    }

    /** How far the compiler optimises the main package and those that it imports. */
    public Optimisation optimisation() {
        return compilerFlags().map(Optimisation::of).orElse(Optimisation.ON);
    }

    /** Whether source paths are recorded without their folder ({@code -trimpath}). */
    public boolean trimsPaths() {
        return flags.stream().filter(flag -> flag.name().equals("trimpath"))
                .reduce((first, second) -> second)
                .map(flag -> !NO.contains(flag.value().orElse("true"))).orElse(false);
    }

    private Optional<String> lastForMain(String name) {
        return flags.stream().filter(flag -> flag.name().equals(name)).flatMap(flag -> flag.value().stream())
                .filter(GoBuildFlags::meansMain).reduce((first, second) -> second);
    }

    private static boolean meansMain(String value) {
        String pattern = pattern(value);
        return pattern.isEmpty() || MEANS_MAIN.contains(pattern);
    }

    private static String pattern(String value) {
        String plain = value.strip();
        int equals = plain.indexOf('=');
        return plain.startsWith("-") || equals < 0 ? "" : plain.substring(0, equals).strip();
    }

    private static String withoutPattern(String value) {
        return pattern(value).isEmpty() ? value.strip() : value.substring(value.indexOf('=') + 1).strip();
    }
}
