package dev.wslgodoctor.diagnostics.parse;

import dev.wslgodoctor.diagnostics.path.LinuxPath;
import dev.wslgodoctor.diagnostics.path.WindowsPath;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Texts of a folder's files, after the folder got another place: whole paths into the old place lead into the new one.
 *
 * @param from    the old place
 * @param windows as Windows spells the old place; empty if Windows does not see it
 * @param to      the new place
 */
public record MovedFolder(LinuxPath from, Optional<WindowsPath> windows, LinuxPath to) {

    // golang.org/x/mod/modfile: a path with blanks stands in quotes or backquotes; // begins a comment
    private static final String PATH = "(\"[^\"\\n]*\"|`[^`\\n]*`|[^\\s\"`/][^\\s]*|/[^\\s/][^\\s]*)";
    private static final Pattern REPLACED = Pattern.compile("(?m)^[^/\\n]*(?:/[^/\\n]+)*=>[ \\t]*" + PATH);
    private static final Pattern USED = Pattern.compile("(?m)^[ \\t]*use[ \\t]+(?!\\()" + PATH);
    private static final Pattern USE_BLOCK = Pattern.compile("(?ms)^[ \\t]*use[ \\t]*\\((.*?)^[ \\t]*\\)");
    private static final Pattern LINE = Pattern.compile("(?m)^[ \\t]*" + PATH);

    /** A JSON text with comments: every string value; what is not sound stays as it is. */
    public String json(String text) {
        Jsonc document = Jsonc.parse(text);
        if (!document.isSound() || document.root().isEmpty()) {
            return text;
        }
        List<JsoncNode.TextNode> texts = new ArrayList<>();
        collect(document.root().get(), texts);
        String edited = text;
        for (JsoncNode.TextNode node : texts.reversed()) {
            String moved = moved(node.value());
            if (!moved.equals(node.value())) {
                edited = node.span().replaceIn(edited, Jsonc.quote(moved));
            }
        }
        return edited;
    }

    private static void collect(JsoncNode node, List<JsoncNode.TextNode> texts) {
        switch (node) {
            case JsoncNode.ObjectNode object -> object.members().forEach(member -> collect(member.value(), texts));
            case JsoncNode.ArrayNode array -> array.elements().forEach(element -> collect(element, texts));
            case JsoncNode.TextNode string -> texts.add(string);
            case JsoncNode.NumberNode number -> { }
            case JsoncNode.FlagNode flag -> { }
            case JsoncNode.NullNode nothing -> { }
        }
    }

    /** The text with every whole path into the old place replaced, in the spelling of Linux and of Windows. */
    String moved(String text) {
        String result = replaced(text, Pattern.compile(Pattern.quote(from.toString())), false);
        if (windows.isPresent()) {
            String spelling = String.join("[\\\\/]+", java.util.Arrays.stream(windows.get().toString().split("\\\\"))
                    .map(Pattern::quote).toList());
            result = replaced(result, Pattern.compile(spelling, Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE), true);
        }
        return result;
    }

    private String replaced(String text, Pattern old, boolean backslashes) {
        Matcher matcher = old.matcher(text);
        StringBuilder result = new StringBuilder();
        int done = 0;
        while (matcher.find()) {
            if (matcher.start() < done || !isWhole(text, matcher.start(), matcher.end())) {
                continue;
            }
            int end = matcher.end();
            while (end < text.length() && ";,\"'\n".indexOf(text.charAt(end)) < 0) {
                end++;
            }
            String rest = text.substring(matcher.end(), end);
            result.append(text, done, matcher.start()).append(to).append(backslashes ? rest.replace('\\', '/') : rest);
            done = end;
        }
        return result.append(text, done, text.length()).toString();
    }

    // neither a longer name nor the tail of another path
    private static boolean isWhole(String text, int start, int end) {
        boolean begins = start == 0 || " =:;,\"'(".indexOf(text.charAt(start - 1)) >= 0;
        return begins && (end == text.length() || "/\\:;,\"'".indexOf(text.charAt(end)) >= 0);
    }

    /**
     * A go.mod: targets of {@code replace}. A whole path into the old place gets the new one; a relative one that leads
     * out of the folder gets the whole path of where it led, since the neighbours did not move.
     *
     * @param folder the folder of the file, in the old place
     */
    public String goMod(String text, LinuxPath folder) {
        return each(text, REPLACED, folder);
    }

    /** A go.work: as go.mod, and the folders of {@code use}. */
    public String goWork(String text, LinuxPath folder) {
        String edited = each(each(text, REPLACED, folder), USED, folder);
        Matcher blocks = USE_BLOCK.matcher(edited);
        StringBuilder result = new StringBuilder();
        int done = 0;
        while (blocks.find()) {
            result.append(edited, done, blocks.start(1)).append(each(blocks.group(1), LINE, folder));
            done = blocks.end(1);
        }
        return result.append(edited.substring(done)).toString();
    }

    private String each(String text, Pattern pattern, LinuxPath folder) {
        Matcher matcher = pattern.matcher(text);
        StringBuilder result = new StringBuilder();
        int done = 0;
        while (matcher.find()) {
            String written = matcher.group(1);
            boolean quoted = written.startsWith("\"") || written.startsWith("`");
            String path = quoted ? written.substring(1, written.length() - 1) : written;
            String now = target(path, folder);
            if (!now.equals(path)) {
                String mark = now.chars().anyMatch(Character::isWhitespace) || quoted
                        ? written.startsWith("`") ? "`" : "\"" : "";
                result.append(text, done, matcher.start(1)).append(mark).append(now).append(mark);
                done = matcher.end(1);
            }
        }
        return result.append(text, done, text.length()).toString();
    }

    private String target(String path, LinuxPath folder) {
        if (path.equals("..") || path.startsWith("../") || path.startsWith("./")) {
            LinuxPath led = folder.resolve(path);
            return led.startsWith(from) ? path : led.toString();
        }
        return moved(path);
    }
}
