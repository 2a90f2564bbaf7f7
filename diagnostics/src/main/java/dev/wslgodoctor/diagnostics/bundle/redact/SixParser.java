package dev.wslgodoctor.diagnostics.bundle.redact;

/** Reads the text of an IPv6 address (RFC 4291, section 2.2). */
final class SixParser {

    private SixParser() {
    }

    /** Its eight groups; null if the text is no address. */
    static int[] parse(String text) {
        int gap = text.indexOf("::");
        if (gap >= 0 && text.indexOf("::", gap + 1) >= 0) {
            return null;
        }
        int[] head = groups(gap < 0 ? text : text.substring(0, gap));
        int[] tail = gap < 0 ? new int[0] : groups(text.substring(gap + 2));
        if (head == null || tail == null || (gap < 0 ? head.length != 8 : head.length + tail.length > 7)) {
            return null;
        }
        int[] all = new int[8];
        System.arraycopy(head, 0, all, 0, head.length);
        System.arraycopy(tail, 0, all, 8 - tail.length, tail.length);
        return all;
    }

    private static int[] groups(String text) {
        if (text.isEmpty()) {
            return new int[0];
        }
        String[] words = text.split(":", -1);
        boolean dotted = words[words.length - 1].contains(".");
        int[] groups = new int[words.length + (dotted ? 1 : 0)];
        for (int i = 0; i < words.length; i++) {
            if (dotted && i == words.length - 1) {
                return quad(words[i], groups) ? groups : null;
            }
            if (!words[i].matches("[0-9A-Fa-f]{1,4}")) {
                return null;
            }
            groups[i] = Integer.parseInt(words[i], 16);
        }
        return groups;
    }

    private static boolean quad(String text, int[] groups) {
        String[] parts = text.split("\\.", -1);
        if (parts.length != 4) {
            return false;
        }
        int value = 0;
        for (String part : parts) {
            if (part.isEmpty() || part.length() > 3 || !part.chars().allMatch(c -> c >= '0' && c <= '9')
                    || Integer.parseInt(part) > 255) {
                return false;
            }
            value = value << 8 | Integer.parseInt(part);
        }
        groups[groups.length - 2] = value >>> 16;
        groups[groups.length - 1] = value & 0xffff;
        return true;
    }
}
