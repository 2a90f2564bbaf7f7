package dev.wslgodoctor.diagnostics.dap;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import dev.wslgodoctor.diagnostics.dap.LaunchRequest.Kind;
import dev.wslgodoctor.diagnostics.dap.Proof.Parting;
import dev.wslgodoctor.diagnostics.dap.ProofResult.Stage;
import dev.wslgodoctor.diagnostics.dap.ProofSignals.Signal;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** The steps of one proof, in order. Used by one thread. */
final class ProofSession {

    /** How often a program that stops at other places is continued before the proof gives up. */
    static final int OTHER_STOPS = 100;

    /** The breakpoint as the adapter has set it. */
    record Bound(OptionalInt id, String path, int line) {
    }

    private final DapConnection connection;
    private final ProofSignals signals;
    private final ProofRequest request;
    private final StopReader stops;
    private Stage stage = Stage.GREETING;
    private boolean open;
    private boolean started;
    private boolean standing;
    private Optional<Bound> bound = Optional.empty();

    ProofSession(DapConnection connection, ProofSignals signals, ProofRequest request) {
        this.connection = connection;
        this.signals = signals;
        this.request = request;
        this.stops = new StopReader(connection, request.deadlines().answer());
    }

    ProofResult prove() throws InterruptedException {
        try {
            DapMessage.Response greeting = ask("initialize", greeting());
            if (!greeting.success()) {
                return refused(greeting);
            }
            stage = Stage.OPENING;
            Optional<ProofResult> notOpened = openSession();
            if (notOpened.isPresent()) {
                return notOpened.get();
            }
            open = true;
            stage = Stage.SETTING;
            Optional<ProofResult> notBound = setBreakpoint();
            if (notBound.isPresent()) {
                return notBound.get();
            }
            stage = Stage.STARTING;
            started = true;
            DapMessage.Response go = ask("configurationDone", new JsonObject());
            if (!go.success()) {
                return refused(go);
            }
            stage = Stage.RUNNING;
            return waitForHit();
        } catch (DapTrouble trouble) {
            // an adapter may close as soon as the program is over: that is an end, not a failure
            return signals.isOver() ? over()
                    : new ProofResult.Trouble(stage, trouble.kind(), trouble.getMessage(), trouble.received());
        }
    }

    /** Ends the session; for a multi-client server after undoing what the proof did to the program. */
    Parting leave() throws InterruptedException {
        if (connection.ended().isPresent()) {
            return new Parting(Proof.State.ENDED_BY_ADAPTER, connection.ended().get().getMessage());
        }
        boolean runsOn = true;
        if (request.session().kind() == Kind.ATTACH_REMOTE && open && !signals.isOver()) {
            runsOn = letRunOn();
        }
        JsonObject arguments = new JsonObject();
        arguments.addProperty("terminateDebuggee", request.session().kind() == Kind.LAUNCH);
        try {
            DapMessage.Response answer = connection.request("disconnect", arguments, request.deadlines().parting());
            if (!answer.success()) {
                return new Parting(Proof.State.REFUSED, ProofResult.words(answer.words()));
            }
            return runsOn ? new Parting(Proof.State.ENDED, "")
                    : new Parting(Proof.State.LEFT_STANDING, "the program could not be continued as it was before");
        } catch (DapTrouble trouble) {
            boolean silent = trouble.kind() == DapTrouble.Kind.TIMED_OUT
                    || trouble.kind() == DapTrouble.Kind.SENDING_FAILED;
            return new Parting(silent ? Proof.State.UNANSWERED : Proof.State.ENDED_BY_ADAPTER, trouble.getMessage());
        }
    }

    /** Adds the exit status, which Delve up to 1.20 tells only when the session ends. */
    ProofResult withExitCode(ProofResult result) {
        return result instanceof ProofResult.Ended ended
                ? new ProofResult.Ended(ended.breakpointSet(), signals.exitCode()) : result;
    }

    private JsonObject greeting() {
        JsonObject arguments = new JsonObject();
        arguments.addProperty("clientID", "wsl-go-doctor");
        arguments.addProperty("clientName", "WSL Go Doctor");
        arguments.addProperty("adapterID", "go");
        // Delve refuses any other value of these three (go-delve/delve service/dap/server.go, onInitializeRequest)
        arguments.addProperty("pathFormat", "path");
        arguments.addProperty("linesStartAt1", true);
        arguments.addProperty("columnsStartAt1", true);
        arguments.addProperty("supportsVariableType", true);
        arguments.addProperty("supportsRunInTerminalRequest", false);
        return arguments;
    }

    private Optional<ProofResult> openSession() throws DapTrouble, InterruptedException {
        String command = request.session().kind() == Kind.LAUNCH ? "launch" : "attach";
        // not waited for: Delve sends 'initialized' first and its answer after it
        CompletableFuture<DapMessage.Response> opening = connection.send(command, request.session().arguments());
        opening.thenAccept(answer -> {
            if (!answer.success()) {
                signals.refused(answer);
            }
        });
        Signal signal = signal(request.deadlines().session(), "no 'initialized' after '" + command + "'");
        return switch (signal) {
            case Signal.Ready ready -> Optional.empty();
            case Signal.Refused refused -> Optional.of(refused(refused.answer()));
            case Signal.Over over -> Optional.of(overBeforeReady(opening));
            case Signal.Stopped stopped -> Optional.of(elsewhere(stopped.body()));
            case Signal.Broken broken -> throw broken.why();
        };
    }

