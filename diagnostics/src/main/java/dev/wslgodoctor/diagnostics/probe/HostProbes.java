package dev.wslgodoctor.diagnostics.probe;

import dev.wslgodoctor.diagnostics.gateway.Blob;
import dev.wslgodoctor.diagnostics.gateway.Command;
import dev.wslgodoctor.diagnostics.gateway.FileStatus;
import dev.wslgodoctor.diagnostics.gateway.GatewayException;
import dev.wslgodoctor.diagnostics.gateway.Output;
import dev.wslgodoctor.diagnostics.gateway.Place;
import dev.wslgodoctor.diagnostics.gateway.StoredValue;
import dev.wslgodoctor.diagnostics.gateway.Trouble;
import dev.wslgodoctor.diagnostics.gateway.WindowsGateway.Adapter;
import dev.wslgodoctor.diagnostics.gateway.WindowsGateway.Hive;
import dev.wslgodoctor.diagnostics.gateway.WindowsGateway.Memory;
import dev.wslgodoctor.diagnostics.gateway.WindowsGateway.RegistryKey;
import dev.wslgodoctor.diagnostics.parse.ConfigFormat;
import dev.wslgodoctor.diagnostics.parse.LauncherText;
import dev.wslgodoctor.diagnostics.parse.NetshText;
import dev.wslgodoctor.diagnostics.parse.WslEnv;
import dev.wslgodoctor.diagnostics.parse.WslConf;
import dev.wslgodoctor.diagnostics.path.WindowsPath;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** Questions about what Windows leaves to WSL: room, memory, policies, proxy, ports. */
public final class HostProbes {

    private static final String POLICY_KEY = "Software\\Policies\\WSL";
    private static final String INSTALL_STATUS = WindowsProbes.LXSS + "\\InstallStatus";
    private static final String INTERNET = "Software\\Microsoft\\Windows\\CurrentVersion\\Internet Settings";
    private static final String USER_VARIABLES = "Environment";
    private static final String MACHINE_VARIABLES = "SYSTEM\\CurrentControlSet\\Control\\Session Manager\\Environment";
    private static final String IPV6 = "SYSTEM\\CurrentControlSet\\Services\\Tcpip6\\Parameters";
    // where a company's certificate authorities arrive by group policy and by Active Directory
    static final List<String> COMPANY_ROOT_KEYS = List.of(
            "SOFTWARE\\Policies\\Microsoft\\SystemCertificates\\Root\\Certificates",
            "SOFTWARE\\Microsoft\\EnterpriseCertificates\\Root\\Certificates");
    private static final Duration PROGRAM = Duration.ofSeconds(10);

    /** Policies of the computer about WSL, by name; absent if there are none. */
    public static final Probe<Map<String, Long>> POLICIES = new Probe<>("windows.wsl-policies", Sensitivity.PUBLIC,
            (at, earlier) -> {
                Source source = new Source(Place.WINDOWS, "HKLM\\" + POLICY_KEY);
                Optional<RegistryKey> key = at.windows().registry(Hive.HKLM, POLICY_KEY);
                Map<String, Long> policies = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
                key.ifPresent(found -> found.values().keySet().forEach(name ->
                        found.number(name).ifPresent(number -> policies.put(name, number))));
                return key.isEmpty() ? Reading.absent(source) : Reading.known(policies, source);
            });

    /** The memory of the computer in bytes. */
    public static final Probe<Long> MEMORY = new Probe<>("windows.memory", Sensitivity.PUBLIC, (at, earlier) ->
            Reading.of(at.windows().memory(Memory.TOTAL), new Source(Place.WINDOWS, "memory status")));

    /** The memory that no program uses, in bytes. */
    public static final Probe<Long> FREE_MEMORY = new Probe<>("windows.free-memory", Sensitivity.PUBLIC,
            (at, earlier) -> Reading.of(at.windows().memory(Memory.FREE),
                    new Source(Place.WINDOWS, "memory status")));

