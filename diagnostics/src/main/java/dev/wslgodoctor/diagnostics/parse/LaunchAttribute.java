package dev.wslgodoctor.diagnostics.parse;

import java.util.List;
import java.util.Set;

/**
 * What the Go extension and Delve make of one attribute of a configuration of type {@code go}.
 *
 * @param name     as written in launch.json; case counts
 * @param status   whether anything reads it
 * @param requests the requests for which it is read; elsewhere it is ignored without a word
 * @param type     what its value may be
 * @param choices  the permitted values of a {@link Type#CHOICE}; empty for other types. For {@code mode} they depend
 *                 on the request, see {@link LaunchAttributes#modes}
 */
public record LaunchAttribute(String name, Status status, Set<Request> requests, Type type, List<String> choices) {

    /** The two kinds of configurations. */
    public enum Request {
        /** Starts a program. */
        LAUNCH,
        /** Attaches to one that runs. */
        ATTACH
    }

    /** Whether anything reads an attribute. */
    public enum Status {
        /** Delve or the extension reads it. */
        USED,
        /** VS Code itself reads it, for configurations of every type. */
        OF_VS_CODE,
        /** Only the old debug adapter reads it; with {@code dlv-dap}, the default, it has no effect. */
        LEGACY_ONLY,
        /** Nothing has ever read it, although instructions on the web name it. */
        DEAD
    }

    /** What a value may be. */
    public enum Type {
        /** A string. */
        TEXT,
        /** A number. */
        NUMBER,
        /** {@code true} or {@code false}. */
        FLAG,
        /** An array of strings. */
        TEXTS,
        /** A string or an array of strings. */
        TEXT_OR_TEXTS,
        /** A number or a string. */
        NUMBER_OR_TEXT,
        /** An object. */
        OBJECT,
        /** An array of objects with {@code from} and {@code to}. */
        RULES,
        /** One of a few strings. */
        CHOICE,
        /** Anything. */
        ANY;

        /** What such a value looks like, in no language. */
        String form(List<String> choices) {
            return switch (this) {
                case TEXT -> "\"...\"";
                case NUMBER -> "123";
                case FLAG -> "true, false";
                case TEXTS -> "[\"...\"]";
                case TEXT_OR_TEXTS -> "\"...\", [\"...\"]";
                case NUMBER_OR_TEXT -> "123, \"...\"";
                case OBJECT -> "{...}";
                case RULES -> "[{\"from\": \"...\", \"to\": \"...\"}]";
                case CHOICE -> String.join(", ", choices);
                case ANY -> "...";
            };
        }

        /** Whether a value is such a one; a text with a variable such as {@code ${input:x}} may stand for anything. */
        boolean takes(JsoncNode value, List<String> choices) {
            boolean text = value instanceof JsoncNode.TextNode;
            boolean texts = value instanceof JsoncNode.ArrayNode && value.asTexts().isPresent();
            boolean variable = value.asText().filter(written -> written.contains("${")).isPresent();
            return variable || switch (this) {
                case TEXT -> text;
                case NUMBER -> value instanceof JsoncNode.NumberNode;
                case FLAG -> value instanceof JsoncNode.FlagNode;
                case TEXTS -> texts;
                case TEXT_OR_TEXTS -> text || texts;
                case NUMBER_OR_TEXT -> text || value instanceof JsoncNode.NumberNode;
                case OBJECT -> value instanceof JsoncNode.ObjectNode;
                case RULES -> value instanceof JsoncNode.ArrayNode array
                        && array.elements().stream().allMatch(JsoncNode.ObjectNode.class::isInstance);
                case CHOICE -> text && choices.contains(value.asText().orElseThrow());
                case ANY -> true;
            };
        }
    }

    /** Copies the collections. */
    public LaunchAttribute {
        requests = Set.copyOf(requests);
        choices = List.copyOf(choices);
    }

    /** What a value looks like that the attribute takes, in no language. */
    String form() {
        return type.form(choices);
    }

    /** Whether the attribute takes this value, as far as its type goes. */
    boolean takes(JsoncNode value) {
        return type.takes(value, choices);
    }
}
