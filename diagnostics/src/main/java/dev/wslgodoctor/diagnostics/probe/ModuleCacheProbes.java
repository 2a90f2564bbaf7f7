package dev.wslgodoctor.diagnostics.probe;

import dev.wslgodoctor.diagnostics.gateway.DistroFiles;
import dev.wslgodoctor.diagnostics.gateway.DistroGateway;
import dev.wslgodoctor.diagnostics.gateway.GatewayException;
import dev.wslgodoctor.diagnostics.gateway.Output;
import dev.wslgodoctor.diagnostics.gateway.Trouble;
import dev.wslgodoctor.diagnostics.parse.GoModEntries;
import dev.wslgodoctor.diagnostics.path.LinuxPath;
import java.util.ArrayList;
import java.util.List;

/** Questions about what the module cache has of the modules that go.mod requires. */
public final class ModuleCacheProbes {

    // $1 the cache, $2.. names below it. Prints those that are not there.
    private static final String LACKING = DistroFiles.LOOKING + """
            c=$1; shift
            if [ -e "$c" ]; then open "$c"; else seen "$c"; fi || exit 5
            for m; do [ -d "$c/$m" ] || printf '%s\\0' "$m"; done
            exit 0
            """;

    /**
     * Modules that go.mod requires and that are not unpacked in the module cache, as {@code PATH@VERSION} in the
     * spelling of the cache; replaced ones left out. Absent if the module has a vendor folder or is part of a
     * workspace.
     */
    public static final Probe<List<String>> NOT_CACHED = new Probe<>("module.not-cached", Sensitivity.PERSONAL,
            modules -> modules.isEmpty() ? "none" : String.join(", ", modules), (at, earlier) -> {
                DistroGateway distro = at.distro(earlier);
                PathFile mod = earlier.need(ModuleFileProbes.FIRST_MOD);
                LinuxPath vendor = mod.path().parent().orElse(LinuxPath.ROOT).resolve("vendor");
                Source source = new Source(distro.place(), "folders in GOMODCACHE");
                if (distro.status(vendor).isPresent() || GoSumProbes.inWorkspace(distro, mod.path().parent()
                        .orElse(LinuxPath.ROOT))) {
                    return Reading.absent(source);
                }
                // a value that is no path of Linux, such as one that Windows handed over, leads to no folder
                LinuxPath cache = earlier.need(FileProbes.GO_FOLDERS).stream()
                        .filter(folder -> folder.variable().equals("GOMODCACHE")).findFirst()
                        .orElseThrow(() -> new GatewayException(new Trouble.Unreadable("GOMODCACHE is no folder here")))
                        .path();
                GoModEntries entries = GoModEntries.parse(mod.content().text());
                List<String> arguments = new ArrayList<>(List.of(cache.toString()));
                entries.required().stream().filter(module -> module.contains(" ") && !entries.isReplaced(module))
                        .forEach(module -> arguments.add(escaped(module).replace(' ', '@')));
                Output output = distro.run(DistroFiles.script(LACKING, arguments.toArray(String[]::new)));
                if (!output.ok() || output.truncated()) {
                    throw DistroFiles.notLooked(cache, output);
                }
                return Reading.known(output.text().isEmpty() ? List.of() : List.of(output.text().split("\0")), source);
            });

    private ModuleCacheProbes() {
    }

    // a capital letter is written as "!" and the small one (https://go.dev/ref/mod#module-cache)
    private static String escaped(String module) {
        StringBuilder out = new StringBuilder();
        module.chars().forEach(c -> out.append(Character.isUpperCase(c) ? "!" + (char) Character.toLowerCase(c)
                : String.valueOf((char) c)));
        return out.toString();
    }
}
