package dev.wslgodoctor.diagnostics.dap;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonPrimitive;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.regex.Pattern;

/**
 * Looks into JSON that a foreign program wrote: a missing step or another type than expected is "not there", never an
 * exception.
 */
final class JsonPath {

    // longer digit strings cannot be an int, and Gson would turn 1e999999999 into a number of a billion digits
    private static final Pattern WHOLE_NUMBER = Pattern.compile("-?[0-9]{1,10}");

    private JsonPath() {
    }

    static Optional<JsonElement> at(JsonElement root, String... steps) {
        JsonElement here = root;
        for (String step : steps) {
            if (!(here instanceof JsonObject object) || !object.has(step)) {
                return Optional.empty();
            }
            here = object.get(step);
        }
        return Optional.ofNullable(here).filter(element -> !element.isJsonNull());
    }

    static Optional<String> text(JsonElement root, String... steps) {
        return at(root, steps)
                .filter(element -> element instanceof JsonPrimitive primitive && primitive.isString())
                .map(JsonElement::getAsString);
    }

    static Optional<Boolean> truth(JsonElement root, String... steps) {
        return at(root, steps)
                .filter(element -> element instanceof JsonPrimitive primitive && primitive.isBoolean())
                .map(JsonElement::getAsBoolean);
    }

    static OptionalInt number(JsonElement root, String... steps) {
        Optional<String> digits = at(root, steps)
                .filter(element -> element instanceof JsonPrimitive primitive && primitive.isNumber())
                .map(JsonElement::getAsString)
                .filter(text -> WHOLE_NUMBER.matcher(text).matches());
        if (digits.isEmpty()) {
            return OptionalInt.empty();
        }
        long value = Long.parseLong(digits.get());
        return value == (int) value ? OptionalInt.of((int) value) : OptionalInt.empty();
    }

    static Optional<JsonObject> object(JsonElement root, String... steps) {
        return at(root, steps).filter(JsonElement::isJsonObject).map(JsonElement::getAsJsonObject);
    }

    /** The elements of the array there; empty if there is no array. */
    static List<JsonElement> list(JsonElement root, String... steps) {
        return at(root, steps)
                .filter(JsonElement::isJsonArray)
                .map(element -> element.getAsJsonArray().asList())
                .orElse(List.of());
    }
}
