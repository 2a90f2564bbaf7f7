package dev.wslgodoctor.diagnostics.probe;

import dev.wslgodoctor.diagnostics.gateway.Command;
import dev.wslgodoctor.diagnostics.gateway.DistroFiles;
import dev.wslgodoctor.diagnostics.gateway.GatewayException;
import dev.wslgodoctor.diagnostics.gateway.Output;
import dev.wslgodoctor.diagnostics.gateway.Place;
import dev.wslgodoctor.diagnostics.gateway.Trouble;
import dev.wslgodoctor.diagnostics.parse.BinaryFacts;
import dev.wslgodoctor.diagnostics.parse.BuildInfo;
import dev.wslgodoctor.diagnostics.parse.DelveVersion;
import dev.wslgodoctor.diagnostics.parse.FileCapabilities;
import dev.wslgodoctor.diagnostics.path.LinuxPath;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Questions about every Delve in the distro, where there are several. */
public final class DelveProbes {

    private static final String MODULE = "github.com/go-delve/delve";
    private static final Duration PATIENCE = Duration.ofSeconds(10);

    /** A Delve that runs here. */
    public record KnownDelve(FoundTool tool, DelveVersion version) {
    }

    /** The folder or zip file that Delve is to be installed from; absent if the user chose none. */
    public static final Probe<LinuxPath> CHOSEN_SOURCE = new Probe<>("delve.chosen-source", Sensitivity.PERSONAL,
            (at, earlier) -> Reading.of(at.choice().delveFrom().flatMap(ProjectProbes::linux),
                    new Source(Place.distro(earlier.need(WslProbes.DISTRO).name()), "the chosen source of Delve")));

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

    /**
     * The Go that built the Delve which the extension starts, as its build information writes it, for example {@code
     * go1.24.4}; absent if there is no such Delve or it is no program of this system. It is read and not executed.
     */
    public static final Probe<String> BUILT_BY = new Probe<>("delve.built-by", Sensitivity.PUBLIC, (at, earlier) ->
            Reading.of(build(at, earlier).map(BuildInfo::goVersion),
                    new Source(at.distro(earlier).place(), "build information of Delve")));

    /**
     * The version of the module from which that Delve was built, for example {@code v1.24.0}: between two releases it
     * is a pseudo-version or {@code (devel)}, while Delve calls itself by the last release. Absent if none is recorded,
     * as in packages of a distribution.
     */
    public static final Probe<String> MODULE_VERSION = new Probe<>("delve.module-version", Sensitivity.PUBLIC,
            (at, earlier) -> Reading.of(build(at, earlier).filter(build -> build.modulePath().equals(MODULE))
                    .map(BuildInfo::moduleVersion).filter(version -> !version.isEmpty()),
                    new Source(at.distro(earlier).place(), "build information of Delve")));

    // Exit 4: no such file; 3: this system has no getcap. Fixed places, because PATH may lead into a project, and that
    // of a developer often lacks /usr/sbin. Links are followed first: getcap passes over them.
    private static final String CAPABILITIES = """
            r=$(readlink -f -- "$1") && [ -f "$r" ] || exit 4
            for g in /usr/sbin/getcap /sbin/getcap /usr/bin/getcap /bin/getcap /run/current-system/sw/bin/getcap; do
              [ -x "$g" ] || continue
              printf '%s\\0' "$r"
              LC_ALL=C exec "$g" "$r"
            done
            exit 3
            """;

    /**
     * Whether the file of the Delve which the extension starts gives it the capability to trace what it did not start:
     * cap_sys_ptrace, effective and on a file system that grants it; absent if there is no such Delve. Unknown where
     * the system has no getcap.
     *
     * @see <a href="https://man7.org/linux/man-pages/man7/capabilities.7.html">capabilities(7)</a>: a file system
     *      mounted nosuid grants none
     */
    public static final Probe<Boolean> MAY_TRACE = new Probe<>("delve.may-trace", Sensitivity.PUBLIC, (at, earlier) -> {
        Optional<FoundTool> winner = earlier.need(GoProbes.DELVE).winner();
        Source source = new Source(at.distro(earlier).place(), "getcap");
        if (winner.isEmpty()) {
            return Reading.absent(source);
        }
        Output output = at.distro(earlier).run(DistroFiles.script(CAPABILITIES, winner.get().path()));
        String[] parts = output.text().split("\0", -1);
        if (parts.length != 2) {
            throw new GatewayException(output.exit() == 3 ? new Trouble.Missing("there is no getcap")
                    : new Trouble.Unreadable("getcap: " + output.errorText().strip()));
        }
        // a file system without extended attributes, such as a Windows drive, has no capabilities either
        boolean none = !output.ok() && output.errorText().contains("not supported");
        String text = none ? "" : parts[1].strip();
        Optional<Boolean> grants = output.ok() || none ? FileCapabilities.grants(
                text.startsWith(parts[0]) ? text.substring(parts[0].length()) : text, "cap_sys_ptrace")
                : Optional.empty();
        boolean granted = grants.orElseThrow(() -> new GatewayException(new Trouble.Unreadable("getcap said "
                + (parts[1] + output.errorText()).strip())));
        return Reading.known(granted && LinuxPath.parse(parts[0]).flatMap(earlier.need(FileProbes.MOUNTS)::holding)
                .filter(mount -> mount.options().contains("nosuid")).isEmpty(), source);
    });

    private DelveProbes() {
    }

    private static Optional<BuildInfo> build(Case at, Facts earlier) throws GatewayException {
        Optional<FoundTool> winner = earlier.need(GoProbes.DELVE).winner().filter(FoundTool::isElf);
        return winner.isEmpty() ? Optional.empty()
                : at.distro(earlier).binary(LinuxPath.of(winner.get().path())).flatMap(BinaryFacts::build);
    }
}
