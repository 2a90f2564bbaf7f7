package dev.wslgodoctor.diagnostics.probe;

import dev.wslgodoctor.diagnostics.gateway.DistroGateway;
import dev.wslgodoctor.diagnostics.parse.BinaryFacts;
import dev.wslgodoctor.diagnostics.parse.BuildInfo;
import dev.wslgodoctor.diagnostics.path.LinuxPath;
import java.util.Optional;

/** Questions about how the Delve that is found was built; its file is read and not executed. */
public final class DelveBuildProbes {

    /** The Go that built it, such as {@code go1.24.4}; absent if there is no Delve of Linux, or its file does not tell. */
    public static final Probe<String> BUILT_WITH = new Probe<>("delve.built-with", Sensitivity.PUBLIC,
            (at, earlier) -> {
                DistroGateway distro = at.distro(earlier);
                Optional<LinuxPath> path = earlier.need(GoProbes.DELVE).winner().filter(FoundTool::isElf)
                        .flatMap(tool -> LinuxPath.parse(tool.path()));
                Optional<BinaryFacts> facts = path.isEmpty() ? Optional.empty() : distro.binary(path.get());
                return Reading.of(facts.flatMap(BinaryFacts::build).map(BuildInfo::goVersion),
                        new Source(distro.place(), "build information of dlv"));
            });

    private DelveBuildProbes() {
    }
}
