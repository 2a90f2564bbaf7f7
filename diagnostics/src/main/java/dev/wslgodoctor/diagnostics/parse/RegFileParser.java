package dev.wslgodoctor.diagnostics.parse;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads the lines of a regedit export. */
final class RegFileParser {

    private static final List<String> HEADERS = List.of("Windows Registry Editor Version 5.00", "REGEDIT4");
    private static final Pattern HIVE = Pattern.compile(
            "(HKEY_(LOCAL_MACHINE|CURRENT_USER|USERS|CLASSES_ROOT|CURRENT_CONFIG)|HKLM|HKCU|HKU|HKCR|HKCC)(\\\\.*)?",
            Pattern.CASE_INSENSITIVE);
    private static final Pattern HEX = Pattern.compile("hex(?:\\(([0-9a-fA-F]{1,8})\\))?:(.*)", Pattern.DOTALL);
    private static final Pattern DWORD = Pattern.compile("dword:([0-9a-fA-F]{1,8})");

    private final String[] lines;
    private int next;           // index of the line to be read next
    // by path in lower case; LinkedHashMap keeps the order of appearance
    private final Map<String, String> paths = new LinkedHashMap<>();
    private final Map<String, Map<String, RegistryValue>> values = new LinkedHashMap<>();

    RegFileParser(String text) {
        this.lines = text.split("\r*\n", -1);
    }

    RegFile parse() throws MalformedText {
        header();
        String current = null;
        boolean dropped = false;
        while (next < lines.length) {
            String line = lines[next++].strip();
            if (line.startsWith("[")) {
                current = key(line);
                dropped = line.startsWith("[-");
            } else if (!line.isEmpty() && !line.startsWith(";")) {
                if (current == null) {
                    throw malformed("a value before the first key");
                }
                if (dropped) {
                    throw malformed("a value under a key that is removed");
                }
                value(line, values.get(current));
            }
        }
        List<RegFile.Key> keys = new ArrayList<>();
        paths.forEach((id, path) -> keys.add(new RegFile.Key(path, values.get(id))));
        return new RegFile(keys);
    }

    private void header() throws MalformedText {
        while (next < lines.length && lines[next].isBlank()) {
            next++;
        }
        if (next == lines.length) {
            throw new MalformedText(1,
                    "the file is empty; a registry export begins with \"" + HEADERS.getFirst() + "\"");
        }
        if (!HEADERS.contains(lines[next++].strip())) {
            throw malformed("a registry export begins with \"" + HEADERS.getFirst() + "\"");
        }
    }

    private String key(String line) throws MalformedText {
        boolean removed = line.startsWith("[-");
        if (!line.endsWith("]")) {
            throw malformed("a key without its closing bracket");
        }
        String path = line.substring(removed ? 2 : 1, line.length() - 1);
        if (!HIVE.matcher(path).matches()) {
            throw malformed("not a registry key: " + path);
        }
        String id = path.toLowerCase(Locale.ROOT);
        if (removed) {
            paths.keySet().removeIf(each -> each.equals(id) || each.startsWith(id + "\\"));
            values.keySet().removeIf(each -> each.equals(id) || each.startsWith(id + "\\"));
        } else {
            paths.putIfAbsent(id, path);
            values.putIfAbsent(id, new LinkedHashMap<>());
        }
        return id;
    }

    private void value(String line, Map<String, RegistryValue> into) throws MalformedText {
        StringBuilder name = new StringBuilder();
        int end = line.startsWith("@") ? 1 : quoted(line, 0, name);
        if (end < 0 || end >= line.length() || line.charAt(end) != '=') {
            throw malformed("neither a key nor \"name\"=value");
        }
        String written = line.substring(end + 1).strip();
        String existing = into.keySet().stream().filter(each -> each.equalsIgnoreCase(name.toString())).findFirst()
                .orElse(name.toString());
        if (written.equals("-")) {
            into.remove(existing);
        } else {
            into.put(existing, data(written));
        }
    }

    private RegistryValue data(String written) throws MalformedText {
        if (written.startsWith("\"")) {
            return text(written);
        }
        Matcher dword = DWORD.matcher(written);
        if (dword.matches()) {
            return new RegistryValue.Number(Long.parseLong(dword.group(1), 16));
        }
        int first = next;
        String joined = continued(written);
        Matcher hex = HEX.matcher(joined);
        if (!hex.matches()) {
            throw new MalformedText(first, "not a value of the registry: " + written);
        }
        int type = hex.group(1) == null ? 3 : (int) Long.parseLong(hex.group(1), 16);
        return typed(type, bytes(hex.group(2), first), first);
    }

