package dev.wslgodoctor.diagnostics.parse;

import dev.wslgodoctor.diagnostics.parse.ConfigRemark.Kind;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * Walks a configuration file in the states of WSL's own parser, because its odd corners (what a broken header does to
 * later keys, how lines are counted) follow from the order of its steps.
 */
final class WslConfParser {

    private enum Next { SECTION, KEY, MALFORMED, END_OF_FILE }

    private final ConfigFormat format;
    private final EncodedText content;
    private final String text;
    private final ConfigCursor cursor;

    private final List<ConfigSection> sections = new ArrayList<>();
    private final List<Integer> headerStarts = new ArrayList<>();   // malformed headers included
    private final List<ConfigEntry> entries = new ArrayList<>();
    private final List<ConfigRemark> remarks = new ArrayList<>();
    private final Map<ConfigKey, Integer> seenAtLine = new HashMap<>();
    private OptionalInt stoppedAtLine = OptionalInt.empty();

    private boolean trailingComment;
    private int sectionLength;
    private final StringBuilder key = new StringBuilder();

    WslConfParser(ConfigFormat format, EncodedText content) {
        this.format = format;
        this.content = content;
        this.text = content.text();
        this.cursor = new ConfigCursor(format, text);
    }

    WslConf parse() {
        boolean mark = format == ConfigFormat.WSL_CONF && content.encoding().hasMark();
        if (mark) {
            // its first byte is no letter, so the parser gives up at the first character
            cursor.countLine();
            remark(Kind.BYTE_ORDER_MARK, Optional.empty(), Optional.empty());
            stop();
        } else if (content.encoding() == EncodedText.Encoding.UTF_16BE) {
            // UNVERIFIED: Microsoft's C library refuses to open such a file as text
            cursor.countLine();
            remark(Kind.UNREADABLE_ENCODING, Optional.empty(), Optional.empty());
        } else {
            parseLines();
        }
        return new WslConf(format, withBodies(), entries, remarks, stoppedAtLine);
    }

    private void parseLines() {
        while (true) {
            if (!trailingComment) {
                cursor.countLine();
            }
            Next next = lineStart();
            if (next == Next.END_OF_FILE) {
                return;
            }
            boolean fine = switch (next) {
                case SECTION -> section();
                case KEY -> keyAndValue();
                case MALFORMED, END_OF_FILE -> false;
            };
            if (!fine && !format.skipsMalformedLines()) {
                stop();
                return;
            }
            while (!fine && cursor.current() != ConfigCursor.END && cursor.current() != '\n') {
                cursor.read();
            }
        }
    }

    private Next lineStart() {
        while (true) {
            if (cursor.current() == '#') {
                comment();
            }
            if (cursor.hasEnded()) {
                return Next.END_OF_FILE;
            }
            cursor.read();
            cursor.skipBlanks();
            switch (cursor.current()) {
                case '\r' -> {
                    if (cursor.peek() == '\n') {
                        cursor.read();
                        cursor.countLine();
                    }
                }
                case '\n' -> cursor.countLine();
                case '#', ConfigCursor.END -> { }
                case '[' -> {
                    return Next.SECTION;
                }
                default -> {
                    if (cursor.onLetter()) {
                        return Next.KEY;
                    }
                    remark(Kind.INVALID_KEY_NAME, Optional.empty(),
                            Optional.of(String.valueOf((char) cursor.current())));
                    return Next.MALFORMED;
                }
            }
        }
    }

    private void comment() {
        do {
            cursor.read();
            if (cursor.current() == '\r') {
                cursor.read();
            }
            if (cursor.current() == '\n') {
                cursor.countLine();
            }
        } while (cursor.current() != '\n' && cursor.current() != ConfigCursor.END);
        trailingComment = false;
    }

    private boolean section() {
        int headerStart = cursor.lineStart();
        int headerLine = cursor.line();
        headerStarts.add(headerStart);
        cursor.read();
        if (!cursor.onLetter()) {
            // the old section stays in force, for the name read last is still there
            remark(Kind.INVALID_SECTION_NAME, Optional.empty(), Optional.empty());
            return false;
        }
        key.setLength(0);
        readWord();
        if (cursor.current() != ']') {
            remark(Kind.EXPECTED_BRACKET, Optional.empty(), Optional.of(key.toString()));
            return false;
        }
        cursor.read();
        cursor.skipBlanks();
        switch (cursor.current()) {
            case '#' -> trailingComment = true;
            case ConfigCursor.END, '\n', '\r' -> { }
            default -> {
                remark(Kind.EXPECTED_LINE_END, Optional.empty(), Optional.of(key.toString()));
                return false;
            }
        }
        sectionLength = key.length();
        sections.add(new ConfigSection(key.toString(), headerLine, new Span(headerStart, headerStart), headerStart));
        return true;
    }

