package dev.wslgodoctor.diagnostics.dap;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** Foreign text made fit to be kept and shown: cut to a length, and with bytes that are no text written as escapes. */
final class ShownText {

    /** How many bytes of a broken message are worth showing. */
    static final int SAMPLE = 400;

    private ShownText() {
    }

    /** The text itself, or its beginning and how much was left out. */
    static String cut(String text, int limit) {
        if (text.length() <= limit) {
            return text;
        }
        // never half of a surrogate pair: a lone half does not survive UTF-8
        int end = Character.isHighSurrogate(text.charAt(limit - 1)) ? limit - 1 : limit;
        return text.substring(0, end) + "… (" + (text.length() - end) + " more characters)";
    }

    /** The first bytes as text; CR, LF, TAB and other control characters as escapes, wrong UTF-8 as U+FFFD. */
    static String sample(byte[] bytes) {
        String text = new String(Arrays.copyOf(bytes, Math.min(bytes.length, SAMPLE)), StandardCharsets.UTF_8);
        StringBuilder shown = new StringBuilder(text.length() + 16);
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            switch (c) {
                case '\r' -> shown.append("\\r");
                case '\n' -> shown.append("\\n");
                case '\t' -> shown.append("\\t");
                default -> {
                    if (Character.isISOControl(c)) {
                        shown.append("\\x").append(Character.forDigit(c >> 4, 16))
                                .append(Character.forDigit(c & 15, 16));
                    } else {
                        shown.append(c);
                    }
                }
            }
        }
        if (bytes.length > SAMPLE) {
            shown.append("… (").append(bytes.length - SAMPLE).append(" more bytes)");
        }
        return shown.toString();
    }
}
