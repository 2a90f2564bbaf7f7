package dev.wslgodoctor.diagnostics.bundle.redact;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Finds more names in the texts themselves: homes that paths lead to, names that Windows gives to computers, what
 * resolv.conf, hosts files and go.mod say. A name that is found in one place is then masked in all.
 */
public final class SeedFinder {

    // accounts that every system has tell nothing about a person, and causes read them
    private static final Set<String> EVERYBODYS = Set.of("root", "nobody", "public", "default", "all users",
            "default user", "defaultapppool", "administrator", "daemon", "wsl", "linuxbrew", "",
            // what is looked for in every folder above a project
            "go.mod", "go.work", "go.sum", "vendor", "lost+found");
    private static final Pattern PLACEHOLDER = Pattern.compile("(?i)(user|用户) ?[0-9]{1,4}");
    private static final String NAME = "([^\\s/\\\\\"'`<>|:*?,;()\\[\\]{}$%&=\\p{Cntrl}]{1,64})";

    private static final Pattern LINUX = Pattern.compile("(?<![A-Za-z0-9_])home(?:/|%2[fF]|\\\\/|\\\\{1,4})" + NAME);
    private static final Pattern LINUX_ENCODED = Pattern.compile("(?<![A-Za-z0-9_])home(?:/|%2[fF])"
            + "((?:%[0-9A-Fa-f]{2}|[A-Za-z0-9._~+-]){1,200})");
    private static final Pattern WINDOWS = Pattern.compile("[\\\\/](?i:users)[\\\\/]{1,4}"
            + "([^\\\\/\"'<>|:*?;,%$\\p{Cntrl}]{1,64})(?=[\\\\/;\"'\\p{Cntrl}]|$)");
    private static final Pattern WINDOWS_ENCODED = Pattern.compile("(?i)(?:[/\\\\]|%2f|%5c)users(?:/|%2f|%5c)"
            + "((?:%[0-9A-Fa-f]{2}|[A-Za-z0-9._~+-]){1,200}?)(?=/|%2f|%5c|[\\s\"'?#]|$)");
    private static final Pattern COMPUTER = Pattern.compile(
            "(?<![A-Za-z0-9_])((?:DESKTOP|LAPTOP|WIN|PC|SURFACE)-[A-Z0-9]{6,12})(?![A-Za-z0-9_-])");
    private static final Pattern REMOTE = Pattern.compile("ssh-remote(?:\\+|%2[bB])([A-Za-z0-9._-]+)");
    private static final Pattern SEARCH = Pattern.compile("(?m)^\\s*(?:search|domain)[ \\t]+([A-Za-z0-9._ \\t-]+)$");
    private static final Pattern HOSTNAME = Pattern.compile(
            "(?mi)^\\s*(?:hostname|COMPUTERNAME|USERDOMAIN|HOST)\\s*=\\s*([A-Za-z0-9._-]+)\\s*$");
    private static final Pattern MODULE = Pattern.compile("(?m)^module[ \\t]+\"?([^\\s\"()]+)\"?[ \\t\\r]*(?://.*)?$");
    private static final Pattern PRIVATE = Pattern.compile(
            "(?:GOPRIVATE|GONOPROXY|GONOSUMDB|GONOSUMCHECK|GOINSECURE)[\"']?\\s*[=:]\\s*[\"']?([^\\s\"'\\x00]+)");

    private final Set<String> users = new LinkedHashSet<>();
    private final Set<String> hosts = new LinkedHashSet<>();
    private final Set<String> modules = new LinkedHashSet<>();
    private final Set<String> versions = new LinkedHashSet<>();

    /** Whether an account of this name tells nothing about a person. */
    public static boolean isEverybodys(String name) {
        return EVERYBODYS.contains(name.toLowerCase(Locale.ROOT));
    }

