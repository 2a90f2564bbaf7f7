package dev.wslgodoctor.diagnostics.probe;

import dev.wslgodoctor.diagnostics.gateway.DistroFiles;
import dev.wslgodoctor.diagnostics.gateway.FileStatus;
import dev.wslgodoctor.diagnostics.gateway.GatewayException;
import dev.wslgodoctor.diagnostics.gateway.Output;
import dev.wslgodoctor.diagnostics.gateway.Trouble;
import dev.wslgodoctor.diagnostics.parse.SubstitutePath;
import dev.wslgodoctor.diagnostics.path.LinuxPath;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;

/** Questions about what the configurations of launch.json name: files, folders and packages. */
public final class SessionPaths {

    private static final int MOST = 40;
    private static final Pattern PACKAGE = Pattern.compile(
            "[a-zA-Z0-9][a-zA-Z0-9-]{0,61}[a-zA-Z0-9](\\.[a-zA-Z]{2,})+/");

    // $1.. folders or files. Prints the words behind "package" of the Go files that are built, one for each file.
    private static final String PACKAGES = DistroFiles.LOOKING + """
            for p; do
              printf 'p%s\\0' "$p"
              [ ! -d "$p" ] || open "$p" || exit 5
              if [ -d "$p" ]; then set -- "$p"/*.go; else set -- "$p"; fi
              n=0
              for f; do
                case $f in *_test.go) continue;; esac
                [ -f "$f" ] && [ $n -lt 50 ] || continue
                [ -r "$f" ] || exit 5
                n=$((n + 1))
                printf 'w%s\\0' "$(sed -n 's/^package[[:space:]][[:space:]]*\\([A-Za-z0-9_]*\\).*/\\1/p' "$f" | head -n 1)"
              done
            done
            exit 0
            """;

    /**
     * A path that a configuration names.
     *
     * @param session   name of the configuration
     * @param index     its place in {@code configurations}
     * @param attribute such as {@code program}
     * @param path      with variables replaced and relative ones made absolute
     * @param there     what is there; empty if nothing is
     */
    public record Named(String session, int index, String attribute, LinuxPath path, Optional<FileStatus> there) {
    }

    /**
     * The paths that the examined configurations name and that must be there when the session starts, each looked at;
     * those with variables that nobody told are left out. A program may be made by a task before the session.
     */
    public static final Probe<List<Named>> NAMED = new Probe<>("debug.named-paths", Sensitivity.PERSONAL,
            all -> String.join(", ", all.stream().map(each -> each.attribute() + " " + each.path()
                    + (each.there().isPresent() ? "" : " (missing)")).toList()), (at, earlier) -> {
                List<Named> named = new ArrayList<>();
                LinuxPath root = earlier.need(ProjectProbes.ROOT);
                for (LaunchSession session : earlier.need(DebugProbes.EXAMINED)) {
                    for (String attribute : attributes(session)) {
                        String text = session.text(attribute).orElse("");
                        Optional<LinuxPath> path = path(text, root);
                        if (path.isPresent() && named.size() < MOST) {
                            Optional<FileStatus> there = at.distro(earlier).status(path.get());
                            if (there.isPresent() || !isPackage(attribute, text)) {
                                named.add(new Named(session.name(), session.index(), attribute, path.get(), there));
                            }
                        }
                    }
                }
                return Reading.known(named, new Source(at.distro(earlier).place(), "launch.json"));
            });

    /**
     * The package names in the folders and files that the examined launches build, by path; an empty set where there is
     * no Go file that is built.
     */
    public static final Probe<Map<LinuxPath, Set<String>>> PACKAGES_BUILT = new Probe<>("debug.packages",
            Sensitivity.PERSONAL, all -> String.join(", ", all.entrySet().stream()
                    .map(entry -> entry.getKey() + ": " + String.join(" ", entry.getValue())).toList()),
            (at, earlier) -> {
                List<LinuxPath> paths = earlier.need(NAMED).stream().filter(each -> each.attribute().equals("program")
                        && each.there().isPresent() && isLaunch(earlier, each)).map(Named::path).distinct().toList();
                Map<LinuxPath, Set<String>> packages = new LinkedHashMap<>();
                Source source = new Source(at.distro(earlier).place(), "package clauses");
                for (LinuxPath path : paths) {
                    Output output = at.distro(earlier).run(DistroFiles.script(PACKAGES, path.toString()));
                    if (!output.ok()) {
                        throw DistroFiles.notLooked(path, output);
                    }
                    Set<String> words = new TreeSet<>();
                    List.of(output.text().split("\0")).stream().filter(each -> each.startsWith("w"))
                            .forEach(each -> words.add(each.substring(1)));
                    packages.put(path, words);
                }
                return Reading.known(packages, source);
            });

    private SessionPaths() {
    }

    private static boolean isLaunch(Facts earlier, Named named) {
        return earlier.need(DebugProbes.EXAMINED).stream().anyMatch(session -> session.index() == named.index()
                && session.kind() == DebugTarget.Kind.LAUNCH);
    }

    private static List<String> attributes(LaunchSession session) {
        return switch (session.kind()) {
            // a recording is replayed without the program
            case EXEC -> session.text("mode").filter("replay"::equals).isPresent() ? List.of("cwd", "envFile")
                    : List.of("program", "cwd", "envFile");
            case LAUNCH, TEST -> List.of("program", "cwd", "envFile");
            case ATTACH, REMOTE -> List.of();
        };
    }

    // what is no file and begins like a domain is the path of a package (golang/vscode-go
    // extension/src/goDebugConfiguration.ts, isPackageUrl)
    private static boolean isPackage(String attribute, String text) {
        return attribute.equals("program") && PACKAGE.matcher(text).lookingAt();
    }

    private static Optional<LinuxPath> path(String text, LinuxPath root) {
        if (text.isBlank() || text.contains("${") || SubstitutePath.isWindows(text) || text.startsWith("~")) {
            return Optional.empty();
        }
        return text.startsWith("/") ? LinuxPath.parse(text) : LinuxPath.parse(root + "/" + text);
    }
}
