package dev.wslgodoctor.diagnostics.dap;

import com.google.gson.Gson;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;

/**
 * An adapter that says to each request what a script tells it, such as a recorded conversation with Delve. A request
 * without a line in the script is not answered, except {@code disconnect}, which is confirmed; after it the connection
 * is closed, as Delve does.
 */
final class ScriptedAdapter implements Wire.Adapter {

    private final Map<String, Deque<List<JsonObject>>> script = new HashMap<>();
    private final Map<String, Integer> numbers = new HashMap<>();
    private final List<JsonObject> heard = new CopyOnWriteArrayList<>();

    /** The adapter of a recorded conversation. */
    static ScriptedAdapter recorded(String name) {
        ScriptedAdapter adapter = new ScriptedAdapter();
        try (InputStream in = ScriptedAdapter.class.getResourceAsStream("/dap/" + name + ".json")) {
            JsonObject recording = JsonParser.parseReader(new InputStreamReader(in, StandardCharsets.UTF_8))
                    .getAsJsonObject();
            for (JsonElement step : recording.getAsJsonArray("steps")) {
                List<JsonObject> say = new ArrayList<>();
                step.getAsJsonObject().getAsJsonArray("say").forEach(message -> say.add(message.getAsJsonObject()));
                adapter.on(step.getAsJsonObject().get("on").getAsString(), say);
            }
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
        return adapter;
    }

    /** An adapter that greets and opens a session the way Delve does. */
    static ScriptedAdapter ready(String command) {
        return new ScriptedAdapter()
                .on("initialize", answer("initialize"))
                .on(command, event("initialized", "{}"), answer(command));
    }

    /**
     * Adds what is said to the next request of a kind; a request that comes more often uses up one such line each time.
     */
    ScriptedAdapter on(String command, String... say) {
        return on(command, List.of(say).stream().map(each -> JsonParser.parseString(each).getAsJsonObject()).toList());
    }

    private ScriptedAdapter on(String command, List<JsonObject> say) {
        script.computeIfAbsent(command, unused -> new ArrayDeque<>()).add(say);
        return this;
    }

    static String answer(String command) {
        return answer(command, "{}");
    }

    static String answer(String command, String body) {
        return "{\"seq\":0,\"type\":\"response\",\"request_seq\":0,\"success\":true,\"command\":\"" + command
                + "\",\"body\":" + body + "}";
    }

    static String refusal(String command, int id, String words) {
        return "{\"seq\":0,\"type\":\"response\",\"request_seq\":0,\"success\":false,\"command\":\"" + command
                + "\",\"message\":\"short\",\"body\":{\"error\":{\"id\":" + id + ",\"format\":" + new Gson()
                .toJson(words) + "}}}";
    }

    static String event(String name, String body) {
        return "{\"seq\":0,\"type\":\"event\",\"event\":\"" + name + "\",\"body\":" + body + "}";
    }

    /** The requests heard so far. */
    List<JsonObject> heard() {
        return heard;
    }

    /** The commands heard so far. */
    List<String> commands() {
        return heard.stream().map(each -> each.get("command").getAsString()).toList();
    }

    /** The arguments of the last request of a kind. */
    JsonObject arguments(String command) {
        return heard.stream().filter(each -> each.get("command").getAsString().equals(command))
                .reduce((earlier, later) -> later).orElseThrow().getAsJsonObject("arguments");
    }

    @Override
    public void play(InputStream reads, OutputStream writes) throws Exception {
        DapFrameReader frames = new DapFrameReader(reads);
        Optional<byte[]> frame = frames.next();
        while (frame.isPresent()) {
            JsonObject request = JsonParser.parseString(new String(frame.get(), StandardCharsets.UTF_8))
                    .getAsJsonObject();
            heard.add(request);
            String command = request.get("command").getAsString();
            numbers.put(command, request.get("seq").getAsInt());
            for (JsonObject message : next(command)) {
                Wire.say(writes, addressed(message).toString());
            }
            if (command.equals("disconnect")) {
                return;
            }
            frame = frames.next();
        }
    }

    private List<JsonObject> next(String command) {
        List<JsonObject> say = script.getOrDefault(command, new ArrayDeque<>()).pollFirst();
        if (say != null) {
            return say;
        }
        return command.equals("disconnect") ? List.of(JsonParser.parseString(answer("disconnect")).getAsJsonObject())
                : List.of();
    }

    /**
     * A recorded answer carries the number that the recording client had given; here it gets the number of this
     * client's request.
     */
    private JsonObject addressed(JsonObject message) {
        JsonObject copy = message.deepCopy();
        if (copy.get("type").getAsString().equals("response")) {
            copy.addProperty("request_seq", numbers.get(copy.get("command").getAsString()));
        }
        return copy;
    }
}
