package dev.wslgodoctor.diagnostics.gateway;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * One entry of a folder as {@code find -printf} tells it. Names and link targets hold one character for each byte,
 * since Linux does not ask them to be UTF-8; {@link #shown} is for people.
 *
 * @param type     f, d, l as find writes them; anything else cannot be copied faithfully
 * @param mode     octal, as find writes it
 * @param size     bytes; of meaning for files only
 * @param modified seconds with fraction, as find writes it
 * @param changed  as {@code modified}, of the last change of the entry itself
 * @param link     where a symbolic link leads, as written; empty for all else
 * @param name     begins with {@code ./}; the folder itself is {@code .}
 */
public record TreeEntry(char type, String mode, long size, String modified, String changed, String link, String name) {

    private static final int FIELDS = 7;

    /**
     * Reads records of seven fields, each ended by NUL, and sorts them by name.
     *
     * @throws GatewayException Unreadable if the list breaks off
     */
    static List<TreeEntry> parse(Blob list) throws GatewayException {
        String text = new String(list.bytes(), StandardCharsets.ISO_8859_1);
        List<TreeEntry> entries = new ArrayList<>();
        String[] fields = text.split("\0", -1);
        if (fields.length % FIELDS != 1 || !fields[fields.length - 1].isEmpty()) {
            throw new GatewayException(new Trouble.Unreadable("the list of a folder breaks off"));
        }
        try {
            for (int i = 0; i + FIELDS < fields.length; i += FIELDS) {
                entries.add(new TreeEntry(fields[i].charAt(0), fields[i + 1], Long.parseLong(fields[i + 2]),
                        fields[i + 3], fields[i + 4], fields[i + 5], fields[i + 6]));
            }
        } catch (NumberFormatException | StringIndexOutOfBoundsException e) {
            throw new GatewayException(new Trouble.Unreadable("the list of a folder is malformed"), e);
        }
        entries.sort(Comparator.comparing(TreeEntry::name));
        return entries;
    }

    /** Whether it is a plain file. */
    public boolean isFile() {
        return type == 'f';
    }

    /** Whether it is a folder. */
    public boolean isFolder() {
        return type == 'd';
    }

    /** Whether it is a symbolic link. */
    public boolean isLink() {
        return type == 'l';
    }

    /** Whether a copy can hold it: a file, a folder or a symbolic link. */
    public boolean isCopied() {
        return isFile() || isFolder() || isLink();
    }

    /** Whether it is one of these, or lies in one; names without {@code ./}, one character for each byte. */
    public boolean isWithin(List<String> names) {
        return names.stream().anyMatch(each -> name.equals("./" + each) || name.startsWith("./" + each + "/"));
    }

    /** The name below the folder, for people. */
    public String shown() {
        return readable(name.startsWith("./") ? name.substring(2) : name);
    }

    /** Bytes that were kept one for each character, read as UTF-8. */
    public static String readable(String bytes) {
        return new String(bytes.getBytes(StandardCharsets.ISO_8859_1), StandardCharsets.UTF_8);
    }

    /** The opposite of {@link #readable}. */
    public static String bytes(String readable) {
        return new String(readable.getBytes(StandardCharsets.UTF_8), StandardCharsets.ISO_8859_1);
    }
}
