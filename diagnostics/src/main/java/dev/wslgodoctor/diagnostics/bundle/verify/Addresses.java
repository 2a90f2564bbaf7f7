package dev.wslgodoctor.diagnostics.bundle.verify;

import java.util.Set;
import java.util.regex.Pattern;

/** Addresses of people, computers and repositories: each must be one that is public or made up. */
final class Addresses {

    private static final Set<String> NO_COMPUTER = Set.of("file", "vscode-remote", "vscode", "vscode-insiders", "vsls",
            "vscode-local", "vscode-userdata", "untitled", "jar", "wslg", "git-commit");
    private static final Set<String> UNITS = Set.of("service", "timer", "slice", "socket", "scope", "target", "mount");

    private static final Pattern BEHIND_HOST = Pattern.compile("[:?#;)\\]}].*", Pattern.DOTALL);
    private static final Pattern MADE_UP_HOST = Pattern.compile("host[0-9]+|((www|docs)\\.)?example\\.(com|org|net)");
    private static final Pattern MADE_UP_OWNER = Pattern.compile("owner[0-9]+");
    private static final Pattern VERSION = Pattern.compile("v[0-9].*");

    private final Forbidden forbidden;

    Addresses(Forbidden forbidden) {
        this.forbidden = forbidden;
    }

    /** What hears of a find. */
    interface Finds {

        /** A find of this class. */
        void at(String kind, int place, String value);
    }

    void find(String text, Finds finds) {
        for (int at = text.indexOf("://"); at >= 0; at = text.indexOf("://", at + 3)) {
            link(text, at, finds);
        }
        for (int at = text.indexOf('@'); at >= 0; at = text.indexOf('@', at + 1)) {
            mail(text, at, finds);
        }
        for (String host : Set.of("github.com", "gitlab.com", "bitbucket.org", "gitee.com", "codeberg.org")) {
            for (int at = text.indexOf(host); at >= 0; at = text.indexOf(host, at + 1)) {
                repository(text, host, at, finds);
            }
        }
    }

    private void link(String text, int at, Finds finds) {
        int begin = at;
        while (begin > 0 && (Character.isLetterOrDigit(text.charAt(begin - 1)) || text.charAt(begin - 1) == '-'
                || text.charAt(begin - 1) == '+')) {
            begin--;
        }
        int end = at + 3;
        while (end < text.length() && !ends(text.charAt(end))) {
            end++;
        }
        String authority = text.substring(at + 3, end);
        int sign = authority.lastIndexOf('@');
        if (sign >= 0 && !authority.startsWith("git@")) {
            finds.at("login", at, authority);
        }
        String host = BEHIND_HOST.matcher(authority.substring(sign + 1)).replaceFirst("");
        boolean named = host.chars().anyMatch(c -> c >= 'a' && c <= 'z')
                && host.chars().allMatch(c -> c < 128 && (Character.isLetterOrDigit(c) || ".-_".indexOf(c) >= 0));
        if (named && !NO_COMPUTER.contains(text.substring(begin, at)) && !isAllowed(host)) {
            finds.at("host", at, host);
        }
    }

    private static boolean ends(char c) {
        return c <= ' ' || "/\\\"'<>,|`".indexOf(c) >= 0;
    }

    private boolean isAllowed(String host) {
        return forbidden.publicHosts().contains(host) || host.endsWith(".invalid")
                || MADE_UP_HOST.matcher(host).matches();
    }

    private void mail(String text, int at, Finds finds) {
        int begin = at;
        while (begin > 0 && (Character.isLetterOrDigit(text.charAt(begin - 1))
                || "._+-".indexOf(text.charAt(begin - 1)) >= 0)) {
            begin--;
        }
        // the n of an escaped line end belongs to no name
        begin += begin > 0 && begin < at && text.charAt(begin - 1) == '\\' ? 1 : 0;
        int end = at + 1;
        while (end < text.length() && (Character.isLetterOrDigit(text.charAt(end)) || text.charAt(end) == '.'
                || text.charAt(end) == '-')) {
            end++;
        }
        String local = text.substring(begin, at);
        String domain = text.substring(at + 1, end).replaceAll("\\.+$", "");
        String top = domain.substring(domain.lastIndexOf('.') + 1);
        if (local.isEmpty() || !domain.contains(".") || top.length() < 2 || !top.chars().allMatch(Character::isLetter)
                || UNITS.contains(top) || domain.endsWith(".invalid") || VERSION.matcher(domain).matches()) {
            return;
        }
        if (!local.equals("git") || !isAllowed(domain)) {
            finds.at("mail", begin, text.substring(begin, end));
        }
    }

    private void repository(String text, String host, int at, Finds finds) {
        int slash = at + host.length();
        if (slash >= text.length() || text.charAt(slash) != '/' && text.charAt(slash) != ':'
                || at > 0 && (Character.isLetterOrDigit(text.charAt(at - 1)) || text.charAt(at - 1) == '-')) {
            return;
        }
        int end = segment(text, slash + 1);
        String owner = text.substring(slash + 1, end);
        int last = end < text.length() && text.charAt(end) == '/' ? segment(text, end + 1) : end;
        String name = last > end ? text.substring(end + 1, last).replaceAll("\\.git$", "") : "";
        boolean ours = MADE_UP_OWNER.matcher(owner).matches() || forbidden.publicOwners().contains(owner)
                || forbidden.publicRepositories().contains(host + "/" + owner + "/" + name);
        if (!owner.isEmpty() && !ours) {
            finds.at("remote", at, text.substring(at, last));
        }
    }

    private static int segment(String text, int from) {
        int end = from;
        while (end < text.length() && (Character.isLetterOrDigit(text.charAt(end))
                || "_-.~!".indexOf(text.charAt(end)) >= 0)) {
            end++;
        }
        while (end > from && text.charAt(end - 1) == '.') {
            end--;
        }
        return end;
    }
}
