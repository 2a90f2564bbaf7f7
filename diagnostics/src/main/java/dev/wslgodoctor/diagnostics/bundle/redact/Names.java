package dev.wslgodoctor.diagnostics.bundle.redact;

import dev.wslgodoctor.diagnostics.bundle.PrivateClass;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * Puts names of users, computers and chosen words into a dictionary, in all spellings. A placeholder keeps what causes
 * read of a name: that it is not ASCII, its blanks, and its case.
 */
final class Names {

    private static final int SURE = 6;
    private static final List<String> HOMES = List.of("home", "users");
    private static final List<String> BEFORE_A_NAME = List.of("user=", "default=", "username=", "logname=", "owner=",
            "login=", "user:", "owner:", "login:", "username:", "user: ", "owner: ", "username: ", "login: ", "user ",
            "user\":\"", "user\": \"", "username\":\"", "username\": \"", "owner\":\"", "owner\": \"", "~");
    private static final List<String> BEFORE_A_HOST = List.of("@", "//", "host=", "hostname=", "computername=",
            "hostname:", "hostname: ", "host: ", "wsl+", "ssh-remote+", "ssh-remote%2b", "\\\\", "userdomain=",
            "logonserver=", "name=");

    private final Dictionary dictionary;
    private final Placeholders placeholders;

    Names(Dictionary dictionary, Placeholders placeholders) {
        this.dictionary = dictionary;
        this.placeholders = placeholders;
    }

    /**
     * A user's name.
     *
     * @param onlyInPaths true if it is known only from a path of a home folder, and may be any word elsewhere
     */
    String user(String name, boolean onlyInPaths) {
        boolean ascii = Spellings.isAscii(name);
        String placeholder = placeholders.of(PrivateClass.USER, "user", name, name, number ->
                (ascii ? "user" : "用户") + (name.contains(" ") ? " " : "") + number);
        boolean everyday = EverydayWords.contains(name);
        Spellings.of(name, placeholder).forEach((spelling, instead) -> dictionary.add(spelling,
                (text, start, end, edits) -> {
                    boolean home = inHomes(text, start);
                    boolean here = home && endsAsSegment(text, end, spelling) || !onlyInPaths
                            && (everyday ? isNamed(text, start, end, spelling, BEFORE_A_NAME, name.length() <= 3)
                            : isWord(text, start, end, spelling));
                    if (here) {
                        edits.add(start, end, cased(instead, text.substring(start, end)),
                                home ? PrivateClass.HOME : PrivateClass.USER);
                    }
                }));
        Spellings.shortened(name, placeholder).forEach((spelling, instead) -> dictionary.add(spelling,
                (text, start, end, edits) -> {
                    if (Boundary.before(text, start) && (spelling.endsWith("+") || Boundary.behind(text, end))) {
                        edits.add(start, end, cased(instead, text.substring(start, end)),
                                inHomes(text, start) ? PrivateClass.HOME : PrivateClass.USER);
                    }
                }));
        return placeholder;
    }

    /** A computer's or domain's name; of a full name also its first label. */
    void host(String name, Map<String, String> wellKnown) {
        boolean full = name.contains(".");
        String placeholder = placeholders.of(PrivateClass.HOST, "host", name, name, number ->
                full ? "host" + number + ".invalid" : "host" + number);
        boolean everyday = EverydayWords.contains(name) || wellKnown.containsKey(name);
        Spellings.of(name, placeholder).forEach((spelling, instead) -> dictionary.add(spelling,
                (text, start, end, edits) -> {
                    if (everyday ? isNamed(text, start, end, spelling, BEFORE_A_HOST, false)
                            : isWord(text, start, end, spelling)) {
                        edits.add(start, end, cased(instead, text.substring(start, end)), PrivateClass.HOST);
                    }
                }));
    }

