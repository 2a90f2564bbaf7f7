package dev.wslgodoctor.diagnostics.parse;

import dev.wslgodoctor.diagnostics.path.LinuxPath;
import dev.wslgodoctor.diagnostics.path.WindowsPath;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * One line of {@code /proc/mounts}.
 *
 * @param source  device, tag or Windows path, as the kernel spells it
 * @param point   where it is mounted
 * @param type    file system type, such as {@code ext4} or {@code 9p}
 * @param options mount options in order
 */
public record Mount(String source, LinuxPath point, String type, List<String> options) {

    private static final LinuxPath WSL_OWN = LinuxPath.of("/usr/lib/wsl");

    /** Copies the list. */
    public Mount {
        options = List.copyOf(options);
    }

    /**
     * Whether Windows answers for the files here. The type alone does not tell: WSL mounts its own driver folders
     * over 9p as well, and {@code /mnt} is only a habit.
     *
     * @see <a href="https://github.com/microsoft/WSL/blob/master/src/linux/init/drvfs.cpp">microsoft/WSL
     *      src/linux/init/drvfs.cpp</a>
     */
    public boolean isWindowsDrive() {
        return switch (type) {
            case "9p" -> drvFsOption("aname").filter("drvfs"::equals).isPresent();
            case "drvfs" -> true;
            // the tag of a shared folder says nothing, but WSL's own shares have a fixed place
            case "virtiofs" -> !point.startsWith(WSL_OWN);
            default -> false;
        };
    }

    /**
     * Whether each access leaves a virtual machine for Windows. WSL 1, whose drives alone have the type drvfs in the
     * kernel's table, has none, and its own files lie on the same disk.
     */
    public boolean isAcrossTheVm() {
        return isWindowsDrive() && !type.equals("drvfs");
    }

    /**
     * The Windows folder that is mounted, usually a whole drive; empty when this is no Windows drive or the kernel does
     * not tell, as for {@code virtiofs}.
     */
    public Optional<WindowsPath> windowsFolder() {
        if (!isWindowsDrive()) {
            return Optional.empty();
        }
        return drvFsOption("path").or(() -> Optional.of(source)).flatMap(Mount::folder);
    }

    /** The letter in upper case of a mounted drive; empty for a share, a folder, or where the kernel does not tell. */
    public Optional<Character> driveLetter() {
        return windowsFolder().filter(folder -> folder.names().isEmpty()).flatMap(WindowsPath::drive);
    }

    /**
     * Whether the mount keeps modes and owners of Linux (option {@code metadata}); empty when this is no Windows drive
     * or the kernel does not tell, as for {@code virtiofs}.
     *
     * @see <a href="https://learn.microsoft.com/windows/wsl/wsl-config#automount-options">automount options</a>
     */
    public Optional<Boolean> keepsModes() {
        boolean told = isWindowsDrive() && !type.equals("virtiofs");
        return told ? Optional.of(options.stream().flatMap(option -> Stream.of(option.split(";")))
                .anyMatch("metadata"::equals)) : Optional.empty();
    }

    private static Optional<WindowsPath> folder(String written) {
        // a network share is written UNC\server\share
        String text = written.startsWith("UNC\\") ? "\\\\" + written.substring(4) : written;
        return WindowsPath.parse(text.length() == 2 && text.charAt(1) == ':' ? text + "\\" : text);
    }

    /** WSL packs its own options into one, {@code aname=drvfs;path=C:\;uid=1000}. */
    private Optional<String> drvFsOption(String name) {
        for (String option : options) {
            for (String part : option.split(";")) {
                if (part.startsWith(name + "=")) {
                    return Optional.of(part.substring(name.length() + 1));
                }
            }
        }
        return Optional.empty();
    }
}
