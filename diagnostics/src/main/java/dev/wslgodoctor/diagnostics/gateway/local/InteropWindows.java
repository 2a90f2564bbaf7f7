package dev.wslgodoctor.diagnostics.gateway.local;

import dev.wslgodoctor.diagnostics.gateway.Command;
import dev.wslgodoctor.diagnostics.gateway.GatewayException;
import dev.wslgodoctor.diagnostics.gateway.Output;
import dev.wslgodoctor.diagnostics.gateway.Trouble;
import dev.wslgodoctor.diagnostics.gateway.windows.DriveFiles;
import dev.wslgodoctor.diagnostics.gateway.windows.ServiceStates;
import dev.wslgodoctor.diagnostics.gateway.windows.WindowsOnDrives;
import dev.wslgodoctor.diagnostics.parse.Mounts;
import dev.wslgodoctor.diagnostics.parse.NetshText;
import dev.wslgodoctor.diagnostics.path.DriveMounts;
import dev.wslgodoctor.diagnostics.path.WindowsPath;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Windows as seen from inside a distro: files through the drive mounts, everything else through Windows' own programs.
 * What they print is read by numbers and columns that no language changes; whatever is not understood is Unreadable.
 * UNVERIFIED on Windows: tested with stand-ins that print what the documentation of the programs shows.
 */
public final class InteropWindows implements WindowsOnDrives {

    private static final Duration DEADLINE = Duration.ofSeconds(10);
    private static final String CODE_PAGES = "SYSTEM\\CurrentControlSet\\Control\\Nls\\CodePage";
    private static final String SERVICES = "SYSTEM\\CurrentControlSet\\Services\\";
    // letters and the signs that names of services have; no '=', which sc.exe takes for an option
    private static final Pattern SERVICE_NAME = Pattern.compile("[\\w.$][\\w.$ -]{0,255}");
    // the second of these lines is the state; the first is the type, the words are the program's own
    private static final Pattern SC_NUMBER = Pattern.compile("(?m)^[^:\r\n]+: ([0-9a-f]{1,4}) +[A-Z_]+");
    private static final Pattern NO_SUCH_SERVICE = Pattern.compile("\\b1060\\b");

    private final DriveFiles files;
    private final InteropPrograms programs;
    private Map<String, String> variables;
    private Optional<Charset> codePage;

    private InteropWindows(DriveFiles.Drives drives, WindowsPath windows) {
        this.files = new DriveFiles(drives);
        this.programs = new InteropPrograms(drives, windows);
    }

    /** The Windows around this distro; empty if interop is switched off or the system drive is not mounted. */
    public static Optional<InteropWindows> find() {
        return find(Path.of("/"));
    }

    /**
     * As {@link #find()} in another root.
     *
     * @param root the folder that stands for {@code /}
     */
    static Optional<InteropWindows> find(Path root) {
        if (!DistroAround.isInteropOn(root)) {
            return Optional.empty();
        }
        DriveMounts mounts;
        try {
            mounts = Mounts.parse(Files.readString(root.resolve("proc/mounts"))).drives();
        } catch (IOException e) {
            return Optional.empty();
        }
        DriveFiles.Drives drives = path -> DistroAround.place(path, mounts, root);
        return mounts.points().keySet().stream().sorted()
                .map(letter -> WindowsPath.of(letter + ":\\Windows"))
                .filter(windows -> mounts.toLinux(windows.resolve("System32\\cmd.exe"))
                        .filter(cmd -> Files.isRegularFile(root.resolve(cmd.toString().substring(1)))).isPresent())
                .findFirst().map(windows -> new InteropWindows(drives, windows));
    }

    @Override
    public boolean present() {
        return true;
    }

    @Override
    public Output run(Command command) throws GatewayException {
        return programs.run(command);
    }

    private Output ask(String... argv) throws GatewayException {
        Output output = programs.run(Command.of(argv).within(DEADLINE));
        if (output.truncated()) {
            throw new GatewayException(new Trouble.Unreadable(argv[0] + " printed too much"));
        }
        return output;
    }

    @Override
    public DriveFiles files() {
        return files;
    }

    @Override
    public Optional<RegistryKey> registry(Hive hive, String path) throws GatewayException {
        String plain = path.replaceAll("\\\\+$", "");
        if (plain.isEmpty() || plain.chars().anyMatch(c -> c == '"' || c < ' ')) {
            throw new GatewayException(new Trouble.Unreadable("reg.exe cannot be asked for this key: " + path));
        }
        Output output = ask("reg.exe", "query", hive + "\\" + plain);
        if (!output.ok()) {
            if (isListed(hive, plain)) {
                throw new GatewayException(new Trouble.Denied("reg.exe does not read " + hive + "\\" + plain));
            }
            return Optional.empty();
        }
        String full = (hive == Hive.HKCU ? "HKEY_CURRENT_USER\\" : "HKEY_LOCAL_MACHINE\\") + plain;
        try {
            RegistryKey key = RegQuery.parse(text(output), full);
            return Optional.of(withDefaultValue(key, hive + "\\" + plain, full));
        } catch (RegQuery.Unexpected e) {
            throw new GatewayException(new Trouble.Unreadable(e.getMessage()), e);
        }
    }

    // reg.exe ends with 1 for a key that is missing and for one that is forbidden, and its message is translated: the
    // key above tells which it is
    private boolean isListed(Hive hive, String path) throws GatewayException {
        int end = path.lastIndexOf('\\');
        if (end < 0) {
            throw new GatewayException(new Trouble.Unreadable("reg.exe reads nothing of " + hive));
        }
        String name = path.substring(end + 1);
        return registry(hive, path.substring(0, end))
                .filter(above -> above.subKeys().stream().anyMatch(name::equalsIgnoreCase)).isPresent();
    }

