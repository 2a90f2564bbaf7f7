package dev.wslgodoctor.diagnostics.parse;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Map;
import java.util.TreeMap;

/** Reads the blob that the Go linker writes (golang/go src/debug/buildinfo/buildinfo.go). Used once. */
final class BuildInfoReader {

    private static final byte[] MAGIC = "\u00ff Go buildinf:".getBytes(StandardCharsets.ISO_8859_1);
    private static final int ALIGNMENT = 16;
    private static final int HEADER = 32;
    private static final int INLINE_TEXTS = 2;
    // the module text stands between two marks of 16 bytes
    private static final int MARK = 16;
    private static final int MOST_SETTINGS = 1000;

    private final byte[] section;
    private int at;

    BuildInfoReader(byte[] section) {
        this.section = section;
    }

    BuildInfo read() throws MalformedBinary {
        int start = start();
        if ((section[start + 15] & INLINE_TEXTS) == 0) {
            throw new MalformedBinary("the build information is in the form of Go before 1.18, which is not read");
        }
        at = start + HEADER;
        String version = text(take("the Go version"));
        return module(version, take("the module information"));
    }

    private int start() throws MalformedBinary {
        for (int i = 0; i + HEADER <= section.length; i += ALIGNMENT) {
            if (Arrays.equals(section, i, i + MAGIC.length, MAGIC, 0, MAGIC.length)) {
                return i;
            }
        }
        throw new MalformedBinary("the section .go.buildinfo holds no build information");
    }

    private byte[] take(String what) throws MalformedBinary {
        long length = 0;
        int shift = 0;
        byte next;
        do {
            if (at >= section.length || shift > 28) {
                throw new MalformedBinary("the build information is cut short before " + what);
            }
            next = section[at++];
            length |= (long) (next & 0x7F) << shift;
            shift += 7;
        } while (next < 0);
        if (length > section.length - at) {
            throw new MalformedBinary("the build information is cut short within " + what);
        }
        byte[] taken = Arrays.copyOfRange(section, at, at + (int) length);
        at += (int) length;
        return taken;
    }

    private static BuildInfo module(String version, byte[] marked) {
        // as in Go itself: without both marks there is no module information
        boolean whole = marked.length > 2 * MARK && marked[marked.length - MARK - 1] == '\n';
        String text = whole ? text(Arrays.copyOfRange(marked, MARK, marked.length - MARK)) : "";
        String mainPackage = "";
        String path = "";
        String moduleVersion = "";
        int dependencies = 0;
        Map<String, String> settings = new TreeMap<>();
        for (String line : text.split("\n")) {
            String[] parts = line.split("\t", -1);
            switch (parts[0]) {
                case "path" -> mainPackage = part(parts, 1);
                case "mod" -> {
                    path = part(parts, 1);
                    moduleVersion = part(parts, 2);
                }
                case "dep" -> dependencies++;
                case "build" -> {
                    if (settings.size() < MOST_SETTINGS) {
                        setting(line.substring(line.indexOf('\t') + 1), settings);
                    }
                }
                default -> { }
            }
        }
        return new BuildInfo(version, mainPackage, path, moduleVersion, dependencies, settings);
    }

    private static String part(String[] parts, int index) {
        return index < parts.length ? parts[index] : "";
    }

    private static void setting(String line, Map<String, String> settings) {
        String key;
        String rest;
        if (line.startsWith("\"") || line.startsWith("`")) {
            int end = GoQuoted.end(line, 0);
            key = end < 0 ? line : GoQuoted.value(line.substring(0, end));
            rest = end < 0 ? "" : line.substring(end);
        } else {
            int equals = line.indexOf('=');
            key = equals < 0 ? line : line.substring(0, equals);
            rest = equals < 0 ? "" : line.substring(equals);
        }
        settings.put(key, rest.startsWith("=") ? GoQuoted.value(rest.substring(1)) : "");
    }

    private static String text(byte[] bytes) {
        return new String(bytes, StandardCharsets.UTF_8);
    }
}
