package dev.wslgodoctor.diagnostics.probe;

import dev.wslgodoctor.diagnostics.gateway.Blob;
import dev.wslgodoctor.diagnostics.gateway.ElevatedTask;
import dev.wslgodoctor.diagnostics.gateway.GatewayException;
import dev.wslgodoctor.diagnostics.gateway.Machine;
import dev.wslgodoctor.diagnostics.gateway.Place;
import dev.wslgodoctor.diagnostics.gateway.Trouble;
import dev.wslgodoctor.diagnostics.gateway.WindowsGateway.Hive;
import dev.wslgodoctor.diagnostics.gateway.WindowsGateway.KnownFolder;
import dev.wslgodoctor.diagnostics.gateway.WindowsGateway.RegistryKey;
import dev.wslgodoctor.diagnostics.gateway.WindowsGateway.RegistryValue;
import dev.wslgodoctor.diagnostics.path.WindowsPath;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Pattern;

/** Questions to the Windows side; on a machine without Windows all of them are absent. */
public final class WindowsProbes {

    /** Key of the registered distros below HKCU and of WSL's settings below HKLM. */
    public static final String LXSS = "Software\\Microsoft\\Windows\\CurrentVersion\\Lxss";

    private static final Pattern BUILD = Pattern.compile("[0-9]{1,6}");
    private static final String VERSION_KEY = "SOFTWARE\\Microsoft\\Windows NT\\CurrentVersion";

    /** The Windows build, for example {@code 10.0.26100}. */
    public static final Probe<String> VERSION = new Probe<>("windows.version", Sensitivity.PUBLIC, (at, earlier) -> {
        Source source = new Source(Place.WINDOWS, "HKLM\\" + VERSION_KEY);
        Optional<RegistryValue> build = at.windows().registry(Hive.HKLM, VERSION_KEY)
                .flatMap(key -> key.value("CurrentBuild"));
        if (build.isEmpty()) {
            return Reading.absent(source);
        }
        if (build.get() instanceof RegistryValue.Text(String text) && BUILD.matcher(text).matches()) {
            return Reading.known("10.0." + text, source);
        }
        throw new GatewayException(new Trouble.Unreadable("CurrentBuild is no number of a build: " + build.get()));
    });

    /** The revision of that build, for example 4349; absent where Windows does not tell it. */
    public static final Probe<Long> REVISION = new Probe<>("windows.revision", Sensitivity.PUBLIC, (at, earlier) ->
            Reading.of(at.windows().registry(Hive.HKLM, VERSION_KEY).flatMap(key -> key.number("UBR")),
                    new Source(Place.WINDOWS, "UBR in HKLM\\" + VERSION_KEY)));

    /** The wsl.exe of the system folder, if the program stands on Windows and it is there. */
    public static final Probe<WindowsPath> SYSTEM_LAUNCHER = new Probe<>("windows.system-launcher", Sensitivity.PUBLIC,
            (at, earlier) -> {
                Optional<WindowsPath> path = at.machine().stand() == Machine.Stand.WINDOWS
                        ? at.windows().folder(KnownFolder.WINDOWS).map(folder -> folder.resolve("System32")
                                .resolve("wsl.exe")) : Optional.empty();
                Source source = new Source(Place.WINDOWS, path.map(WindowsPath::toString).orElse("-"));
                return path.isEmpty() || at.windows().status(path.get()).isEmpty() ? Reading.absent(source)
                        : Reading.known(path.get(), source);
            });

    /** State of the service WSLService: running, stopped or disabled; absent if it is not installed. */
    public static final Probe<String> WSL_SERVICE = service("windows.wsl-service", "WSLService");

    /** State of the old inbox service. */
    public static final Probe<String> LXSS_SERVICE = service("windows.lxss-manager", "LxssManager");

