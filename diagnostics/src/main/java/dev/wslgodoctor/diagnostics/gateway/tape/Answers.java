package dev.wslgodoctor.diagnostics.gateway.tape;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonNull;
import com.google.gson.JsonObject;
import com.google.gson.JsonPrimitive;
import dev.wslgodoctor.diagnostics.gateway.Blob;
import dev.wslgodoctor.diagnostics.gateway.FileStatus;
import dev.wslgodoctor.diagnostics.gateway.Output;
import dev.wslgodoctor.diagnostics.gateway.WindowsGateway.Adapter;
import dev.wslgodoctor.diagnostics.gateway.WindowsGateway.RegistryKey;
import dev.wslgodoctor.diagnostics.gateway.WindowsGateway.RegistryValue;
import dev.wslgodoctor.diagnostics.parse.BinaryFacts;
import dev.wslgodoctor.diagnostics.path.WindowsPath;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;

/**
 * The form of each kind of answer in a recording.
 *
 * @param <T>   what the gateway answers
 * @param write to JSON; {@code null} stands for "looked, and there is none"
 * @param read  back from JSON; throws {@link JsonFields.Wrong} for anything else
 */
record Answers<T>(Function<T, JsonElement> write, Function<JsonElement, T> read) {

    /** What is kept of one stream of a program, in bytes; the rest counts as cut off. */
    static final int MOST_OF_A_STREAM = 1 << 20;

    static final Answers<Output> OUTPUT = new Answers<>(Answers::output, Answers::output);
    static final Answers<Optional<Blob>> CONTENT = optional(Bytes::write, Bytes::read);
    static final Answers<Optional<FileStatus>> STATUS = optional(Answers::status, Answers::status);
    static final Answers<Optional<List<String>>> NAMES =
            optional(JsonFields::array, json -> JsonFields.texts(json, "the names"));
    static final Answers<Optional<BinaryFacts>> BINARY = optional(BinaryForm::write, BinaryForm::read);
    static final Answers<Optional<RegistryKey>> REGISTRY = optional(Answers::registry, Answers::registry);
    static final Answers<Optional<String>> TEXT =
            optional(JsonPrimitive::new, json -> JsonFields.text(json, "the answer"));
    static final Answers<Optional<WindowsPath>> PATH =
            optional(path -> new JsonPrimitive(path.toString()), Answers::path);
    static final Answers<Optional<Long>> NUMBER = optional(JsonPrimitive::new, Answers::whole);
    static final Answers<Optional<List<Adapter>>> ADAPTERS = optional(Answers::adapters, Answers::adapters);
    static final Answers<Boolean> YES_OR_NO = new Answers<>(JsonPrimitive::new, Answers::flag);

    /** The forms by kind of question, to check a recording before it is used. */
    static final Map<String, Answers<?>> BY_KIND = Map.ofEntries(Map.entry(Question.READ, CONTENT),
            Map.entry(Question.STATUS, STATUS), Map.entry(Question.LIST, NAMES), Map.entry(Question.RUN, OUTPUT),
            Map.entry(Question.BINARY, BINARY),
            Map.entry(Question.SPEAK, OUTPUT), Map.entry(Question.REACH, YES_OR_NO),
            Map.entry(Question.REGISTRY, REGISTRY), Map.entry(Question.SERVICE, TEXT),
            Map.entry(Question.FOLDER, PATH), Map.entry(Question.ENVIRONMENT, TEXT),
            Map.entry(Question.MEMORY, NUMBER), Map.entry(Question.FREE, NUMBER),
            Map.entry(Question.ADAPTERS, ADAPTERS), Map.entry(Question.SECONDS, NUMBER),
            Map.entry(Question.REPLACE, YES_OR_NO), Map.entry(Question.START, YES_OR_NO));

    private static <T> Answers<Optional<T>> optional(Function<T, JsonElement> write, Function<JsonElement, T> read) {
        return new Answers<>(answer -> answer.map(write).orElse(JsonNull.INSTANCE),
                json -> json.isJsonNull() ? Optional.empty() : Optional.of(read.apply(json)));
    }

    private static JsonElement output(Output output) {
        Blob out = cut(output.out());
        Blob err = cut(output.err());
        boolean cut = out.size() < output.out().size() || err.size() < output.err().size();
        JsonObject object = new JsonObject();
        object.addProperty("exit", output.exit());
        object.add("out", Bytes.write(out));
        object.add("err", Bytes.write(err));
        if (output.truncated() || cut) {
            object.addProperty("truncated", true);
        }
        return object;
    }

    private static Blob cut(Blob stream) {
        if (stream.size() <= MOST_OF_A_STREAM) {
            return stream;
        }
        byte[] kept = new byte[MOST_OF_A_STREAM];
        System.arraycopy(stream.bytes(), 0, kept, 0, kept.length);
        return Blob.of(kept);
    }

