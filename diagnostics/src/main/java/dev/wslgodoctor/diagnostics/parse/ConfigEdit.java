package dev.wslgodoctor.diagnostics.parse;

import java.util.List;
import java.util.Optional;
import java.util.function.IntPredicate;

/**
 * Pure edits of {@code wsl.conf} and {@code .wslconfig}: bytes in, bytes out, and every byte outside the edit stays:
 * comments, blank lines, line ends, byte order mark, even bytes that are no text.
 */
public final class ConfigEdit {

    private final ConfigFormat format;
    private final EncodedText content;
    private final String text;
    private final WslConf parsed;

    private ConfigEdit(ConfigFormat format, byte[] bytes) {
        this.format = format;
        this.content = EncodedText.decode(bytes);
        this.text = content.text();
        this.parsed = WslConf.parse(format, content);
    }

    /**
     * Gives a key a value: in the line that decides now, else at the end of its section, else in a new section at the
     * end.
     *
     * @param bytes the file as it is; empty for a new file
     * @return the file with the key set, so that WSL reads {@code value} back
     * @throws IllegalArgumentException when the format cannot hold the value (a NUL or carriage return, a non-ASCII
     *                                  character in {@code .wslconfig}), when WSL stops reading before the place (the
     *                                  message names the line to be repaired first), or when the line could not be
     *                                  added without changing what WSL reads elsewhere in the file
     */
    public static byte[] set(ConfigFormat format, byte[] bytes, String section, String key, String value) {
        return new ConfigEdit(format, bytes).set(section, key, value);
    }

    /**
     * Removes every line that sets this key, older names included. A comment behind the value stays, on a line of its
     * own.
     *
     * @return the file without the key; the same bytes when it was not there
     */
    public static byte[] removeKey(ConfigFormat format, byte[] bytes, String section, String key) {
        return new ConfigEdit(format, bytes).removeKey(section, key);
    }

    /**
     * Removes every section of this name with all its lines, compared without case. Comments directly above the next
     * header stay, for they speak of that header.
     *
     * @return the file without the section; the same bytes when it was not there
     */
    public static byte[] removeSection(ConfigFormat format, byte[] bytes, String section) {
        return new ConfigEdit(format, bytes).removeSection(section);
    }

    /**
     * Puts {@code "# "} before each of these lines unless it is blank or a comment already.
     *
     * @param firstLine 1-based
     * @param lastLine  1-based, included; lines behind the end of the file do not matter
     */
    public static byte[] commentOut(ConfigFormat format, byte[] bytes, int firstLine, int lastLine) {
        return commentOut(format, bytes, line -> line >= firstLine && line <= lastLine);
    }

    /** As {@link #commentOut(ConfigFormat, byte[], int, int)} for lines that need not stand together, in one pass. */
    public static byte[] commentOut(ConfigFormat format, byte[] bytes, IntPredicate lines) {
        return new ConfigEdit(format, bytes).commentOut(lines);
    }

    /** The file without its byte order mark, as UTF-8; the same bytes when there is none. */
    public static byte[] withoutByteOrderMark(byte[] bytes) {
        EncodedText content = EncodedText.decode(bytes);
        return content.encoding().hasMark() ? EncodedText.decode(new byte[0]).encode(content.text()) : bytes.clone();
    }

    private byte[] set(String section, String key, String value) {
        String written = written(format, value);
        var first = parsed.first(section, key);
        String edited;
        if (first.isPresent()) {
            edited = first.get().valueSpan().replaceIn(text, written);
        } else if (parsed.stoppedAtLine().isPresent()) {
            throw new IllegalArgumentException("WSL stops reading " + format.fileName() + " at line "
                    + parsed.stoppedAtLine().getAsInt() + "; that line has to be repaired first");
        } else {
            List<ConfigSection> homes = sections(section);
            String line = key + "=" + written;
            edited = homes.isEmpty() ? withNewSection(section, line) : withLine(homes.getLast(), line);
        }
        byte[] result = content.encode(edited);
        requireOnlyThisChanged(WslConf.parse(format, result), section, key, value);
        return result;
    }

    /** A file can end in a way (an open quote, a lone backslash) that swallows or bends what is added behind it. */
    private void requireOnlyThisChanged(WslConf after, String section, String key, String value) {
        boolean read = after.first(section, key).map(ConfigEntry::value).equals(Optional.of(value));
        if (!read || !others(parsed, section, key).equals(others(after, section, key))) {
            throw new IllegalArgumentException(section + "." + key + " cannot be set in " + format.fileName()
                    + " without changing other lines");
        }
    }

