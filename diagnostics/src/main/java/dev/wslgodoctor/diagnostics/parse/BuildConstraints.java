package dev.wslgodoctor.diagnostics.parse;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Whether the go command takes a source file into a build: by its name ({@code _linux}, {@code _arm64}, {@code _test})
 * and its {@code //go:build} line. Lines of the old form {@code // +build} are not read.
 *
 * @param system    GOOS, such as {@code linux}
 * @param processor GOARCH, such as {@code amd64}
 * @param minor     N of the Go 1.N that builds
 * @param tags      further tags that are set
 * @see <a href="https://pkg.go.dev/cmd/go#hdr-Build_constraints">cmd/go, build constraints</a>
 */
public record BuildConstraints(String system, String processor, int minor, Set<String> tags) {

    // golang/go src/internal/syslist/syslist.go, without those that no release supports any more
    private static final Set<String> SYSTEMS = Set.of("aix", "android", "darwin", "dragonfly", "freebsd", "illumos",
            "ios", "js", "linux", "netbsd", "openbsd", "plan9", "solaris", "wasip1", "windows");
    private static final Set<String> UNIX = Set.of("aix", "android", "darwin", "dragonfly", "freebsd", "illumos", "ios",
            "linux", "netbsd", "openbsd", "solaris");
    private static final Set<String> PROCESSORS = Set.of("386", "amd64", "arm", "arm64", "loong64", "mips", "mipsle",
            "mips64", "mips64le", "ppc64", "ppc64le", "riscv64", "s390x", "wasm");
    private static final Pattern LINE = Pattern.compile("(?m)^//go:build[ \\t]+(.+?)\\s*$");
    private static final Pattern PACKAGE = Pattern.compile("(?m)^package\\s+([A-Za-z_]\\w*)");
    private static final Pattern TOKEN = Pattern.compile("\\s*(\\|\\||&&|!|\\(|\\)|[\\w.]+)");

    public BuildConstraints {
        tags = Set.copyOf(tags);
    }

    /** GOARCH for what {@code uname -m} says; empty if it is not known here. */
    public static Optional<String> processorOf(String machine) {
        return Optional.ofNullable(Map.of("x86_64", "amd64", "aarch64", "arm64", "i686", "386", "riscv64", "riscv64",
                "ppc64le", "ppc64le", "s390x", "s390x", "loongarch64", "loong64", "armv7l", "arm").get(machine));
    }

    /** The name of the package that a source file belongs to; empty if it has no package clause. */
    public static Optional<String> packageOf(String text) {
        Matcher clause = PACKAGE.matcher(text);
        return clause.find() ? Optional.of(clause.group(1)) : Optional.empty();
    }

    /** What keeps a file out of the build: its ending or the text of its constraint; empty if nothing does. */
    public Optional<String> excluding(String name, String text) {
        Optional<String> ending = ending(name).filter(words -> !words.stream().allMatch(this::isSet))
                .map(words -> "_" + String.join("_", words) + ".go");
        if (ending.isPresent()) {
            return ending;
        }
        Matcher clause = PACKAGE.matcher(text);
        Matcher line = LINE.matcher(clause.find() ? text.substring(0, clause.start()) : text);
        // whether cgo is on is not known here, so only what excludes the file both ways counts
        return line.find() && !accepts(line.group(1), true) && !accepts(line.group(1), false)
                ? Optional.of("//go:build " + line.group(1)) : Optional.empty();
    }

    // the words of a name that mean a system or a processor (go/build, goodOSArchFile)
    private static Optional<List<String>> ending(String name) {
        String plain = name.replaceFirst("\\.go$", "").replaceFirst("_test$", "");
        String[] words = plain.split("_", -1);
        int last = words.length - 1;
        if (last >= 2 && SYSTEMS.contains(words[last - 1]) && PROCESSORS.contains(words[last])) {
            return Optional.of(List.of(words[last - 1], words[last]));
        }
        return last >= 1 && (SYSTEMS.contains(words[last]) || PROCESSORS.contains(words[last]))
                ? Optional.of(List.of(words[last])) : Optional.empty();
    }

    private boolean isSet(String tag) {
        if (tag.matches("go1\\.\\d+")) {
            return Integer.parseInt(tag.substring(4)) <= minor;
        }
        return tag.equals(system) || tag.equals(processor) || tag.equals("gc") || tags.contains(tag)
                || tag.equals("unix") && UNIX.contains(system) || tag.equals("linux") && system.equals("android");
    }

    private boolean accepts(String expression, boolean cgo) {
        List<String> tokens = new ArrayList<>();
        Matcher token = TOKEN.matcher(expression);
        int at = 0;
        while (token.find() && token.start() == at) {
            tokens.add(token.group(1));
            at = token.end();
        }
        if (!expression.substring(at).isBlank()) {
            // the go command complains about such a line, which is not what is asked here
            return true;
        }
        return new Reader(tokens, cgo).whole();
    }

    /** Reads an expression; what it cannot read it takes as true, so that nothing is excluded by mistake. */
    private final class Reader {

        private final List<String> tokens;
        private final boolean cgo;
        private int at;
        private boolean broken;

        private Reader(List<String> tokens, boolean cgo) {
            this.tokens = tokens;
            this.cgo = cgo;
        }

        private boolean whole() {
            boolean value = any();
            return broken || at < tokens.size() || value;
        }

        private boolean any() {
            boolean value = all();
            while (isNext("||")) {
                at++;
                value |= all();
            }
            return value;
        }

        private boolean all() {
            boolean value = one();
            while (isNext("&&")) {
                at++;
                value &= one();
            }
            return value;
        }

        private boolean one() {
            if (at >= tokens.size()) {
                broken = true;
                return true;
            }
            String token = tokens.get(at++);
            return switch (token) {
                case "!" -> !one();
                case "(" -> {
                    boolean value = any();
                    broken |= !isNext(")");
                    at++;
                    yield value;
                }
                case "cgo" -> cgo;
                default -> isSet(token);
            };
        }

        private boolean isNext(String token) {
            return at < tokens.size() && tokens.get(at).equals(token);
        }
    }
}
