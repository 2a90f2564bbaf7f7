package dev.wslgodoctor.diagnostics.probe;

import dev.wslgodoctor.diagnostics.gateway.DistroFiles;
import dev.wslgodoctor.diagnostics.gateway.DistroGateway;
import dev.wslgodoctor.diagnostics.gateway.GatewayException;
import dev.wslgodoctor.diagnostics.gateway.Output;
import dev.wslgodoctor.diagnostics.gateway.Trouble;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Questions about the C compiler that cgo uses. */
public final class CompilerProbes {

    // $1 the compiler's name or path, $2.. folders. What is not POSIX is asked by tests for files alone.
    private static final String TOOLS = """
            c=$1; shift; f=
            case $c in
              */*) [ -x "$c" ] && f=$c;;
              *) for d; do [ -f "$d/$c" ] && [ -x "$d/$c" ] && { f=$d/$c; break; }; done;;
            esac
            h=0; [ -f /usr/include/stdlib.h ] && h=1
            a=0; [ -x /usr/bin/apt-get ] && a=1
            printf '%s\\0%s\\0%s\\0' "$f" "$h" "$a"
            """;

    // $1 project folder
    private static final String IMPORTS = """
            find "$1/" -maxdepth 6 \\( -name .git -o -name node_modules -o -name testdata \\) -prune \\
              -o -type f -name '*.go' -size -1024 -print 2>/dev/null | head -n 3000 | tr '\\n' '\\0' \\
              | xargs -0 grep -lE '^(import[[:space:]]+|[[:space:]]+)"C"[[:space:]]*$' 2>/dev/null | head -n 20
            exit 0
            """;

    /**
     * What there is for cgo.
     *
     * @param wanted   the compiler that Go calls: the first word of CC, else gcc
     * @param compiler where it is; empty if it is nowhere in PATH
     * @param headers  whether the headers of the C library lie in /usr/include
     * @param apt      whether packages are installed by apt-get here
     */
    public record CTools(String wanted, Optional<String> compiler, boolean headers, boolean apt) {
    }

    /** The C compiler and the headers. */
    public static final Probe<CTools> C_TOOLS = new Probe<>("go.c-tools", Sensitivity.PUBLIC,
            tools -> tools.wanted() + ": " + tools.compiler().orElse("none") + ", headers "
                    + (tools.headers() ? "yes" : "no"), (at, earlier) -> {
                DistroGateway distro = at.distro(earlier);
                // golang/go src/cmd/dist/build.go in Go 1.24.4: gcc is the compiler where clang is not preferred
                String wanted = earlier.need(GoEnvironmentProbes.ENVIRONMENT).find("CC")
                        .map(value -> value.text().strip().split("\\s+")[0]).orElse("gcc");
                List<String> arguments = new ArrayList<>(List.of(wanted));
                arguments.addAll(DistroProbes.searchPath(earlier));
                Output output = distro.run(DistroFiles.script(TOOLS, arguments.toArray(String[]::new)));
                String[] parts = output.text().split("\0", -1);
                if (parts.length < 4) {
                    throw new GatewayException(new Trouble.Unreadable("looking for " + wanted + ": "
                            + output.errorText().strip()));
                }
                return Reading.known(new CTools(wanted, Optional.of(parts[0]).filter(path -> !path.isEmpty()),
                        parts[1].equals("1"), parts[2].equals("1")), new Source(distro.place(), "PATH, /usr/include"));
            });

    /** Go files of the project that import "C", its vendor folder included; at most 20. */
    public static final Probe<List<String>> C_IMPORTS = new Probe<>("go.c-imports", Sensitivity.PERSONAL,
            files -> files.isEmpty() ? "none" : String.join(", ", files), (at, earlier) -> {
                DistroGateway distro = at.distro(earlier);
                String root = earlier.need(ProjectProbes.OPEN_ROOT).toString();
                Output output = distro.run(DistroFiles.script(IMPORTS, root).within(Duration.ofSeconds(10)));
                return Reading.known(output.text().lines().toList(),
                        new Source(distro.place(), "import \"C\" in " + root));
            });

    private CompilerProbes() {
    }
}
