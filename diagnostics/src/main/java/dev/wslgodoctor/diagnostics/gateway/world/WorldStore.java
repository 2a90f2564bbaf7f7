package dev.wslgodoctor.diagnostics.gateway.world;

import dev.wslgodoctor.diagnostics.gateway.Blob;
import dev.wslgodoctor.diagnostics.gateway.RegistryBytes;
import dev.wslgodoctor.diagnostics.gateway.StoredValue;
import dev.wslgodoctor.diagnostics.parse.MalformedText;
import dev.wslgodoctor.diagnostics.parse.RegFile;
import dev.wslgodoctor.diagnostics.parse.RegistryValue;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * What repairs changed in a world's registry: one more export, read after all others. Its values have types that no
 * Windows has, so that their bytes stay as they are and a removal of what another export holds can be said. Once all
 * is as the world's own exports say, the file is gone.
 */
final class WorldStore {

    /** Sorts behind every export of a world. */
    static final String FILE = "~changed.reg";

    private static final int EXACT = 0x4000_0000;
    private static final int REMOVED = 0x7fff_ffff;
    private static final String HIVE = "HKEY_CURRENT_USER\\";

    private WorldStore() {
    }

    static boolean isRemoval(RegistryValue value) {
        return value instanceof RegistryValue.Binary binary && binary.type() == REMOVED;
    }

    /** As Windows would store it. */
    static StoredValue stored(RegistryValue value) {
        return switch (value) {
            case RegistryValue.Text text -> new StoredValue(RegistryBytes.SZ, wide(text.text() + '\0'));
            case RegistryValue.Expandable text -> new StoredValue(RegistryBytes.EXPAND_SZ, wide(text.text() + '\0'));
            case RegistryValue.Texts texts -> new StoredValue(RegistryBytes.MULTI_SZ,
                    wide(String.join("\0", texts.texts()) + "\0\0"));
            case RegistryValue.Number number -> new StoredValue(RegistryBytes.DWORD, little(number.value(), 4));
            case RegistryValue.LongNumber number -> new StoredValue(RegistryBytes.QWORD, little(number.value(), 8));
            case RegistryValue.Binary binary -> new StoredValue(binary.type() & ~EXACT,
                    Blob.of(HexFormat.of().parseHex(binary.hex())));
        };
    }

    private static Blob wide(String text) {
        return Blob.of(text.getBytes(StandardCharsets.UTF_16LE));
    }

    private static Blob little(long number, int size) {
        byte[] bytes = new byte[size];
        for (int i = 0; i < size; i++) {
            bytes[i] = (byte) (number >> 8 * i);
        }
        return Blob.of(bytes);
    }

    /** Sets or removes a value; the caller has looked what is there. */
    static void change(Path folder, String key, String name, Optional<StoredValue> value)
            throws IOException, WorldRegistry.Malformed {
        Path file = folder.resolve(FILE);
        Map<String, Map<String, RegistryValue>> keys = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
        if (Files.exists(file)) {
            try {
                RegFile.parse(Files.readAllBytes(file)).keys().forEach(each ->
                        keys.put(each.path(), new TreeMap<>(each.values())));
            } catch (MalformedText e) {
                throw new WorldRegistry.Malformed(file, e);
            }
        }
        Map<String, RegistryValue> values = keys.computeIfAbsent(HIVE + key,
                path -> new TreeMap<>(String.CASE_INSENSITIVE_ORDER));
        values.keySet().removeIf(name::equalsIgnoreCase);
        Optional<StoredValue> own = WorldRegistry.read(folder, false).stored(key, name);
        if (!own.equals(value)) {
            values.put(name, value.<RegistryValue>map(WorldStore::exact).orElse(
                    new RegistryValue.Binary(REMOVED, "")));
        }
        keys.values().removeIf(Map::isEmpty);
        if (keys.isEmpty()) {
            Files.deleteIfExists(file);
        } else {
            Files.writeString(file, text(keys));
        }
    }

    private static RegistryValue exact(StoredValue value) {
        return new RegistryValue.Binary(value.type() | EXACT, HexFormat.of().formatHex(value.bytes().bytes()));
    }

    private static String text(Map<String, Map<String, RegistryValue>> keys) {
        StringBuilder text = new StringBuilder("Windows Registry Editor Version 5.00\r\n");
        keys.forEach((key, values) -> {
            text.append("\r\n[").append(key).append("]\r\n");
            new LinkedHashMap<>(values).forEach((name, value) -> {
                RegistryValue.Binary binary = (RegistryValue.Binary) value;
                text.append(name.isEmpty() ? "@"
                        : '"' + name.replace("\\", "\\\\").replace("\"", "\\\"") + '"');
                text.append("=hex(").append(Integer.toHexString(binary.type())).append("):")
                        .append(String.join(",", binary.hex().split("(?<=\\G..)"))).append("\r\n");
            });
        });
        return text.toString();
    }
}
