package dev.wslgodoctor.diagnostics.path;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * An absolute path inside a Linux distro, normalised by its text alone: no double slashes, no {@code .}, no {@code ..},
 * no slash at the end. Nothing is looked up, so a {@code ..} behind a symbolic link is resolved as if it were a folder;
 * pass a path that the distro itself has resolved where that matters.
 *
 * <p>Any character but NUL may occur in a name, newline and backslash included. Comparison is by exact characters.
 */
public final class LinuxPath implements Comparable<LinuxPath> {

    /** The root folder, {@code /}. */
    public static final LinuxPath ROOT = new LinuxPath("/");

    private final String text;

    private LinuxPath(String text) {
        this.text = text;
    }

    /**
     * Reads an absolute path.
     *
     * @throws IllegalArgumentException when the text is empty, relative, or holds NUL; the message says which
     */
    public static LinuxPath of(String text) {
        if (text.isEmpty()) {
            throw new IllegalArgumentException("A Linux path must not be empty");
        }
        if (text.charAt(0) != '/') {
            throw new IllegalArgumentException("Not an absolute Linux path: " + text);
        }
        return normalised(text);
    }

    /** As {@link #of(String)}, for text that comes from a file or a program: empty when it is not such a path. */
    public static Optional<LinuxPath> parse(String text) {
        boolean absolute = !text.isEmpty() && text.charAt(0) == '/' && text.indexOf('\0') < 0;
        return absolute ? Optional.of(normalised(text)) : Optional.empty();
    }

    private static LinuxPath normalised(String text) {
        if (text.indexOf('\0') >= 0) {
            throw new IllegalArgumentException("A Linux path cannot hold NUL: " + text.replace("\0", "\\0"));
        }
        List<String> names = new ArrayList<>();
        for (String name : text.split("/", -1)) {
            if (name.equals("..")) {
                if (!names.isEmpty()) {
                    names.removeLast();
                }
            } else if (!name.isEmpty() && !name.equals(".")) {
                names.add(name);
            }
        }
        return names.isEmpty() ? ROOT : new LinuxPath("/" + String.join("/", names));
    }

    /**
     * The path that {@code other} names when read from this folder; an absolute {@code other} stands for itself, an
     * empty one for this path.
     *
     * @throws IllegalArgumentException when {@code other} holds NUL
     */
    public LinuxPath resolve(String other) {
        return other.startsWith("/") ? normalised(other) : normalised(text + "/" + other);
    }

    /** The last name; {@code /} for the root. */
    public String name() {
        return text.length() == 1 ? text : text.substring(text.lastIndexOf('/') + 1);
    }

    /** The folder that holds this path; empty for the root. */
    public Optional<LinuxPath> parent() {
        if (text.length() == 1) {
            return Optional.empty();
        }
        int slash = text.lastIndexOf('/');
        return Optional.of(slash == 0 ? ROOT : new LinuxPath(text.substring(0, slash)));
    }

    /** Whether this path is {@code folder} itself or lies in it; {@code /a/bc} does not start with {@code /a/b}. */
    public boolean startsWith(LinuxPath folder) {
        if (folder.text.length() == 1) {
            return true;
        }
        return text.startsWith(folder.text)
                && (text.length() == folder.text.length() || text.charAt(folder.text.length()) == '/');
    }

    /** The way from this folder to {@code other}, such as {@code ../b/c}; {@code .} when both are the same. */
    public String relativize(LinuxPath other) {
        List<String> here = names();
        List<String> there = other.names();
        int common = 0;
        while (common < here.size() && common < there.size() && here.get(common).equals(there.get(common))) {
            common++;
        }
        List<String> steps = new ArrayList<>();
        for (int i = common; i < here.size(); i++) {
            steps.add("..");
        }
        steps.addAll(there.subList(common, there.size()));
        return steps.isEmpty() ? "." : String.join("/", steps);
    }

    /** The names from the root down; empty for the root. */
    public List<String> names() {
        return text.length() == 1 ? List.of() : List.of(text.substring(1).split("/"));
    }

    @Override
    public int compareTo(LinuxPath other) {
        return text.compareTo(other.text);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof LinuxPath path && text.equals(path.text);
    }

    @Override
    public int hashCode() {
        return text.hashCode();
    }

    /** The path as Linux writes it. */
    @Override
    public String toString() {
        return text;
    }
}
