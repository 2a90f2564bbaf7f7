package dev.wslgodoctor.diagnostics.bundle.redact;

import dev.wslgodoctor.diagnostics.bundle.PrivateClass;
import java.util.Locale;
import java.util.Set;

/** Addresses on the network: name and password in them, hosts that are not public, repositories, mail addresses. */
final class Links {

    // the authority of these is no computer
    private static final Set<String> NO_HOST = Set.of("file", "vscode-remote", "vscode", "vscode-insiders", "vsls",
            "vscode-local", "vscode-userdata", "untitled", "jar", "wslg", "git-commit");
    private static final Set<String> UNITS = Set.of("service", "timer", "slice", "socket", "scope", "target", "mount");

    private final Placeholders placeholders;
    private final PublicNames publicNames;

    Links(Placeholders placeholders, PublicNames publicNames) {
        this.placeholders = placeholders;
        this.publicNames = publicNames;
    }

    /** Adds edits for an address; the place is the colon of {@code ://}. */
    void url(String text, int colon, Edits edits) {
        int scheme = colon;
        while (scheme > 0 && (Boundary.isWord(text.charAt(scheme - 1))
                || "+-.".indexOf(text.charAt(scheme - 1)) >= 0)) {
            scheme--;
        }
        int from = colon + 3;
        int end = from;
        while (end < text.length() && "/\\\"'<>,|`\0".indexOf(text.charAt(end)) < 0
                && !Character.isWhitespace(text.charAt(end))) {
            end++;
        }
        int at = end - 1;
        while (at >= from && text.charAt(at) != '@') {
            at--;
        }
        if (at >= from) {
            String user = text.substring(from, at);
            if (!user.equals("git") && !user.equals(Tokens.INSTEAD)) {
                edits.add(from, at + 1, "", PrivateClass.LOGIN);
            }
            from = at + 1;
        }
        String name = text.substring(scheme, colon).toLowerCase(Locale.ROOT);
        if (!NO_HOST.contains(name)) {
            int hostEnd = from;
            while (hostEnd < end && ":?#;)]}".indexOf(text.charAt(hostEnd)) < 0) {
                hostEnd++;
            }
            host(text, from, hostEnd, edits);
            if (hostEnd > from && !PublicNames.isPublicHost(text.substring(from, hostEnd))) {
                path(text, end, edits);
            }
        }
    }

    // the owner and name of a repository on a host of one's own
    private void path(String text, int slash, Edits edits) {
        int at = slash;
        for (int i = 0; i < 8 && at + 1 < text.length() && text.charAt(at) == '/'; i++) {
            int end = segmentEnd(text, at + 1);
            String segment = text.substring(at + 1, end);
            boolean git = segment.endsWith(".git");
            String plain = git ? segment.substring(0, segment.length() - 4) : segment;
            if (!plain.isEmpty() && !plain.matches("v[0-9]+|@.*|<.*")) {
                edits.add(at + 1, end - (git ? 4 : 0), segment("p", plain), PrivateClass.REMOTE);
            }
            at = end;
        }
    }

    private void host(String text, int from, int end, Edits edits) {
        String host = text.substring(from, end);
        boolean name = host.chars().anyMatch(Character::isLetter)
                && host.chars().allMatch(c -> Character.isLetterOrDigit(c)
                || c == '.' || c == '-' || c == '_');
        if (name && !PublicNames.isPublicHost(host)) {
            edits.add(from, end, hostPlaceholder(host), PrivateClass.HOST);
        }
    }

    String hostPlaceholder(String host) {
        return placeholders.of(PrivateClass.HOST, "host", host, host, number ->
                host.contains(".") ? "host" + number + ".invalid" : "host" + number);
    }

    /** Adds edits for {@code OWNER/REPO} behind a public host of code, whose name ends before this place. */
    void repository(String text, String host, int separator, Edits edits) {
        boolean escaped = text.regionMatches(true, separator, "%2f", 0, 3);
        boolean doubled = text.startsWith("\\/", separator);
        int width = escaped ? 3 : doubled ? 2 : 1;
        int from = separator + width;
        int end = segmentEnd(text, from);
        if (end == from) {
            return;
        }
        String owner = text.substring(from, end);
        int second = end + width;
        int last = end < text.length() && (escaped ? text.regionMatches(true, end, "%2f", 0, 3)
                : text.startsWith(doubled ? "\\/" : "/", end)) ? segmentEnd(text, second) : end;
        String name = last > second ? text.substring(second, last) : "";
        String plain = name.endsWith(".git") ? name.substring(0, name.length() - 4) : name;
        if (publicNames.isPublic(host, owner, plain) || owner.startsWith("<")) {
            return;
        }
        edits.add(from, end, segment("owner", owner), PrivateClass.REMOTE);
        if (!plain.isEmpty()) {
            edits.add(second, second + plain.length(), segment("repo", plain), PrivateClass.REMOTE);
        }
    }

    // the module cache writes Acme as !acme
    private String segment(String group, String segment) {
        return placeholders.of(PrivateClass.REMOTE, group, segment.replace("!", ""), segment, number -> group + number);
    }

    private static int segmentEnd(String text, int from) {
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

    /** Adds edits for a mail address or {@code user@host:path}; the place is the {@code @} or {@code %40}. */
    void mail(String text, int sign, int width, Edits edits) {
        int from = sign;
        while (from > 0 && isLocal(text.charAt(from - 1))) {
            from--;
        }
        int end = sign + width;
        int dot = -1;
        while (end < text.length() && (Character.isLetterOrDigit(text.charAt(end)) || text.charAt(end) == '-'
                || text.charAt(end) == '.')) {
            dot = text.charAt(end) == '.' ? end : dot;
            end++;
        }
        if (dot == end - 1) {
            end--;
            dot = text.lastIndexOf('.', end - 1);
        }
        if (from == sign || end == sign + width) {
            return;
        }
        String local = text.substring(from, sign);
        String domain = text.substring(sign + width, end);
        if (local.equals("git")) {
            scp(text, domain, end, sign + width, edits);
            return;
        }
        String top = dot < sign + width ? "" : domain.substring(domain.lastIndexOf('.') + 1);
        if (top.length() >= 2 && top.chars().allMatch(Character::isLetter) && !UNITS.contains(top)
                && !domain.startsWith("v0.") && !domain.startsWith("v1.") && !domain.startsWith("v2.")) {
            String address = local + "@" + domain;
            edits.add(from, end, placeholders.of(PrivateClass.MAIL, "mail", address, address, number ->
                    "mail" + number + "@example.invalid").replace("@", text.substring(sign, sign + width)),
                    PrivateClass.MAIL);
        }
    }

    private void scp(String text, String domain, int end, int from, Edits edits) {
        boolean path = end < text.length() && text.charAt(end) == ':';
        if (PublicNames.CODE.contains(domain.toLowerCase(Locale.ROOT))) {
            if (path) {
                repository(text, domain, end, edits);
            }
        } else {
            host(text, from, end, edits);
            if (path && end + 1 < text.length() && !Boundary.isDigit(text.charAt(end + 1))) {
                int first = segmentEnd(text, end + 1);
                edits.add(end + 1, first, segment("p", text.substring(end + 1, first)), PrivateClass.REMOTE);
                path(text, first, edits);
            }
        }
    }

    private static boolean isLocal(char c) {
        return Character.isLetterOrDigit(c) || "._+-".indexOf(c) >= 0;
    }
}
