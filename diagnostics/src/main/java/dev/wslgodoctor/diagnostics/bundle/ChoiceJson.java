package dev.wslgodoctor.diagnostics.bundle;

import com.google.gson.JsonObject;
import dev.wslgodoctor.diagnostics.probe.Choice;
import java.util.Optional;

/** What the user had chosen, as JSON, so that a bundle is judged again with the same choice. */
final class ChoiceJson {

    private ChoiceJson() {
    }

    static JsonObject write(Choice choice) {
        JsonObject json = new JsonObject();
        choice.distro().ifPresent(value -> json.addProperty("distro", value));
        choice.project().ifPresent(value -> json.addProperty("project", value));
        choice.configuration().ifPresent(value -> json.addProperty("configuration", value));
        choice.pid().ifPresent(value -> json.addProperty("pid", value));
        choice.binary().ifPresent(value -> json.addProperty("binary", value));
        choice.breakpoint().ifPresent(value -> json.addProperty("breakpoint", value));
        choice.symptom().ifPresent(value -> json.addProperty("symptom", value));
        choice.delveFrom().ifPresent(value -> json.addProperty("delveFrom", value));
        return json;
    }

    /** @throws IllegalStateException or NumberFormatException if a member is of the wrong type */
    static Choice read(JsonObject json) {
        return new Choice(text(json, "distro"), text(json, "project"), text(json, "configuration"),
                json.has("pid") ? Optional.of(json.get("pid").getAsInt()) : Optional.empty(), text(json, "binary"),
                text(json, "breakpoint"), text(json, "symptom"),
                text(json, "delveFrom"));
    }

    private static Optional<String> text(JsonObject json, String name) {
        return json.has(name) ? Optional.of(json.get(name).getAsString()) : Optional.empty();
    }
}
