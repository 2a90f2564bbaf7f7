package dev.wslgodoctor.diagnostics.gateway.world;

import dev.wslgodoctor.diagnostics.gateway.RegistryBytes;
import dev.wslgodoctor.diagnostics.gateway.StoredValue;
import dev.wslgodoctor.diagnostics.gateway.WindowsGateway;
import dev.wslgodoctor.diagnostics.gateway.WindowsGateway.Hive;
import dev.wslgodoctor.diagnostics.gateway.WindowsGateway.RegistryKey;
import dev.wslgodoctor.diagnostics.parse.MalformedText;
import dev.wslgodoctor.diagnostics.parse.RegFile;
import dev.wslgodoctor.diagnostics.parse.RegistryValue;
import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * A registry made of exports. What stands in several of them is taken from the last by name; a removal counts within
 * its own file.
 */
final class WorldRegistry {

    /** An export that is none. */
    static final class Malformed extends Exception {
        private static final long serialVersionUID = 1L;

        Malformed(Path file, MalformedText wrong) {
            super(file + ":" + wrong.line() + ": " + wrong.getMessage().replaceFirst("^line \\d+: ", ""), wrong);
        }
    }

    private final List<RegFile> exports;

    private WorldRegistry(List<RegFile> exports) {
        this.exports = exports;
    }

    /** Reads all exports of a folder, and what repairs changed since. */
    static WorldRegistry read(Path folder) throws IOException, Malformed {
        return read(folder, true);
    }

    /** @param changed whether with what repairs changed since */
    static WorldRegistry read(Path folder, boolean changed) throws IOException, Malformed {
        List<Path> files = new ArrayList<>();
        try (DirectoryStream<Path> entries = Files.newDirectoryStream(folder, "*.[rR][eE][gG]")) {
            entries.forEach(files::add);
        }
        files.removeIf(file -> !changed && file.endsWith(WorldStore.FILE));
        files.sort(null);
        List<RegFile> exports = new ArrayList<>();
        for (Path file : files) {
            try {
                exports.add(RegFile.parse(Files.readAllBytes(file)));
            } catch (MalformedText e) {
                throw new Malformed(file, e);
            }
        }
        return new WorldRegistry(exports);
    }

    Optional<RegistryKey> key(Hive hive, String path) {
        String full = (hive == Hive.HKCU ? "HKEY_CURRENT_USER\\" : "HKEY_LOCAL_MACHINE\\") + path;
        boolean found = false;
        Map<String, WindowsGateway.RegistryValue> values = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
        Set<String> below = new TreeSet<>(String.CASE_INSENSITIVE_ORDER);
        for (RegFile export : exports) {
            Optional<RegFile.Key> key = export.key(full);
            key.ifPresent(there -> there.values().forEach((name, value) -> {
                if (WorldStore.isRemoval(value)) {
                    values.remove(name);
                } else {
                    values.put(name, value(value));
                }
            }));
            List<String> children = export.children(full);
            below.addAll(children);
            found |= key.isPresent() || !children.isEmpty();
        }
        return found ? Optional.of(new RegistryKey(values, List.copyOf(below))) : Optional.empty();
    }

    /** A value of HKEY_CURRENT_USER as Windows would store it. */
    Optional<StoredValue> stored(String path, String name) {
        Optional<StoredValue> found = Optional.empty();
        for (RegFile export : exports) {
            Optional<RegistryValue> value = export.key("HKEY_CURRENT_USER\\" + path).flatMap(key -> key.value(name));
            if (value.isPresent()) {
                found = WorldStore.isRemoval(value.get()) ? Optional.empty()
                        : Optional.of(WorldStore.stored(value.get()));
            }
        }
        return found;
    }

    private static WindowsGateway.RegistryValue value(RegistryValue value) {
        return switch (value) {
            case RegistryValue.Text(String text) -> new WindowsGateway.RegistryValue.Text(text);
            case RegistryValue.Expandable(String text) -> new WindowsGateway.RegistryValue.Text(text);
            case RegistryValue.Texts(List<String> texts) -> new WindowsGateway.RegistryValue.Texts(texts);
            case RegistryValue.Number(long number) -> new WindowsGateway.RegistryValue.Number(number);
            case RegistryValue.LongNumber(long number) -> new WindowsGateway.RegistryValue.Number(number);
            case RegistryValue.Binary binary -> {
                StoredValue stored = WorldStore.stored(binary);
                yield RegistryBytes.value(stored.type(), stored.bytes().bytes());
            }
        };
    }
}
