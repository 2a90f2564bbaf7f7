package dev.wslgodoctor.diagnostics.probe;

import dev.wslgodoctor.diagnostics.gateway.Blob;
import dev.wslgodoctor.diagnostics.gateway.GatewayException;
import dev.wslgodoctor.diagnostics.gateway.Place;
import dev.wslgodoctor.diagnostics.gateway.WindowsGateway.Hive;
import dev.wslgodoctor.diagnostics.gateway.WindowsGateway.KnownFolder;
import dev.wslgodoctor.diagnostics.gateway.WindowsGateway.RegistryKey;
import dev.wslgodoctor.diagnostics.path.WindowsPath;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** Questions to the Windows side; on a machine without Windows all of them are absent. */
public final class WindowsProbes {

    /** Key of the registered distros below HKCU and of WSL's settings below HKLM. */
    public static final String LXSS = "Software\\Microsoft\\Windows\\CurrentVersion\\Lxss";

    private static final String VERSION_KEY = "SOFTWARE\\Microsoft\\Windows NT\\CurrentVersion";

    /** The Windows build, for example {@code 10.0.26100}. */
    public static final Probe<String> VERSION = new Probe<>("windows.version", Sensitivity.PUBLIC, (at, earlier) -> {
        Source source = new Source(Place.WINDOWS, "HKLM\\" + VERSION_KEY);
        return Reading.of(at.windows().registry(Hive.HKLM, VERSION_KEY)
                .flatMap(key -> key.text("CurrentBuild")).map(build -> "10.0." + build), source);
    });

    /** State of the service WSLService: running, stopped or disabled; absent if it is not installed. */
    public static final Probe<String> WSL_SERVICE = service("windows.wsl-service", "WSLService");

    /** State of the old inbox service. */
    public static final Probe<String> LXSS_SERVICE = service("windows.lxss-manager", "LxssManager");

    /** State of the service that Virtual Machine Platform brings. */
    public static final Probe<String> VM_SERVICE = service("windows.vmcompute", "vmcompute");

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

    private WindowsProbes() {
    }

    private static Probe<String> service(String id, String name) {
        return new Probe<>(id, Sensitivity.PUBLIC, (at, earlier) ->
                Reading.of(at.windows().service(name), new Source(Place.WINDOWS, "service " + name)));
    }

    static Reading<Map<String, String>> lxssGuids(Case at) throws GatewayException {
        Source source = new Source(Place.WINDOWS, "HKCU\\" + LXSS);
        Optional<RegistryKey> root = at.windows().registry(Hive.HKCU, LXSS);
        if (root.isEmpty()) {
            return Reading.absent(source);
        }
        Map<String, String> guids = new TreeMap<>();
        for (String guid : root.get().subKeys()) {
            at.windows().registry(Hive.HKCU, LXSS + "\\" + guid).flatMap(key -> key.text("DistributionName"))
                    .ifPresent(name -> guids.put(name, guid));
        }
        return Reading.known(guids, source);
    }
}
