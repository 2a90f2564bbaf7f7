package dev.wslgodoctor.diagnostics.bundle.verify;

import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * A text with its escapes resolved, in lower case and composed: JSON and octal escapes, percent signs and HTML
 * entities, as often as they are nested. Line ends stay where they are, so that a place is still a line.
 */
final class Canonical {

    private static final int DEEPEST = 4;

    private Canonical() {
    }

    /**
     * The text as it is, then with one more layer of escapes resolved each time, until nothing changes. All of them
     * count: what looks like an escape may be the begin of a name, as in {@code C:\\Users\\nancy}.
     */
    static List<String> layers(String text) {
        List<String> layers = new ArrayList<>();
        String last = text;
        layers.add(lower(last));
        for (int i = 0; i < DEEPEST; i++) {
            String next = once(last);
            if (next.equals(last)) {
                break;
            }
            layers.add(lower(next));
            last = next;
        }
        return layers;
    }

    private static String lower(String text) {
        String lower = text.toLowerCase(Locale.ROOT);
        return Normalizer.isNormalized(lower, Normalizer.Form.NFC) ? lower
                : Normalizer.normalize(lower, Normalizer.Form.NFC);
    }

    private static String once(String text) {
        int at = next(text, 0);
        if (at < 0) {
            return text;
        }
        StringBuilder out = new StringBuilder(text.length());
        int from = 0;
        while (at >= 0) {
            out.append(text, from, at);
            from = switch (text.charAt(at)) {
                case '\\' -> backslash(text, at, out);
                case '%' -> percent(text, at, out);
                default -> entity(text, at, out);
            };
            at = next(text, from);
        }
        return out.append(text, from, text.length()).toString();
    }

    private static int next(String text, int from) {
        for (int i = from; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '\\' || c == '%' || c == '&') {
                return i;
            }
        }
        return -1;
    }

    private static int backslash(String text, int at, StringBuilder out) {
        char c = at + 1 < text.length() ? text.charAt(at + 1) : ' ';
        if (c == 'u' && digits(text, at + 2, 4, 16)) {
            out.append((char) Integer.parseInt(text, at + 2, at + 6, 16));
            return at + 6;
        }
        if (digits(text, at + 1, 3, 8)) {
            return bytes(text, at, out);
        }
        if (c == 'n' || c == 't' || c == 'r') {
            // also the folder C:\n...: a blank ends no word that was none before
            out.append(' ');
            return at + 2;
        }
        if (c == '"' || c == '\\' || c == '/' || c == '\'') {
            out.append(c);
            return at + 2;
        }
        out.append('/');
        return at + 1;
    }

    // octal and percent escapes are bytes of UTF-8
    private static int bytes(String text, int at, StringBuilder out) {
        int most = 0;
        while (at + 4 * most < text.length() && text.charAt(at + 4 * most) == '\\'
                && digits(text, at + 4 * most + 1, 3, 8)) {
            most++;
        }
        byte[] run = new byte[most];
        for (int i = 0; i < most; i++) {
            run[i] = (byte) Integer.parseInt(text, at + 4 * i + 1, at + 4 * i + 4, 8);
        }
        out.append(new String(run, StandardCharsets.UTF_8));
        return at + 4 * most;
    }

    private static int percent(String text, int at, StringBuilder out) {
        int from = at;
        int most = 0;
        while (from + 3 * most < text.length() && text.charAt(from + 3 * most) == '%'
                && digits(text, from + 3 * most + 1, 2, 16)) {
            most++;
        }
        if (most == 0) {
            out.append('%');
            return at + 1;
        }
        byte[] run = new byte[most];
        for (int i = 0; i < most; i++) {
            run[i] = (byte) Integer.parseInt(text, from + 3 * i + 1, from + 3 * i + 3, 16);
        }
        out.append(new String(run, StandardCharsets.UTF_8));
        return from + 3 * most;
    }

    private static int entity(String text, int at, StringBuilder out) {
        String[] names = {"&amp;", "&", "&lt;", "<", "&gt;", ">", "&quot;", "\"", "&#39;", "'"};
        for (int i = 0; i < names.length; i += 2) {
            if (text.startsWith(names[i], at)) {
                out.append(names[i + 1]);
                return at + names[i].length();
            }
        }
        out.append('&');
        return at + 1;
    }

    private static boolean digits(String text, int from, int count, int radix) {
        if (from + count > text.length()) {
            return false;
        }
        for (int i = from; i < from + count; i++) {
            if (text.charAt(i) > 127 || Character.digit(text.charAt(i), radix) < 0) {
                return false;
            }
        }
        return true;
    }
}
