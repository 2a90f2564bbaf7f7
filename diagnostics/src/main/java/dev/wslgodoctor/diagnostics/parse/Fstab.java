package dev.wslgodoctor.diagnostics.parse;

import java.util.ArrayList;
import java.util.List;

/**
 * The lines of /etc/fstab that are to be mounted at every start.
 *
 * @see <a href="https://man7.org/linux/man-pages/man5/fstab.5.html">fstab(5)</a>
 */
public final class Fstab {

    // these are not mounted by mount -a, or their absence is no failure
    private static final List<String> OPTIONAL = List.of("noauto", "nofail", "x-systemd.automount");

    private Fstab() {
    }

    /**
     * A line that is to be mounted.
     *
     * @param line   1-based
     * @param source the device, share or label as written
     * @param point  where it is to be mounted
     * @param type   of the file system
     */
    public record Line(int line, String source, String point, String type) {
    }

    /** The lines that mount -a mounts and whose failure it reports; the root and swap are not among them. */
    public static List<Line> wanted(String text) {
        List<Line> wanted = new ArrayList<>();
        // mount knows no other end of a line (util-linux libmount/src/tab_parse.c), and a repair counts in the same way
        List<String> lines = List.of(text.split("\n", -1));
        for (int i = 0; i < lines.size(); i++) {
            String[] fields = lines.get(i).strip().split("\\s+");
            boolean comment = fields[0].isEmpty() || fields[0].startsWith("#") || fields.length < 3;
            if (!comment && fields[1].startsWith("/") && !fields[1].equals("/") && !fields[2].equals("swap")
                    && (fields.length < 4 || List.of(fields[3].split(",")).stream().noneMatch(OPTIONAL::contains))) {
                wanted.add(new Line(i + 1, fields[0], plain(fields[1]), fields[2]));
            }
        }
        return wanted;
    }

    // a blank in a path stands as \040
    private static String plain(String field) {
        String path = field.replace("\\040", " ").replace("\\011", "\t").replace("\\134", "\\");
        return path.length() > 1 && path.endsWith("/") ? path.substring(0, path.length() - 1) : path;
    }
}
