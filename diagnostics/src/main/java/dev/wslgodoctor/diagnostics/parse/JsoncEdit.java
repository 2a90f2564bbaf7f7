package dev.wslgodoctor.diagnostics.parse;

import dev.wslgodoctor.diagnostics.parse.JsoncNode.ArrayNode;
import dev.wslgodoctor.diagnostics.parse.JsoncNode.Member;
import dev.wslgodoctor.diagnostics.parse.JsoncNode.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Pure edits of a JSON text with comments. Only the span concerned changes; comments, order, indentation and line
 * ends of everything else stay. New values are given as JSON text whose lines, if several, are indented from column
 * 1; the edit shifts them to their place.
 *
 * <p>Each edit reads the text anew, so edits can be chained: the result of one is the text of the next.
 */
public final class JsoncEdit {

    private final Jsonc document;
    private final String text;
    private final JsoncLayout layout;

    private JsoncEdit(String text) {
        this.document = Jsonc.parse(text);
        if (!document.isSound()) {
            TextPosition first = document.problems().getFirst().position();
            throw new IllegalArgumentException("The file is malformed at line " + first.line() + ", column "
                    + first.column() + "; it cannot be edited without guessing");
        }
        this.text = text;
        this.layout = new JsoncLayout(text);
    }

    /**
     * Puts another value in the place of the one at {@code path}.
     *
     * @throws IllegalArgumentException when the text is malformed or has no value there
     */
    public static String replace(String text, JsoncPath path, String json) {
        JsoncEdit edit = new JsoncEdit(text);
        JsoncNode old = edit.require(path);
        return old.span().replaceIn(text, edit.layout.indented(json, edit.layout.indentAt(old.span().start())));
    }

    /**
     * Gives a member of the object at {@code path} a value: replaces it where it is, else adds it as the last one. An
     * empty text becomes an object when {@code path} is the root.
     *
     * @throws IllegalArgumentException when the text is malformed or has no object there
     */
    public static String set(String text, JsoncPath path, String name, String json) {
        if (path.equals(JsoncPath.ROOT) && JsoncTrivia.skip(text, 0) == text.length()) {
            String gap = text.isEmpty() || text.endsWith("\n") ? "" : new JsoncLayout(text).lineEnd();
            return set(text + gap + "{}" + new JsoncLayout(text).lineEnd(), path, name, json);
        }
        JsoncEdit edit = new JsoncEdit(text);
        if (!(edit.require(path) instanceof ObjectNode object)) {
            throw new IllegalArgumentException("Not an object: " + path);
        }
        if (object.member(name).isPresent()) {
            return replace(text, path.member(name), json);
        }
        Optional<Span> last = object.members().isEmpty()
                ? Optional.empty() : Optional.of(object.members().getLast().span());
        return edit.added(object.span(), last, Jsonc.quote(name) + ": " + json);
    }

    /**
     * Adds an element at the end of the array at {@code path}.
     *
     * @throws IllegalArgumentException when the text is malformed or has no array there
     */
    public static String append(String text, JsoncPath path, String json) {
        JsoncEdit edit = new JsoncEdit(text);
        if (!(edit.require(path) instanceof ArrayNode array)) {
            throw new IllegalArgumentException("Not an array: " + path);
        }
        Optional<Span> last = array.elements().isEmpty()
                ? Optional.empty() : Optional.of(array.elements().getLast().span());
        return edit.added(array.span(), last, json);
    }

    /**
     * Renames the member at {@code path}; its value stays.
     *
     * @throws IllegalArgumentException when the text is malformed or has no member there
     */
    public static String rename(String text, JsoncPath path, String newName) {
        JsoncEdit edit = new JsoncEdit(text);
        if (path.steps().isEmpty() || !(path.steps().getLast() instanceof JsoncPath.Name(String name))
                || !(edit.require(path.parent()) instanceof ObjectNode object) || object.member(name).isEmpty()) {
            throw new IllegalArgumentException("No such member: " + path);
        }
        return object.member(name).get().nameSpan().replaceIn(text, Jsonc.quote(newName));
    }