    /** A word that the user wants masked wherever it stands. */
    void word(String word) {
        boolean ascii = Spellings.isAscii(word);
        String placeholder = placeholders.of(PrivateClass.WORD, "word", word, word, number ->
                (ascii ? "word" : "词") + (word.contains(" ") ? " " : "") + number);
        Spellings.of(word, placeholder).forEach((spelling, instead) -> dictionary.add(spelling,
                (text, start, end, edits) -> edits.add(start, end, cased(instead, text.substring(start, end)),
                        PrivateClass.WORD)));
    }

    private static boolean isWord(String text, int start, int end, String spelling) {
        if (!Boundary.isWord(spelling.charAt(0)) && !Spellings.isAscii(spelling) || spelling.charAt(0) == '%'
                || spelling.charAt(0) == '\\') {
            return true;
        }
        // a long name is found inside of longer words too: zhangwei in backupzhangwei
        return spelling.length() >= SURE || Boundary.beforeLetters(text, start) && Boundary.behindLetters(text, end);
    }

    private static boolean endsAsSegment(String text, int end, String spelling) {
        if (end >= text.length() || !Spellings.isAscii(spelling)) {
            return true;
        }
        char c = text.charAt(end);
        return !Boundary.isWord(c) && c != '-' && (c != '.' || end + 1 >= text.length()
                || !Boundary.isWord(text.charAt(end + 1)));
    }

    // behind a folder of homes, however its separator is written
    static boolean inHomes(String text, int start) {
        int at = start;
        while (at > 0 && (text.charAt(at - 1) == '/' || text.charAt(at - 1) == '\\' || text.charAt(at - 1) == '\0')) {
            at--;
        }
        if (at == start && at >= 3 && text.charAt(at - 3) == '%') {
            String escape = text.substring(at - 2, at);
            at -= escape.equalsIgnoreCase("2f") || escape.equalsIgnoreCase("5c") ? 3 : 0;
        }
        if (at == start) {
            return false;
        }
        for (String homes : HOMES) {
            int from = at - homes.length();
            if (from >= 0 && text.regionMatches(true, from, homes, 0, homes.length()) && Boundary.before(text, from)) {
                return true;
            }
        }
        return false;
    }

    private static boolean isNamed(String text, int start, int end, String spelling, List<String> before,
            boolean bare) {
        if (Spellings.isAscii(spelling) && !(Boundary.behind(text, end) && (end >= text.length()
                || text.charAt(end) != '-' && (text.charAt(end) != '.' || end + 1 >= text.length()
                || !Boundary.isWord(text.charAt(end + 1)))))) {
            return false;
        }
        for (String word : before) {
            int from = start - word.length();
            if (from >= 0 && text.regionMatches(true, from, word, 0, word.length())
                    && (!Boundary.isLetter(word.charAt(0)) || Boundary.beforeLetters(text, from))) {
                return true;
            }
        }
        if (start > 0 && text.charAt(start - 1) == '(' && end < text.length() && text.charAt(end) == ')') {
            return true;
        }
        return text.startsWith(" (uid ", end) && start == 0 || bare && isAlone(text, start, end);
    }

    // a whole value, or between two NUL, quotes, or behind an equals sign or colon
    private static boolean isAlone(String text, int start, int end) {
        boolean begins = start == 0 || "=:(\"\0".indexOf(text.charAt(start - 1)) >= 0;
        return begins && (end >= text.length() || "\0\"\n:);".indexOf(text.charAt(end)) >= 0);
    }

    /** The placeholder in the case of what it replaces, so that two names that differ only in case still do. */
    static String cased(String placeholder, String original) {
        boolean upper = false;
        boolean lower = false;
        for (int i = 0; i < original.length(); i++) {
            if (original.charAt(i) == '%' || original.charAt(i) == '\\') {
                return placeholder;
            }
            upper |= original.charAt(i) >= 'A' && original.charAt(i) <= 'Z';
            lower |= original.charAt(i) >= 'a' && original.charAt(i) <= 'z';
        }
        if (!upper || !Spellings.isAscii(placeholder)) {
            return placeholder;
        }
        return lower ? placeholder.substring(0, 1).toUpperCase(Locale.ROOT) + placeholder.substring(1)
                : placeholder.toUpperCase(Locale.ROOT);
    }
}