    /** The number of logical processors. */
    public static final Probe<Integer> PROCESSORS = new Probe<>("windows.processors", Sensitivity.PUBLIC,
            (at, earlier) -> {
                Source source = new Source(Place.WINDOWS, "%NUMBER_OF_PROCESSORS%");
                Optional<String> text = at.windows().environment("NUMBER_OF_PROCESSORS");
                try {
                    return Reading.of(text.map(each -> Integer.valueOf(each.strip())), source);
                } catch (NumberFormatException e) {
                    throw new GatewayException(new Trouble.Unreadable("no number of processors: " + text), e);
                }
            });

    /**
     * The virtual disk of a registered distro.
     *
     * @param size in bytes; empty if the file is not there
     * @param free what may still be written on its drive, in bytes; empty if that cannot be measured
     */
    public record VirtualDisk(String distro, WindowsPath file, Optional<Long> size, Optional<Long> free) {
    }

    /** The virtual disks of all distros of WSL 2 that the registry knows well enough. */
    public static final Probe<List<VirtualDisk>> VIRTUAL_DISKS = new Probe<>("windows.virtual-disks",
            Sensitivity.PERSONAL, disks -> String.join("; ", disks.stream().map(disk -> disk.distro() + " "
                    + disk.file() + " " + disk.size().map(size -> (size >> 20) + " MiB").orElse("(missing)")).toList()),
            HostProbes::virtualDisks);

    /** True while parts of WSL wait for a restart of Windows; absent if none does. */
    public static final Probe<Boolean> RESTART_PENDING = new Probe<>("windows.restart-pending", Sensitivity.PUBLIC,
            (at, earlier) -> Reading.of(at.windows().registry(Hive.HKCU, INSTALL_STATUS).map(key -> true),
                    new Source(Place.WINDOWS, "HKCU\\" + INSTALL_STATUS)));

    /** The proxy that the user's programs use, for example {@code 127.0.0.1:7890}; absent if none is switched on. */
    public static final Probe<String> PROXY = new Probe<>("windows.proxy", Sensitivity.PERSONAL, (at, earlier) -> {
        Optional<RegistryKey> key = at.windows().registry(Hive.HKCU, INTERNET);
        boolean on = key.flatMap(found -> found.number("ProxyEnable")).filter(number -> number == 1).isPresent();
        // a name and a password have no business here, whatever stands before the sign
        return Reading.of(key.filter(found -> on).flatMap(found -> found.text("ProxyServer"))
                .map(server -> server.substring(server.lastIndexOf('@') + 1)).filter(server -> !server.isBlank()),
                new Source(Place.WINDOWS, "HKCU\\" + INTERNET));
    });

    /** State of the service that starts virtual machines; absent if the feature Virtual Machine Platform is missing. */
    public static final Probe<String> VM_SERVICE = new Probe<>("windows.vmcompute", Sensitivity.PUBLIC,
            (at, earlier) -> Reading.of(at.windows().service("vmcompute"),
                    new Source(Place.WINDOWS, "service vmcompute")));

    /**
     * State of the driver of the Windows feature Microsoft-Windows-Subsystem-Linux; absent if that is not switched on.
     */
    public static final Probe<String> LINUX_FEATURE = new Probe<>("windows.lxss", Sensitivity.PUBLIC,
            (at, earlier) -> Reading.of(at.windows().service("lxss"),
                    new Source(Place.WINDOWS, "service lxss")));

    /** State of Microsoft Defender's service. */
    public static final Probe<String> DEFENDER = new Probe<>("windows.defender", Sensitivity.PUBLIC,
            (at, earlier) -> Reading.of(at.windows().service("WinDefend"),
                    new Source(Place.WINDOWS, "service WinDefend")));

    /** A configuration file that was saved as .wslconfig.txt, which nothing reads. */
    public static final Probe<WindowsPath> MISNAMED_WSLCONFIG = new Probe<>("windows.wslconfig-txt",
            Sensitivity.PERSONAL, (at, earlier) -> {
                WindowsPath path = earlier.need(WindowsProbes.PROFILE).resolve(".wslconfig.txt");
                return Reading.of(at.windows().status(path).filter(status -> status.kind() == FileStatus.Kind.FILE)
                        .map(status -> path), new Source(Place.WINDOWS, path.toString()));
            });