    /**
     * Removes the member or element at {@code path} with its comma; of a member every duplicate too, since otherwise an
     * earlier one would take effect. A line that is left blank goes; comments stay. Nothing there is no error.
     *
     * @throws IllegalArgumentException when the text is malformed or {@code path} is the root
     */
    public static String remove(String text, JsoncPath path) {
        if (path.steps().isEmpty()) {
            throw new IllegalArgumentException("The outermost value cannot be removed");
        }
        String edited = new JsoncEdit(text).removedOnce(path);
        boolean duplicates = path.steps().getLast() instanceof JsoncPath.Name;
        for (String before = text; duplicates && !edited.equals(before);) {
            before = edited;
            edited = new JsoncEdit(before).removedOnce(path);
        }
        return edited;
    }

    private JsoncNode require(JsoncPath path) {
        return document.at(path).orElseThrow(() -> new IllegalArgumentException("No such value: " + path));
    }

    private String added(Span container, Optional<Span> last, String json) {
        if (last.isEmpty()) {
            return addedToEmpty(container, json);
        }
        int valueEnd = last.get().end();
        int next = JsoncTrivia.skip(text, valueEnd);
        boolean comma = text.charAt(next) == ',';
        // a comment on the line of the last value belongs to that value, so the new one goes behind it
        int place = JsoncTrivia.skipCommentsOnLine(text, comma ? next + 1 : valueEnd);
        String start = text.substring(0, valueEnd) + (comma ? "" : ",") + text.substring(valueEnd, place);
        String indent = layout.indentAt(last.get().start());
        boolean lineComment = text.substring(valueEnd, place).contains("//");
        boolean sameLine = !layout.startsItsLine(last.get().start()) && !lineComment;
        return start + (sameLine ? " " : layout.lineEnd() + indent) + layout.indented(json, indent)
                + text.substring(place);
    }

    private String addedToEmpty(Span container, String json) {
        int inside = container.start() + 1;
        String indent = layout.indentAt(container.start());
        String deeper = indent + layout.unit();
        String rest = text.substring(inside, container.end() - 1);
        boolean comments = !rest.isBlank();
        String start = text.substring(0, inside) + layout.lineEnd() + deeper + layout.indented(json, deeper);
        String end = text.substring(container.end() - 1);
        if (comments) {
            return start + text.substring(inside);
        }
        return start + layout.lineEnd() + indent + end;
    }

    private String removedOnce(JsoncPath path) {
        List<Span> siblings = new ArrayList<>();
        int own = -1;
        JsoncNode parent = document.at(path.parent()).orElse(null);
        if (parent instanceof ObjectNode object && path.steps().getLast() instanceof JsoncPath.Name(String name)) {
            for (Member member : object.members()) {
                own = member.name().equals(name) ? siblings.size() : own;
                siblings.add(member.span());
            }
        } else if (parent instanceof ArrayNode array && path.steps().getLast() instanceof JsoncPath.Index(int index)) {
            array.elements().forEach(element -> siblings.add(element.span()));
            own = index < siblings.size() ? index : -1;
        }
        return own < 0 ? text : without(siblings, own);
    }

    private String without(List<Span> siblings, int own) {
        Span span = siblings.get(own);
        int next = JsoncTrivia.skip(text, span.end());
        if (text.charAt(next) == ',') {
            // between value and comma there may be a comment, which stays
            String between = text.substring(span.end(), next);
            String kept = between.isBlank() ? "" : between;
            return layout.withoutSpan(new Span(span.start(), next + 1), kept);
        }
        String removed = layout.withoutSpan(span, "");
        if (own > 0) {
            int comma = JsoncTrivia.skip(text, siblings.get(own - 1).end());
            return removed.substring(0, comma) + removed.substring(comma + 1);
        }
        return removed;
    }
}
