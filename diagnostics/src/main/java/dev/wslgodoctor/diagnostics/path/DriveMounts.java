package dev.wslgodoctor.diagnostics.path;

import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * Where the Windows drives are mounted in a distro; translates paths between the two sides by text alone. The truth is
 * {@code /proc/mounts}; {@link #under} is the usual layout, which the setting {@code automount.root} changes.
 *
 * @param points drive letter in upper case to mount point
 */
public record DriveMounts(Map<Character, LinuxPath> points) {

    /** The layout of a fresh distro: {@code /mnt/c}, {@code /mnt/d} and so on. */
    public static final DriveMounts USUAL = under(LinuxPath.of("/mnt"));

    /** @throws IllegalArgumentException when a letter is not one of A to Z */
    public DriveMounts {
        for (char letter : points.keySet()) {
            if (letter < 'A' || letter > 'Z') {
                throw new IllegalArgumentException("Not a drive letter: " + letter);
            }
        }
        points = Map.copyOf(points);
    }

    /** Every letter mounted in lower case below {@code root}, such as {@code /mnt/c} for root {@code /mnt}. */
    public static DriveMounts under(LinuxPath root) {
        Map<Character, LinuxPath> points = new TreeMap<>();
        for (char letter = 'A'; letter <= 'Z'; letter++) {
            points.put(letter, root.resolve(String.valueOf((char) (letter | 0x20))));
        }
        return new DriveMounts(points);
    }

    /** Where a distro sees {@code path}; empty for a share, a distro's own path, or a drive that is not mounted. */
    public Optional<LinuxPath> toLinux(WindowsPath path) {
        return path.drive().map(points::get).map(point -> {
            LinuxPath result = point;
            for (String name : path.names()) {
                result = result.resolve(EscapedName.forLinux(name));
            }
            return result;
        });
    }

    /** Where Windows sees {@code path}; empty when it is not on a mounted drive. The deepest mount point decides. */
    public Optional<WindowsPath> toWindows(LinuxPath path) {
        return points.entrySet().stream()
                .filter(mount -> path.startsWith(mount.getValue()))
                .max((a, b) -> Integer.compare(a.getValue().toString().length(), b.getValue().toString().length()))
                .map(mount -> windowsPath(mount.getKey(), mount.getValue(), path));
    }

    /** As {@link #toWindows(LinuxPath)}, and a path on no drive as seen through {@code \\wsl.localhost\DISTRO}. */
    public WindowsPath toWindows(String distro, LinuxPath path) {
        return toWindows(path).orElseGet(() -> WindowsPath.ofDistro(distro, path));
    }

    private static WindowsPath windowsPath(char letter, LinuxPath point, LinuxPath path) {
        WindowsPath result = WindowsPath.of(letter + ":\\");
        for (String name : path.names().subList(point.names().size(), path.names().size())) {
            result = result.resolve(EscapedName.forWindows(name));
        }
        return result;
    }
}
