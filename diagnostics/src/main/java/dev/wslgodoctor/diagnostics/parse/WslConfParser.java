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
 * Walks a configuration file character by character in the states of WSL's own parser, because its odd corners (what a
 * broken header does to later keys, how lines are counted) follow from the order of its steps.
 *
 * <p>On Windows the C library turns CR LF into LF before the parser sees it; in the distro nothing does.
 */
final class WslConfParser {

    private static final int END = -1;

    private enum Next { SECTION, KEY, MALFORMED, END_OF_FILE }

    private final ConfigFormat format;
    private final EncodedText content;
    private final String text;

    private final List<ConfigSection> sections = new ArrayList<>();
    private final List<Integer> headerStarts = new ArrayList<>();   // malformed headers included
    private final List<ConfigEntry> entries = new ArrayList<>();
    private final List<ConfigRemark> remarks = new ArrayList<>();
    private final Map<ConfigKey, Integer> seenAtLine = new HashMap<>();
    private OptionalInt stoppedAtLine = OptionalInt.empty();

    private int at;             // index of the next character
    private int current;        // the character read last, END behind the last one
    private boolean ended;      // END was read once
    private boolean trailingComment;
    private int reported;       // WSL's own line count
    private int line = 1;       // the real line of index lineKnownTo
    private int lineKnownTo;
    private int sectionLength;
    private final StringBuilder key = new StringBuilder();

    WslConfParser(ConfigFormat format, EncodedText content) {
        this.format = format;
        this.content = content;
        this.text = content.text();
    }

    WslConf parse() {
        boolean mark = format == ConfigFormat.WSL_CONF && content.encoding().hasMark();
        if (mark) {
            // its first byte is no letter, so the parser gives up at the first character
            reported = 1;
            remark(Kind.BYTE_ORDER_MARK, Optional.empty(), Optional.empty());
            stop();
        } else if (content.encoding() == EncodedText.Encoding.UTF_16BE) {
            // UNVERIFIED: Microsoft's C library refuses to open such a file as text
            reported = 1;
            remark(Kind.UNREADABLE_ENCODING, Optional.empty(), Optional.empty());
        } else {
            parseLines();
        }
        return new WslConf(format, withBodies(), entries, remarks, stoppedAtLine);
    }

    private void parseLines() {
        while (true) {
            if (!trailingComment) {
                reported++;
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
            while (!fine && current != END && current != '\n') {
                read();
            }
        }
    }

    private Next lineStart() {
        while (true) {
            if (current == '#') {
                comment();
            }
            if (ended) {
                return Next.END_OF_FILE;
            }
            read();
            skipBlanks();
            if (current == '\r') {
                if (peek() == '\n') {
                    read();
                    reported++;
                }
            } else if (current == '\n') {
                reported++;
            } else if (current == '[') {
                return Next.SECTION;
            } else if (current != END && current != '#') {
                if (isLetter(current)) {
                    return Next.KEY;
                }
                remark(Kind.INVALID_KEY_NAME, Optional.empty(), Optional.of(characterRead()));
                return Next.MALFORMED;
            }
        }
    }

    private void comment() {
        do {
            read();
            if (current == '\r') {
                read();
            }
            if (current == '\n') {
                reported++;
            }
        } while (current != '\n' && current != END);
        trailingComment = false;
    }

    private boolean section() {
        int headerStart = lineStartBefore(at - 1);
        int headerLine = lineOf(at - 1);
        headerStarts.add(headerStart);
        read();
        if (!isLetter(current)) {
            // the old section stays in force, for the name read last is still there
            remark(Kind.INVALID_SECTION_NAME, Optional.empty(), Optional.empty());
            return false;
        }
        key.setLength(0);
        readWord();
        if (current != ']') {
            remark(Kind.EXPECTED_BRACKET, Optional.empty(), Optional.of(key.toString()));
            return false;
        }
        read();
        skipBlanks();
        if (current == '#') {
            trailingComment = true;
        } else if (current != END && current != '\n' && current != '\r') {
            remark(Kind.EXPECTED_LINE_END, Optional.empty(), Optional.of(key.toString()));
            return false;
        }
        sectionLength = key.length();
        sections.add(new ConfigSection(key.toString(), headerLine, new Span(at, at), headerStart));
        return true;
    }

    private boolean keyAndValue() {
        int keyLine = lineOf(at - 1);
        // longer than the section's name: cut; shorter (a broken header came between): filled with NUL
        key.setLength(sectionLength);
        int prefix = key.length();
        if (prefix > 0) {
            key.append('.');
            prefix++;
        }
        readWord();
        String written = key.substring(prefix);
        skipBlanks();
        if (current != '=') {
            remark(Kind.EXPECTED_EQUALS, Optional.of(name()), Optional.empty());
            return false;
        }
        read();
        skipBlanks();
        ConfigValueReader.Result value = new ConfigValueReader(this).read();
        if (value.complaint().isPresent()) {
            remark(value.complaint().get(), Optional.of(name()), value.detail());
            return false;
        }
        trailingComment = current == '#';
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
            Optional<Kind> complaint = ConfigValues.complaint(known.get(), taken);
            complaint.ifPresent(kind -> remarkAt(kind, keyLine, Optional.of(taken)));
            boolean damaged = format == ConfigFormat.WSLCONFIG && value.nonAscii();
            if (damaged) {
                remarkAt(Kind.NON_ASCII_VALUE, keyLine, Optional.of(value.span().of(text)));
            }
            state = complaint.isPresent() ? ConfigEntry.State.INVALID_VALUE : ConfigEntry.State.EFFECTIVE;
        }
        entries.add(new ConfigEntry(name(), written, value.span().of(text), taken, keyLine, reported, state,
                value.span()));
    }

