package dev.wslgodoctor.diagnostics.probe;

import dev.wslgodoctor.diagnostics.gateway.DistroFiles;
import dev.wslgodoctor.diagnostics.gateway.DistroGateway;
import dev.wslgodoctor.diagnostics.gateway.Output;
import dev.wslgodoctor.diagnostics.path.LinuxPath;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Questions about every Go that is installed in the distro; the file VERSION tells a release, nothing is executed. */
public final class GoInstallationProbes {

    // Where version managers keep releases, as their own pages say: asdf-community/asdf-golang, moovweb/gvm,
    // go-nv/goenv, jdx/mise, kevincobain2000/gobrew, voidint/g, golang.org/dl. $1.. folders of PATH and the usual ones.
    private static final String FIND = """
            h=$HOME
            v() {
              [ -f "$1" ] && [ -x "$1" ] || return 0
              r=$(readlink -f -- "$1") || r=$1
              d=${r%/*}; d=${d%/*}; t=
              [ -f "$d/VERSION" ] && IFS= read -r t < "$d/VERSION"
              printf '%s\\0%s\\0%s\\0%s\\0' "$1" "$r" "${t#go}" "m$(od -An -v -tx1 -N4 -- "$1" | tr -d ' \\n')"
            }
            for d; do v "$d/go"; done
            for f in "$h"/.asdf/installs/golang/*/go/bin/go "$h"/.asdf/shims/go "$h"/.gvm/gos/go*/bin/go \\
              "$h"/.goenv/versions/*/bin/go "$h"/.goenv/shims/go "$h"/.local/share/mise/installs/go/*/bin/go \\
              "$h"/.local/share/mise/shims/go "$h"/.gobrew/versions/*/go/bin/go "$h"/.g/go/bin/go \\
              "$h"/sdk/go*/bin/go; do v "$f"; done
            """;

    private static final Map<String, String> MANAGERS = Map.of("/.asdf/", "asdf", "/.gvm/", "gvm", "/.goenv/",
            "goenv", "/mise/", "mise", "/.gobrew/", "gobrew", "/.g/go/", "g", "/sdk/go", "golang.org/dl");

    /** Every executable go of Linux in PATH, in the usual folders and in those of version managers, in this order. */
    public static final Probe<List<GoInstallation>> ALL = new Probe<>("go.installations", Sensitivity.PERSONAL,
            all -> all.isEmpty() ? "none" : String.join(", ", all.stream()
                    .map(go -> go.path() + go.release().map(release -> " " + release).orElse("")).toList()),
            (at, earlier) -> {
                DistroGateway distro = at.distro(earlier);
                List<String> folders = new ArrayList<>(DistroProbes.searchPath(earlier));
                folders.addAll(GoProbes.usualFolders(earlier));
                Output output = distro.run(DistroFiles.script(FIND, folders.toArray(String[]::new)));
                String[] parts = output.text().split("\0", -1);
                Map<String, GoInstallation> found = new LinkedHashMap<>();
                for (int i = 0; i + 3 < parts.length; i += 4) {
                    // a Windows program is no Go of the distro
                    if (!parts[i + 3].startsWith("m4d5a")) {
                        found.putIfAbsent(parts[i], installation(parts[i], parts[i + 1], parts[i + 2], parts[i + 3]));
                    }
                }
                return Reading.known(List.copyOf(found.values()),
                        new Source(distro.place(), "go and VERSION in PATH, usual folders, version managers"));
            });

    /** The release of which GOROOT is the folder, without {@code go}; absent if GOROOT is not set or has no release. */
    public static final Probe<String> RELEASE_OF_GOROOT = new Probe<>("go.release-of-goroot", Sensitivity.PUBLIC,
            (at, earlier) -> {
                DistroGateway distro = at.distro(earlier);
                Optional<LinuxPath> root = earlier.need(GoEnvironmentProbes.ENVIRONMENT).find("GOROOT")
                        .map(GoEnvironment.Value::text).flatMap(LinuxPath::parse);
                Optional<String> version = root.isEmpty() ? Optional.empty()
                        : distro.readText(root.get().resolve("VERSION"));
                return Reading.of(version.flatMap(text -> text.lines().findFirst())
                        .map(line -> line.replaceFirst("^go", "").strip()),
                        new Source(distro.place(), "VERSION in GOROOT"));
            });

    /** Whether GOROOT has Go's own library, also without the name of a release, as a Go from source has none. */
    public static final Probe<Boolean> GOROOT_HAS_LIBRARY = new Probe<>("go.goroot-has-library", Sensitivity.PUBLIC,
            (at, earlier) -> {
                DistroGateway distro = at.distro(earlier);
                Optional<LinuxPath> library = earlier.need(GoEnvironmentProbes.ENVIRONMENT).find("GOROOT")
                        .map(GoEnvironment.Value::text).flatMap(LinuxPath::parse)
                        .map(root -> root.resolve("src/runtime"));
                Source source = new Source(distro.place(), "src/runtime in GOROOT");
                return library.isEmpty() ? Reading.absent(source)
                        : Reading.known(distro.status(library.get()).isPresent(), source);
            });

    private GoInstallationProbes() {
    }

    private static GoInstallation installation(String path, String real, String release, String magic) {
        Optional<String> manager = MANAGERS.entrySet().stream().filter(entry -> path.contains(entry.getKey()))
                .map(Map.Entry::getValue).findFirst();
        return new GoInstallation(path, real, Optional.of(release).filter(text -> !text.isBlank()), manager,
                magic.startsWith("m7f454c46"));
    }
}
