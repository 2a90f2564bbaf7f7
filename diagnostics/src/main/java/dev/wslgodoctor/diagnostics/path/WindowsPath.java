package dev.wslgodoctor.diagnostics.path;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * An absolute Windows path: on a drive ({@code C:\Users\dev}) or on a share ({@code \\server\share\folder}), distros
 * ({@code \\wsl.localhost\Debian\home}, {@code \\wsl$\Debian\home}) included. Normalised by its text alone:
 * backslashes, no double ones, no {@code .} and {@code ..}; the prefix {@code \\?\} is dropped. Upper and lower case
 * stay as written.
 *
 * <p>{@link #equals} compares exact characters; {@link #sameAs} compares the way Windows does.
 */
public final class WindowsPath implements Comparable<WindowsPath> {

    private static final List<String> WSL_SERVERS = List.of("wsl.localhost", "wsl$");

    /** {@code C:\} or {@code \\server\share\}: what cannot be left with {@code ..}; ends with a backslash. */
    private final String root;
    private final List<String> names;

    private WindowsPath(String root, List<String> names) {
        this.root = root;
        this.names = List.copyOf(names);
    }

    /**
     * Reads an absolute path, with either slash.
     *
     * @throws IllegalArgumentException when the text is empty, not absolute ({@code C:foo}, {@code \foo}), a device
     *                                  ({@code \\.\COM1}), or holds NUL; the message says which
     */
    public static WindowsPath of(String text) {
        if (text.indexOf('\0') >= 0) {
            throw new IllegalArgumentException("A Windows path cannot hold NUL: " + text.replace("\0", "\\0"));
        }
        String plain = withoutVerbatimPrefix(text.replace('/', '\\'));
        if (isDriveAbsolute(plain)) {
            return at(plain.substring(0, 3), plain.substring(3));
        }
        if (plain.startsWith("\\\\") && !plain.startsWith("\\\\.\\") && !plain.startsWith("\\\\?\\")) {
            return share(text, plain);
        }
        throw new IllegalArgumentException(text.isEmpty()
                ? "A Windows path must not be empty" : "Not an absolute Windows path: " + text);
    }

    /** As {@link #of(String)}, for text that comes from a file or a program: empty when it is not such a path. */
    public static Optional<WindowsPath> parse(String text) {
        try {
            return Optional.of(of(text));
        } catch (IllegalArgumentException notAbsolute) {
            return Optional.empty();
        }
    }

    /** The path by which Windows reaches a path inside a distro: {@code \\wsl.localhost\DISTRO\...}. */
    public static WindowsPath ofDistro(String distro, LinuxPath path) {
        return new WindowsPath("\\\\wsl.localhost\\" + distro + "\\",
                path.names().stream().map(EscapedName::forWindows).toList());
    }

    private static String withoutVerbatimPrefix(String text) {
        if (text.startsWith("\\\\?\\") || text.startsWith("\\??\\")) {
            String rest = text.substring(4);
            if (rest.regionMatches(true, 0, "UNC\\", 0, 4)) {
                return "\\\\" + rest.substring(4);
            }
            return isDriveAbsolute(rest) ? rest : text;
        }
        return text;
    }

    private static boolean isDriveAbsolute(String text) {
        return text.length() >= 3 && isLetter(text.charAt(0)) && text.charAt(1) == ':' && text.charAt(2) == '\\';
    }

    private static boolean isLetter(char c) {
        return c >= 'A' && c <= 'Z' || c >= 'a' && c <= 'z';
    }

    private static WindowsPath share(String text, String plain) {
        int start = 2;
        while (start < plain.length() && plain.charAt(start) == '\\') {
            start++;
        }
        int server = plain.indexOf('\\', start);
        if (server < 0 || server + 1 == plain.length() || start == plain.length()) {
            throw new IllegalArgumentException("A network path needs a server and a share: " + text);
        }
        int share = plain.indexOf('\\', server + 1);
        String root = "\\\\" + plain.substring(start, share < 0 ? plain.length() : share) + "\\";
        return at(root, share < 0 ? "" : plain.substring(share + 1));
    }

    private static WindowsPath at(String root, String rest) {
        return new WindowsPath(root, normalised(List.of(), rest));
    }

    private static List<String> normalised(List<String> start, String rest) {
        List<String> names = new ArrayList<>(start);
        for (String name : rest.split("\\\\", -1)) {
            if (name.equals("..")) {
                if (!names.isEmpty()) {
                    names.removeLast();
                }
            } else if (!name.isEmpty() && !name.equals(".")) {
                names.add(name);
            }
        }
        return names;
    }

    /**
     * The path that {@code other} names when read from this folder. An absolute {@code other} stands for itself; one
     * that begins with a single slash starts at this path's drive or share.
     *
     * @throws IllegalArgumentException when {@code other} holds NUL or is drive-relative ({@code D:foo})
     */
    public WindowsPath resolve(String other) {
        String plain = other.replace('/', '\\');
        boolean ownRoot = plain.startsWith("\\\\") || plain.length() >= 2 && plain.charAt(1) == ':';
        if (ownRoot || plain.indexOf('\0') >= 0) {
            return of(other);
        }
        return new WindowsPath(root, normalised(plain.startsWith("\\") ? List.of() : names, plain));
    }

    /** The last name; the root itself ({@code C:\}) when there is none. */
    public String name() {
        return names.isEmpty() ? root : names.getLast();
    }

    /** The folder that holds this path; empty for a drive or share itself. */
    public Optional<WindowsPath> parent() {
        return names.isEmpty()
                ? Optional.empty() : Optional.of(new WindowsPath(root, names.subList(0, names.size() - 1)));
    }

    /** The names below the drive or share. */
    public List<String> names() {
        return names;
    }

    /** The drive letter in upper case; empty for a path on a share. */
    public Optional<Character> drive() {
        return root.charAt(1) == ':' ? Optional.of(upper(root.charAt(0))) : Optional.empty();
    }

    private static char upper(char letter) {
        return (char) (letter & ~0x20);
    }

    /**
     * The distro and the path in it, when this path leads into WSL. Both the present name {@code wsl.localhost} and the
     * older {@code wsl$} count.
     */
    public Optional<DistroPath> inWsl() {
        if (drive().isPresent()) {
            return Optional.empty();
        }
        String[] serverAndShare = root.substring(2, root.length() - 1).split("\\\\");
        boolean wsl = WSL_SERVERS.stream().anyMatch(serverAndShare[0]::equalsIgnoreCase);
        if (!wsl || serverAndShare.length != 2) {
            return Optional.empty();
        }
        LinuxPath path = LinuxPath.ROOT;
        for (String name : names) {
            path = path.resolve(EscapedName.forLinux(name));
        }
        return Optional.of(new DistroPath(serverAndShare[1], path));
    }

    /**
     * Whether Windows takes both for the same place: case does not count, except inside a distro, where Linux decides
     * and only the distro's name is compared without case; {@code wsl$} and {@code wsl.localhost} are the same.
     */
    public boolean sameAs(WindowsPath other) {
        Optional<DistroPath> here = inWsl();
        Optional<DistroPath> there = other.inWsl();
        if (here.isPresent() && there.isPresent()) {
            return here.get().distro().equalsIgnoreCase(there.get().distro())
                    && here.get().path().equals(there.get().path());
        }
        return toString().equalsIgnoreCase(other.toString());
    }

    /** Whether this path is {@code folder} itself or lies in it, compared as in {@link #sameAs}. */
    public boolean startsWith(WindowsPath folder) {
        return names.size() >= folder.names.size()
                && new WindowsPath(root, names.subList(0, folder.names.size())).sameAs(folder);
    }

    @Override
    public int compareTo(WindowsPath other) {
        return toString().compareTo(other.toString());
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof WindowsPath path && root.equals(path.root) && names.equals(path.names);
    }

    @Override
    public int hashCode() {
        return 31 * root.hashCode() + names.hashCode();
    }

    /** The path as Windows writes it, with backslashes; a drive alone keeps its backslash, {@code C:\}. */
    @Override
    public String toString() {
        boolean bareShare = names.isEmpty() && drive().isEmpty();
        return bareShare ? root.substring(0, root.length() - 1) : root + String.join("\\", names);
    }
}
