package dev.wslgodoctor.diagnostics.probe;

import dev.wslgodoctor.diagnostics.gateway.DistroGateway;
import dev.wslgodoctor.diagnostics.path.LinuxPath;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** Resources of Windows that are linked into the project's programs. */
public final class ProjectResources {

    private static final int MOST_BYTES = 4 << 20;
    private static final int MOST_FILES = 20;

    /** Files with the ending .syso in the project folder whose manifest demands an administrator. */
    public static final Probe<List<String>> DEMANDING = new Probe<>("project.demanding-manifests",
            Sensitivity.PERSONAL, (at, earlier) -> {
                DistroGateway distro = at.distro(earlier);
                LinuxPath root = earlier.need(ProjectProbes.REAL_ROOT);
                List<String> names = distro.list(root).orElse(List.of()).stream()
                        .filter(name -> name.endsWith(".syso")).sorted().limit(MOST_FILES).toList();
                List<String> demanding = new ArrayList<>();
                for (String name : names) {
                    // the manifest stands in the file as plain text
                    if (distro.read(root.resolve(name), MOST_BYTES).filter(file -> new String(file.bytes(),
                            StandardCharsets.ISO_8859_1).contains("requireAdministrator")).isPresent()) {
                        demanding.add(name);
                    }
                }
                return Reading.known(demanding, new Source(distro.place(), root + "/*.syso"));
            });

    private ProjectResources() {
    }
}
