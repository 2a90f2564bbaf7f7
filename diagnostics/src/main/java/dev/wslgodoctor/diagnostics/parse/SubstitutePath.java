package dev.wslgodoctor.diagnostics.parse;

import java.util.List;
import java.util.Locale;

/**
 * How Delve translates a source path by the rules of {@code substitutePath}: what a debug session will really look for.
 * For a path that the editor sends (a breakpoint), {@code from} is the editor's folder and {@code to} the one in the
 * program, as launch.json writes them; Delve's own config.yml has them the other way round.
 *
 * @see <a href="https://github.com/go-delve/delve/blob/master/pkg/locspec/locations.go">go-delve/delve
 *      pkg/locspec/locations.go, SubstitutePath</a>
 */
public final class SubstitutePath {

    /**
     * One rule.
     *
     * @param from prefix to be replaced; empty stands for every relative path
     * @param to   what replaces it; empty makes the path relative
     */
    public record Rule(String from, String to) {

        /** The rule for the opposite direction. */
        public Rule reversed() {
            return new Rule(to, from);
        }
    }

    private SubstitutePath() {
    }

    /**
     * The path after the first rule that matches; {@code path} itself when none does. As soon as the path or any rule
     * looks like a Windows path, upper and lower case do not count and the rest of the path comes back in lower case,
     * which a Linux file system does not find.
     */
    public static String apply(String path, List<Rule> rules) {
        boolean anyCase = isWindows(path)
                || rules.stream().anyMatch(rule -> isWindows(rule.from()) || isWindows(rule.to()));
        String current = path;
        for (Rule rule : rules) {
            if (current.equals(rule.from())) {
                return rule.to();
            }
            if (rule.from().isEmpty()) {
                if (!isAbsolute(current)) {
                    return joined(rule.to(), current);
                }
            } else if (startsWith(current, rule.from(), anyCase)) {
                // the lower case stays even when the boundary below does not fit and a later rule is tried
                current = anyCase ? lower(current) : current;
                String from = anyCase ? lower(rule.from()) : rule.from();
                String rest = current.substring(from.length());
                if (endsWithSeparator(rule.from()) || startsWithSeparator(rest)) {
                    return joined(rule.to(), rest);
                }
            }
        }
        return current;
    }

    /**
     * Whether Delve takes this for an absolute path of Windows: a share, or a drive with any letter and either slash.
     */
    public static boolean isWindows(String path) {
        return path.startsWith("\\\\")
                || path.length() >= 3 && path.charAt(1) == ':' && (path.charAt(2) == '/' || path.charAt(2) == '\\');
    }

    private static boolean isAbsolute(String path) {
        return path.startsWith("/") || isWindows(path);
    }

    private static boolean startsWith(String path, String from, boolean anyCase) {
        return anyCase ? lower(path).startsWith(lower(from)) : path.startsWith(from);
    }

    private static String lower(String text) {
        return text.toLowerCase(Locale.ROOT);
    }

    private static String joined(String to, String rest) {
        if (to.isEmpty()) {
            return startsWithSeparator(rest) ? rest.substring(1) : rest;
        }
        boolean slash = to.indexOf('/') >= 0;
        boolean backslash = to.indexOf('\\') >= 0;
        String spelled = slash == backslash ? rest
                : slash ? rest.replace('\\', '/') : rest.replace('/', '\\');
        if (startsWithSeparator(spelled)) {
            return (endsWithSeparator(to) ? to.substring(0, to.length() - 1) : to) + spelled;
        }
        String separator = backslash && !slash ? "\\" : "/";
        return endsWithSeparator(to) ? to + spelled : to + separator + spelled;
    }

    private static boolean endsWithSeparator(String text) {
        return text.endsWith("/") || text.endsWith("\\");
    }

    private static boolean startsWithSeparator(String text) {
        return text.startsWith("/") || text.startsWith("\\");
    }
}
