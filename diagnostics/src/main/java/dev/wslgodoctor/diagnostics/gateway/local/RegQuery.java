package dev.wslgodoctor.diagnostics.gateway.local;

import dev.wslgodoctor.diagnostics.gateway.WindowsGateway.RegistryKey;
import dev.wslgodoctor.diagnostics.gateway.WindowsGateway.RegistryValue;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What {@code reg.exe query KEY} prints: the key's path, each value indented by four blanks with name, type and data
 * four blanks apart, then the paths of the keys below. Only messages and the name of the default value are translated;
 * whatever does not fit this form, such as a text with line ends in it, is refused and not guessed.
 */
final class RegQuery {

    private static final Pattern VALUE = Pattern.compile(" {4}(.*?) {4}(REG_[A-Z_]+)(?: {4}(.*))?");
    private static final List<String> TYPES = List.of("REG_NONE", "REG_SZ", "REG_EXPAND_SZ", "REG_BINARY", "REG_DWORD",
            "REG_DWORD_BIG_ENDIAN", "REG_LINK", "REG_MULTI_SZ", "REG_RESOURCE_LIST", "REG_FULL_RESOURCE_DESCRIPTOR",
            "REG_RESOURCE_REQUIREMENTS_LIST", "REG_QWORD");

    /** A text that is no such output. */
    static final class Unexpected extends Exception {
        private static final long serialVersionUID = 1L;

        Unexpected(String line) {
            super("reg.exe printed a line that is neither key nor value: " + line);
        }
    }

    private RegQuery() {
    }

    /**
     * @param fullPath of the key, with the long name of its hive
     */
    static RegistryKey parse(String text, String fullPath) throws Unexpected {
        Map<String, RegistryValue> values = new LinkedHashMap<>();
        List<String> below = new ArrayList<>();
        for (String line : text.split("\r*\n")) {
            Matcher value = VALUE.matcher(line);
            if (value.matches()) {
                values.put(value.group(1), value(value.group(2), Optional.ofNullable(value.group(3)).orElse(""), line));
            } else if (line.regionMatches(true, 0, fullPath + "\\", 0, fullPath.length() + 1)) {
                below.add(line.substring(fullPath.length() + 1));
            } else if (!line.isEmpty() && !line.equalsIgnoreCase(fullPath)) {
                throw new Unexpected(line);
            }
        }
        return new RegistryKey(values, below);
    }

    /** The same key with other names for its values. */
    static RegistryKey renamed(RegistryKey key, UnaryOperator<String> name) {
        Map<String, RegistryValue> values = new LinkedHashMap<>();
        key.values().forEach((old, value) -> values.put(name.apply(old), value));
        return new RegistryKey(values, key.subKeys());
    }

    private static RegistryValue value(String type, String data, String line) throws Unexpected {
        int number = TYPES.indexOf(type);
        try {
            return switch (type) {
                case "REG_SZ", "REG_EXPAND_SZ" -> new RegistryValue.Text(data);
                case "REG_MULTI_SZ" -> new RegistryValue.Texts(texts(data));
                case "REG_DWORD", "REG_QWORD" -> new RegistryValue.Number(Long.parseUnsignedLong(digits(data), 16));
                default -> {
                    if (number < 0) {
                        throw new Unexpected(line);
                    }
                    yield new RegistryValue.Other(number, HexFormat.of().parseHex(data).length);
                }
            };
        } catch (IllegalArgumentException e) {
            throw new Unexpected(line);
        }
    }

    private static String digits(String data) {
        if (!data.startsWith("0x")) {
            throw new IllegalArgumentException(data);
        }
        return data.substring(2);
    }

    // reg.exe writes a backslash and a zero between the texts
    private static List<String> texts(String data) {
        List<String> texts = new ArrayList<>(List.of(data.split("\\\\0", -1)));
        while (!texts.isEmpty() && texts.getLast().isEmpty()) {
            texts.removeLast();
        }
        return texts;
    }
}
