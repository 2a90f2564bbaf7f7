package dev.wslgodoctor.diagnostics.parse;

import java.util.List;
import java.util.Optional;

/**
 * A JSON file as VS Code writes them (launch.json, settings.json): with comments and trailing commas. Of a broken file
 * everything that could be made out is kept, as VS Code itself does.
 *
 * @param text     the whole text, without byte order mark
 * @param root     the outermost value; empty when there is none, as in an empty file
 * @param problems in file order; empty when the file is sound
 * @see <a href="https://github.com/microsoft/node-jsonc-parser">microsoft/node-jsonc-parser, VS Code's reader</a>
 */
public record Jsonc(String text, Optional<JsoncNode> root, List<JsoncProblem> problems) {

    /** Levels of nesting that are read. */
    public static final int DEEPEST = 500;

    /** Problems that are listed. */
    public static final int MOST_PROBLEMS = 100;

    /** Copies the list. */
    public Jsonc {
        problems = List.copyOf(problems);
    }

    /** Reads a text; never fails. */
    public static Jsonc parse(String text) {
        return new JsoncParser(text).parse();
    }

    /** Whether the file has no problems; only then it can be edited. */
    public boolean isSound() {
        return problems.isEmpty();
    }

    /** The value at {@code path}; empty when there is none. */
    public Optional<JsoncNode> at(JsoncPath path) {
        return root.flatMap(node -> node.at(path));
    }

    /** Where a value stands, as an editor shows it. */
    public TextPosition positionOf(Span span) {
        return TextPosition.at(text, span.start());
    }

    /** {@code value} as a JSON string, with its quotes. */
    public static String quote(String value) {
        StringBuilder out = new StringBuilder(value.length() + 2).append('"');
        for (int i = 0; i < value.length(); i++) {
            char c = value.charAt(i);
            switch (c) {
                case '"' -> out.append("\\\"");
                case '\\' -> out.append("\\\\");
                case '\n' -> out.append("\\n");
                case '\r' -> out.append("\\r");
                case '\t' -> out.append("\\t");
                default -> out.append(c < 0x20 || c == 0x7F ? "\\u%04x".formatted((int) c) : String.valueOf(c));
            }
        }
        return out.append('"').toString();
    }
}
