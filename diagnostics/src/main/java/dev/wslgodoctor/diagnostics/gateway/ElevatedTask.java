package dev.wslgodoctor.diagnostics.gateway;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * What may be done as an administrator, and nothing else (S10): a fixed verb with typed parameters. It goes to a small
 * program of its own, {@link #PROGRAM}, as a file whose SHA-256 is told apart from it; that program (its source is
 * installer/windows/elevated.c) checks the same rules again and makes the command line from the values. No text of a
 * file or of a user becomes a command.
 */
public sealed interface ElevatedTask {

    /** The services whose start may be changed. */
    Set<String> SERVICES = Set.of("WSLService", "LxssManager", "vmcompute", "hns");

    /** The optional features that may be switched. */
    Set<String> FEATURES = Set.of("VirtualMachinePlatform", "Microsoft-Windows-Subsystem-Linux");

    /**
     * The program that runs as an administrator, below the folder of installed programs: only an administrator can
     * write there, and from nowhere else is it started. The setup puts it there if it installs for all users.
     */
    List<String> PROGRAM = List.of("WSL Go Doctor", "app", "wsl-go-doctor-elevated.exe");

    /** Time for a person to answer the question of Windows, and for the change itself. */
    Duration PATIENCE = Duration.ofMinutes(10);

    /** How a service is started. */
    enum Start { AUTO, DISABLED }

    /** Lets a service of WSL start, or not. */
    record ServiceStart(String name, Start start) implements ElevatedTask {
        public ServiceStart {
            require(SERVICES.contains(name), name);
        }
    }

    /** Switches an optional feature of Windows; it takes effect after a restart, which is not done. */
    record Feature(String name, boolean on) implements ElevatedTask {
        public Feature {
            require(FEATURES.contains(name), name);
        }
    }

    /** Lets the boot entry start the hypervisor. */
    record StartHypervisorAtBoot() implements ElevatedTask {
    }

    /**
     * Takes a forwarding rule away.
     *
     * @param address IPv4 address on which Windows listens, or {@code *} for all
     */
    record RemovePortProxy(String address, int port) implements ElevatedTask {
        public RemovePortProxy {
            requireListener(address, port);
        }
    }

    /**
     * Makes a forwarding rule: the way back of {@link RemovePortProxy}.
     *
     * @param address   IPv4 address on which Windows listens, or {@code *} for all
     * @param toAddress IPv4 address to which it connects
     */
    record AddPortProxy(String address, int port, String toAddress, int toPort) implements ElevatedTask {
        public AddPortProxy {
            requireListener(address, port);
            require(!toAddress.equals("*"), toAddress);
            requireListener(toAddress, toPort);
        }
    }

    /**
     * Leaves a folder out of Defender's scan, or takes that back.
     *
     * @param folder two names or more below a drive's root; the system's folders are refused
     */
    record DefenderExclusion(String folder, boolean on) implements ElevatedTask {
        private static final Pattern FOLDER = Pattern.compile(
                "[A-Za-z]:(\\\\[^\\\\/:*?\"<>|\\u2018-\\u201B\\p{Cntrl}]+){2,}");

        public DefenderExclusion {
            require(FOLDER.matcher(folder).matches() && folder.length() < 248, folder);
            require(!folder.contains("\\..") && !folder.matches("(?i)[a-z]:\\\\(windows|program files.*)\\\\.*"),
                    folder);
        }
    }