    private static Output output(JsonElement json) {
        JsonFields fields = JsonFields.of(json, "the answer");
        return new Output(fields.count("exit"), Bytes.read(fields.any("out")), Bytes.read(fields.any("err")),
                fields.optionalFlag("truncated"));
    }

    private static JsonElement status(FileStatus status) {
        JsonObject object = new JsonObject();
        object.addProperty("kind", status.kind().name().toLowerCase(Locale.ROOT));
        object.addProperty("size", status.size());
        if (status.mode() >= 0) {
            object.addProperty("mode", Integer.toOctalString(status.mode()));
        }
        if (status.owner() >= 0) {
            object.addProperty("owner", status.owner());
        }
        return object;
    }

    private static FileStatus status(JsonElement json) {
        JsonFields fields = JsonFields.of(json, "the answer");
        try {
            return new FileStatus(FileStatus.Kind.valueOf(fields.text("kind").toUpperCase(Locale.ROOT)),
                    fields.whole("size"), fields.has("mode") ? Integer.parseInt(fields.text("mode"), 8) : -1,
                    fields.has("owner") ? fields.count("owner") : -1);
        } catch (IllegalArgumentException e) {
            throw new JsonFields.Wrong("not the status of a file: " + e.getMessage());
        }
    }

    private static JsonElement registry(RegistryKey key) {
        JsonObject values = new JsonObject();
        new TreeMap<>(key.values()).forEach((name, value) -> {
            JsonObject object = new JsonObject();
            switch (value) {
                case RegistryValue.Text text -> object.addProperty("text", text.text());
                case RegistryValue.Number number -> object.addProperty("number", number.number());
                case RegistryValue.Texts texts -> object.add("texts", JsonFields.array(texts.texts()));
                case RegistryValue.Other other -> {
                    object.addProperty("type", other.type());
                    object.addProperty("size", other.size());
                }
            }
            values.add(name, object);
        });
        JsonObject object = new JsonObject();
        object.add("values", values);
        object.add("subKeys", JsonFields.array(key.subKeys()));
        return object;
    }

    private static RegistryKey registry(JsonElement json) {
        JsonFields fields = JsonFields.of(json, "the answer");
        Map<String, RegistryValue> values = new LinkedHashMap<>();
        JsonFields.of(fields.any("values"), "the field 'values'");
        fields.any("values").getAsJsonObject().entrySet().forEach(entry ->
                values.put(entry.getKey(), value(JsonFields.of(entry.getValue(), "a registry value"))));
        return new RegistryKey(values, JsonFields.texts(fields.any("subKeys"), "the field 'subKeys'"));
    }

    private static RegistryValue value(JsonFields fields) {
        if (fields.has("text")) {
            return new RegistryValue.Text(fields.text("text"));
        }
        if (fields.has("number")) {
            return new RegistryValue.Number(fields.whole("number"));
        }
        if (fields.has("texts")) {
            return new RegistryValue.Texts(JsonFields.texts(fields.any("texts"), "the field 'texts'"));
        }
        return new RegistryValue.Other(fields.count("type"), fields.count("size"));
    }

    private static Long whole(JsonElement json) {
        if (json instanceof JsonPrimitive value && value.isNumber()) {
            try {
                return Long.parseLong(value.getAsString());
            } catch (NumberFormatException e) {
                throw new JsonFields.Wrong("the answer must be a whole number");
            }
        }
        throw new JsonFields.Wrong("the answer must be a number");
    }

    private static JsonElement adapters(List<Adapter> adapters) {
        JsonArray array = new JsonArray();
        for (Adapter adapter : adapters) {
            JsonObject object = new JsonObject();
            object.addProperty("name", adapter.name());
            object.addProperty("mtu", adapter.mtu());
            if (adapter.up()) {
                object.addProperty("up", true);
            }
            array.add(object);
        }
        return array;
    }

    private static List<Adapter> adapters(JsonElement json) {
        if (!json.isJsonArray()) {
            throw new JsonFields.Wrong("the adapters must be a list");
        }
        return json.getAsJsonArray().asList().stream().map(each -> JsonFields.of(each, "an adapter"))
                .map(fields -> new Adapter(fields.text("name"), fields.count("mtu"), fields.optionalFlag("up")))
                .toList();
    }

    private static WindowsPath path(JsonElement json) {
        String text = JsonFields.text(json, "the answer");
        return WindowsPath.parse(text).orElseThrow(() -> new JsonFields.Wrong("not a Windows path: " + text));
    }

    private static Boolean flag(JsonElement json) {
        if (json instanceof JsonPrimitive value && value.isBoolean()) {
            return value.getAsBoolean();
        }
        throw new JsonFields.Wrong("the answer must be true or false");
    }
}