    /** The user's profile folder. */
    public static final Probe<WindowsPath> PROFILE = new Probe<>("windows.profile", Sensitivity.PERSONAL,
            (at, earlier) -> Reading.of(at.windows().folder(KnownFolder.PROFILE),
                    new Source(Place.WINDOWS, "%USERPROFILE%")));

    /** The file .wslconfig in the profile folder, raw. */
    public static final Probe<Blob> WSLCONFIG = new Probe<>("windows.wslconfig", Sensitivity.PERSONAL, Blob::text,
            (at, earlier) -> {
                WindowsPath path = earlier.need(PROFILE).resolve(".wslconfig");
                return Reading.of(at.windows().read(path, WslProbes.CONFIGURATION_LIMIT),
                        new Source(Place.WINDOWS, path.toString()));
            });

    /** The distros as the registry has them, broken keys too; absent if no distro was ever registered. */
    public static final Probe<List<LxssDistro>> REGISTERED = new Probe<>("windows.registered-distros",
            Sensitivity.PERSONAL, distros -> String.join("; ", distros.stream().map(LxssDistro::toString).toList()),
            (at, earlier) -> registered(at));

    /**
     * The system folder of Windows, if steps of an administrator can be done from here: the program stands on Windows
     * and its elevated part is where only an administrator can write. Absent if not.
     */
    public static final Probe<WindowsPath> ADMINISTRATOR_STEPS = new Probe<>("windows.administrator-steps",
            Sensitivity.PUBLIC, (at, earlier) -> {
                Optional<WindowsPath> program = at.machine().stand() == Machine.Stand.WINDOWS
                        ? at.windows().folder(KnownFolder.PROGRAM_FILES) : Optional.empty();
                for (String name : ElevatedTask.PROGRAM) {
                    program = program.map(above -> above.resolve(name));
                }
                Source source = new Source(Place.WINDOWS, program.map(WindowsPath::toString).orElse("-"));
                return program.isEmpty() || at.windows().status(program.get()).isEmpty() ? Reading.absent(source)
                        : Reading.of(at.windows().folder(KnownFolder.WINDOWS)
                                .map(windows -> windows.resolve("System32")), source);
            });

    private WindowsProbes() {
    }

    private static Probe<String> service(String id, String name) {
        return new Probe<>(id, Sensitivity.PUBLIC, (at, earlier) ->
                Reading.of(at.windows().service(name), new Source(Place.WINDOWS, "service " + name)));
    }

    static Reading<Map<String, String>> lxssGuids(Facts earlier) {
        return earlier.ask(REGISTERED).map(WindowsProbes::guids);
    }

    private static Reading<List<LxssDistro>> registered(Case at) throws GatewayException {
        Source source = new Source(Place.WINDOWS, "HKCU\\" + LXSS);
        Optional<RegistryKey> root = at.windows().registry(Hive.HKCU, LXSS);
        if (root.isEmpty()) {
            return Reading.absent(source);
        }
        List<LxssDistro> distros = new ArrayList<>();
        for (String guid : root.get().subKeys()) {
            if (LxssDistro.isDistro(guid)) {
                registered(at, guid).ifPresent(distros::add);
            }
        }
        return Reading.known(distros, source);
    }

    // one key that cannot be read hides no other
    private static Optional<LxssDistro> registered(Case at, String guid) {
        try {
            return at.windows().registry(Hive.HKCU, LXSS + "\\" + guid).map(key -> LxssDistro.of(guid, key));
        } catch (GatewayException e) {
            return Optional.of(LxssDistro.unread(guid, e.trouble().code()));
        }
    }

    // a name that two keys have belongs to neither
    private static Map<String, String> guids(List<LxssDistro> distros) {
        Map<String, String> guids = new TreeMap<>();
        for (LxssDistro distro : distros) {
            distro.name().filter(name -> distros.stream()
                            .filter(other -> other.name().filter(name::equalsIgnoreCase).isPresent()).count() == 1)
                    .ifPresent(name -> guids.put(name, distro.guid()));
        }
        return guids;
    }
}
