package dev.wslgodoctor.diagnostics.repair;

import dev.wslgodoctor.diagnostics.gateway.Blob;
import dev.wslgodoctor.diagnostics.gateway.GatewayException;
import dev.wslgodoctor.diagnostics.gateway.TreeEntry;
import dev.wslgodoctor.diagnostics.gateway.Trouble;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Pattern;

/**
 * Every entry of a folder by its name: type, mode and hash or link target. Names are kept byte by byte (one character
 * for each byte), since Linux does not ask them to be UTF-8.
 */
final class Manifest {

    private static final Pattern HASHED = Pattern.compile("(?s)f .* [0-9a-f]{64}");

    private final SortedMap<String, String> entries;

    private Manifest(SortedMap<String, String> entries) {
        this.entries = entries;
    }

    /**
     * Reads a list: records of four fields ended by NUL (type, mode, hash or link target, name), a field {@code =}, and
     * then the hashes that the records lack, as {@code HASH  NAME}.
     *
     * @throws GatewayException Unreadable if it is no such list, or a plain file has no hash
     */
    static Manifest parse(Blob list) throws GatewayException {
        List<String> fields = List.of(new String(list.bytes(), StandardCharsets.ISO_8859_1).split("\0", -1));
        SortedMap<String, String> entries = new TreeMap<>();
        int at = 0;
        while (at + 3 < fields.size() && !fields.get(at).equals("=")) {
            entries.put(fields.get(at + 3), fields.get(at) + " " + fields.get(at + 1) + " " + fields.get(at + 2));
            at += 4;
        }
        // what ends in the middle of a field was cut: each field has its NUL, so the last piece is empty
        if (at + 1 >= fields.size() || !fields.get(at).equals("=") || !fields.getLast().isEmpty()) {
            throw new GatewayException(new Trouble.Unreadable("the list of a folder breaks off"));
        }
        for (String line : fields.subList(at + 1, fields.size() - 1)) {
            String name = line.length() > 66 ? line.substring(66) : "";
            if (line.length() < 64 || !entries.containsKey(name)) {
                throw new GatewayException(new Trouble.Unreadable("a file appeared while its folder was listed"));
            }
            entries.merge(name, line.substring(0, 64), String::concat);
        }
        if (entries.values().stream().anyMatch(entry -> entry.startsWith("f ") && !HASHED.matcher(entry).matches())) {
            throw new GatewayException(new Trouble.Unreadable("a file vanished while its folder was listed"));
        }
        return new Manifest(entries);
    }

    /** The list in an order of its own, to be kept. */
    Blob toBlob() {
        StringBuilder text = new StringBuilder();
        entries.forEach((name, entry) -> {
            String[] parts = entry.split(" ", 3);
            text.append(parts[0]).append('\0').append(parts[1]).append('\0').append(parts[2]).append('\0')
                    .append(name).append('\0');
        });
        return Blob.of(text.append("=\0").toString().getBytes(StandardCharsets.ISO_8859_1));
    }

    /** The same without these names and what is below them; names without {@code ./}. */
    Manifest without(List<String> names) {
        SortedMap<String, String> left = new TreeMap<>(entries);
        left.keySet().removeIf(name -> names.stream().map(TreeEntry::bytes)
                .anyMatch(each -> name.equals("./" + each) || name.startsWith("./" + each + "/")));
        return new Manifest(left);
    }

    /** The first name whose type, mode or link target is another one, or that only one of the two has. */
    Optional<String> differsAt(List<TreeEntry> source) {
        SortedMap<String, String> kinds = new TreeMap<>();
        source.forEach(entry -> kinds.put(entry.name(), entry.type() + " " + entry.mode() + " " + entry.link()));
        SortedMap<String, String> own = new TreeMap<>();
        entries.forEach((name, entry) -> own.put(name, entry.startsWith("f ")
                ? entry.substring(0, entry.length() - 64) : entry));
        return new Manifest(kinds).differsAt(new Manifest(own));
    }

    /** The first name at which the two differ, for people; empty if they are equal. */
    Optional<String> differsAt(Manifest other) {
        SortedMap<String, String> all = new TreeMap<>(entries);
        all.putAll(other.entries);
        return all.keySet().stream()
                .filter(name -> entries.get(name) == null || !entries.get(name).equals(other.entries.get(name)))
                .findFirst()
                .map(name -> new String(name.getBytes(StandardCharsets.ISO_8859_1), StandardCharsets.UTF_8));
    }
}
