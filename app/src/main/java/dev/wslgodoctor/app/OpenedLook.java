package dev.wslgodoctor.app;

import com.google.gson.Gson;
import com.google.gson.GsonBuilder;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParseException;
import com.google.gson.JsonParser;
import com.google.gson.stream.JsonReader;
import dev.wslgodoctor.diagnostics.bundle.Reopened;
import dev.wslgodoctor.diagnostics.text.Texts;
import dev.wslgodoctor.wizard.port.OpenedBundle;
import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** A bundle that was read and judged, as the window shows it. What is written wrongly is left out, never guessed. */
final class OpenedLook {

    private static final Gson PRETTY =
            new GsonBuilder().setPrettyPrinting().serializeNulls().disableHtmlEscaping().create();
    private static final int LONGEST_ANSWER = 20_000;
    private static final int LONGEST_ARGUMENT = 200;

    private OpenedLook() {
    }

    static OpenedBundle of(Path file, Reopened reopened, Texts texts) {
        List<OpenedBundle.Cause> causes = reopened.causes().stream().map(cause -> new OpenedBundle.Cause(cause.id(),
                cause.then(), cause.now(), cause.why().map(why -> texts.of("reopened." + why.id())).orElse("")))
                .toList();
        return new OpenedBundle(file, reopened.bundle().version(), reopened.bundle().at(), about(reopened),
                reopened.now(), causes, answers(reopened), reopened.bundle().texts());
    }

    private static OpenedBundle.About about(Reopened reopened) {
        JsonObject manifest = reopened.bundle().manifest();
        Map<String, Integer> masked = new LinkedHashMap<>();
        members(manifest.get("maskedPlaces")).forEach((kind, count) -> {
            if (count.isJsonPrimitive() && count.getAsJsonPrimitive().isNumber() && count.getAsDouble() >= 1) {
                masked.put(kind, (int) Math.min(count.getAsDouble(), Integer.MAX_VALUE / 32));
            }
        });
        Map<String, String> examined = new LinkedHashMap<>();
        String versions = reopened.bundle().texts().get("versions.json");
        if (versions != null) {
            try {
                members(members(JsonParser.parseString(versions)).get("examined"))
                        .forEach((probe, value) -> examined.put(probe, text(value)));
            } catch (JsonParseException e) {
                examined.clear();
            }
        }
        return new OpenedBundle.About(text(reopened.bundle().report().get("symptom")), examined, masked,
                lines(manifest.get("leftOut")), lines(manifest.get("cut")));
    }

    private static Map<String, JsonElement> members(JsonElement json) {
        return json != null && json.isJsonObject() ? json.getAsJsonObject().asMap() : Map.of();
    }

    private static List<String> lines(JsonElement json) {
        return json != null && json.isJsonArray() ? json.getAsJsonArray().asList().stream()
                .map(OpenedLook::text).toList()
                : List.of();
    }

    // a text is itself, anything else its JSON
    private static String text(JsonElement json) {
        if (json == null || json.isJsonNull()) {
            return "";
        }
        return json.isJsonPrimitive() ? json.getAsString() : json.isJsonObject() ? members(json).values().stream()
                .map(OpenedLook::text).collect(Collectors.joining(" ")) : json.toString();
    }

    // one entry after the other, so that the recording is not in memory once more as a tree
    private static List<OpenedBundle.Answer> answers(Reopened reopened) {
        List<OpenedBundle.Answer> answers = new ArrayList<>();
        String tape = reopened.bundle().texts().get("tape.json");
        if (tape == null) {
            return answers;
        }
        try (JsonReader in = new JsonReader(new StringReader(tape))) {
            in.beginObject();
            while (in.hasNext()) {
                if (in.nextName().equals("entries")) {
                    in.beginArray();
                    while (in.hasNext()) {
                        answers.add(answer(members(JsonParser.parseReader(in))));
                    }
                    in.endArray();
                } else {
                    in.skipValue();
                }
            }
        } catch (IOException | JsonParseException | IllegalStateException e) {
            // the recording was read before; what is left of it here is still worth looking at
            System.getLogger(OpenedLook.class.getName()).log(System.Logger.Level.WARNING, "a recording ended early", e);
        }
        return answers;
    }

    private static OpenedBundle.Answer answer(Map<String, JsonElement> entry) {
        String question = members(entry.get("question")).values().stream().map(OpenedLook::text)
                .map(each -> each.length() > LONGEST_ARGUMENT ? each.substring(0, LONGEST_ARGUMENT) + "…" : each)
                .collect(Collectors.joining(" ")).replace('\n', ' ');
        boolean failed = !entry.containsKey("answer");
        JsonElement said = failed ? entry.getOrDefault("trouble", new JsonObject()) : entry.get("answer");
        String answer = said.isJsonPrimitive() ? said.getAsString() : PRETTY.toJson(said);
        return new OpenedBundle.Answer(text(entry.get("place")), question, answer.length() > LONGEST_ANSWER
                ? answer.substring(0, LONGEST_ANSWER) + "…" : answer, failed);
    }
}
