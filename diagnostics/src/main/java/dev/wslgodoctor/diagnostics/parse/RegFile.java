package dev.wslgodoctor.diagnostics.parse;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * A part of the Windows registry as regedit exports it, applied from top to bottom: a later value replaces an earlier
 * one, {@code [-KEY]} and {@code "name"=-} remove.
 *
 * @param keys in order of appearance; each once
 * @see <a href="https://support.microsoft.com/en-us/topic/9c7f37cf-a5e9-e1cd-c4fa-2a26218a1a23">How to add, modify, or
 *      delete registry subkeys and values by using a .reg file</a>
 */
public record RegFile(List<Key> keys) {

    /** Copies the list. */
    public RegFile {
        keys = List.copyOf(keys);
    }

    /**
     * A registry key.
     *
     * @param path   full path from the hive, such as {@code HKEY_CURRENT_USER\Software}, as written
     * @param values by name as written; the empty name is the key's default value
     */
    public record Key(String path, Map<String, RegistryValue> values) {

        /** Copies the map and keeps its order. */
        public Key {
            values = Collections.unmodifiableMap(new LinkedHashMap<>(values));
        }

        /** A value by its name, compared without case. */
        public Optional<RegistryValue> value(String name) {
            return values.entrySet().stream().filter(entry -> entry.getKey().equalsIgnoreCase(name))
                    .map(Map.Entry::getValue).findFirst();
        }
    }

    /**
     * Reads a whole file, UTF-16 or UTF-8.
     *
     * @throws MalformedText when a line is none of a header, comment, key or value; it names the line
     */
    public static RegFile parse(byte[] content) throws MalformedText {
        return new RegFileParser(EncodedText.decode(content).text()).parse();
    }

    /** A key by its full path, compared without case. */
    public Optional<Key> key(String path) {
        return keys.stream().filter(key -> key.path().equalsIgnoreCase(path)).findFirst();
    }

    /** The names of the keys directly below {@code path}, in order of appearance, those implied by deeper keys too. */
    public List<String> children(String path) {
        String prefix = path.toLowerCase(Locale.ROOT) + "\\";
        List<String> names = new ArrayList<>();
        for (Key key : keys) {
            if (key.path().toLowerCase(Locale.ROOT).startsWith(prefix)) {
                String rest = key.path().substring(prefix.length());
                int end = rest.indexOf('\\');
                String name = end < 0 ? rest : rest.substring(0, end);
                if (names.stream().noneMatch(name::equalsIgnoreCase)) {
                    names.add(name);
                }
            }
        }
        return List.copyOf(names);
    }
}
