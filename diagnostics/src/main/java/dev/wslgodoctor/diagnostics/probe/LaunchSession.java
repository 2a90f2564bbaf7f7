package dev.wslgodoctor.diagnostics.probe;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonPrimitive;
import dev.wslgodoctor.diagnostics.parse.EditorVariables;
import dev.wslgodoctor.diagnostics.parse.JsoncNode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * One configuration of launch.json of type {@code go}, variables resolved.
 *
 * @param index         its place in {@code configurations}, from 0
 * @param name          its name; empty text if it has none
 * @param configuration the whole configuration as plain JSON, as it is on Linux
 */
public record LaunchSession(int index, String name, JsonObject configuration) {

    /** The Go configurations of a launch.json, in order. */
    public static List<LaunchSession> all(JsoncDocument document, EditorVariables variables) {
        List<LaunchSession> sessions = new ArrayList<>();
        var configurations = document.json().at(dev.wslgodoctor.diagnostics.parse.JsoncPath.of("configurations"));
        if (configurations.isEmpty() || !(configurations.get() instanceof JsoncNode.ArrayNode array)) {
            return sessions;
        }
        for (int i = 0; i < array.elements().size(); i++) {
            JsonElement plain = JsoncDocument.plain(array.elements().get(i));
            if (plain instanceof JsonObject object && "go".equals(text(object, "type").orElse(""))) {
                JsonObject resolved = (JsonObject) resolve(ofLinux(object), variables);
                sessions.add(new LaunchSession(i, text(resolved, "name").orElse(""), resolved));
            }
        }
        return sessions;
    }

    // the attributes of the system on which the extension runs take the place of the others (microsoft/vscode
    // src/vs/workbench/services/configurationResolver/common/variableResolver.ts, resolveAnyBase)
    private static JsonObject ofLinux(JsonObject configuration) {
        JsonObject own = configuration.deepCopy();
        if (configuration.get("linux") instanceof JsonObject linux) {
            linux.entrySet().forEach(each -> own.add(each.getKey(), each.getValue()));
        }
        List.of("windows", "linux", "osx").forEach(own::remove);
        return own;
    }

    private static JsonElement resolve(JsonElement element, EditorVariables variables) {
        return switch (element) {
            case JsonObject object -> {
                JsonObject resolved = new JsonObject();
                object.entrySet().forEach(e -> resolved.add(e.getKey(), resolve(e.getValue(), variables)));
                yield resolved;
            }
            case JsonArray array -> {
                JsonArray resolved = new JsonArray();
                array.forEach(e -> resolved.add(resolve(e, variables)));
                yield resolved;
            }
            case JsonPrimitive primitive when primitive.isString() ->
                new JsonPrimitive(variables.resolve(primitive.getAsString()).text());
            default -> element;
        };
    }

    /** An attribute that is a string. */
    public Optional<String> text(String attribute) {
        return text(configuration, attribute);
    }

    private static Optional<String> text(JsonObject object, String attribute) {
        return object.get(attribute) instanceof JsonPrimitive primitive && primitive.isString()
                ? Optional.of(primitive.getAsString()) : Optional.empty();
    }

    /** What the session does (golang/vscode-go extension/src/goDebugConfiguration.ts). */
    public DebugTarget.Kind kind() {
        String mode = text("mode").orElse("");
        if (text("request").orElse("launch").equals("attach")) {
            return mode.equals("remote") ? DebugTarget.Kind.REMOTE : DebugTarget.Kind.ATTACH;
        }
        return switch (mode) {
            // a dump and a recording belong to a program that is already built
            case "exec", "core", "replay" -> DebugTarget.Kind.EXEC;
            case "test" -> DebugTarget.Kind.TEST;
            case "remote" -> DebugTarget.Kind.REMOTE;
            case "debug" -> DebugTarget.Kind.LAUNCH;
            default -> text("program").orElse("").endsWith("_test.go") ? DebugTarget.Kind.TEST
                    : DebugTarget.Kind.LAUNCH;
        };
    }

    /** The process number, if {@code processId} is one that is not 0. */
    public OptionalInt processNumber() {
        if (configuration.get("processId") instanceof JsonPrimitive primitive
                && primitive.getAsString().matches("[1-9]\\d{0,8}")) {
            return OptionalInt.of(Integer.parseInt(primitive.getAsString()));
        }
        return OptionalInt.empty();
    }

    /** The process name, if {@code processId} is one and no variable that opens a list. */
    public Optional<String> processName() {
        return text("processId").filter(name -> !name.isBlank() && !name.contains("${") && !name.matches("\\d+"));
    }

    /** Words of {@code buildFlags}; quotes group, as in a shell, and are dropped. */
    public List<String> buildFlags() {
        JsonElement flags = configuration.get("buildFlags");
        List<String> words = new ArrayList<>();
        if (flags instanceof JsonArray array) {
            array.forEach(word -> words.add(word.isJsonPrimitive() ? word.getAsString() : word.toString()));
        } else if (flags instanceof JsonPrimitive primitive) {
            words.addAll(words(primitive.getAsString()));
        }
        return words;
    }

    /** A line split at blanks outside quotes. */
    static List<String> words(String line) {
        List<String> words = new ArrayList<>();
        StringBuilder word = new StringBuilder();
        char quote = 0;
        boolean open = false;
        for (char c : line.toCharArray()) {
            if (quote != 0 && c == quote) {
                quote = 0;
            } else if (quote == 0 && (c == '\'' || c == '"')) {
                quote = c;
                open = true;
            } else if (quote == 0 && Character.isWhitespace(c)) {
                if (open || !word.isEmpty()) {
                    words.add(word.toString());
                }
                word.setLength(0);
                open = false;
            } else {
                word.append(c);
            }
        }
        if (open || !word.isEmpty()) {
            words.add(word.toString());
        }
        return words;
    }

    /** Variables of {@code env}; a value that is no text is written as JSON writes it. */
    public Map<String, String> environment() {
        Map<String, String> environment = new LinkedHashMap<>();
        if (configuration.get("env") instanceof JsonObject env) {
            env.entrySet().forEach(e -> environment.put(e.getKey(),
                    e.getValue().isJsonPrimitive() ? e.getValue().getAsString() : e.getValue().toString()));
        }
        return environment;
    }

    /** The complete rules of {@code substitutePath}, in order; an incomplete one is left out. */
    public List<DebugTarget.Rule> rules() {
        List<DebugTarget.Rule> rules = new ArrayList<>();
        if (configuration.get("substitutePath") instanceof JsonArray array) {
            for (JsonElement element : array) {
                if (element instanceof JsonObject rule && text(rule, "from").isPresent()
                        && text(rule, "to").isPresent()) {
                    rules.add(new DebugTarget.Rule(text(rule, "from").get(), text(rule, "to").get()));
                }
            }
        }
        return rules;
    }
}
