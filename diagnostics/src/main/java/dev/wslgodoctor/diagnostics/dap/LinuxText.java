package dev.wslgodoctor.diagnostics.dap;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Paths and versions as text. Paths are those of the distro, whatever machine this runs on. */
final class LinuxText {

    private static final Pattern VERSION = Pattern.compile("v?(\\d{1,4})\\.(\\d{1,4})\\.(\\d{1,4})(-.*)?");

    private LinuxText() {
    }

    /**
     * The path itself if it is absolute, else as seen from the folder; without {@code .}, {@code ..} and doubled
     * slashes.
     */
    static String absolute(String folder, String path) {
        Deque<String> parts = new ArrayDeque<>();
        for (String part : (path.startsWith("/") ? path : folder + "/" + path).split("/")) {
            if (part.equals("..")) {
                parts.pollLast();
            } else if (!part.isEmpty() && !part.equals(".")) {
                parts.addLast(part);
            }
        }
        return "/" + String.join("/", parts);
    }

    /** The folder that holds an absolute path. */
    static String parent(String path) {
        int slash = path.lastIndexOf('/');
        return slash <= 0 ? "/" : path.substring(0, slash);
    }

    /** The last part of a path. */
    static String name(String path) {
        return path.substring(path.lastIndexOf('/') + 1);
    }

    /**
     * Whether this Delve takes build flags as a list: 1.22.2 or newer (golang/vscode-go goDebugConfiguration.ts,
     * maybeJoinFlags).
     */
    static boolean takesFlagList(String delveVersion) {
        Matcher version = VERSION.matcher(delveVersion);
        if (!version.matches()) {
            return false;
        }
        int major = Integer.parseInt(version.group(1));
        int minor = Integer.parseInt(version.group(2));
        int patch = Integer.parseInt(version.group(3));
        if (major != 1 || minor != 22) {
            return major > 1 || major == 1 && minor > 22;
        }
        // a pre-release of 1.22.2 comes before it
        return patch > 2 || patch == 2 && version.group(4) == null;
    }
}
