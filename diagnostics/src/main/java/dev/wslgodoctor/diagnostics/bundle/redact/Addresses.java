package dev.wslgodoctor.diagnostics.bundle.redact;

import dev.wslgodoctor.diagnostics.bundle.PrivateClass;
import java.util.Locale;
import java.util.Set;

/**
 * Network addresses. What stands for one is an address of the same kind (private network, link-local, public), so that
 * causes read the same of it; loopback, unspecified, masks and multicast stay.
 */
final class Addresses {

    // the resolver of DNS tunnelling, on every machine: learn.microsoft.com/windows/wsl/wsl-config,
    // dnsTunnelingIpAddress
    private static final String DNS_TUNNEL = "10.255.255.254";

    private final Placeholders placeholders;
    private final Set<String> versions;

    /** @param versions numbers in four parts that are versions and no addresses, such as those of WSL and its kernel */
    Addresses(Placeholders placeholders, Set<String> versions) {
        this.placeholders = placeholders;
        this.versions = Set.copyOf(versions);
    }

    /** Adds an edit if an address begins here; the place is the begin of a word. */
    void at(String text, int start, Edits edits) {
        char first = text.charAt(start);
        if (Boundary.isDigit(first)) {
            v4(text, start, edits);
        }
        if (Boundary.isHex(first) || first == ':') {
            int end = start;
            int colons = 0;
            while (end < text.length() && (Boundary.isHex(text.charAt(end)) || text.charAt(end) == ':'
                    || colons > 1 && text.charAt(end) == '.')) {
                colons += text.charAt(end) == ':' ? 1 : 0;
                end++;
            }
            if (colons >= 2 && (end >= text.length() || !Boundary.isWord(text.charAt(end)))) {
                v6(text, start, end, edits);
            }
            mac(text, start, edits);
            table(text, start, edits);
        }
    }

    private void v4(String text, int start, Edits edits) {
        int[] parts = new int[4];
        int at = start;
        for (int i = 0; i < 4; i++) {
            int from = at;
            int value = 0;
            while (at < text.length() && at - from < 3 && Boundary.isDigit(text.charAt(at))) {
                value = value * 10 + text.charAt(at++) - '0';
            }
            if (at == from || value > 255 || i < 3 && (at >= text.length() || text.charAt(at) != '.')) {
                return;
            }
            parts[i] = value;
            at += i < 3 ? 1 : 0;
        }
        boolean longer = at < text.length() && (Boundary.isDigit(text.charAt(at)) || text.charAt(at) == '.'
                && at + 1 < text.length() && Boundary.isDigit(text.charAt(at + 1)));
        boolean part = start > 1 && text.charAt(start - 1) == '.' && Boundary.isDigit(text.charAt(start - 2));
        String quad = text.substring(start, at);
        if (!longer && !part && !versions.contains(quad) && !stays(parts)) {
            edits.add(start, at, instead(parts, quad), PrivateClass.IPV4);
        }
    }

    static boolean stays(int[] p) {
        return p[0] == 127 || p[0] == 0 || p[0] >= 224
                || DNS_TUNNEL.equals(p[0] + "." + p[1] + "." + p[2] + "." + p[3]);
    }

    private String instead(int[] p, String shown) {
        String canonical = p[0] + "." + p[1] + "." + p[2] + "." + p[3];
        String network = "10.255";
        if (p[0] == 172 && p[1] >= 16 && p[1] < 32) {
            network = "172.31";
        } else if (p[0] == 192 && p[1] == 168) {
            network = "192.168";
        } else if (p[0] == 169 && p[1] == 254) {
            network = "169.254";
        } else if (p[0] == 100 && p[1] >= 64 && p[1] < 128) {
            network = "100.127";
        } else if (p[0] != 10) {
            network = "203.0";
        }
        String of = network;
        return placeholders.of(PrivateClass.IPV4, "ipv4-" + network, canonical, shown, number ->
                of.equals("203.0") ? "203.0.113." + (number - 1) % 255
                        : of + "." + (240 + (number - 1) / 250 % 16) + "." + (1 + (number - 1) % 250));
    }

