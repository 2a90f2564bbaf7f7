package dev.wslgodoctor.diagnostics.dap;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import dev.wslgodoctor.diagnostics.dap.ProofResult.Place;
import dev.wslgodoctor.diagnostics.dap.ProofResult.Variable;
import dev.wslgodoctor.diagnostics.dap.ProofSession.Bound;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Finds out where and why a program stopped. What the adapter cannot or does not tell is left out: a hit stays a hit
 * without its variables.
 */
final class StopReader {

    private static final int VARIABLES = 10;
    private static final int VALUE_LONGEST = 400;

    // newer Delve says 'exception' with a description, Delve of 2020 said the others (go-delve/delve
    // service/dap/server.go)
    private static final Set<String> FATAL = Set.of("exception", "panic", "fatal error", "runtime error");

    private final DapConnection connection;
    private final Duration patience;

    private record Frame(int id, Place place) {
    }

    StopReader(DapConnection connection, Duration patience) {
        this.connection = connection;
        this.patience = patience;
    }

    /** What a stop means; empty if it is another stop, from which the program can be led on. */
    Optional<ProofResult> judge(JsonObject stop, Bound breakpoint) throws InterruptedException {
        if (FATAL.contains(reason(stop))) {
            return Optional.of(new ProofResult.StoppedElsewhere(reason(stop), words(stop), place(stop)));
        }
        List<JsonElement> hit = JsonPath.list(stop, "hitBreakpointIds");
        boolean named = breakpoint.id().isPresent()
                && hit.stream().anyMatch(id -> JsonPath.number(id).equals(breakpoint.id()));
        // an adapter that numbers no breakpoints is believed if the place fits
        if (!named && (!hit.isEmpty() || !reason(stop).equals("breakpoint"))) {
            return Optional.empty();
        }
        Optional<Frame> frame = top(stop);
        if (named || frame.isPresent() && isAt(frame.get().place(), breakpoint)) {
            Place at = frame.map(Frame::place).orElse(new Place(breakpoint.path(), breakpoint.line(), ""));
            List<Variable> variables = frame.isPresent() ? variables(frame.get().id()) : List.of();
            return Optional.of(new ProofResult.Hit(at, words(stop), variables));
        }
        return Optional.empty();
    }

    /** Continues the program; false if the adapter refuses. */
    boolean runOn(JsonObject stop) throws DapTrouble, InterruptedException {
        JsonObject arguments = new JsonObject();
        arguments.addProperty("threadId", JsonPath.number(stop, "threadId").orElse(1));
        return ask("continue", arguments).success();
    }

    /** Where the program stopped, if the adapter knows. */
    Optional<Place> place(JsonObject stop) throws InterruptedException {
        return top(stop).map(Frame::place);
    }

    static String reason(JsonObject stop) {
        return ProofResult.words(JsonPath.text(stop, "reason").orElse(""));
    }

    /** All the adapter says about a stop: reason, description, text. */
    static String words(JsonObject stop) {
        return ProofResult.words(Stream.of("reason", "description", "text")
                .flatMap(part -> JsonPath.text(stop, part).stream())
                .filter(text -> !text.isEmpty())
                .collect(Collectors.joining(": ")));
    }

    private static boolean isAt(Place place, Bound breakpoint) {
        return place.line() == breakpoint.line() && place.file().equals(breakpoint.path());
    }

    private Optional<Frame> top(JsonObject stop) throws InterruptedException {
        try {
            OptionalInt thread = thread(stop);
            if (thread.isEmpty()) {
                return Optional.empty();
            }
            JsonObject arguments = new JsonObject();
            arguments.addProperty("threadId", thread.getAsInt());
            arguments.addProperty("startFrame", 0);
            arguments.addProperty("levels", 1);
            List<JsonElement> frames = JsonPath.list(ask("stackTrace", arguments).body(), "stackFrames");
            return frames.stream().findFirst().map(StopReader::frame);
        } catch (DapTrouble silent) {
            return Optional.empty();
        }
    }

    private OptionalInt thread(JsonObject stop) throws DapTrouble, InterruptedException {
        OptionalInt named = JsonPath.number(stop, "threadId");
        if (named.isPresent()) {
            return named;
        }
        // Delve leaves it out when it cannot tell the goroutine, as in a stripped binary
        return JsonPath.list(ask("threads", new JsonObject()).body(), "threads").stream()
                .flatMapToInt(each -> JsonPath.number(each, "id").stream()).findFirst();
    }

    private static Frame frame(JsonElement frame) {
        Place place = new Place(ProofResult.words(JsonPath.text(frame, "source", "path").orElse("")),
                JsonPath.number(frame, "line").orElse(0), ProofResult.words(JsonPath.text(frame, "name").orElse("")));
        return new Frame(JsonPath.number(frame, "id").orElse(0), place);
    }

    private List<Variable> variables(int frame) throws InterruptedException {
        JsonObject inFrame = new JsonObject();
        inFrame.addProperty("frameId", frame);
        List<Variable> found = new ArrayList<>();
        try {
            for (JsonElement scope : JsonPath.list(ask("scopes", inFrame).body(), "scopes")) {
                String name = ShownText.cut(JsonPath.text(scope, "name").orElse(""), VALUE_LONGEST);
                OptionalInt reference = JsonPath.number(scope, "variablesReference");
                // Globals and Registers say nothing about the place and can be thousands
                boolean local = name.startsWith("Locals") || name.startsWith("Arguments");
                if (local && reference.isPresent() && found.size() < VARIABLES) {
                    JsonObject inScope = new JsonObject();
                    inScope.addProperty("variablesReference", reference.getAsInt());
                    JsonPath.list(ask("variables", inScope).body(), "variables").stream()
                            .limit(VARIABLES - found.size()).forEach(variable -> found.add(variable(name, variable)));
                }
            }
        } catch (DapTrouble silent) {
            return List.copyOf(found);
        }
        return List.copyOf(found);
    }

    private static Variable variable(String scope, JsonElement variable) {
        return new Variable(scope, shown(variable, "name"), shown(variable, "value"), shown(variable, "type"));
    }

    private static String shown(JsonElement variable, String part) {
        return ShownText.cut(JsonPath.text(variable, part).orElse(""), VALUE_LONGEST);
    }

    private DapMessage.Response ask(String command, JsonObject arguments) throws DapTrouble, InterruptedException {
        return connection.request(command, arguments, patience);
    }
}
