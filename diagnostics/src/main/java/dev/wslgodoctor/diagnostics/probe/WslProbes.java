package dev.wslgodoctor.diagnostics.probe;

import dev.wslgodoctor.diagnostics.gateway.Command;
import dev.wslgodoctor.diagnostics.gateway.GatewayException;
import dev.wslgodoctor.diagnostics.gateway.LauncherGateway;
import dev.wslgodoctor.diagnostics.gateway.Machine.DistroChoice;
import dev.wslgodoctor.diagnostics.gateway.Output;
import dev.wslgodoctor.diagnostics.gateway.Place;
import dev.wslgodoctor.diagnostics.gateway.Trouble;
import dev.wslgodoctor.diagnostics.parse.DistroRow;
import dev.wslgodoctor.diagnostics.parse.LauncherText;
import dev.wslgodoctor.diagnostics.parse.WslVersions;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What wsl.exe itself says; none of these questions starts a distro. */
public final class WslProbes {

    // without the service, wsl.exe tries once a second for 60 s before it fails (microsoft/WSL
    // src/windows/common/svccomm.cpp), so a shorter deadline would take its silence for a hang
    private static final Duration PATIENCE = Duration.ofSeconds(70);

    // A dozen causes read these files, and a repair reads them again after each edit. What is larger was not written by
    // a person, and none of it is worth a minute of waiting: its length is the answer.
    static final int CONFIGURATION_LIMIT = 256 << 10;

    /** The distros as {@code wsl.exe -l -v} lists them, the default first; an empty list if there are none. */
    public static final Probe<List<DistroRow>> LIST = new Probe<>("wsl.list", Sensitivity.PERSONAL, Probe.Cost.PROGRAM,
            rows -> String.join(", ", rows.stream().map(WslProbes::shown).toList()), (at, earlier) -> {
                Source source = new Source(Place.WINDOWS, "wsl.exe -l -v");
                Optional<LauncherGateway> launcher = at.machine().launcher();
                if (launcher.isEmpty()) {
                    return Reading.absent(source);
                }
                Output output = launcher.get().speak(Command.of("-l", "-v").within(PATIENCE));
                String text = LauncherText.decode(output.out().bytes());
                // a message of a failure can look like a row
                List<DistroRow> rows = output.ok() ? LauncherText.distroRows(text) : List.of();
                if (rows.isEmpty()) {
                    requireNone(launcher.get(), output, text);
                }
                return Reading.known(rows, source);
            });

    /** Versions of WSL, kernel and Windows as {@code wsl.exe --version} prints them; absent on old inbox builds. */
    public static final Probe<WslVersions> VERSIONS = new Probe<>("wsl.versions", Sensitivity.PUBLIC,
            Probe.Cost.PROGRAM, (at, earlier) -> {
        Source source = new Source(Place.WINDOWS, "wsl.exe --version");
        Optional<LauncherGateway> launcher = at.machine().launcher();
        if (launcher.isEmpty()) {
            return Reading.absent(source);
        }
        Output output = launcher.get().speak(Command.of("--version").within(PATIENCE));
        String text = LauncherText.decode(output.out().bytes());
        Optional<WslVersions> versions = LauncherText.versions(text).filter(found -> output.ok());
        if (versions.isEmpty() && output.ok()) {
            // an old inbox build does not know the option and fails (facts: wsl.md T20)
            throw notItsWords("--version", output, text);
        }
        return Reading.of(versions, source);
    });

    /** GUIDs of the registered distros by name, from the registry. */
    public static final Probe<Map<String, String>> GUIDS = new Probe<>("wsl.guids",
            Sensitivity.PERSONAL, Probe.Cost.DERIVED,
            (at, earlier) -> WindowsProbes.lxssGuids(earlier));

    // Podman's network of its own and sakai135/wsl-vpnkit, which has its distro carry the packets of all others
    private static final List<String> OF_PROGRAMS = List.of("podman-net-usermode", "wsl-vpnkit");

    /** Names that belong to other programs' machinery; a developer does not work in them. */
    public static boolean isMachinery(String name) {
        return name.startsWith("docker-desktop") || name.startsWith("rancher-desktop")
                || name.startsWith("podman-machine") || OF_PROGRAMS.contains(name);
    }

    /** The name of a distro that the user asked for; absent if the default one is meant. */
    public static final Probe<String> ASKED_FOR = new Probe<>("wsl.asked-for", Sensitivity.PERSONAL, (at, earlier) ->
            Reading.of(at.choice().distro(), new Source(Place.WINDOWS, "the chosen distribution")));

    /** The distro that is examined: the chosen one, else the default one, else the only developer's one. */
    public static final Probe<DistroChoice> DISTRO = new Probe<>("wsl.distro", Sensitivity.PERSONAL, Probe.Cost.DERIVED,
            choice -> choice.name() + (choice.running() ? "" : " (stopped)"), (at, earlier) -> {
                if (at.machine().self().isPresent()) {
                    DistroChoice self = at.machine().self().get();
                    return Reading.known(self, new Source(Place.distro(self.name()), "this machine"));
                }
                Source source = new Source(Place.WINDOWS, "wsl.exe -l -v");
                List<DistroRow> rows = earlier.need(LIST);
                Optional<DistroRow> row = chosen(rows, at.choice());
                if (row.isEmpty()) {
                    return Reading.absent(source);
                }
                Optional<String> guid = earlier.ask(GUIDS).found()
                        .flatMap(guids -> Optional.ofNullable(guids.get(row.get().name())));
                return Reading.known(new DistroChoice(row.get().name(), guid, row.get().running()), source);
            });

    private WslProbes() {
    }

    // "no installed distributions" is exit -1 with a translated text and no error code (facts: wsl.md T4), which
    // garbage and other failures look like too; -l -q is silent with exit 0 exactly when there are none
    private static void requireNone(LauncherGateway launcher, Output output, String text) throws GatewayException {
        Optional<String> code = LauncherText.errorCode(text);
        if (code.isPresent()) {
            throw new GatewayException(new Trouble.LauncherRefused(code.get(), shortened(text)));
        }
        if (output.ok() && text.isBlank()) {
            // wsl.exe itself says something in every case: this is another program of that name
            throw notItsWords("-l -v", output, text);
        }
        Output quiet = launcher.speak(Command.of("-l", "-q").within(PATIENCE));
        if (!quiet.ok() || quiet.out().size() > 0) {
            throw notItsWords("-l -v", output, text);
        }
    }

    private static GatewayException notItsWords(String asked, Output output, String text) {
        return new GatewayException(new Trouble.Unreadable("wsl.exe " + asked + " ended with status " + output.exit()
                + " and said " + shortened(text + LauncherText.decode(output.err().bytes()))));
    }

    private static String shortened(String text) {
        String line = text.strip();
        return line.length() <= 200 ? line : line.substring(0, 200) + " ...";
    }

    private static Optional<DistroRow> chosen(List<DistroRow> rows, Choice choice) {
        if (choice.distro().isPresent()) {
            return rows.stream().filter(row -> row.name().equalsIgnoreCase(choice.distro().get())).findFirst();
        }
        List<DistroRow> developers = rows.stream().filter(row -> !isMachinery(row.name())).toList();
        return developers.stream().filter(DistroRow::isDefault).findFirst()
                .or(() -> developers.stream().findFirst());
    }

    private static String shown(DistroRow row) {
        return row.name() + " (" + row.state() + ", WSL " + row.version() + ")";
    }
}
