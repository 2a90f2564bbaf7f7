package dev.wslgodoctor.diagnostics.bundle.redact;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonPrimitive;
import dev.wslgodoctor.diagnostics.bundle.PrivateClass;
import java.util.Locale;
import java.util.Set;
import java.util.function.Consumer;

/**
 * Redacts JSON by its structure: what the program itself wrote (scripts, hashes) stays, secrets go by the name of their
 * member, files of settings lose the values of their environment; every other text is redacted as text.
 */
public final class TreeRedactor {

    private final TextRedactor redactor;
    private final EnvironmentValues environment;

    /** Redacts texts with this. */
    public TreeRedactor(TextRedactor redactor) {
        this.redactor = redactor;
        this.environment = new EnvironmentValues(redactor);
    }

    /** The same tree with placeholders in every text, names of members included. */
    public JsonElement tree(JsonElement element) {
        return switch (element) {
            case JsonObject object -> object(object);
            case JsonArray array -> {
                JsonArray redacted = new JsonArray(array.size());
                array.forEach(each -> redacted.add(tree(each)));
                yield redacted;
            }
            case JsonPrimitive primitive when primitive.isString() ->
                new JsonPrimitive(redactor.text(primitive.getAsString()));
            default -> element;
        };
    }

    private JsonElement object(JsonObject object) {
        JsonObject redacted = new JsonObject();
        String asked = object.get("question") instanceof JsonObject question && question.has("path")
                && question.get("path").isJsonPrimitive() ? question.get("path").getAsString() : "";
        boolean settings = asked.toLowerCase(Locale.ROOT).endsWith(".json");
        object.entrySet().forEach(e -> {
            JsonElement value = e.getValue();
            String name = e.getKey();
            boolean text = value instanceof JsonPrimitive primitive && primitive.isString();
            JsonElement instead;
            if (text && (name.endsWith("ha256") || name.equals("schema") || name.equals("inputSha256"))) {
                instead = value;
            } else if (text && Settings.isSecret(name) && !value.getAsString().isEmpty()) {
                instead = new JsonPrimitive(redactor.secret(PrivateClass.SECRET));
            } else if (name.equals("argv") && value instanceof JsonArray argv) {
                instead = argv(argv);
            } else if (value instanceof JsonObject registry && name.equals("DefaultEnvironment")
                    && registry.get("texts") instanceof JsonArray variables) {
                instead = variables(variables);
            } else if (settings && name.equals("answer")) {
                instead = tree(withoutEnvironment(value));
            } else {
                instead = tree(value);
            }
            redacted.add(redactor.text(name), instead);
        });
        return redacted;
    }

    private JsonElement withoutEnvironment(JsonElement answer) {
        if (answer instanceof JsonPrimitive text && text.isString()) {
            return new JsonPrimitive(environment.file(text.getAsString()));
        }
        if (answer instanceof JsonObject encoded) {
            JsonObject other = encoded.deepCopy();
            for (String form : Set.of("utf16", "gbk")) {
                if (encoded.has(form)) {
                    other.addProperty(form, environment.file(encoded.get(form).getAsString()));
                }
            }
            return other;
        }
        return answer;
    }

    private JsonElement variables(JsonArray variables) {
        JsonArray kept = new JsonArray();
        variables.forEach(each -> kept.add(environment.entry(each.getAsString())));
        JsonObject object = new JsonObject();
        object.add("texts", kept);
        return object;
    }

    // a script behind -c is ours and the same on every machine; what it is told stands behind it
    private JsonElement argv(JsonArray argv) {
        JsonArray redacted = new JsonArray(argv.size());
        boolean script = argv.size() > 2 && argv.get(0).getAsString().equals("/bin/sh")
                && argv.get(1).getAsString().equals("-c");
        boolean asksForUser = script && argv.get(2).getAsString().contains("id -u -- \"$1\"");
        Consumer<String> add = redacted::add;
        for (int i = 0; i < argv.size(); i++) {
            String word = argv.get(i).getAsString();
            String before = i == 0 ? "" : argv.get(i - 1).getAsString();
            if (script && i == 2) {
                add.accept(word);
            } else if (before.startsWith("-") && Settings.isSecret(before) && !word.startsWith("-")) {
                add.accept(redactor.secret(PrivateClass.SECRET));
            } else if (asksForUser && i == 4) {
                // as wsl.conf says it, where the key tells that it is a name
                add.accept(redactor.text("default=" + word).substring("default=".length()));
            } else {
                add.accept(redactor.text(word));
            }
        }
        return redacted;
    }
}
