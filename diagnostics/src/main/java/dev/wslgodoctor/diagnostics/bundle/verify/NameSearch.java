package dev.wslgodoctor.diagnostics.bundle.verify;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * Searches for forbidden names by plain comparison in every layer of a text, and for their Base64 in the text itself.
 */
final class NameSearch {

    private static final int WITHIN_WORDS = 6;
    private static final int LEAST_BASE64 = 7;

    private final Map<String, Word> words = new LinkedHashMap<>();
    private final Set<String> afterHomes = new LinkedHashSet<>();
    private final Map<String, String> encoded = new LinkedHashMap<>();

    private record Word(boolean anywhere, String kind) {
    }

    /** What hears of a find. */
    interface Finds {

        /** A name of this class at this place of the text. */
        void at(String text, int place, String name, String kind);
    }

    NameSearch(Forbidden forbidden) {
        forbidden.names().forEach(this::add);
        for (String name : forbidden.pathNames()) {
            afterHomes.add(lower(name));
        }
    }

    private void add(String name, String kind) {
        String lower = lower(name);
        boolean ascii = lower.chars().allMatch(c -> c < 128);
        words.put(lower, new Word(!ascii || lower.length() >= WITHIN_WORDS, kind));
        Word anywhere = new Word(true, kind);
        words.put(String.join("\0", lower.split("")), anywhere);
        if (ascii) {
            String joined = lower.replace(" ", "").replace(".", "");
            boolean hasDosName = joined.length() > 8 || joined.length() < lower.length();
            if (hasDosName && !lower.contains("/") && !lower.contains("-")) {
                words.put(joined.substring(0, Math.min(6, joined.length())) + "~", anywhere);
            }
            if (lower.length() > 8 && lower.chars().allMatch(Character::isLetterOrDigit)) {
                words.put(lower.substring(0, 7) + "+", anywhere);
            }
        } else {
            for (Charset written : charsets("UTF-8", "GBK")) {
                for (Charset read : charsets("ISO-8859-1", "windows-1252", "GBK")) {
                    String wrong = new String(name.getBytes(written), read);
                    if (!written.equals(read) && wrong.indexOf('\uFFFD') < 0 && wrong.indexOf('?') < 0) {
                        words.put(lower(wrong), anywhere);
                    }
                }
            }
        }
        for (int offset = 0; offset < 3; offset++) {
            base64(name.getBytes(StandardCharsets.UTF_8), offset, kind);
            base64(name.getBytes(StandardCharsets.UTF_16LE), offset, kind);
        }
    }

    // the middle of a Base64 text, which does not depend on what stands around the name
    private void base64(byte[] name, int offset, String kind) {
        byte[] shifted = new byte[offset + name.length];
        System.arraycopy(name, 0, shifted, offset, name.length);
        String text = Base64.getEncoder().withoutPadding().encodeToString(shifted);
        int from = offset == 0 ? 0 : offset + 1;
        int to = text.length() - (shifted.length % 3 == 0 ? 0 : 1);
        if (to - from >= LEAST_BASE64) {
            encoded.put(text.substring(from, to), kind);
        }
    }

    private static List<Charset> charsets(String... names) {
        List<Charset> charsets = new ArrayList<>();
        for (String name : names) {
            if (Charset.isSupported(name)) {
                charsets.add(Charset.forName(name));
            }
        }
        return charsets;
    }

    private static String lower(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFC).toLowerCase(Locale.ROOT);
    }

    /** Reports every forbidden name in a layer. */
    void inLayer(String layer, Finds finds) {
        words.forEach((word, how) -> {
            for (int at = layer.indexOf(word); at >= 0; at = layer.indexOf(word, at + 1)) {
                if (how.anywhere() || isWord(layer, at, word)) {
                    finds.at(layer, at, word, how.kind());
                    return;
                }
            }
        });
        for (String name : afterHomes) {
            for (int at = layer.indexOf(name); at >= 0; at = layer.indexOf(name, at + 1)) {
                if (isHome(layer, at, at + name.length())) {
                    finds.at(layer, at, name, "home");
                    break;
                }
            }
        }
    }

    /** Reports every forbidden name in Base64. */
    void inBase64(String text, Finds finds) {
        encoded.forEach((each, kind) -> {
            int at = text.indexOf(each);
            if (at >= 0) {
                finds.at(text, at, each, kind);
            }
        });
    }

    private static boolean isWord(String text, int at, String word) {
        char before = at == 0 ? ' ' : text.charAt(at - 1);
        char behind = at + word.length() >= text.length() ? ' ' : text.charAt(at + word.length());
        return !(before >= 'a' && before <= 'z') && !(behind >= 'a' && behind <= 'z');
    }

    private static boolean isHome(String text, int start, int end) {
        char behind = end >= text.length() ? ' ' : text.charAt(end);
        if (Character.isLetterOrDigit(behind) || behind == '_' || behind == '-'
                || behind == '.' && end + 1 < text.length() && Character.isLetterOrDigit(text.charAt(end + 1))) {
            return false;
        }
        // somebody may be called user, and so begin the placeholders
        String behindIt = text.substring(end, Math.min(text.length(), end + 8));
        if (text.startsWith("user", start) && end - start == 4
                && behindIt.matches("(?s)( |%20|\\\\{1,2}040)?[0-9].*")) {
            return false;
        }
        int at = start - 1;
        while (at >= 0 && (text.charAt(at) == '/' || text.charAt(at) == '\\')) {
            at--;
        }
        if (at == start - 1) {
            return false;
        }
        String before = text.substring(Math.max(0, at - 5), at + 1);
        return before.endsWith("users") && before.length() > 4 && !letterAt(before, before.length() - 6)
                || before.endsWith("home") && !letterAt(before, before.length() - 5);
    }

    private static boolean letterAt(String text, int at) {
        return at >= 0 && Character.isLetterOrDigit(text.charAt(at));
    }
}
