package dev.wslgodoctor.diagnostics.bundle.redact;

import dev.wslgodoctor.diagnostics.bundle.PrivateClass;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** Values whose name says that they are secret: in assignments, JSON members, headers and options. */
final class Settings {

    private static final List<String> PARTS = List.of("password", "passwd", "passphrase", "secret", "token", "apikey",
            "api_key", "api-key", "accesskey", "access_key", "access-key", "privatekey", "private_key", "private-key",
            "credential", "authorization", "connectionstring", "connection_string");
    // companyca is our own name for an authority, whose text names a company
    private static final Set<String> WORDS = Set.of("auth", "pwd", "pat", "sas", "jwt", "cookie", "pass", "sig", "psk",
            "companyca");
    private static final int LEAST_BARE = 4;
    private static final int LONGEST_NAME = 80;

    private Settings() {
    }

    /** Whether a setting of this name holds a secret, whatever its value is. */
    static boolean isSecret(String name) {
        String lower = name.toLowerCase(Locale.ROOT);
        if (PARTS.stream().anyMatch(lower::contains)) {
            return true;
        }
        for (String word : lower.split("[^a-z]+")) {
            if (WORDS.contains(word)) {
                return true;
            }
        }
        return false;
    }

    /** Adds an edit for the value behind an equals sign or a colon, if the name before is that of a secret. */
    static void at(String text, int sign, Edits edits) {
        int end = sign;
        while (end > 0 && (text.charAt(end - 1) == ' ' || text.charAt(end - 1) == '"' || text.charAt(end - 1) == '\''
                || text.charAt(end - 1) == '\\' || text.charAt(end - 1) == '\t')) {
            end--;
        }
        int start = end;
        while (start > 0 && end - start < LONGEST_NAME && (Boundary.isWord(text.charAt(start - 1))
                || text.charAt(start - 1) == '-' || text.charAt(start - 1) == '.')) {
            start--;
        }
        if (end - start < 3 || !isSecret(text.substring(start, end))) {
            return;
        }
        boolean quotedName = sign > end && text.charAt(sign - 1) != ' ';
        boolean colon = text.charAt(sign) == ':';
        int from = sign + 1;
        while (from < text.length() && (text.charAt(from) == ' ' || text.charAt(from) == '\t'
                || text.charAt(from) == '='
                || colon && quotedName && (text.charAt(from) == '\n' || text.charAt(from) == '\r'))) {
            from++;
        }
        value(text, from, !colon ? 1 : quotedName ? Integer.MAX_VALUE : LEAST_BARE, edits);
    }

    /** Adds an edit for the value of an option such as {@code --password VALUE}; the place is its first dash. */
    static void option(String text, int start, Edits edits) {
        int end = start;
        while (end < text.length() && (Boundary.isWord(text.charAt(end)) || text.charAt(end) == '-')) {
            end++;
        }
        if (end - start < 5 || end >= text.length() || text.charAt(end) == '='
                || !isSecret(text.substring(start, end))) {
            return;
        }
        int from = end;
        // --password value, "--password", "value" and NUL between arguments
        while (from < text.length() && " \",'\\\0\n\r\t".indexOf(text.charAt(from)) >= 0 && from - end < 12) {
            from++;
        }
        boolean quoted = from > 0 && from > end && (text.charAt(from - 1) == '"' || text.charAt(from - 1) == '\'');
        value(text, quoted ? from - 1 : from, 1, edits);
    }

    // a quoted value to its closing quote; a bare one, of at least so many characters, to the next blank
    private static void value(String text, int start, int leastBare, Edits edits) {
        int from = start;
        boolean escaped = from < text.length() && text.charAt(from) == '\\';
        from += escaped ? 1 : 0;
        if (from >= text.length()) {
            return;
        }
        char quote = text.charAt(from);
        int end = from;
        if (quote == '"' || quote == '\'') {
            from++;
            end = from;
            while (end < text.length() && text.charAt(end) != '\n' && !(text.charAt(end) == quote
                    && (escaped ? text.charAt(end - 1) == '\\' : text.charAt(end - 1) != '\\'))) {
                end++;
            }
            end -= escaped && end > from && text.charAt(end - 1) == '\\' ? 1 : 0;
        } else {
            while (end < text.length() && " \t\r\n\"'\0,;&|<>)}]".indexOf(text.charAt(end)) < 0) {
                end++;
            }
            if (end - from < leastBare) {
                return;
            }
        }
        if (end > from && !text.startsWith(Tokens.INSTEAD, from)) {
            edits.add(from, end, Tokens.INSTEAD, PrivateClass.SECRET);
        }
    }
}