    /** What .wslconfig.txt holds, raw. */
    public static final Probe<Blob> MISNAMED_CONTENT = new Probe<>("windows.wslconfig-txt-content",
            Sensitivity.PERSONAL, Blob::text, (at, earlier) -> {
                WindowsPath path = earlier.need(MISNAMED_WSLCONFIG);
                return Reading.of(at.windows().read(path, WslProbes.CONFIGURATION_LIMIT),
                        new Source(Place.WINDOWS, path.toString()));
            });

    /** The folders of the machine's Path and of the user's, as the registry has them. */
    public static final Probe<List<String>> PATH = new Probe<>("windows.path", Sensitivity.PERSONAL,
            folders -> String.join(";", folders), (at, earlier) -> {
                Optional<String> machine = at.windows().registry(Hive.HKLM, MACHINE_VARIABLES)
                        .flatMap(key -> key.text("Path"));
                Optional<String> user = at.windows().registry(Hive.HKCU, USER_VARIABLES)
                        .flatMap(key -> key.text("Path"));
                return Reading.of(machine.map(text -> List.of((text + ";" + user.orElse("")).split(";")).stream()
                                .map(String::strip).filter(folder -> !folder.isEmpty()).toList()),
                        new Source(Place.WINDOWS, "Path in HKLM\\" + MACHINE_VARIABLES));
            });

    /** The user's own Path as it is stored; absent if he has none, unknown where nothing of the registry is changed. */
    public static final Probe<StoredValue> USER_PATH = new Probe<>("windows.user-path", Sensitivity.PERSONAL,
            StoredValue::shown, (at, earlier) -> Reading.of(at.windows().stored(USER_VARIABLES, "Path"),
                    new Source(Place.WINDOWS, "HKCU\\" + USER_VARIABLES + "\\Path")));

    /** The user's own WSLENV, which names the variables of Windows that WSL gets; absent if he has none. */
    public static final Probe<WslEnv> USER_WSLENV = new Probe<>("windows.user-wslenv", Sensitivity.PERSONAL,
            WslEnv::text, (at, earlier) -> Reading.of(at.windows().registry(Hive.HKCU, USER_VARIABLES)
                            .flatMap(key -> key.text("WSLENV")).map(WslEnv::new),
                    new Source(Place.WINDOWS, "HKCU\\" + USER_VARIABLES + "\\WSLENV")));

    /** How many certificate authorities the company has given to this computer; absent if none. */
    public static final Probe<Integer> COMPANY_ROOTS = new Probe<>("windows.company-roots", Sensitivity.PUBLIC,
            (at, earlier) -> {
                int count = 0;
                for (String path : COMPANY_ROOT_KEYS) {
                    count += at.windows().registry(Hive.HKLM, path).map(key -> key.subKeys().size()).orElse(0);
                }
                Source source = new Source(Place.WINDOWS, "HKLM\\" + COMPANY_ROOT_KEYS.getFirst());
                return count == 0 ? Reading.absent(source) : Reading.known(count, source);
            });

    /** True if IPv6 is switched off as a whole; absent if it is not. */
    public static final Probe<Boolean> IPV6_OFF = new Probe<>("windows.ipv6-off", Sensitivity.PUBLIC,
            (at, earlier) -> Reading.of(at.windows().registry(Hive.HKLM, IPV6)
                            .flatMap(key -> key.number("DisabledComponents"))
                            .filter(number -> (number & 0xff) == 0xff).map(number -> true),
                    new Source(Place.WINDOWS, "HKLM\\" + IPV6)));

    /** The network adapters of Windows. */
    public static final Probe<List<Adapter>> ADAPTERS = new Probe<>("windows.adapters", Sensitivity.PERSONAL,
            adapters -> String.join("; ", adapters.stream().map(adapter -> adapter.name() + " MTU " + adapter.mtu()
                    + (adapter.up() ? " (up)" : " (down)")).toList()),
            (at, earlier) -> Reading.of(at.windows().adapters(), new Source(Place.WINDOWS, "network adapters")));

