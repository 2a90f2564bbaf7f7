package dev.wslgodoctor.diagnostics.probe;

import dev.wslgodoctor.diagnostics.gateway.DistroFiles;
import dev.wslgodoctor.diagnostics.gateway.DistroGateway;
import dev.wslgodoctor.diagnostics.gateway.Output;
import dev.wslgodoctor.diagnostics.parse.Mount;
import dev.wslgodoctor.diagnostics.parse.Mounts;
import dev.wslgodoctor.diagnostics.path.LinuxPath;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Questions about what is particular to folders on Windows drives. */
public final class WindowsDriveProbes {

    // $1.. paths. Prints each as the folders spell it; what is not there under any case ends it with nothing.
    private static final String SPELLED = """
            set -f
            for p; do
              r=; IFS=/
              for c in $p; do
                [ -n "$c" ] || continue
                n=$(ls -A -- "$r/" 2>/dev/null | grep -xF -- "$c" | head -n 1)
                [ -n "$n" ] || n=$(ls -A -- "$r/" 2>/dev/null | grep -ixF -- "$c" | head -n 1)
                [ -n "$n" ] || { r=; break; }
                r=$r/$n
              done
              printf '%s\\0' "$r"
            done
            """;

    /**
     * A path on a Windows drive in two spellings.
     *
     * @param where who uses it: the project, or a configuration of launch.json
     * @param used  as it is written there
     * @param real  as the folders themselves are named
     */
    public record Spelling(String where, String used, String real) {
    }

    /** The paths on Windows drives that the editor uses: the project's, and the program's of each session. */
    public static final Probe<List<Spelling>> SPELLINGS = new Probe<>("files.spellings", Sensitivity.PERSONAL,
            spellings -> spellings.size() + " paths", (at, earlier) -> {
                Map<String, String> used = new LinkedHashMap<>();
                used.put(earlier.need(ProjectProbes.ROOT).toString(), "project");
                earlier.ask(DebugProbes.TARGETS).found().orElse(List.of()).forEach(target ->
                        target.program().filter(path -> !path.contains("${")).ifPresent(path ->
                                used.putIfAbsent(path, "launch.json: " + target.name())));
                Mounts mounts = earlier.need(FileProbes.MOUNTS);
                List<String> paths = used.keySet().stream().filter(path -> LinuxPath.parse(path)
                        .flatMap(mounts::holding).filter(Mount::isWindowsDrive).isPresent()).toList();
                DistroGateway distro = at.distro(earlier);
                Output output = distro.run(DistroFiles.script(SPELLED, paths.toArray(String[]::new)));
                String[] real = output.text().split("\0", -1);
                List<Spelling> spellings = new ArrayList<>();
                for (int i = 0; i < paths.size() && i < real.length; i++) {
                    if (!real[i].isEmpty()) {
                        spellings.add(new Spelling(used.get(paths.get(i)), paths.get(i), real[i]));
                    }
                }
                return Reading.known(List.copyOf(spellings), new Source(distro.place(), "names in the folders"));
            });

    private WindowsDriveProbes() {
    }
}