    private static List<String> others(WslConf file, String section, String key) {
        Optional<ConfigEntry> target = file.first(section, key);
        return file.entries().stream()
                .filter(entry -> !target.equals(Optional.of(entry)))
                .map(entry -> entry.name() + "=" + entry.value()).toList();
    }

    private String withNewSection(String section, String line) {
        String eol = lineEnd();
        String gap = text.isEmpty() ? "" : text.endsWith("\n") ? eol : eol + eol;
        return text + gap + "[" + section + "]" + eol + line + eol;
    }

    private String withLine(ConfigSection home, String line) {
        int start = home.body().start();
        int place = ownEnd(home);
        while (place > start && " \t\r\n".indexOf(text.charAt(place - 1)) >= 0) {
            place--;
        }
        if (place > start) {
            return text.substring(0, place) + lineEnd() + line + text.substring(place);
        }
        boolean headerOpen = start == text.length() && !text.endsWith("\n");
        return text.substring(0, start) + (headerOpen ? lineEnd() : "") + line + lineEnd() + text.substring(start);
    }

    /** The end of a section's lines, without the comments that stand directly above the next header. */
    private int ownEnd(ConfigSection section) {
        int end = section.body().end();
        while (end < text.length() && end > section.body().start()) {
            int above = text.lastIndexOf('\n', end - 2) + 1;
            if (above < section.body().start() || !text.substring(above, end).strip().startsWith("#")) {
                return end;
            }
            end = above;
        }
        return end;
    }

    private byte[] removeKey(String section, String key) {
        String name = section + "." + key;
        String edited = text;
        for (ConfigEntry entry : parsed.entries().reversed()) {
            boolean meant = ConfigKeys.find(format, name).map(known -> known.isCalled(entry.name()))
                    .orElse(entry.name().equalsIgnoreCase(name));
            if (meant) {
                edited = without(edited, entry);
            }
        }
        return content.encode(edited);
    }

    private String without(String edited, ConfigEntry entry) {
        int start = offsetOfLine(entry.line());
        int end = endOfLine(entry.valueSpan().end());
        String rest = text.substring(entry.valueSpan().end(), end);
        int comment = rest.indexOf('#');
        int from = comment < 0 ? end : entry.valueSpan().end() + comment;
        return edited.substring(0, start) + edited.substring(from);
    }

    private byte[] removeSection(String section) {
        String edited = text;
        for (ConfigSection each : sections(section).reversed()) {
            edited = edited.substring(0, each.headerStart()) + edited.substring(ownEnd(each));
        }
        return content.encode(edited);
    }

    private byte[] commentOut(IntPredicate lines) {
        StringBuilder edited = new StringBuilder(text.length() + 64);
        int start = 0;
        for (int line = 1; start < text.length(); line++) {
            String whole = text.substring(start, endOfLine(start));
            String plain = whole.strip();
            boolean meant = lines.test(line) && !plain.isEmpty() && !plain.startsWith("#");
            edited.append(meant ? "# " : "").append(whole);
            start += whole.length();
        }
        return content.encode(edited.toString());
    }

    private List<ConfigSection> sections(String name) {
        return parsed.sections().stream().filter(section -> section.name().equalsIgnoreCase(name)).toList();
    }

    private int offsetOfLine(int line) {
        int start = 0;
        for (int i = 1; i < line; i++) {
            int end = text.indexOf('\n', start);
            if (end < 0) {
                return text.length();
            }
            start = end + 1;
        }
        return start;
    }

    /** Index behind the line end of the line that {@code index} is on. */
    private int endOfLine(int index) {
        int end = text.indexOf('\n', index);
        return end < 0 ? text.length() : end + 1;
    }

    private String lineEnd() {
        int first = text.indexOf('\n');
        if (first < 0) {
            return format == ConfigFormat.WSLCONFIG && text.isEmpty() ? "\r\n" : "\n";
        }
        return first > 0 && text.charAt(first - 1) == '\r' ? "\r\n" : "\n";
    }

    private static String written(ConfigFormat format, String value) {
        StringBuilder out = new StringBuilder();
        for (int i = 0; i < value.length(); i++) {
            char c = value.charAt(i);
            boolean damaged = format == ConfigFormat.WSLCONFIG && c > 0x7F;
            if (c == '\0' || c == '\r' || damaged) {
                throw new IllegalArgumentException(
                        format.fileName() + " cannot hold the character U+%04X in a value".formatted((int) c));
            }
            out.append(switch (c) {
                case '\\' -> "\\\\";
                case '"' -> "\\\"";
                case '\n' -> "\\n";
                case '\t' -> "\\t";
                case '\b' -> "\\b";
                default -> String.valueOf(c);
            });
        }
        boolean quotes = value.contains("#") || !value.equals(value.strip());
        return quotes ? "\"" + out + "\"" : out.toString();
    }
}