    private boolean keyAndValue() {
        int keyLine = cursor.line();
        // longer than the section's name: cut; shorter (a broken header came between): filled with NUL
        key.setLength(sectionLength);
        if (sectionLength > 0) {
            key.append('.');
        }
        int prefix = key.length();
        readWord();
        String written = key.substring(prefix);
        cursor.skipBlanks();
        if (cursor.current() != '=') {
            remark(Kind.EXPECTED_EQUALS, Optional.of(name()), Optional.empty());
            return false;
        }
        cursor.read();
        cursor.skipBlanks();
        ConfigValueReader.Result value = new ConfigValueReader(cursor).read();
        if (value.complaint().isPresent()) {
            remark(value.complaint().get(), Optional.of(name()), value.detail());
            return false;
        }
        trailingComment = cursor.current() == '#';
        settle(written, value, keyLine);
        return true;
    }

    private void settle(String written, ConfigValueReader.Result value, int keyLine) {
        String taken = asTaken(value.value());
        Optional<ConfigKey> known = ConfigKeys.find(format, name());
        ConfigEntry.State state;
        if (known.isEmpty()) {
            Optional<ConfigKey> elsewhere = ConfigKeys.find(format.other(), name());
            remarkAt(elsewhere.isPresent() ? Kind.KEY_OF_OTHER_FILE : Kind.UNKNOWN_KEY, keyLine,
                    elsewhere.map(other -> other.format().fileName()));
            state = ConfigEntry.State.UNKNOWN;
        } else if (seenAtLine.containsKey(known.get())) {
            remarkAt(Kind.DUPLICATE_KEY, keyLine, Optional.of(String.valueOf(seenAtLine.get(known.get()))));
            state = ConfigEntry.State.DUPLICATE;
        } else {
            seenAtLine.put(known.get(), keyLine);
            state = stateOf(known.get(), taken, value, keyLine);
        }
        entries.add(new ConfigEntry(name(), written, value.span().of(text), taken, keyLine, cursor.reportedLine(),
                state, value.span()));
    }

    private ConfigEntry.State stateOf(ConfigKey known, String taken, ConfigValueReader.Result value, int keyLine) {
        if (format == ConfigFormat.WSLCONFIG && value.nonAscii()) {
            remarkAt(Kind.NON_ASCII_VALUE, keyLine, Optional.of(value.span().of(text)));
        }
        if (format == ConfigFormat.WSLCONFIG && known.type() == ConfigKey.Type.PATH
                && value.value().chars().anyMatch(c -> c < ' ')) {
            remarkAt(Kind.CONTROL_CHARACTER_IN_PATH, keyLine, Optional.of(value.span().of(text)));
        }
        if (known.name().equals("filesystem.umask") && taken.matches("[1-7][0-7]{1,3}")) {
            // looks like an octal mask and is none: 22 stands for 026
            remarkAt(Kind.DECIMAL_UMASK, keyLine, Optional.of("0" + Integer.toOctalString(Integer.parseInt(taken))));
        }
        Optional<Kind> complaint = ConfigValues.complaint(known, taken);
        complaint.ifPresent(kind -> remarkAt(kind, keyLine, Optional.of(taken)));
        return complaint.isPresent() ? ConfigEntry.State.INVALID_VALUE : ConfigEntry.State.EFFECTIVE;
    }

    /** What reaches WSL's variables: C strings end at NUL, and {@code .wslconfig} keeps one byte of each character. */
    private String asTaken(String value) {
        String taken = value;
        if (format == ConfigFormat.WSLCONFIG) {
            byte[] low = new byte[value.length()];
            for (int i = 0; i < low.length; i++) {
                low[i] = (byte) value.charAt(i);
            }
            taken = new String(low, StandardCharsets.UTF_8);
        }
        int nul = taken.indexOf('\0');
        return nul < 0 ? taken : taken.substring(0, nul);
    }

    /** The name that WSL looks up; a C string, so it ends at the first NUL. */
    private String name() {
        int nul = key.indexOf("\0");
        return nul < 0 ? key.toString() : key.substring(0, nul);
    }

    private void readWord() {
        do {
            key.append((char) cursor.current());
            cursor.read();
        } while (cursor.onLetterOrDigit());
    }

    private void remark(Kind kind, Optional<String> name, Optional<String> detail) {
        remarks.add(new ConfigRemark(kind, cursor.line(), cursor.reportedLine(), name, detail));
    }

    private void remarkAt(Kind kind, int keyLine, Optional<String> detail) {
        remarks.add(new ConfigRemark(kind, keyLine, cursor.reportedLine(), Optional.of(name()), detail));
    }

    private void stop() {
        ConfigRemark last = remarks.getLast();
        stoppedAtLine = OptionalInt.of(last.line());
        remarks.add(new ConfigRemark(Kind.PARSING_STOPPED, last.line(), last.reportedLine(), Optional.empty(),
                Optional.empty()));
    }

    private List<ConfigSection> withBodies() {
        List<ConfigSection> result = new ArrayList<>();
        int header = 0;
        for (ConfigSection section : sections) {
            while (headerStarts.get(header) < section.headerStart()) {
                header++;
            }
            int end = header + 1 < headerStarts.size() ? headerStarts.get(header + 1) : text.length();
            int lineEnd = text.indexOf('\n', section.headerStart());
            int start = lineEnd < 0 || lineEnd + 1 > end ? end : lineEnd + 1;
            result.add(new ConfigSection(section.name(), section.line(), new Span(start, end),
                    section.headerStart()));
        }
        return result;
    }
}