    /** Reads one text. */
    public void read(String text) {
        near(text, "home", 0, LINUX, users);
        near(text, "home", 0, LINUX_ENCODED, users);
        for (String homes : List.of("Users", "users", "USERS")) {
            near(text, homes, 1, WINDOWS, users);
            near(text, homes, 1, WINDOWS_ENCODED, users);
            near(text, homes, 3, WINDOWS_ENCODED, users);
        }
        for (String computer : List.of("DESKTOP-", "LAPTOP-", "WIN-", "PC-", "SURFACE-")) {
            near(text, computer, 0, COMPUTER, hosts);
        }
        near(text, "ssh-remote", 0, REMOTE, hosts);
        if (has(text, "search ") || has(text, "domain ") || has(text, "search\t")) {
            SEARCH.matcher(text).results().forEach(found ->
                    List.of(found.group(1).strip().split("\\s+")).forEach(this::host));
        }
        if (has(text, "ost") && has(text, "=") || has(text, "HOST") || has(text, "COMPUTERNAME")
                || has(text, "USERDOMAIN")) {
            HOSTNAME.matcher(text).results().forEach(found -> host(found.group(1)));
        }
        if (has(text, "module ") || has(text, "module\t")) {
            MODULE.matcher(text).results().forEach(found -> module(found.group(1)));
        }
        if (has(text, "GOPRIVATE") || has(text, "GONO") || has(text, "GOINSECURE")) {
            PRIVATE.matcher(text).results().forEach(found -> List.of(found.group(1).split("[,;|]")).forEach(each ->
                    module(each.replaceAll("^\\*\\.|/?\\*+$", ""))));
        }
    }

    // a pattern is tried only where its word stands: a search by the pattern itself would look at every character
    private void near(String text, String word, int before, Pattern pattern, Set<String> into) {
        Matcher matcher = null;
        for (int at = text.indexOf(word); at >= 0; at = text.indexOf(word, at + 1)) {
            if (at < before) {
                continue;
            }
            matcher = matcher == null ? pattern.matcher(text).useTransparentBounds(true) : matcher;
            if (matcher.region(at - before, text.length()).lookingAt()) {
                add(decoded(matcher.group(1)), into);
            }
        }
    }

    private static void add(String name, Set<String> into) {
        boolean known = isEverybodys(name) || PLACEHOLDER.matcher(name).matches() || name.startsWith(".");
        if (!known) {
            into.add(name.endsWith(".") ? name.substring(0, name.length() - 1) : name);
        }
    }

    private static boolean has(String text, String word) {
        return text.contains(word);
    }

    /** A name of a computer or domain, unless every machine has it. */
    public void host(String name) {
        boolean known = PublicNames.isPublicHost(name) || name.matches("(?i)localhost.*|ip6-.*|[0-9.]*|local|lan|home|"
                + "localdomain|workgroup|host[0-9]*(\\.invalid)?");
        if (!known && !name.isBlank()) {
            hosts.add(name);
        }
    }

    /** A module path; of the standard library, of documentation or of a public host tells nothing itself. */
    public void module(String path) {
        String host = path.contains("/") ? path.substring(0, path.indexOf('/')) : path;
        if (path.length() > 2 && !PublicNames.isPublicHost(host) && !path.equals("command-line-arguments")
                && (path.contains("/") || path.contains(".") || !EverydayWords.contains(path) && path.length() > 4)) {
            modules.add(path);
        }
    }

    /** A number in four parts that is the version of a program. */
    public void version(String text) {
        versions.add(text);
    }

    private static String decoded(String name) {
        if (name.indexOf('%') < 0) {
            return name;
        }
        try {
            return URLDecoder.decode(name.replace("+", "%2B"), StandardCharsets.UTF_8);
        } catch (IllegalArgumentException e) {
            // a percent sign that belongs to the name
            return name;
        }
    }

    /** What was found; users stand in paths only. */
    public Seeds seeds() {
        return new Seeds(Set.of(), users, hosts, modules, Set.of(), versions);
    }
}
