package dev.wslgodoctor.diagnostics.repair;

import com.github.difflib.DiffUtils;
import com.github.difflib.UnifiedDiffUtils;
import com.github.difflib.patch.ChangeDelta;
import com.github.difflib.patch.Chunk;
import com.github.difflib.patch.Patch;
import dev.wslgodoctor.diagnostics.gateway.Blob;
import dev.wslgodoctor.diagnostics.parse.EncodedText;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * How a file would change, ready to show on a screen or a terminal.
 *
 * @param lines  a unified diff with three lines of context; control and direction characters are made visible, so that
 *               content cannot steer a terminal or hide a line. Empty if the content is the same or is no text
 * @param before how the present content is written; empty if there is no file
 * @param after  how the new content is written; empty if the file is removed
 */
public record FileDiff(List<String> lines, Optional<Form> before, Optional<Form> after) {

    private static final int CONTEXT = 3;
    // Myers' algorithm needs time by lines times changes; beyond this the changed middle is shown as one block
    private static final long MOST_CELLS = 4_000_000;
    private static final char NO_END = '\uFFFF';

    /** Line ends of a text. */
    public enum LineEnds { NONE, LF, CRLF, MIXED }

    /**
     * How a content is written.
     *
     * @param text          false if it holds NUL characters, or bytes that its encoding does not know: no diff is shown
     * @param encoding      encoding and byte order mark; a repair keeps both
     * @param endsWithLine  whether its last line has a line end
     * @param size          bytes
     */
    public record Form(boolean text, EncodedText.Encoding encoding, LineEnds lineEnds, boolean endsWithLine, int size) {

        static Form of(Blob content) {
            EncodedText decoded = EncodedText.decode(content.bytes());
            String text = decoded.text();
            boolean readable = decoded.malformedAt().isEmpty() && text.indexOf('\0') < 0;
            return new Form(readable, decoded.encoding(), ends(text), text.endsWith("\n"), content.size());
        }

        private static LineEnds ends(String text) {
            int crlf = 0;
            int lf = 0;
            for (int at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) {
                if (at > 0 && text.charAt(at - 1) == '\r') {
                    crlf++;
                } else {
                    lf++;
                }
            }
            if (crlf > 0 && lf > 0) {
                return LineEnds.MIXED;
            }
            return crlf > 0 ? LineEnds.CRLF : lf > 0 ? LineEnds.LF : LineEnds.NONE;
        }
    }

    public FileDiff {
        lines = List.copyOf(lines);
    }

    /** The change from one content to another; empty stands for "no file". */
    static FileDiff of(String path, Optional<Blob> before, Optional<Blob> after) {
        Optional<Form> from = before.map(Form::of);
        Optional<Form> to = after.map(Form::of);
        if (from.stream().anyMatch(form -> !form.text()) || to.stream().anyMatch(form -> !form.text())) {
            return new FileDiff(List.of(), from, to);
        }
        List<String> old = lines(before);
        List<String> fresh = lines(after);
        List<String> raw = UnifiedDiffUtils.generateUnifiedDiff(before.isPresent() ? path : "/dev/null",
                after.isPresent() ? path : "/dev/null", old, patch(old, fresh), CONTEXT);
        boolean endsDiffer = from.isPresent() && to.isPresent() && (from.get().lineEnds() != to.get().lineEnds()
                || from.get().lineEnds() == LineEnds.MIXED);
        List<String> shown = new ArrayList<>();
        for (String line : raw) {
            show(line, endsDiffer, shown);
        }
        return new FileDiff(shown, from, to);
    }

    private static List<String> lines(Optional<Blob> content) {
        if (content.isEmpty() || content.get().size() == 0) {
            return List.of();
        }
        String text = EncodedText.decode(content.get().bytes()).text();
        List<String> lines = new ArrayList<>(List.of(text.split("\n", -1)));
        String last = lines.removeLast();
        if (!last.isEmpty()) {
            lines.add(last + NO_END);
        }
        return lines;
    }

    private static Patch<String> patch(List<String> old, List<String> fresh) {
        int same = 0;
        int shorter = Math.min(old.size(), fresh.size());
        while (same < shorter && old.get(same).equals(fresh.get(same))) {
            same++;
        }
        int tail = 0;
        while (tail < shorter - same
                && old.get(old.size() - 1 - tail).equals(fresh.get(fresh.size() - 1 - tail))) {
            tail++;
        }
        List<String> from = old.subList(same, old.size() - tail);
        List<String> to = fresh.subList(same, fresh.size() - tail);
        if ((long) from.size() * to.size() <= MOST_CELLS) {
            return DiffUtils.diff(old, fresh);
        }
        Patch<String> block = new Patch<>();
        block.addDelta(new ChangeDelta<>(new Chunk<>(same, from), new Chunk<>(same, to)));
        return block;
    }

    private static void show(String line, boolean showReturns, List<String> shown) {
        boolean noEnd = !line.isEmpty() && line.charAt(line.length() - 1) == NO_END;
        String text = noEnd ? line.substring(0, line.length() - 1) : line;
        if (text.startsWith("@@ ")) {
            // the library counts an empty side from line 1; diff and patch say line 0
            text = text.replace("-1,0 ", "-0,0 ").replace("+1,0 ", "+0,0 ");
        }
        if (text.endsWith("\r") && !showReturns && !noEnd) {
            text = text.substring(0, text.length() - 1);
        }
        shown.add(visible(text));
        if (noEnd) {
            shown.add("\\ No newline at end of file");
        }
    }

    /** The text with every character that a terminal would obey, or that would reorder what follows, made visible. */
    static String visible(String text) {
        StringBuilder out = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c < 0x20 && c != '\t') {
                out.append((char) (0x2400 + c));
            } else if (c == 0x7F) {
                out.append('\u2421');
            } else if (c >= 0x80 && c < 0xA0 || c >= 0x202A && c <= 0x202E || c >= 0x2066 && c <= 0x2069
                    || c == 0x200E || c == 0x200F || c == 0x2028 || c == 0x2029) {
                out.append(String.format(java.util.Locale.ROOT, "\\u%04X", (int) c));
            } else {
                out.append(c);
            }
        }
        return out.toString();
    }
}