    /**
     * Without debugging (noDebug) Delve runs the program and never gets ready; other adapters say "over" before they
     * say why.
     */
    private ProofResult overBeforeReady(CompletableFuture<DapMessage.Response> opening) throws InterruptedException {
        try {
            DapMessage.Response answer = opening.get(request.deadlines().answer().toNanos(), TimeUnit.NANOSECONDS);
            return answer.success() ? over() : refused(answer);
        } catch (TimeoutException | ExecutionException noReason) {
            return over();
        }
    }

    private Optional<ProofResult> setBreakpoint() throws DapTrouble, InterruptedException {
        DapMessage.Response answer = ask("setBreakpoints", breakpoints(true));
        if (!answer.success()) {
            return Optional.of(new ProofResult.Unverified(ProofResult.words(answer.words()), request.line()));
        }
        List<JsonElement> set = JsonPath.list(answer.body(), "breakpoints");
        if (set.isEmpty()) {
            throw new DapTrouble(DapTrouble.Kind.NOT_THE_PROTOCOL, "the answer to 'setBreakpoints' names no breakpoint",
                    ShownText.cut(answer.body().toString(), ShownText.SAMPLE));
        }
        JsonElement first = set.getFirst();
        if (!JsonPath.truth(first, "verified").orElse(false)) {
            String why = ProofResult.words(JsonPath.text(first, "message").orElse(""));
            return Optional.of(new ProofResult.Unverified(why, request.line()));
        }
        bound = Optional.of(new Bound(JsonPath.number(first, "id"),
                JsonPath.text(first, "source", "path").orElse(request.path()),
                JsonPath.number(first, "line").orElse(request.line())));
        return Optional.empty();
    }

    private ProofResult waitForHit() throws DapTrouble, InterruptedException {
        Bound breakpoint = bound.orElseThrow();
        Duration patience = request.deadlines().hit();
        long until = System.nanoTime() + patience.toNanos();
        for (int others = 0;; others++) {
            Optional<Signal> signal = signals.next(until);
            if (signal.isEmpty()) {
                return new ProofResult.VerifiedNotHit(patience, breakpoint.line());
            }
            switch (signal.get()) {
                case Signal.Stopped stopped -> {
                    standing = true;
                    Optional<ProofResult> verdict = stops.judge(stopped.body(), breakpoint);
                    if (verdict.isPresent()) {
                        return verdict.get();
                    }
                    if (others >= OTHER_STOPS || !stops.runOn(stopped.body())) {
                        return elsewhere(stopped.body());
                    }
                    standing = false;
                }
                case Signal.Over over -> {
                    return over();
                }
                case Signal.Refused refused -> {
                    return refused(refused.answer());
                }
                case Signal.Broken broken -> throw broken.why();
                case Signal.Ready again -> {
                    // said twice; it was acted upon the first time
                }
            }
        }
    }

    /**
     * A server for several clients keeps breakpoints, and the program as it is: attaching halted it, so it has to be
     * let go.
     */
    private boolean letRunOn() throws InterruptedException {
        try {
            boolean removed = bound.isEmpty() || ask("setBreakpoints", breakpoints(false)).success();
            boolean running = started ? !standing || stops.runOn(new JsonObject())
                    : ask("configurationDone", new JsonObject()).success();
            return removed && running;
        } catch (DapTrouble silent) {
            return false;
        }
    }

    private JsonObject breakpoints(boolean set) {
        JsonObject source = new JsonObject();
        source.addProperty("path", request.path());
        JsonArray wanted = new JsonArray();
        if (set) {
            JsonObject line = new JsonObject();
            line.addProperty("line", request.line());
            wanted.add(line);
        }
        JsonObject arguments = new JsonObject();
        arguments.add("source", source);
        arguments.add("breakpoints", wanted);
        return arguments;
    }

    private DapMessage.Response ask(String command, JsonObject arguments) throws DapTrouble, InterruptedException {
        return connection.request(command, arguments, request.deadlines().answer());
    }

    private Signal signal(Duration patience, String missing) throws DapTrouble, InterruptedException {
        Optional<Signal> signal = signals.next(System.nanoTime() + patience.toNanos());
        if (signal.isEmpty()) {
            throw connection.timedOut(missing + " within " + patience.toMillis() + " ms");
        }
        return signal.get();
    }

    private ProofResult over() {
        return new ProofResult.Ended(bound.isPresent(), signals.exitCode());
    }

    private static ProofResult refused(DapMessage.Response answer) {
        return new ProofResult.NoSession(ProofResult.words(answer.words()), answer.errorId());
    }

    private ProofResult elsewhere(JsonObject stop) throws InterruptedException {
        return new ProofResult.StoppedElsewhere(StopReader.reason(stop), StopReader.words(stop), stops.place(stop));
    }
}
