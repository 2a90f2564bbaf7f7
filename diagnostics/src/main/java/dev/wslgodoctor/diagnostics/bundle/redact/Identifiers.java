package dev.wslgodoctor.diagnostics.bundle.redact;

import dev.wslgodoctor.diagnostics.bundle.PrivateClass;
import java.util.Locale;
import java.util.Set;

/**
 * Security identifiers of accounts, GUIDs and other numbers of 128 bits that tell one machine or folder from another.
 */
final class Identifiers {

    private static final int GUID_LENGTH = 36;
    private static final int DIGITS = 32;
    private static final String ACCOUNT = "S-1-5-21-";
    private static final String CLOUD_ACCOUNT = "S-1-12-1-";

    // the same on every machine: VMCreatorId of WSL (learn.microsoft.com/windows/wsl/networking) and the empty GUID
    private static final Set<String> EVERYBODYS = Set.of("40e0ac32-46a5-438a-a0b2-2b479e8f2e90",
            "00000000-0000-0000-0000-000000000000");

    private final Placeholders placeholders;

    Identifiers(Placeholders placeholders) {
        this.placeholders = placeholders;
    }

    /** Adds an edit if an identifier begins here; the place is the begin of a word. */
    void at(String text, int start, Edits edits) {
        char c = text.charAt(start);
        if (c == 'S' || c == 's') {
            account(text, start, edits);
        } else if (Boundary.isHex(c)) {
            guid(text, start, edits);
        }
    }

    private void account(String text, int start, Edits edits) {
        boolean cloud = text.regionMatches(true, start, CLOUD_ACCOUNT, 0, CLOUD_ACCOUNT.length());
        if (!cloud && !text.regionMatches(true, start, ACCOUNT, 0, ACCOUNT.length())) {
            return;
        }
        String prefix = cloud ? CLOUD_ACCOUNT : ACCOUNT;
        int end = start + prefix.length();
        while (end < text.length() && (Boundary.isDigit(text.charAt(end)) || text.charAt(end) == '-'
                && end + 1 < text.length() && Boundary.isDigit(text.charAt(end + 1)))) {
            end++;
        }
        if (end > start + prefix.length()) {
            String sid = text.substring(start, end);
            edits.add(start, end, placeholders.of(PrivateClass.SID, "sid", sid, sid, number ->
                    prefix + "0-0-0-" + number), PrivateClass.SID);
        }
    }

    private void guid(String text, int start, Edits edits) {
        int end = start;
        int digits = 0;
        boolean dashed = start + GUID_LENGTH <= text.length() && text.charAt(start + 8) == '-';
        int most = start + (dashed ? GUID_LENGTH : DIGITS);
        while (end < text.length() && end < most) {
            int at = end - start;
            boolean dash = dashed && (at == 8 || at == 13 || at == 18 || at == 23);
            if (dash ? text.charAt(end) != '-' : !Boundary.isHex(text.charAt(end))) {
                return;
            }
            digits += dash ? 0 : 1;
            end++;
        }
        // 64 digits are a hash of content, 40 a commit; neither tells one machine from another
        if (digits != DIGITS || end < text.length() && (Boundary.isWord(text.charAt(end))
                || text.charAt(end) == '-' && dashed)) {
            return;
        }
        String shown = text.substring(start, end);
        String canonical = shown.replace("-", "").toLowerCase(Locale.ROOT);
        if (EVERYBODYS.contains(shown.toLowerCase(Locale.ROOT)) || canonical.chars().distinct().count() == 1
                || !dashed && end < text.length() && text.charAt(end) == ':') {
            return;
        }
        String hex = placeholders.of(PrivateClass.GUID, "guid", canonical, shown, number ->
                "0000000000004000" + String.format(Locale.ROOT, "8000%012x", number));
        String instead = dashed ? hex.substring(0, 8) + "-" + hex.substring(8, 12) + "-" + hex.substring(12, 16) + "-"
                + hex.substring(16, 20) + "-" + hex.substring(20) : hex;
        edits.add(start, end, shown.equals(shown.toUpperCase(Locale.ROOT)) ? instead.toUpperCase(Locale.ROOT)
                : instead, PrivateClass.GUID);
    }
}