    /** What reaches WSL's variables: C strings end at NUL, and {@code .wslconfig} keeps one byte of each character. */
    private String asTaken(String value) {
        String cut = value;
        if (format == ConfigFormat.WSLCONFIG) {
            byte[] low = new byte[value.length()];
            for (int i = 0; i < low.length; i++) {
                low[i] = (byte) value.charAt(i);
            }
            cut = new String(low, StandardCharsets.UTF_8);
        }
        int nul = cut.indexOf('\0');
        return nul < 0 ? cut : cut.substring(0, nul);
    }

    /** The name that WSL looks up; a C string, so it ends at the first NUL. */
    private String name() {
        int nul = key.indexOf("\0");
        return nul < 0 ? key.toString() : key.substring(0, nul);
    }

    private void readWord() {
        do {
            key.append((char) current);
            read();
        } while (isLetter(current) || current >= '0' && current <= '9');
    }

    private static boolean isLetter(int c) {
        return c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z';
    }

    private void skipBlanks() {
        while (current == ' ' || current == '\t') {
            read();
        }
    }

    int read() {
        if (at >= text.length()) {
            ended = true;
            current = END;
            return END;
        }
        current = text.charAt(at++);
        if (current == '\r' && format == ConfigFormat.WSLCONFIG && peek() == '\n') {
            current = text.charAt(at++);
        }
        return current;
    }

    private int peek() {
        return at < text.length() ? text.charAt(at) : END;
    }

    int current() {
        return current;
    }

    int at() {
        return at;
    }

    String textRead() {
        return text;
    }

    void countContinuedLine() {
        reported++;
    }

    private String characterRead() {
        return text.substring(at - 1, at);
    }

    private int lineStartBefore(int index) {
        return Math.max(text.lastIndexOf('\n', index - 1), text.lastIndexOf('\r', index - 1)) + 1;
    }

    private int lineOf(int index) {
        for (; lineKnownTo < index; lineKnownTo++) {
            if (text.charAt(lineKnownTo) == '\n') {
                line++;
            }
        }
        return line;
    }

    private void remark(Kind kind, Optional<String> name, Optional<String> detail) {
        int place = current == END ? at : at - 1;
        remarks.add(new ConfigRemark(kind, lineOf(place), reported, name, detail));
    }

    private void remarkAt(Kind kind, int keyLine, Optional<String> detail) {
        remarks.add(new ConfigRemark(kind, keyLine, reported, Optional.of(name()), detail));
    }

    private void stop() {
        ConfigRemark last = remarks.getLast();
        stoppedAtLine = OptionalInt.of(last.line());
        remarks.add(new ConfigRemark(Kind.PARSING_STOPPED, last.line(), last.reportedLine(), Optional.empty(),
                Optional.empty()));
    }

    private List<ConfigSection> withBodies() {
        List<ConfigSection> result = new ArrayList<>();
        for (ConfigSection section : sections) {
            int own = headerStarts.indexOf(section.headerStart());
            int end = own + 1 < headerStarts.size() ? headerStarts.get(own + 1) : text.length();
            int lineEnd = text.indexOf('\n', section.headerStart());
            int start = lineEnd < 0 || lineEnd + 1 > end ? end : lineEnd + 1;
            result.add(new ConfigSection(section.name(), section.line(), new Span(start, end),
                    section.headerStart()));
        }
        return result;
    }
}