    private void v6(String text, int start, int end, Edits edits) {
        int last = end;
        while (last > start && (text.charAt(last - 1) == '.' || text.charAt(last - 1) == ':'
                && !text.startsWith("::", last - 2))) {
            last--;
        }
        int[] groups = SixParser.parse(text.substring(start, last));
        if (groups == null) {
            return;
        }
        StringBuilder canonical = new StringBuilder();
        boolean zero = true;
        for (int i = 0; i < 8; i++) {
            canonical.append(Integer.toHexString(groups[i])).append(':');
            zero &= i == 7 || groups[i] == 0;
        }
        if (zero && groups[7] <= 1 || groups[0] >> 8 == 0xff) {
            return;
        }
        String prefix = groups[0] >> 6 == 0xfe80 >> 6 ? "fe80::db8:" : groups[0] >> 9 == 0xfc00 >> 9 ? "fd00:db8::"
                : "2001:db8::";
        edits.add(start, last, placeholders.of(PrivateClass.IPV6, "ipv6-" + prefix, canonical.toString(),
                text.substring(start, last), number -> prefix + Integer.toHexString(number)), PrivateClass.IPV6);
    }

    private void mac(String text, int start, Edits edits) {
        if (start + 14 > text.length()) {
            return;
        }
        char separator = text.charAt(start + 2);
        boolean dotted = text.charAt(start + 4) == '.';
        if (!dotted && separator != ':' && separator != '-') {
            return;
        }
        int end = start + (dotted ? 14 : 17);
        StringBuilder digits = new StringBuilder();
        for (int i = start; i < end && i < text.length(); i++) {
            boolean between = dotted ? (i - start) % 5 == 4 : (i - start) % 3 == 2;
            if (between ? text.charAt(i) != (dotted ? '.' : separator) : !Boundary.isHex(text.charAt(i))) {
                return;
            }
            digits.append(between ? "" : text.charAt(i));
        }
        boolean open = end < text.length() && (Boundary.isWord(text.charAt(end)) || !dotted
                && text.charAt(end) == separator);
        String hex = digits.toString().toLowerCase(Locale.ROOT);
        if (hex.length() != 12 || open || hex.equals("000000000000") || hex.equals("ffffffffffff")) {
            return;
        }
        String prefix = hex.startsWith("00155d") ? "00155d" : "020000";
        String instead = placeholders.of(PrivateClass.MAC, "mac-" + prefix, hex, text.substring(start, end), number ->
                prefix + String.format(Locale.ROOT, "00%04x", number));
        StringBuilder shown = new StringBuilder();
        for (int i = 0; i < 12; i++) {
            int group = dotted ? 4 : 2;
            shown.append(i > 0 && i % group == 0 ? dotted ? "." : String.valueOf(separator) : "")
                    .append(instead.charAt(i));
        }
        boolean upper = !text.substring(start, end).equals(text.substring(start, end).toLowerCase(Locale.ROOT));
        edits.add(start, end, upper ? shown.toString().toUpperCase(Locale.ROOT) : shown.toString(), PrivateClass.MAC);
    }

    // /proc/net/tcp writes an address as eight or 32 digits and the port as four, in the processor's byte order
    private void table(String text, int start, Edits edits) {
        int end = start;
        while (end < text.length() && end - start <= 32 && Boundary.isHex(text.charAt(end))) {
            end++;
        }
        int length = end - start;
        if (length != 8 && length != 32 || end + 5 > text.length() || text.charAt(end) != ':'
                || end + 5 < text.length() && text.charAt(end + 5) != ' ' && text.charAt(end + 5) != '\n') {
            return;
        }
        for (int i = end + 1; i < end + 5; i++) {
            if (!Boundary.isHex(text.charAt(i))) {
                return;
            }
        }
        String hex = text.substring(start, end).toUpperCase(Locale.ROOT);
        String tail = hex.substring(length - 8);
        boolean kept = hex.matches("0+") || tail.endsWith("7F")
                && hex.substring(0, length - 8).matches("(0{16}(0000FFFF"
                + "|FFFF0000))?") || hex.equals("00000000000000000000000001000000");
        if (!kept) {
            boolean four = length == 8;
            edits.add(start, end, placeholders.of(four ? PrivateClass.IPV4 : PrivateClass.IPV6, "table-" + length, hex,
                    hex, number -> four ? String.format(Locale.ROOT, "%02X7100CB", number % 256)
                            : "B80D0120" + "0".repeat(16) + String.format(Locale.ROOT, "%02X%02X0000", number % 256,
                            number / 256)), four ? PrivateClass.IPV4 : PrivateClass.IPV6);
        }
    }
}
