package dev.wslgodoctor.diagnostics.repair;

import com.google.gson.Gson;
import com.google.gson.GsonBuilder;
import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParseException;
import dev.wslgodoctor.diagnostics.gateway.Blob;
import dev.wslgodoctor.diagnostics.gateway.Command;
import dev.wslgodoctor.diagnostics.gateway.StoredValue;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** A plan and its commands as JSON, with everything that they will do and nothing else. */
final class PlanJson {

    static final Gson PRETTY = new GsonBuilder().setPrettyPrinting().disableHtmlEscaping().create();

    private PlanJson() {
    }

    /** SHA-256 over the whole plan. */
    static String hash(Plan plan) {
        return Blob.of(new GsonBuilder().disableHtmlEscaping().create().toJson(of(plan))).sha256();
    }

    static JsonObject of(Plan plan) {
        JsonObject json = new JsonObject();
        json.addProperty("cause", plan.causeId());
        JsonArray actions = new JsonArray();
        plan.actions().forEach(action -> actions.add(of(action)));
        json.add("actions", actions);
        if (!plan.onlyIfChosen().isEmpty()) {
            JsonArray numbers = new JsonArray();
            plan.onlyIfChosen().forEach(numbers::add);
            json.add("onlyIfChosen", numbers);
        }
        return json;
    }

    // long, because it is one switch with a case for each kind: the compiler finds a missing one
    static JsonObject of(Action action) {
        JsonObject json = new JsonObject();
        json.addProperty("type", action.getClass().getSimpleName());
        action.where().ifPresent(place -> json.addProperty("place", place.toString()));
        switch (action) {
            case Action.ReplaceFile file -> {
                json.addProperty("path", file.path());
                put(json, "seen", file.seenSha256());
                put(json, "content", file.content().map(Blob::sha256));
                json.addProperty("root", file.asRoot());
            }
            case Action.CopyTree copy -> {
                json.addProperty("from", copy.from().toString());
                json.addProperty("to", copy.to().toString());
                json.add("without", texts(copy.without()));
            }
            case Action.SetRegistryValue value -> {
                json.addProperty("key", value.key());
                json.addProperty("name", value.name());
                value.seen().ifPresent(seen -> json.add("seen", of(seen)));
                value.value().ifPresent(wanted -> json.add("value", of(wanted)));
            }
            case Action.MoveAside aside -> {
                json.addProperty("from", aside.from().toString());
                json.addProperty("to", aside.to().toString());
                json.addProperty("copy", aside.copy().toString());
                json.addProperty("manifest", aside.manifest());
                json.add("without", texts(aside.without()));
            }
            case Action.ChooseProject choose -> json.addProperty("path", choose.path());
            case Action.Run run -> {
                json.add("apply", of(run.apply()));
                run.undo().ifPresent(command -> json.add("undo", of(command)));
                run.check().ifPresent(command -> json.add("check", of(command)));
                run.notice().ifPresent(notice -> {
                    json.addProperty("notice", notice.messageKey());
                    json.add("arguments", of(notice.arguments()));
                });
            }
            case Action.AskUser ask -> {
                json.addProperty("message", ask.messageKey());
                json.add("arguments", of(ask.arguments()));
            }
            case Action.RestartDistro restart -> { }
            case Action.RestartWsl restart -> { }
        }
        return json;
    }

    static JsonObject of(Command command) {
        JsonObject json = new JsonObject();
        JsonArray argv = new JsonArray();
        command.argv().forEach(argv::add);
        json.add("argv", argv);
        json.addProperty("root", command.asRoot());
        put(json, "folder", command.workingFolder());
        if (command.input().size() > 0) {
            json.addProperty("input", Base64.getEncoder().encodeToString(command.input().bytes()));
        }
        json.addProperty("deadlineMillis", command.deadline().toMillis());
        json.addProperty("limit", command.limit());
        return json;
    }

    /** Reads what {@link #of(Command)} wrote; throws a RuntimeException of the parser for anything else. */
    static Command command(JsonObject json) {
        List<String> argv = new ArrayList<>();
        array(json, "argv").forEach(argument -> argv.add(argument.getAsString()));
        Blob input = text(json, "input").map(base64 -> Blob.of(Base64.getDecoder().decode(base64))).orElse(Blob.EMPTY);
        return new Command(argv, need(json, "root").getAsBoolean(), text(json, "folder").orElse(null), input,
                Duration.ofMillis(need(json, "deadlineMillis").getAsLong()), need(json, "limit").getAsInt());
    }

    static JsonObject of(StoredValue value) {
        JsonObject json = new JsonObject();
        json.addProperty("type", value.type());
        json.addProperty("hex", HexFormat.of().formatHex(value.bytes().bytes()));
        json.addProperty("shown", value.shown());
        return json;
    }

    /** Reads what {@link #of(StoredValue)} wrote. */
    static StoredValue stored(JsonObject json) {
        return new StoredValue(need(json, "type").getAsInt(),
                Blob.of(HexFormat.of().parseHex(needText(json, "hex"))));
    }

    static JsonObject of(Map<String, String> texts) {
        JsonObject json = new JsonObject();
        new TreeMap<>(texts).forEach(json::addProperty);
        return json;
    }

    static JsonArray texts(List<String> texts) {
        JsonArray json = new JsonArray();
        texts.forEach(json::add);
        return json;
    }

    static void put(JsonObject json, String name, Optional<String> value) {
        value.ifPresent(text -> json.addProperty(name, text));
    }

    static JsonElement need(JsonObject json, String name) {
        JsonElement value = json.get(name);
        if (value == null || value.isJsonNull()) {
            throw new JsonParseException("\"" + name + "\" is missing");
        }
        return value;
    }

    static String needText(JsonObject json, String name) {
        return need(json, name).getAsString();
    }

    static Optional<String> text(JsonObject json, String name) {
        return Optional.ofNullable(json.get(name)).map(JsonElement::getAsString);
    }

    static Optional<JsonObject> object(JsonObject json, String name) {
        return Optional.ofNullable(json.get(name)).map(JsonElement::getAsJsonObject);
    }

    static JsonArray array(JsonObject json, String name) {
        return need(json, name).getAsJsonArray();
    }
}