    /** A string may hold line ends, which regedit writes as they are. */
    private RegistryValue text(String written) throws MalformedText {
        int first = next;
        StringBuilder whole = new StringBuilder(written);
        StringBuilder value = new StringBuilder();
        int end = quoted(whole.toString(), 0, value);
        while (end < 0 && next < lines.length) {
            whole.append('\n').append(lines[next++]);
            value.setLength(0);
            end = lines[next - 1].contains("\"") ? quoted(whole.toString(), 0, value) : -1;
        }
        if (end < 0) {
            throw new MalformedText(first, "a text without its closing quote");
        }
        String rest = whole.substring(end).strip();
        if (!rest.isEmpty() && !rest.startsWith(";")) {
            throw malformed("something behind the closing quote: " + rest);
        }
        return new RegistryValue.Text(value.toString());
    }

    private String continued(String written) {
        StringBuilder joined = new StringBuilder(written);
        while (!joined.isEmpty() && joined.charAt(joined.length() - 1) == '\\' && next < lines.length) {
            joined.setLength(joined.length() - 1);
            joined.append(lines[next++].strip());
        }
        return joined.toString();
    }

    private static byte[] bytes(String list, int line) throws MalformedText {
        String[] cells = list.isBlank() ? new String[0] : list.strip().split("\\s*,\\s*");
        byte[] bytes = new byte[cells.length];
        for (int i = 0; i < cells.length; i++) {
            if (!cells[i].matches("[0-9a-fA-F]{1,2}")) {
                throw new MalformedText(line, "not a byte in hexadecimal: " + cells[i]);
            }
            bytes[i] = (byte) Integer.parseInt(cells[i], 16);
        }
        return bytes;
    }

    private static RegistryValue typed(int type, byte[] bytes, int line) throws MalformedText {
        return switch (type) {
            case 1 -> new RegistryValue.Text(terminated(bytes));
            case 2 -> new RegistryValue.Expandable(terminated(bytes));
            case 4, 5 -> {
                requireLength(bytes, 4, line);
                yield new RegistryValue.Number(number(bytes, type == 5));
            }
            case 7 -> new RegistryValue.Texts(terminatedEach(bytes));
            case 11 -> {
                requireLength(bytes, 8, line);
                yield new RegistryValue.LongNumber(number(bytes, false));
            }
            default -> new RegistryValue.Binary(type, hex(bytes));
        };
    }

    private static void requireLength(byte[] bytes, int length, int line) throws MalformedText {
        if (bytes.length != length) {
            throw new MalformedText(line, "a number of " + bytes.length + " bytes instead of " + length);
        }
    }

    private static long number(byte[] bytes, boolean highFirst) {
        long value = 0;
        for (int i = 0; i < bytes.length; i++) {
            value = value << 8 | bytes[highFirst ? i : bytes.length - 1 - i] & 0xFF;
        }
        return value;
    }

    private static String terminated(byte[] bytes) {
        String text = new String(bytes, StandardCharsets.UTF_16LE);
        int end = text.indexOf('\0');
        return end < 0 ? text : text.substring(0, end);
    }

    /** Each text ends with NUL, and the list with one more. */
    private static List<String> terminatedEach(byte[] bytes) {
        String[] texts = new String(bytes, StandardCharsets.UTF_16LE).split("\0", -1);
        int end = Arrays.asList(texts).indexOf("");
        return List.of(texts).subList(0, end < 0 ? texts.length : end);
    }

    private static String hex(byte[] bytes) {
        StringBuilder out = new StringBuilder(bytes.length * 2);
        for (byte b : bytes) {
            out.append(Character.forDigit(b >> 4 & 0xF, 16)).append(Character.forDigit(b & 0xF, 16));
        }
        return out.toString();
    }

    /** Index behind the closing quote of the text that begins at {@code start}; -1 when there is none. */
    private static int quoted(String line, int start, StringBuilder value) {
        if (start >= line.length() || line.charAt(start) != '"') {
            return -1;
        }
        for (int i = start + 1; i < line.length(); i++) {
            char c = line.charAt(i);
            if (c == '"') {
                return i + 1;
            }
            boolean escaped = c == '\\' && i + 1 < line.length();
            value.append(escaped ? line.charAt(++i) : c);
        }
        return -1;
    }

    private MalformedText malformed(String reason) {
        return new MalformedText(next, reason);
    }
}
