package dev.wslgodoctor.diagnostics.bundle.verify;

import java.util.Set;
import java.util.regex.Pattern;

/**
 * Judges single words by their shape. Where a kind of value has placeholders, whatever has the kind's shape and is no
 * placeholder is a leak: the range of the placeholders is allowed, not the private forbidden.
 */
final class Shapes {

    private static final Pattern NO_QUAD = Pattern.compile("[^0-9.]+");
    private static final Pattern OUTER_DOTS = Pattern.compile("^\\.+|\\.+$");
    private static final Pattern DOT = Pattern.compile("\\.");
    private static final Pattern NOBODY = Pattern.compile("(0*:){7}0*1?");

    private final Set<String> versions;

    Shapes(Set<String> versions) {
        this.versions = versions;
    }

    /** The class of a private value that this word is or holds; null for none. The word is in lower case. */
    String of(String word) {
        int dots = 0;
        int colons = 0;
        int dashes = 0;
        int digits = 0;
        for (int i = 0; i < word.length(); i++) {
            char c = word.charAt(i);
            dots += c == '.' ? 1 : 0;
            colons += c == ':' ? 1 : 0;
            dashes += c == '-' ? 1 : 0;
            digits += c >= '0' && c <= '9' ? 1 : 0;
        }
        if (word.contains("s-1-5-21-") && !word.contains("s-1-5-21-0-0-0-")
                || word.contains("s-1-12-1-") && !word.contains("s-1-12-1-0-0-0-")) {
            return "sid";
        }
        if (dashes >= 4 && digits > 0 && holdsGuid(word)) {
            return "guid";
        }
        if (digits > 2 && word.length() >= 32 && isPlainGuid(word)) {
            return "guid";
        }
        if (dots >= 3 && digits >= 4 && holdsQuad(word)) {
            return "ipv4";
        }
        if (colons >= 5 && isHardware(word, ":") || dashes >= 5 && isHardware(word, "-")
                || dots == 2 && word.length() == 14 && isHardware(word, "\\.")) {
            return "mac";
        }
        return colons >= 2 && isSix(word) ? "ipv6" : null;
    }

    private boolean holdsQuad(String word) {
        for (String piece : NO_QUAD.split(word)) {
            String[] parts = DOT.split(OUTER_DOTS.matcher(piece).replaceAll(""));
            if (parts.length != 4 || versions.contains(String.join(".", parts))) {
                continue;
            }
            int[] numbers = new int[4];
            boolean address = true;
            for (int i = 0; i < 4; i++) {
                address &= !parts[i].isEmpty() && parts[i].length() <= 3;
                numbers[i] = address ? Integer.parseInt(parts[i]) : 256;
                address &= numbers[i] < 256;
            }
            if (address && !isPlaceholder(numbers[0], numbers[1], numbers[2], numbers[3])) {
                return true;
            }
        }
        return false;
    }

    private static boolean isPlaceholder(int a, int b, int c, int d) {
        boolean everywhere = a == 0 || a == 127 || a >= 224 || a == 10 && b == 255 && c == 255 && d == 254;
        boolean made = c >= 240 && (a == 10 && b == 255 || a == 172 && b == 31 || a == 192 && b == 168
                || a == 169 && b == 254 || a == 100 && b == 127);
        return everywhere || made || a == 203 && b == 0 && c == 113;
    }

    private static boolean holdsGuid(String word) {
        String[] groups = word.split("-", -1);
        for (int i = 0; i + 4 < groups.length; i++) {
            String first = groups[i].substring(Math.max(0, groups[i].length() - 8));
            String last = groups[i + 4].substring(0, Math.min(12, groups[i + 4].length()));
            boolean longer = groups[i].length() > 8 && isHex(groups[i].substring(groups[i].length() - 9))
                    || groups[i + 4].length() > 12 && isHex(groups[i + 4].substring(0, 13));
            if (first.length() == 8 && last.length() == 12 && !longer && isHex(first + last)
                    && groups[i + 1].length() == 4
                    && groups[i + 2].length() == 4 && groups[i + 3].length() == 4
                    && isHex(groups[i + 1] + groups[i + 2] + groups[i + 3])
                    && !isOurs(first + groups[i + 1] + groups[i + 2] + groups[i + 3] + last)) {
                return true;
            }
        }
        return false;
    }

    private static boolean isPlainGuid(String word) {
        int run = 0;
        for (int i = 0; i <= word.length(); i++) {
            if (i < word.length() && isHex(word.substring(i, i + 1))) {
                run++;
                continue;
            }
            boolean alone = i == word.length() || !isLetterOrDigit(word.charAt(i)) && word.charAt(i) != ':';
            boolean begins = i - run <= 0 || !isLetterOrDigit(word.charAt(i - run - 1));
            if (run == 32 && alone && begins && !isOurs(word.substring(i - 32, i))) {
                return true;
            }
            run = 0;
        }
        return false;
    }

    private static boolean isOurs(String digits) {
        return digits.startsWith("00000000000040008000") || digits.chars().distinct().count() == 1
                || digits.equals("40e0ac3246a5438aa0b22b479e8f2e90");
    }

    private static boolean isHardware(String word, String separator) {
        String[] groups = word.split(separator);
        int size = groups.length == 3 ? 4 : 2;
        if (groups.length != 3 && groups.length != 6) {
            return false;
        }
        StringBuilder all = new StringBuilder();
        for (String group : groups) {
            if (group.length() != size || !isHex(group)) {
                return false;
            }
            all.append(group);
        }
        String digits = all.toString();
        return !digits.startsWith("02000000") && !digits.startsWith("00155d00")
                && digits.chars().distinct().count() > 1;
    }

    private static boolean isSix(String word) {
        String bare = word.indexOf('%') > 0 ? word.substring(0, word.indexOf('%')) : word;
        int first = 0;
        while (first < bare.length() && !isHex(bare.substring(first, first + 1)) && bare.charAt(first) != ':') {
            first++;
        }
        bare = bare.substring(first);
        String[] groups = bare.split(":", -1);
        boolean gap = bare.contains("::");
        if (groups.length > 9 || !gap && groups.length != 8 || gap && bare.indexOf("::") != bare.lastIndexOf("::")) {
            return false;
        }
        int filled = 0;
        for (String group : groups) {
            boolean dotted = group.contains(".");
            if (!dotted && (group.length() > 4 || !isHex(group))) {
                return false;
            }
            filled += group.isEmpty() ? 0 : 1;
        }
        boolean everywhere = bare.equals("::") || bare.equals("::1") || NOBODY.matcher(bare).matches()
                || bare.startsWith("ff") && groups[0].length() == 4;
        boolean ours = bare.startsWith("fe80::db8:") || bare.startsWith("fd00:db8::") || bare.startsWith("2001:db8::");
        return filled > 0 && !everywhere && !ours;
    }

    private static boolean isHex(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (Character.digit(text.charAt(i), 16) < 0) {
                return false;
            }
        }
        return true;
    }

    private static boolean isLetterOrDigit(char c) {
        return c >= 'a' && c <= 'z' || c >= '0' && c <= '9' || c == '_';
    }
}