    /**
     * TCP ports that Windows keeps from all programs. Starts netsh.exe, which takes about a tenth of a second: to be
     * asked only where a port is named.
     */
    public static final Probe<List<NetshText.PortRange>> EXCLUDED_PORTS = new Probe<>("windows.excluded-ports",
            Sensitivity.PUBLIC, (at, earlier) -> Reading.known(NetshText.portRanges(said(at, "netsh.exe", "interface",
                    "ipv4", "show", "excludedportrange", "protocol=tcp")),
                    new Source(Place.WINDOWS, "netsh interface ipv4 show excludedportrange")));

    /**
     * TCP sockets that listen on Windows. Starts netstat.exe, which takes about a tenth of a second: to be asked only
     * where a port is named.
     */
    public static final Probe<List<NetshText.Listener>> LISTENERS = new Probe<>("windows.listeners",
            Sensitivity.PUBLIC, (at, earlier) -> Reading.known(NetshText.listeners(said(at, "netstat.exe", "-a", "-n",
                    "-p", "TCP")), new Source(Place.WINDOWS, "netstat -a -n -p TCP")));

    /**
     * The libraries that Windows loads into programs with sockets. Starts netsh.exe: to be asked only after wsl.exe
     * failed with the error of such a library.
     */
    public static final Probe<List<String>> WINSOCK_LIBRARIES = new Probe<>("windows.winsock-libraries",
            Sensitivity.PERSONAL, (at, earlier) -> Reading.known(NetshText.libraries(said(at, "netsh.exe", "winsock",
                    "show", "catalog")), new Source(Place.WINDOWS, "netsh winsock show catalog")));

    /**
     * The files that .wslconfig names, by key: whether they are there. Values as WSL reads them, damaged ones too.
     */
    public static final Probe<Map<String, Boolean>> NAMED_FILES = new Probe<>("windows.wslconfig-files",
            Sensitivity.PERSONAL, (at, earlier) -> {
                WslConf conf = WslConf.parse(ConfigFormat.WSLCONFIG, earlier.need(WindowsProbes.WSLCONFIG).bytes());
                Map<String, Boolean> there = new TreeMap<>();
                for (String key : List.of("kernel", "kernelModules", "systemDistro")) {
                    Optional<String> value = conf.value("wsl2", key);
                    Optional<WindowsPath> path = value.flatMap(WindowsPath::parse);
                    if (path.isPresent()) {
                        there.put("wsl2." + key, at.windows().status(path.get()).isPresent());
                    } else if (value.isPresent() && value.get().chars().anyMatch(c -> c < ' ')) {
                        // "C:\temp" with one backslash holds a tab, which is in no name of Windows
                        there.put("wsl2." + key, false);
                    }
                }
                return Reading.known(there, new Source(Place.WINDOWS, "files that .wslconfig names"));
            });

    private HostProbes() {
    }

    private static String said(Case at, String... argv) throws GatewayException {
        if (!at.windows().present()) {
            throw new GatewayException(new Trouble.Missing("there is no Windows here to ask " + argv[0]));
        }
        Output output = at.windows().run(Command.of(argv).within(PROGRAM));
        if (!output.ok() || output.truncated()) {
            throw new GatewayException(new Trouble.Unreadable(argv[0] + " ended with status " + output.exit()));
        }
        // names in the code page of the system may be damaged; what is read of it is ASCII
        return LauncherText.decode(output.out().bytes());
    }

    private static Reading<List<VirtualDisk>> virtualDisks(Case at, Facts earlier) throws GatewayException {
        List<VirtualDisk> disks = new ArrayList<>();
        for (LxssDistro distro : earlier.need(WindowsProbes.REGISTERED)) {
            boolean hasDisk = distro.flags().filter(flags -> (flags & 8) != 0).isPresent();
            if (hasDisk && distro.name().isPresent() && distro.basePath().isPresent()) {
                String name = at.windows().registry(Hive.HKCU, WindowsProbes.LXSS + "\\" + distro.guid())
                        .flatMap(key -> key.text("VhdFileName")).orElse("ext4.vhdx");
                WindowsPath file = distro.basePath().get().resolve(name);
                disks.add(new VirtualDisk(distro.name().get(), file,
                        at.windows().status(file).map(FileStatus::size), at.windows().freeBytes(file)));
            }
        }
        return Reading.known(disks, new Source(Place.WINDOWS, "HKCU\\" + WindowsProbes.LXSS + " and its files"));
    }
}
