package dev.wslgodoctor.diagnostics.probe;

import dev.wslgodoctor.diagnostics.gateway.Blob;
import dev.wslgodoctor.diagnostics.gateway.DistroFiles;
import dev.wslgodoctor.diagnostics.gateway.DistroGateway;
import dev.wslgodoctor.diagnostics.gateway.Output;
import dev.wslgodoctor.diagnostics.path.LinuxPath;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Questions about the shell scripts of the project; they are read and never run. */
public final class ScriptProbes {

    private static final int MOST_BYTES = 256 << 10;

    // $1 project folder. $(...) takes line ends away, so that the carriage return is made with a letter behind it.
    private static final String FIND = """
            cr=$(printf '\\rx'); cr=${cr%x}
            find "$1/" -maxdepth 4 \\( -name .git -o -name vendor -o -name node_modules \\) -prune \\
              -o -type f -name '*.sh' -size -512 -print 2>/dev/null | head -n 200 | while IFS= read -r f; do
                l=; IFS= read -r l < "$f"
                case $l in '#!'*"$cr") printf '%s\\0' "$f";; esac
              done
            """;

    /**
     * Scripts named {@code *.sh}, at most four levels deep and 256 KiB large, whose first line names an interpreter and
     * ends in CR LF; an empty list if there are none.
     */
    public static final Probe<List<PathFile>> DOS_SCRIPTS = new Probe<>("files.dos-scripts", Sensitivity.PERSONAL,
            files -> files.isEmpty() ? "none" : String.join(", ",
                    files.stream().map(file -> file.path().toString()).toList()), (at, earlier) -> {
                earlier.need(ProjectProbes.OPEN_ROOT);
                LinuxPath root = earlier.need(ProjectProbes.REAL_ROOT);
                DistroGateway distro = at.distro(earlier);
                Output output = distro.run(DistroFiles.script(FIND, root.toString()).within(Duration.ofSeconds(10)));
                List<PathFile> files = new ArrayList<>();
                for (String name : output.text().split("\0")) {
                    Optional<LinuxPath> path = LinuxPath.parse(name);
                    Optional<Blob> content = path.isEmpty() ? Optional.empty() : distro.read(path.get(), MOST_BYTES);
                    content.ifPresent(bytes -> files.add(new PathFile(path.get(), bytes)));
                }
                return Reading.known(List.copyOf(files), new Source(distro.place(), "first line of *.sh in " + root));
            });

    private ScriptProbes() {
    }
}