    /**
     * The program of the system folder and its arguments, as they are shown before anybody agrees.
     *
     * @param systemFolder for example {@code C:\Windows\System32}
     */
    default List<String> command(String systemFolder) {
        return switch (this) {
            case ServiceStart task -> List.of(systemFolder + "\\sc.exe", "config", task.name(), "start=",
                    task.start().name().toLowerCase(Locale.ROOT));
            case Feature task -> task.on()
                    ? List.of(systemFolder + "\\dism.exe", "/Online", "/Enable-Feature", "/All", "/NoRestart",
                            "/FeatureName:" + task.name())
                    : List.of(systemFolder + "\\dism.exe", "/Online", "/Disable-Feature", "/NoRestart",
                            "/FeatureName:" + task.name());
            case StartHypervisorAtBoot task -> List.of(systemFolder + "\\bcdedit.exe", "/set",
                    "hypervisorlaunchtype", "auto");
            case RemovePortProxy task -> List.of(systemFolder + "\\netsh.exe", "interface", "portproxy", "delete",
                    "v4tov4", "listenport=" + task.port(), "listenaddress=" + task.address());
            case AddPortProxy task -> List.of(systemFolder + "\\netsh.exe", "interface", "portproxy", "add",
                    "v4tov4", "listenport=" + task.port(), "listenaddress=" + task.address(),
                    "connectport=" + task.toPort(), "connectaddress=" + task.toAddress());
            // the script is fixed; the folder is quoted for PowerShell, to which U+2018 to U+201B are quotes as well
            case DefenderExclusion task -> List.of(systemFolder + "\\WindowsPowerShell\\v1.0\\powershell.exe",
                    "-NoProfile", "-NonInteractive", "-Command",
                    "& { " + (task.on() ? "Add" : "Remove") + "-MpPreference -ExclusionPath $args[0] }",
                    "'" + task.folder().replace("'", "''") + "'");
        };
    }

    /**
     * The task that has exactly this command.
     *
     * @param systemFolder as for {@link #command}
     * @return empty if none has: then nobody runs it as an administrator
     */
    static Optional<ElevatedTask> of(List<String> argv, String systemFolder) {
        try {
            String program = argv.getFirst().substring(argv.getFirst().lastIndexOf('\\') + 1);
            ElevatedTask task = switch (program) {
                case "sc.exe" -> new ServiceStart(argv.get(2), Start.valueOf(argv.get(4).toUpperCase(Locale.ROOT)));
                case "dism.exe" -> new Feature(value(argv.getLast()), argv.get(2).equals("/Enable-Feature"));
                case "bcdedit.exe" -> new StartHypervisorAtBoot();
                case "netsh.exe" -> argv.size() == 7
                        ? new RemovePortProxy(value(argv.get(6)), Integer.parseInt(value(argv.get(5))))
                        : new AddPortProxy(value(argv.get(6)), Integer.parseInt(value(argv.get(5))),
                                value(argv.get(8)), Integer.parseInt(value(argv.get(7))));
                case "powershell.exe" -> new DefenderExclusion(argv.getLast().substring(1,
                        argv.getLast().length() - 1).replace("''", "'"), argv.get(4).startsWith("& { Add"));
                default -> throw new IllegalArgumentException(program);
            };
            return Optional.of(task).filter(found -> found.command(systemFolder).equals(argv));
        } catch (IllegalArgumentException | IndexOutOfBoundsException e) {
            return Optional.empty();
        }
    }

    private static String value(String argument) {
        return argument.substring(Math.max(argument.indexOf('='), argument.indexOf(':')) + 1);
    }

    /** The file for the elevated program: a line for each parameter, its name first; UTF-8. */
    default byte[] bytes() {
        List<String> lines = switch (this) {
            case ServiceStart task -> List.of("name " + task.name(), "start " + task.start());
            case Feature task -> List.of("name " + task.name(), "on " + task.on());
            case StartHypervisorAtBoot task -> List.of();
            case RemovePortProxy task -> List.of("address " + task.address(), "port " + task.port());
            case AddPortProxy task -> List.of("address " + task.address(), "port " + task.port(),
                    "to-address " + task.toAddress(), "to-port " + task.toPort());
            case DefenderExclusion task -> List.of("folder " + task.folder(), "on " + task.on());
        };
        return ("wsl-go-doctor 1\nverb " + getClass().getSimpleName() + "\n" + String.join("", lines.stream()
                .map(line -> line + "\n").toList())).getBytes(StandardCharsets.UTF_8);
    }

    /** What the elevated program is told apart from the file: its SHA-256 in lower-case hexadecimal digits. */
    static String hash(byte[] file) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(file));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }

    private static void requireListener(String address, int port) {
        require(address.equals("*") || address.matches("\\d{1,3}(\\.\\d{1,3}){3}"), address);
        require(port > 0 && port < 65536, String.valueOf(port));
    }

    private static void require(boolean holds, String value) {
        if (!holds) {
            throw new IllegalArgumentException("not allowed as an administrator: " + value);
        }
    }
}