    // the default value has a translated name in brackets; asked for alone, reg.exe prints that name
    private RegistryKey withDefaultValue(RegistryKey key, String path, String full)
            throws GatewayException, RegQuery.Unexpected {
        if (key.values().keySet().stream().noneMatch(name -> name.startsWith("(") && name.endsWith(")"))) {
            return key;
        }
        Output alone = ask("reg.exe", "query", path, "/ve");
        List<String> names = alone.ok()
                ? List.copyOf(RegQuery.parse(text(alone), full).values().keySet()) : List.of();
        if (names.size() != 1) {
            throw new GatewayException(new Trouble.Unreadable("reg.exe does not tell the default value of " + path));
        }
        return RegQuery.renamed(key, name -> name.equals(names.getFirst()) ? "" : name);
    }

    @Override
    public Optional<String> service(String name) throws GatewayException {
        if (!SERVICE_NAME.matcher(name).matches()) {
            throw new GatewayException(new Trouble.Unreadable("sc.exe cannot be asked for this service: " + name));
        }
        Output output = ask("sc.exe", "query", name);
        // bytes above ASCII are words in some language, and only numbers are read
        String text = new String(output.out().bytes(), StandardCharsets.ISO_8859_1);
        if (!output.ok()) {
            if (NO_SUCH_SERVICE.matcher(text).find()) {
                return Optional.empty();
            }
            throw new GatewayException(new Trouble.Unreadable(
                    "sc.exe ended with status " + output.exit() + " for the service " + name));
        }
        Matcher numbers = SC_NUMBER.matcher(text);
        if (!numbers.find() || !numbers.find() || numbers.group(1).length() != 1) {
            throw new GatewayException(new Trouble.Unreadable("sc.exe printed no state of the service " + name));
        }
        String state = ServiceStates.name(Integer.parseInt(numbers.group(1), 16));
        return Optional.of(state.equals("stopped") ? ServiceStates.withStartType(state,
                registry(Hive.HKLM, SERVICES + name).flatMap(key -> key.number("Start"))) : state);
    }

    @Override
    public Optional<WindowsPath> folder(KnownFolder folder) throws GatewayException {
        String variable = switch (folder) {
            case PROFILE -> "USERPROFILE";
            case ROAMING_APP_DATA -> "APPDATA";
            case LOCAL_APP_DATA -> "LOCALAPPDATA";
            case PROGRAM_FILES -> "ProgramFiles";
            case WINDOWS -> "SystemRoot";
        };
        Optional<WindowsPath> path = environment(variable).flatMap(WindowsPath::parse);
        if (path.isEmpty()) {
            throw new GatewayException(new Trouble.Unreadable("Windows has no path in %" + variable + "%"));
        }
        return path;
    }

    @Override
    public synchronized Optional<String> environment(String name) throws GatewayException {
        if (variables == null) {
            // with /u cmd.exe writes what its own commands print in UTF-16, so no code page can damage a name; a fixed
            // line, because a variable's name could be a command (https://learn.microsoft.com/windows-server/
            // administration/windows-commands/cmd)
            Output output = ask("cmd.exe", "/d", "/u", "/c", "set");
            Optional<String> text = WindowsText.strictly(output.out(), StandardCharsets.UTF_16LE);
            if (!output.ok() || text.isEmpty()) {
                throw new GatewayException(new Trouble.Unreadable("cmd.exe does not tell its variables, status "
                        + output.exit()));
            }
            Map<String, String> found = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
            text.get().lines().filter(line -> line.indexOf('=') > 0).forEach(line ->
                    found.putIfAbsent(line.substring(0, line.indexOf('=')), line.substring(line.indexOf('=') + 1)));
            variables = found;
        }
        return Optional.ofNullable(variables.get(name));
    }

    private String text(Output output) throws GatewayException {
        Optional<String> text = WindowsText.strictly(output.out(), StandardCharsets.UTF_8);
        if (text.isEmpty()) {
            text = codePage().flatMap(charset -> WindowsText.strictly(output.out(), charset));
        }
        return text.orElseThrow(() -> new GatewayException(new Trouble.Unreadable(
                "the output is neither UTF-8 nor in the code page of Windows")));
    }

    private synchronized Optional<Charset> codePage() throws GatewayException {
        if (codePage == null) {
            // asked for one value that is plain digits: its output needs no code page
            Output output = ask("reg.exe", "query", "HKLM\\" + CODE_PAGES, "/v", "OEMCP");
            Matcher number = Pattern.compile(" {4}OEMCP {4}REG_SZ {4}(\\d{3,5})\\s*$")
                    .matcher(new String(output.out().bytes(), StandardCharsets.ISO_8859_1).stripTrailing());
            codePage = output.ok() && number.find() ? WindowsText.codePage(number.group(1)) : Optional.empty();
        }
        return codePage;
    }

    @Override
    public Optional<Long> memory(Memory which) {
        return Optional.empty();
    }

    @Override
    public Optional<Long> freeBytes(WindowsPath path) throws GatewayException {
        return files.freeBytes(path);
    }

    @Override
    public Optional<Long> seconds() {
        return Optional.empty();
    }

    /** By {@code netsh}, which takes about a tenth of a second; its columns are numbers, its headings are not read. */
    @Override
    public Optional<List<Adapter>> adapters() throws GatewayException {
        String rows = text(ask("netsh.exe", "interface", "ipv4", "show", "subinterfaces"));
        return Optional.of(NetshText.subInterfaces(rows).stream()
                .map(row -> new Adapter(row.name(), row.mtu(), row.connected())).toList());
    }

    @Override
    public void close() {
        // every program ended with its answer
    }
}
