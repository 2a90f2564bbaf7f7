package dev.wslgodoctor.diagnostics.gateway.tape;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonPrimitive;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** The fields of a JSON object, each asked for by its type; what is missing or of another type is named. */
final class JsonFields {

    private static final Pattern WHOLE = Pattern.compile("-?\\d{1,19}");

    /** A field that is missing or of the wrong type. */
    static final class Wrong extends RuntimeException {
        private static final long serialVersionUID = 1L;

        Wrong(String what) {
            super(what);
        }
    }

    private final JsonObject object;

    private JsonFields(JsonObject object) {
        this.object = object;
    }

    static JsonFields of(JsonElement element, String what) {
        if (element == null || !element.isJsonObject()) {
            throw new Wrong(what + " must be an object");
        }
        return new JsonFields(element.getAsJsonObject());
    }

    boolean has(String name) {
        return object.has(name);
    }

    JsonElement any(String name) {
        JsonElement element = object.get(name);
        if (element == null) {
            throw new Wrong("the field '" + name + "' is missing");
        }
        return element;
    }

    String text(String name) {
        return text(any(name), "the field '" + name + "'");
    }

    Optional<String> optionalText(String name) {
        return has(name) ? Optional.of(text(name)) : Optional.empty();
    }

    long whole(String name) {
        return whole(any(name), "the field '" + name + "'");
    }

    int count(String name) {
        long number = whole(name);
        if (number < Integer.MIN_VALUE || number > Integer.MAX_VALUE) {
            throw new Wrong("the field '" + name + "' is too large");
        }
        return (int) number;
    }

    boolean flag(String name) {
        if (any(name) instanceof JsonPrimitive value && value.isBoolean()) {
            return value.getAsBoolean();
        }
        throw new Wrong("the field '" + name + "' must be true or false");
    }

    boolean optionalFlag(String name) {
        return has(name) && flag(name);
    }

    static String text(JsonElement element, String what) {
        if (element instanceof JsonPrimitive value && value.isString()) {
            return value.getAsString();
        }
        throw new Wrong(what + " must be text");
    }

    static long whole(JsonElement element, String what) {
        if (element instanceof JsonPrimitive value && value.isNumber()
                && WHOLE.matcher(value.getAsString()).matches()) {
            try {
                return Long.parseLong(value.getAsString());
            } catch (NumberFormatException e) {
                throw new Wrong(what + " is too large");
            }
        }
        throw new Wrong(what + " must be a whole number");
    }

    static List<String> texts(JsonElement element, String what) {
        if (!(element instanceof JsonArray array)) {
            throw new Wrong(what + " must be a list");
        }
        List<String> texts = new ArrayList<>(array.size());
        array.forEach(item -> texts.add(text(item, "each of " + what)));
        return texts;
    }

    static JsonArray array(List<String> texts) {
        JsonArray array = new JsonArray(texts.size());
        texts.forEach(array::add);
        return array;
    }
}
