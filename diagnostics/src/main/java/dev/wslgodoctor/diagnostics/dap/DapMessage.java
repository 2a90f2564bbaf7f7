package dev.wslgodoctor.diagnostics.dap;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParseException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * One message from a debug adapter. The adapter's own {@code seq} is not kept: Delve up to 1.24 numbers everything 0.
 *
 * @see <a href="https://microsoft.github.io/debug-adapter-protocol/specification#Base_Protocol">Base protocol</a>
 */
public sealed interface DapMessage {

    /**
     * The answer to one request.
     *
     * @param requestSeq the number of the request it answers
     * @param command the command it answers; empty if the adapter does not repeat it
     * @param success false if the adapter refuses
     * @param message the adapter's short text; usually empty for a success
     * @param body what was answered; an empty object if there is none
     */
    record Response(int requestSeq, String command, boolean success, String message, JsonObject body)
            implements DapMessage {

        /**
         * The adapter's exact words about a refusal: the long form with the cause if there is one (Delve puts it into
         * {@code body.error.format}, go-delve/delve service/dap/server.go), else the short one; empty if it gave none.
         */
        public String words() {
            return JsonPath.text(body, "error", "format").orElse(message);
        }

        /** The adapter's number for the refusal (go-delve/delve service/dap/error_ids.go); empty if it gave none. */
        public OptionalInt errorId() {
            return JsonPath.number(body, "error", "id");
        }
    }

    /**
     * Something that happened.
     *
     * @param name the kind of event, such as {@code stopped}
     * @param body what is said about it; an empty object if nothing
     */
    record Event(String name, JsonObject body) implements DapMessage {
    }

    /**
     * A request from the adapter to the editor, such as {@code runInTerminal}.
     *
     * @param seq its number, repeated in the answer
     * @param command what is wanted
     */
    record ReverseRequest(int seq, String command) implements DapMessage {
    }

    /**
     * Reads one message.
     *
     * @throws DapTrouble with {@link DapTrouble.Kind#NOT_THE_PROTOCOL} if the bytes are no message
     */
    static DapMessage read(byte[] utf8) throws DapTrouble {
        JsonElement root;
        try {
            root = StrictJson.GSON.fromJson(new String(utf8, StandardCharsets.UTF_8), JsonElement.class);
        } catch (JsonParseException wrong) {
            throw notTheProtocol("a message is not JSON", utf8);
        }
        if (!(root instanceof JsonObject object)) {
            throw notTheProtocol("a message is not a JSON object", utf8);
        }
        return switch (JsonPath.text(object, "type").orElse("")) {
            case "response" -> response(object, utf8);
            case "event" -> new Event(
                    JsonPath.text(object, "event").orElseThrow(() -> notTheProtocol("an event has no name", utf8)),
                    body(object));
            case "request" -> reverseRequest(object, utf8);
            default -> throw notTheProtocol("a message is neither a response nor an event nor a request", utf8);
        };
    }

    private static Response response(JsonObject object, byte[] utf8) throws DapTrouble {
        OptionalInt requestSeq = JsonPath.number(object, "request_seq");
        Optional<Boolean> success = JsonPath.truth(object, "success");
        if (requestSeq.isEmpty() || success.isEmpty()) {
            throw notTheProtocol("a response does not say which request it answers, or whether it succeeded", utf8);
        }
        return new Response(requestSeq.getAsInt(), JsonPath.text(object, "command").orElse(""), success.get(),
                JsonPath.text(object, "message").orElse(""), body(object));
    }

    private static ReverseRequest reverseRequest(JsonObject object, byte[] utf8) throws DapTrouble {
        OptionalInt seq = JsonPath.number(object, "seq");
        Optional<String> command = JsonPath.text(object, "command");
        if (seq.isEmpty() || command.isEmpty()) {
            throw notTheProtocol("a request of the adapter has no number or no command", utf8);
        }
        return new ReverseRequest(seq.getAsInt(), command.get());
    }

    private static JsonObject body(JsonObject object) {
        return JsonPath.object(object, "body").orElseGet(JsonObject::new);
    }

    private static DapTrouble notTheProtocol(String what, byte[] utf8) {
        return new DapTrouble(DapTrouble.Kind.NOT_THE_PROTOCOL, what, ShownText.sample(utf8));
    }
}
