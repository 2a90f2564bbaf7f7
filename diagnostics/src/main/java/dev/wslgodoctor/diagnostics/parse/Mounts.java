package dev.wslgodoctor.diagnostics.parse;

import dev.wslgodoctor.diagnostics.path.DriveMounts;
import dev.wslgodoctor.diagnostics.path.LinuxPath;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The mounts of a distro, from {@code /proc/mounts}.
 *
 * @param list in the kernel's order; a later one hides an earlier one at the same point
 * @see <a href="https://man7.org/linux/man-pages/man5/proc_pid_mounts.5.html">proc_pid_mounts(5)</a>
 */
public record Mounts(List<Mount> list) {

    /** Copies the list. */
    public Mounts {
        list = List.copyOf(list);
    }

    /** Reads the file's text; a line without its four first fields is passed over. */
    public static Mounts parse(String text) {
        List<Mount> mounts = new ArrayList<>();
        for (String line : text.split("\n")) {
            String[] fields = line.split(" ");
            if (fields.length >= 4) {
                LinuxPath.parse(unescaped(fields[1])).ifPresent(point -> mounts.add(new Mount(unescaped(fields[0]),
                        point, fields[2], List.of(unescaped(fields[3]).split(",")))));
            }
        }
        return new Mounts(mounts);
    }

    /**
     * The mount that holds {@code path}: the deepest point above it, of several at one point the last. The path must
     * not lead through a symbolic link. Empty only when the root itself is missing.
     */
    public Optional<Mount> holding(LinuxPath path) {
        Optional<Mount> best = Optional.empty();
        for (Mount mount : list) {
            int depth = best.map(found -> found.point().names().size()).orElse(-1);
            if (path.startsWith(mount.point()) && mount.point().names().size() >= depth) {
                best = Optional.of(mount);
            }
        }
        return best;
    }

    /** Where the Windows drives are mounted; drives whose letter the kernel does not tell are left out. */
    public DriveMounts drives() {
        Map<Character, LinuxPath> points = new HashMap<>();
        for (Mount mount : list) {
            mount.driveLetter().ifPresent(letter -> points.putIfAbsent(letter, mount.point()));
        }
        return new DriveMounts(points);
    }

    /** The kernel writes blank, tab, newline, backslash and {@code #} as three octal digits behind a backslash. */
    private static String unescaped(String field) {
        StringBuilder out = new StringBuilder(field.length());
        int at = 0;
        while (at < field.length()) {
            char c = field.charAt(at);
            boolean octal = c == '\\' && at + 4 <= field.length()
                    && field.substring(at + 1, at + 4).matches("[0-3][0-7]{2}");
            out.append(octal ? (char) Integer.parseInt(field, at + 1, at + 4, 8) : c);
            at += octal ? 4 : 1;
        }
        return out.toString();
    }
}
