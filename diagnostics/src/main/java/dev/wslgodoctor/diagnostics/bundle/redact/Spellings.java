package dev.wslgodoctor.diagnostics.bundle.redact;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** A word in all the ways in which paths, URIs, logs and escaped texts spell it. */
final class Spellings {

    private static final int TRUNCATED = 8;
    private static final int SHORT_NAME = 6;

    private Spellings() {
    }

    /** The placeholder in the same spelling, by the word's spelling. Both begin with the plain ones. */
    static Map<String, String> of(String word, String placeholder) {
        Map<String, String> all = new LinkedHashMap<>();
        String composed = Normalizer.normalize(word, Normalizer.Form.NFC);
        all.put(composed, placeholder);
        all.putIfAbsent(Normalizer.normalize(word, Normalizer.Form.NFD), placeholder);
        pair(all, percent(composed, StandardCharsets.UTF_8), percent(placeholder, StandardCharsets.UTF_8));
        pair(all, composed.replace(" ", "+"), placeholder.replace(" ", "+"));
        pair(all, unicode(composed), unicode(placeholder));
        pair(all, unicode(composed).replace(" ", "\\u0020"), unicode(placeholder).replace(" ", "\\u0020"));
        // /proc/mounts writes blanks as \040, git and ls write every byte of a name so
        pair(all, composed.replace(" ", "\\040"), placeholder.replace(" ", "\\040"));
        pair(all, octal(composed), octal(placeholder));
        pair(all, wide(composed), wide(placeholder));
        if (!isAscii(composed)) {
            pair(all, percent(composed, StandardCharsets.UTF_8).replace("%20", " "),
                    percent(placeholder, StandardCharsets.UTF_8).replace("%20", " "));
            misread(all, composed, placeholder);
        }
        return all;
    }

    // bytes of a name that somebody took for another encoding: they can be turned back, so they tell the name
    private static void misread(Map<String, String> all, String word, String placeholder) {
        Optional<Charset> gbk = charset("GBK");
        for (String single : new String[] {"ISO-8859-1", "windows-1252"}) {
            charset(single).ifPresent(read -> {
                pair(all, new String(word.getBytes(StandardCharsets.UTF_8), read),
                        new String(placeholder.getBytes(StandardCharsets.UTF_8), read));
                gbk.ifPresent(written -> pair(all, new String(word.getBytes(written), read),
                        new String(placeholder.getBytes(written), read)));
            });
        }
        gbk.ifPresent(charset -> {
            pair(all, percent(word, charset), percent(placeholder, charset));
            pair(all, everyByte(word, charset), everyByte(placeholder, charset));
            pair(all, new String(word.getBytes(StandardCharsets.UTF_8), charset),
                    new String(placeholder.getBytes(StandardCharsets.UTF_8), charset));
        });
    }

    /** What DOS names and listings with narrow columns make of a user's name. */
    static Map<String, String> shortened(String word, String placeholder) {
        Map<String, String> all = new LinkedHashMap<>();
        String plain = word.replaceAll("[ .]", "").toUpperCase(Locale.ROOT);
        if (isAscii(word) && (plain.length() > TRUNCATED || word.length() != plain.length())) {
            String dos = plain.substring(0, Math.min(SHORT_NAME, plain.length()));
            String instead = placeholder.replace(" ", "").toUpperCase(Locale.ROOT);
            for (int i = 1; i <= 9; i++) {
                all.put(dos + "~" + i, instead + "~" + i);
            }
        }
        if (word.length() > TRUNCATED && isAscii(word)) {
            // ps cuts at seven characters and puts a plus behind, utmp at eight
            all.put(word.substring(0, TRUNCATED - 1) + "+", placeholder + "+");
            all.put(word.substring(0, TRUNCATED), placeholder);
        }
        return all;
    }

    private static void pair(Map<String, String> all, String spelling, String instead) {
        if (!spelling.isEmpty() && !spelling.contains("?")) {
            all.putIfAbsent(spelling, instead);
        }
    }

    static Optional<Charset> charset(String name) {
        return Charset.isSupported(name) ? Optional.of(Charset.forName(name)) : Optional.empty();
    }

    static boolean isAscii(String text) {
        return text.chars().allMatch(c -> c < 128);
    }

    private static String percent(String text, Charset charset) {
        StringBuilder out = new StringBuilder();
        for (byte b : text.getBytes(charset)) {
            char c = (char) (b & 0xff);
            out.append(c < 128 && (Boundary.isWord(c) || c == '-' || c == '.') ? String.valueOf(c)
                    : String.format(Locale.ROOT, "%%%02X", (int) c));
        }
        return out.toString();
    }

    private static String everyByte(String text, Charset charset) {
        StringBuilder out = new StringBuilder();
        for (byte b : text.getBytes(charset)) {
            out.append(String.format(Locale.ROOT, "%%%02X", b & 0xff));
        }
        return out.toString();
    }

    private static String unicode(String text) {
        StringBuilder out = new StringBuilder();
        text.chars().forEach(c -> out.append(c < 128 ? String.valueOf((char) c)
                : String.format(Locale.ROOT, "\\u%04x", c)));
        return out.toString();
    }

    private static String octal(String text) {
        StringBuilder out = new StringBuilder();
        for (byte b : text.getBytes(StandardCharsets.UTF_8)) {
            int c = b & 0xff;
            out.append(c > 32 && c < 127 ? String.valueOf((char) c) : String.format(Locale.ROOT, "\\%03o", c));
        }
        return out.toString();
    }

    // UTF-16 of which every byte was taken for a character
    private static String wide(String text) {
        return new String(text.getBytes(StandardCharsets.UTF_16LE), StandardCharsets.ISO_8859_1).replaceAll("\0$", "");
    }
}
