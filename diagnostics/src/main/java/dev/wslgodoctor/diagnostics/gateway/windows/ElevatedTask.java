package dev.wslgodoctor.diagnostics.gateway.windows;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParseException;
import com.google.gson.JsonParser;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * What may be done as an administrator, and nothing else (S10): a fixed verb with typed parameters. It goes to the
 * elevated process as a small file whose SHA-256 is told apart from it; the command lines are made there, from these
 * values, with programs of the system folder. No text of a file or of a user becomes a command.
 */
public sealed interface ElevatedTask {

    /** The services that may be started. */
    Set<String> SERVICES = Set.of("WSLService", "LxssManager", "vmcompute", "hns");

    /** The optional features that may be switched on. */
    Set<String> FEATURES = Set.of("VirtualMachinePlatform", "Microsoft-Windows-Subsystem-Linux");

    /** The longest file that is read. */
    int LARGEST = 4096;

    /** Starts a service of WSL. */
    record StartService(String name) implements ElevatedTask {
        public StartService {
            require(SERVICES.contains(name), name);
        }
    }

    /** Switches an optional feature of Windows on; it takes effect after a restart, which is not done. */
    record EnableFeature(String name) implements ElevatedTask {
        public EnableFeature {
            require(FEATURES.contains(name), name);
        }
    }

    /** Lets the boot entry start the hypervisor. */
    record StartHypervisorAtBoot() implements ElevatedTask {
    }

    /**
     * Takes a forwarding rule away.
     *
     * @param address IPv4 address on which Windows listens
     */
    record RemovePortProxy(String address, int port) implements ElevatedTask {
        private static final Pattern ADDRESS = Pattern.compile("(\\d{1,3})(\\.\\d{1,3}){3}");

        public RemovePortProxy {
            require(ADDRESS.matcher(address).matches(), address);
            require(port > 0 && port < 65536, String.valueOf(port));
        }
    }

    /**
     * Leaves a folder out of Defender's scan.
     *
     * @param folder a folder below a profile or a drive's root, in full; a whole drive or the system folder is refused
     */
    record ExcludeFolder(String folder) implements ElevatedTask {
        private static final Pattern FOLDER = Pattern.compile("[A-Za-z]:(\\\\[^\\\\/:*?\"<>|\\u2018-\\u201B\\p{Cntrl}]+){2,}");

        public ExcludeFolder {
            require(FOLDER.matcher(folder).matches() && folder.length() < 248, folder);
            require(!folder.contains("\\..") && !folder.matches("(?i)[a-z]:\\\\(windows|program files.*)(\\\\.*)?"), folder);
        }
    }

    /** The program of the system folder and its arguments. */
    default List<String> command(String systemFolder) {
        return switch (this) {
            case StartService task -> List.of(systemFolder + "\\sc.exe", "start", task.name());
            case EnableFeature task -> List.of(systemFolder + "\\dism.exe", "/Online", "/Enable-Feature", "/All",
                    "/NoRestart", "/FeatureName:" + task.name());
            case StartHypervisorAtBoot task -> List.of(systemFolder + "\\bcdedit.exe", "/set",
                    "hypervisorlaunchtype", "auto");
            case RemovePortProxy task -> List.of(systemFolder + "\\netsh.exe", "interface", "portproxy", "delete",
                    "v4tov4", "listenport=" + task.port(), "listenaddress=" + task.address());
            // the script is fixed; the folder is quoted for PowerShell, to which U+2018 to U+201B are quotes as well
            case ExcludeFolder task -> List.of(systemFolder + "\\WindowsPowerShell\\v1.0\\powershell.exe", "-NoProfile",
                    "-NonInteractive", "-Command", "& { Add-MpPreference -ExclusionPath $args[0] }",
                    "'" + task.folder().replace("'", "''") + "'");
        };
    }

    /** The file for the elevated process. */
    default byte[] bytes() {
        JsonObject json = new JsonObject();
        json.addProperty("schema", 1);
        json.addProperty("verb", getClass().getSimpleName());
        switch (this) {
            case StartService task -> json.addProperty("name", task.name());
            case EnableFeature task -> json.addProperty("name", task.name());
            case StartHypervisorAtBoot task -> { }
            case RemovePortProxy task -> {
                json.addProperty("address", task.address());
                json.addProperty("port", task.port());
            }
            case ExcludeFolder task -> json.addProperty("folder", task.folder());
        }
        return json.toString().getBytes(StandardCharsets.UTF_8);
    }

    /** What the elevated process is told apart from the file: its SHA-256 in hexadecimal digits. */
    static String hash(byte[] file) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(file));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }

    /**
     * Reads the file in the elevated process, from bytes that were read once.
     *
     * @return empty if it was changed since the user agreed, or is anything but one of these tasks
     */
    static Optional<ElevatedTask> read(byte[] file, String hash) {
        if (file.length > LARGEST || !MessageDigest.isEqual(hash(file).getBytes(StandardCharsets.US_ASCII),
                hash.getBytes(StandardCharsets.US_ASCII))) {
            return Optional.empty();
        }
        try {
            JsonObject json = JsonParser.parseString(new String(file, StandardCharsets.UTF_8)).getAsJsonObject();
            ElevatedTask task = switch (text(json, "verb")) {
                case "StartService" -> new StartService(text(json, "name"));
                case "EnableFeature" -> new EnableFeature(text(json, "name"));
                case "StartHypervisorAtBoot" -> new StartHypervisorAtBoot();
                case "RemovePortProxy" -> new RemovePortProxy(text(json, "address"), json.get("port").getAsInt());
                case "ExcludeFolder" -> new ExcludeFolder(text(json, "folder"));
                default -> throw new IllegalArgumentException("an unknown verb");
            };
            // a member more than the task has would be something that somebody else understands
            return Optional.of(task).filter(found -> MessageDigest.isEqual(found.bytes(), file));
        } catch (JsonParseException | IllegalArgumentException | IllegalStateException
                | UnsupportedOperationException | NullPointerException e) {
            return Optional.empty();
        }
    }

    private static String text(JsonObject json, String name) {
        JsonElement value = json.get(name);
        if (value == null || !value.isJsonPrimitive() || !value.getAsJsonPrimitive().isString()) {
            throw new IllegalArgumentException(name);
        }
        return value.getAsString();
    }

    private static void require(boolean holds, String value) {
        if (!holds) {
            throw new IllegalArgumentException("not allowed as an administrator: " + value);
        }
    }
}
