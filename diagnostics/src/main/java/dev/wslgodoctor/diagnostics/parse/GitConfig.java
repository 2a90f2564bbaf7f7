package dev.wslgodoctor.diagnostics.parse;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The text of a git configuration file, as far as plain keys of a section without a name in quotes go. Included files
 * are not followed.
 *
 * @param text the whole file
 * @see <a href="https://git-scm.com/docs/git-config#_configuration_file">git-config, configuration file</a>
 */
public record GitConfig(String text) {

    private static final Pattern HEADER = Pattern.compile("\\s*\\[\\s*([A-Za-z0-9.-]+)\\s*].*", Pattern.DOTALL);
    private static final Pattern ANY_HEADER = Pattern.compile("\\s*\\[.*", Pattern.DOTALL);
    private static final Pattern ENTRY = Pattern.compile(
            "\\s*([A-Za-z][A-Za-z0-9-]*)\\s*(?:=\\s*(.*?))?\\s*", Pattern.DOTALL);

    /** The value that counts, the last one; empty if the file does not set the key. A key without a value is true. */
    public Optional<String> value(String section, String key) {
        List<String> values = values(section, key);
        return values.isEmpty() ? Optional.empty() : Optional.of(values.getLast());
    }

    /** Every value of a key that may stand several times, in file order. */
    public List<String> values(String section, String key) {
        List<String> values = new ArrayList<>();
        boolean inside = false;
        for (String line : text.split("\n", -1)) {
            if (ANY_HEADER.matcher(line).matches()) {
                inside = isHeaderOf(line, section);
            } else if (inside) {
                Matcher entry = ENTRY.matcher(withoutComment(line));
                if (entry.matches() && entry.group(1).equalsIgnoreCase(key)) {
                    values.add(entry.group(2) == null ? "true" : unquoted(entry.group(2)));
                }
            }
        }
        return values;
    }

    /**
     * Numbers of the lines that set a key, from 1.
     *
     * @param value only the lines that give it this value; empty for all
     */
    public List<Integer> lines(String section, String key, Optional<String> value) {
        List<Integer> numbers = new ArrayList<>();
        boolean inside = false;
        String[] lines = text.split("\n", -1);
        for (int i = 0; i < lines.length; i++) {
            if (ANY_HEADER.matcher(lines[i]).matches()) {
                inside = isHeaderOf(lines[i], section);
            } else if (inside) {
                Matcher entry = ENTRY.matcher(withoutComment(lines[i]));
                if (entry.matches() && entry.group(1).equalsIgnoreCase(key) && value.filter(wanted ->
                        entry.group(2) == null || !unquoted(entry.group(2)).equals(wanted)).isEmpty()) {
                    numbers.add(i + 1);
                }
            }
        }
        return numbers;
    }

    /** The file in which this key has this value alone: where it stood last, else behind the section's header. */
    public String with(String section, String key, String value) {
        List<String> lines = new ArrayList<>(List.of(text.split("\n", -1)));
        int header = -1;
        int place = -1;
        boolean inside = false;
        for (int i = 0; i < lines.size(); i++) {
            if (ANY_HEADER.matcher(lines.get(i)).matches()) {
                inside = isHeaderOf(lines.get(i), section);
                header = inside ? i : header;
            } else if (inside && isEntryOf(lines.get(i), key)) {
                place = i;
            }
        }
        String line = "\t" + key + " = " + quoted(value) + (text.contains("\r\n") ? "\r" : "");
        if (place >= 0) {
            lines.set(place, line);
        } else if (header >= 0) {
            lines.add(header + 1, line);
        } else {
            return added(section, key, value);
        }
        return String.join("\n", lines);
    }

    /** The file with a section at its end that sets this key once more, as {@code git config --add} does. */
    public String added(String section, String key, String value) {
        String gap = text.isEmpty() || text.endsWith("\n") ? "" : "\n";
        return text + gap + "[" + section + "]\n\t" + key + " = " + quoted(value) + "\n";
    }

    /** The file without the lines that give this key this value; everything else keeps its place. */
    public String without(String section, String key, String value) {
        List<String> kept = new ArrayList<>();
        boolean inside = false;
        for (String line : text.split("\n", -1)) {
            if (ANY_HEADER.matcher(line).matches()) {
                inside = isHeaderOf(line, section);
            }
            Matcher entry = ENTRY.matcher(withoutComment(line));
            boolean meant = inside && entry.matches() && entry.group(1).equalsIgnoreCase(key)
                    && entry.group(2) != null && unquoted(entry.group(2)).equals(value);
            if (!meant) {
                kept.add(line);
            }
        }
        return String.join("\n", kept);
    }

    private static boolean isHeaderOf(String line, String section) {
        Matcher header = HEADER.matcher(line);
        return header.matches() && header.group(1).equalsIgnoreCase(section);
    }

    private static boolean isEntryOf(String line, String key) {
        Matcher entry = ENTRY.matcher(withoutComment(line));
        return entry.matches() && entry.group(1).equalsIgnoreCase(key);
    }

    private static String withoutComment(String line) {
        boolean quoted = false;
        for (int i = 0; i < line.length(); i++) {
            char c = line.charAt(i);
            if (c == '\\') {
                i++;
            } else if (c == '"') {
                quoted = !quoted;
            } else if (!quoted && (c == '#' || c == ';')) {
                return line.substring(0, i);
            }
        }
        return line;
    }

    private static String unquoted(String value) {
        StringBuilder out = new StringBuilder();
        for (int i = 0; i < value.length(); i++) {
            char c = value.charAt(i);
            if (c == '\\' && i + 1 < value.length()) {
                out.append(value.charAt(++i));
            } else if (c != '"') {
                out.append(c);
            }
        }
        return out.toString();
    }

    private static String quoted(String value) {
        boolean plain = value.matches("[A-Za-z0-9_./-]+");
        return plain ? value : '"' + value.replace("\\", "\\\\").replace("\"", "\\\"") + '"';
    }
}
