package dev.wslgodoctor.diagnostics.parse;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

/** A value in a JSON file with comments, with the place where it stands in the text. */
public sealed interface JsoncNode {

    /** The characters of this value, without surrounding blanks, comments or comma. */
    Span span();

    /**
     * An object.
     *
     * @param members in file order, duplicates included; a member whose value is missing is left out
     */
    record ObjectNode(Span span, List<Member> members) implements JsoncNode {

        /** Copies the list. */
        public ObjectNode {
            members = List.copyOf(members);
        }

        /** The member that counts: of several with one name VS Code takes the last. */
        public Optional<Member> member(String name) {
            return members.reversed().stream().filter(member -> member.name().equals(name)).findFirst();
        }

        /** The names in order of first appearance, each once. */
        public List<String> names() {
            return members.stream().map(Member::name).distinct().toList();
        }
    }

    /**
     * One {@code "name": value} of an object.
     *
     * @param name     with escapes resolved
     * @param nameSpan the name as written, with its quotes
     */
    record Member(String name, Span nameSpan, JsoncNode value) {

        /** From the name's first quote to the value's end. */
        public Span span() {
            return new Span(nameSpan.start(), value.span().end());
        }
    }

    /** An array. */
    record ArrayNode(Span span, List<JsoncNode> elements) implements JsoncNode {

        /** Copies the list. */
        public ArrayNode {
            elements = List.copyOf(elements);
        }
    }

    /**
     * A string.
     *
     * @param value with escapes resolved
     */
    record TextNode(Span span, String value) implements JsoncNode {
    }

    /**
     * A number.
     *
     * @param written as it stands in the file
     */
    record NumberNode(Span span, String written) implements JsoncNode {

        /** The value, when it is a whole number that fits 64 bits and is written without fraction and exponent. */
        public OptionalLong whole() {
            try {
                return OptionalLong.of(Long.parseLong(written));
            } catch (NumberFormatException fractionOrTooLarge) {
                return OptionalLong.empty();
            }
        }
    }

    /** {@code true} or {@code false}. */
    record FlagNode(Span span, boolean value) implements JsoncNode {
    }

    /** {@code null}. */
    record NullNode(Span span) implements JsoncNode {
    }

    /** The value that {@code path} leads to from here; empty when a step leads nowhere. */
    default Optional<JsoncNode> at(JsoncPath path) {
        JsoncNode node = this;
        for (JsoncPath.Step step : path.steps()) {
            Optional<JsoncNode> next = switch (step) {
                case JsoncPath.Name(String name) -> node instanceof ObjectNode object
                        ? object.member(name).map(Member::value) : Optional.empty();
                case JsoncPath.Index(int index) -> node instanceof ArrayNode array && index < array.elements().size()
                        ? Optional.of(array.elements().get(index)) : Optional.empty();
            };
            if (next.isEmpty()) {
                return next;
            }
            node = next.get();
        }
        return Optional.of(node);
    }

    /** The string that this value is; empty for any other kind of value. */
    default Optional<String> asText() {
        return this instanceof TextNode text ? Optional.of(text.value()) : Optional.empty();
    }

    /** The switch that this value is; empty for any other kind of value. */
    default Optional<Boolean> asFlag() {
        return this instanceof FlagNode flag ? Optional.of(flag.value()) : Optional.empty();
    }

    /** The strings of an array of strings, or the one string; empty when anything else is in it. */
    default Optional<List<String>> asTexts() {
        if (this instanceof TextNode text) {
            return Optional.of(List.of(text.value()));
        }
        if (!(this instanceof ArrayNode array)) {
            return Optional.empty();
        }
        List<String> texts = new ArrayList<>();
        for (JsoncNode element : array.elements()) {
            element.asText().ifPresent(texts::add);
        }
        return texts.size() == array.elements().size() ? Optional.of(List.copyOf(texts)) : Optional.empty();
    }
}
