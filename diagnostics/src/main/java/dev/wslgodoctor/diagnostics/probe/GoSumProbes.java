package dev.wslgodoctor.diagnostics.probe;

import dev.wslgodoctor.diagnostics.gateway.DistroFiles;
import dev.wslgodoctor.diagnostics.gateway.DistroGateway;
import dev.wslgodoctor.diagnostics.gateway.GatewayException;
import dev.wslgodoctor.diagnostics.gateway.Output;
import dev.wslgodoctor.diagnostics.parse.GoModEntries;
import dev.wslgodoctor.diagnostics.path.LinuxPath;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Questions about go.sum of the module of the program; it is read as text. */
public final class GoSumProbes {

    // more than these say nothing new
    private static final int MOST = 5;

    // $1 project folder, $2.. module paths. Prints for each the first Go file that imports a package of it, or nothing.
    private static final String IMPORTERS = """
            r=$1; shift
            for m; do
              f=$(find "$r/" -maxdepth 6 \\( -name .git -o -name vendor -o -name node_modules -o -name testdata \\) -prune \\
                -o -type f -name '*.go' -size -1024 -print 2>/dev/null | head -n 3000 | tr '\\n' '\\0' \\
                | xargs -0 grep -lF -e "\\"$m\\"" -e "\\"$m/" 2>/dev/null | head -n 1)
              printf '%s\\0' "$f"
            done
            """;

    /**
     * A module that go.mod requires and of which go.sum has no hash.
     *
     * @param module   its path
     * @param version  the required version
     * @param importer a Go file of the project that imports a package of it; empty if none was found
     */
    public record Missing(String module, String version, Optional<String> importer) {
    }

    /**
     * Modules that go.mod requires directly, without replacement, and that go.sum does not know; at most five. Absent
     * if the module has a vendor folder or is part of a workspace, where other files count.
     */
    public static final Probe<List<Missing>> MISSING = new Probe<>("module.missing-sums", Sensitivity.PERSONAL,
            all -> all.isEmpty() ? "none" : String.join(", ", all.stream()
                    .map(each -> each.module() + " " + each.version()).toList()), (at, earlier) -> {
                DistroGateway distro = at.distro(earlier);
                PathFile mod = earlier.need(ModuleFileProbes.FIRST_MOD);
                LinuxPath folder = mod.path().parent().orElse(LinuxPath.ROOT);
                Source source = new Source(distro.place(), folder.resolve("go.sum").toString());
                if (distro.status(folder.resolve("vendor")).isPresent() || inWorkspace(distro, folder)) {
                    return Reading.absent(source);
                }
                GoModEntries entries = GoModEntries.parse(mod.content().text());
                Set<String> known = new HashSet<>();
                distro.readText(folder.resolve("go.sum")).orElse("").lines().map(line -> line.split("\\s+"))
                        .filter(words -> words.length == 3).forEach(words -> known.add(words[0] + " " + words[1]));
                List<String> missing = entries.required().stream().filter(module -> module.contains(" ")
                        && !entries.indirect().contains(module) && !entries.isReplaced(module)
                        && !known.contains(module)).limit(MOST).toList();
                return Reading.known(importers(distro, folder, missing), source);
            });

    private GoSumProbes() {
    }

    static boolean inWorkspace(DistroGateway distro, LinuxPath folder) throws GatewayException {
        for (Optional<LinuxPath> above = Optional.of(folder); above.isPresent(); above = above.get().parent()) {
            if (distro.status(above.get().resolve("go.work")).isPresent()) {
                return true;
            }
        }
        return false;
    }

    private static List<Missing> importers(DistroGateway distro, LinuxPath folder, List<String> missing)
            throws GatewayException {
        if (missing.isEmpty()) {
            return List.of();
        }
        List<String> arguments = new ArrayList<>(List.of(folder.toString()));
        missing.forEach(module -> arguments.add(module.split(" ")[0]));
        Output output = distro.run(DistroFiles.script(IMPORTERS, arguments.toArray(String[]::new))
                .within(Duration.ofSeconds(10)));
        String[] files = output.text().split("\0", -1);
        List<Missing> all = new ArrayList<>();
        for (int i = 0; i < missing.size(); i++) {
            String[] words = missing.get(i).split(" ");
            all.add(new Missing(words[0], words[1], Optional.of(i < files.length ? files[i] : "")
                    .filter(file -> !file.isEmpty())));
        }
        return List.copyOf(all);
    }
}
