package dev.wslgodoctor.diagnostics.probe;

import dev.wslgodoctor.diagnostics.gateway.Command;
import dev.wslgodoctor.diagnostics.gateway.Output;
import dev.wslgodoctor.diagnostics.parse.DelveVersion;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Questions about every Delve in the distro, where there are several. */
public final class DelveProbes {

    private static final Duration PATIENCE = Duration.ofSeconds(10);

    /** A Delve that runs here. */
    public record KnownDelve(FoundTool tool, DelveVersion version) {
    }

    /**
     * Every Delve that was found without the project's word and tells its version, the extension's order first. One
     * that does not answer, or is no program for this machine, is left out.
     */
    public static final Probe<List<KnownDelve>> ALL = new Probe<>("delve.all", Sensitivity.PERSONAL,
            delves -> String.join(", ", delves.stream()
                    .map(delve -> delve.tool().path() + " " + delve.version()).toList()), (at, earlier) -> {
                String machine = earlier.need(DistroProbes.ACCOUNT_OF_DEVELOPER).machine();
                List<KnownDelve> delves = new ArrayList<>();
                for (FoundTool tool : earlier.need(GoProbes.DELVE).candidates()) {
                    if (tool.isFor(machine).orElse(false)) {
                        Output output = at.distro(earlier).run(Command.of(tool.path(), "version").within(PATIENCE));
                        Optional<DelveVersion> version = DelveVersion.parseCommand(output.text());
                        version.ifPresent(each -> delves.add(new KnownDelve(tool, each)));
                    }
                }
                return Reading.known(List.copyOf(delves), new Source(at.distro(earlier).place(), "dlv version"));
            });

    private DelveProbes() {
    }
}
