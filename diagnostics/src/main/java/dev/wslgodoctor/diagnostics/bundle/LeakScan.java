package dev.wslgodoctor.diagnostics.bundle;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * Looks for the user's names and for secrets in what is about to be written, byte by byte and without the redactor's patterns. Finding
 * one means that nothing is written. The report names the entry, never the name.
 */
final class LeakScan {

    private static final List<String> BEGINNINGS = List.of("ghp_", "gho_", "ghu_", "ghs_", "ghr_", "github_pat_",
            "glpat-", "xoxb-", "xoxp-", "AKIA", "ASIA", "AIza");
    private static final int LEAST_TOKEN = 16;

    private final List<byte[]> forbidden = new ArrayList<>();

    LeakScan(PrivateNames names) {
        for (String name : names.placeholders().keySet()) {
            boolean ascii = name.chars().allMatch(c -> c < 128);
            if (names.onlyInPaths().contains(name) || ascii && name.length() <= 3) {
                for (String home : List.of("/home/", "\\users\\", "/users/", "\\\\users\\\\", "%2fusers%2f")) {
                    forbidden.add((home + name.toLowerCase(Locale.ROOT)).getBytes(StandardCharsets.UTF_8));
                }
                continue;
            }
            forbidden.add(name.toLowerCase(Locale.ROOT).getBytes(StandardCharsets.UTF_8));
            forbidden.add(name.toLowerCase(Locale.ROOT).getBytes(StandardCharsets.UTF_16LE));
            // UTF-16 that was taken for text of one byte a letter, as JSON writes it
            forbidden.add(String.join("\\u0000", name.toLowerCase(Locale.ROOT).split(""))
                    .getBytes(StandardCharsets.UTF_8));
            if (!ascii) {
                gbk().ifPresent(charset -> forbidden.add(name.getBytes(charset)));
            }
        }
    }

    private static Optional<Charset> gbk() {
        return Charset.isSupported("GBK") ? Optional.of(Charset.forName("GBK")) : Optional.empty();
    }

    /** True if one of the names stands in these bytes, as a whole word where it is made of letters, or a secret does. */
    boolean finds(byte[] content) {
        return findsName(content) || findsSecret(new String(content, StandardCharsets.ISO_8859_1));
    }

    private static boolean findsSecret(String text) {
        for (String beginning : BEGINNINGS) {
            for (int at = text.indexOf(beginning); at >= 0; at = text.indexOf(beginning, at + 1)) {
                if (wordLength(text, at + beginning.length()) >= LEAST_TOKEN) {
                    return true;
                }
            }
        }
        for (int at = text.indexOf("://"); at >= 0; at = text.indexOf("://", at + 1)) {
            int end = at + 3;
            while (end < text.length() && " /\\\"'<>\n\r\t".indexOf(text.charAt(end)) < 0) {
                if (text.charAt(end) == '@') {
                    return true;
                }
                end++;
            }
        }
        return text.contains("PRIVATE KEY-----");
    }

    private static int wordLength(String text, int from) {
        int end = from;
        while (end < text.length() && (Character.isLetterOrDigit(text.charAt(end)) || text.charAt(end) == '_')) {
            end++;
        }
        return end - from;
    }

    private boolean findsName(byte[] content) {
        byte[] lower = content.clone();
        for (int i = 0; i < lower.length; i++) {
            if (lower[i] >= 'A' && lower[i] <= 'Z') {
                lower[i] += 32;
            }
        }
        return forbidden.stream().anyMatch(name -> contains(lower, name));
    }

    private static boolean contains(byte[] text, byte[] name) {
        outer:
        for (int i = 0; i + name.length <= text.length; i++) {
            for (int k = 0; k < name.length; k++) {
                if (text[i + k] != name[k]) {
                    continue outer;
                }
            }
            boolean wordBefore = i > 0 && isLetter(text[i - 1]) && isLetter(name[0]);
            boolean wordAfter = i + name.length < text.length && isLetter(text[i + name.length]);
            if (!wordBefore && !wordAfter) {
                return true;
            }
        }
        return false;
    }

    private static boolean isLetter(byte b) {
        return b >= 'a' && b <= 'z' || b >= '0' && b <= '9' || b == '_';
    }
}
