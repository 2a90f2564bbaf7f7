package dev.wslgodoctor.diagnostics.dap;

import com.google.gson.JsonObject;
import dev.wslgodoctor.diagnostics.dap.DapTranscript.Speaker;
import dev.wslgodoctor.diagnostics.dap.DapTrouble.Kind;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * A conversation with one debug adapter over a pair of streams: a TCP socket's, or the standard streams of a process
 * that relays to one.
 *
 * <p>Two daemon threads serve it, one reading and one writing, so that neither an adapter that never answers nor one
 * that never reads holds up the caller beyond its deadline. A reverse request is answered with an error: this client
 * offers no terminal.
 */
public final class DapConnection implements AutoCloseable {

    private final InputStream from;
    private final DapFrameReader frames;
    private final DapOutbox outbox;
    private final DapListener listener;
    private final DapTranscript transcript;
    private final Map<Integer, CompletableFuture<DapMessage.Response>> waiting = new ConcurrentHashMap<>();
    private int lastSeq;
    private DapTrouble ended;

    private DapConnection(InputStream from, OutputStream to, DapListener listener, DapTranscript transcript,
            String name) {
        this.from = from;
        this.frames = new DapFrameReader(from);
        this.outbox = new DapOutbox(to, name);
        this.listener = listener;
        this.transcript = transcript;
    }

    /**
     * Starts the conversation's threads; nothing is sent yet.
     *
     * @param from what the adapter says; closed with this connection
     * @param to what the adapter hears; closed with this connection
     * @param listener hears events and the end
     * @param transcript keeps every message
     * @param name for the threads' names
     */
    public static DapConnection open(InputStream from, OutputStream to, DapListener listener, DapTranscript transcript,
            String name) {
        DapConnection connection = new DapConnection(from, to, listener, transcript, name);
        Thread reader = new Thread(connection::readToTheEnd, "dap-reader-" + name);
        reader.setDaemon(true);
        reader.start();
        connection.outbox.start();
        return connection;
    }

    /**
     * Sends a request without waiting for its answer.
     *
     * @param command such as {@code launch}
     * @param arguments its arguments
     * @return the answer to come, refusals included; completes with a {@link DapTrouble} if none can come any more. A
     *         stage added to it runs on the reader's thread and must not wait.
     */
    public CompletableFuture<DapMessage.Response> send(String command, JsonObject arguments) {
        return post(command, arguments).answer();
    }

    /**
     * Sends a request and waits for its answer.
     *
     * @param command such as {@code initialize}
     * @param arguments its arguments
     * @param deadline how long to wait, sending included
     * @return the answer, which may be a refusal
     * @throws DapTrouble if no answer came in time, or none can come any more
     * @throws InterruptedException if this thread was interrupted; the conversation stays usable
     */
    public DapMessage.Response request(String command, JsonObject arguments, Duration deadline)
            throws DapTrouble, InterruptedException {
        Posted posted = post(command, arguments);
        try {
            return posted.answer().get(deadline.toNanos(), TimeUnit.NANOSECONDS);
        } catch (TimeoutException late) {
            waiting.remove(posted.seq());
            throw timedOut("no answer to '" + command + "' within " + deadline.toMillis() + " ms");
        } catch (ExecutionException failed) {
            DapTrouble trouble = (DapTrouble) failed.getCause();
            throw new DapTrouble(trouble.kind(), trouble.getMessage(), trouble.received());
        }
    }

    /** Why the conversation ended; empty while it goes on. */
    public synchronized Optional<DapTrouble> ended() {
        return Optional.ofNullable(ended);
    }

    /**
     * Ends the conversation; waits for nothing, and may be called again. An adapter's end of session is asked for
     * before, by request.
     */
    @Override
    public void close() {
        end(new DapTrouble(Kind.CLOSED_HERE, "the connection was closed by this side"));
        outbox.close();
        try {
            from.close();
        } catch (IOException alreadyGone) {
            transcript.add(Speaker.NOTE, "closing: " + alreadyGone.getMessage());
        }
    }

    /** A timeout as trouble, with what has arrived of an unfinished message. */
    DapTrouble timedOut(String what) {
        transcript.add(Speaker.NOTE, what);
        return new DapTrouble(Kind.TIMED_OUT, what, frames.arrived());
    }

    private record Posted(int seq, CompletableFuture<DapMessage.Response> answer) {
    }

    private Posted post(String command, JsonObject arguments) {
        CompletableFuture<DapMessage.Response> answer = new CompletableFuture<>();
        synchronized (this) {
            int seq = ++lastSeq;
            if (ended != null) {
                answer.completeExceptionally(ended);
                return new Posted(seq, answer);
            }
            waiting.put(seq, answer);
            JsonObject request = new JsonObject();
            request.addProperty("seq", seq);
            request.addProperty("type", "request");
            request.addProperty("command", command);
            request.add("arguments", arguments);
            write(request, trouble -> {
                waiting.remove(seq);
                answer.completeExceptionally(trouble);
            });
            return new Posted(seq, answer);
        }
    }

    private void write(JsonObject message, DapOutbox.Undelivered undelivered) {
        String json = StrictJson.GSON.toJson(message);
        transcript.add(Speaker.CLIENT, json);
        outbox.put(json.getBytes(StandardCharsets.UTF_8), undelivered);
    }

    private void readToTheEnd() {
        // stands if this thread dies of a bug, so that nobody waits for it until the deadline
        DapTrouble why = new DapTrouble(Kind.CLOSED_HERE, "the reader stopped");
        try {
            Optional<byte[]> frame = frames.next();
            while (frame.isPresent()) {
                transcript.add(Speaker.ADAPTER, new String(frame.get(), StandardCharsets.UTF_8));
                take(DapMessage.read(frame.get()));
                frame = frames.next();
            }
            why = new DapTrouble(Kind.CLOSED, "the adapter closed the connection");
        } catch (DapTrouble trouble) {
            why = trouble;
        } catch (IOException reset) {
            why = new DapTrouble(Kind.CLOSED, "the connection broke: " + reset.getMessage(), frames.arrived());
        } finally {
            end(why);
        }
    }

    private void take(DapMessage message) {
        switch (message) {
            case DapMessage.Response response -> {
                // an answer that comes after its deadline, or to a request never made, has nobody who waits
                CompletableFuture<DapMessage.Response> answer = waiting.remove(response.requestSeq());
                if (answer != null) {
                    answer.complete(response);
                }
            }
            case DapMessage.Event event -> listener.event(event);
            case DapMessage.ReverseRequest request -> refuse(request);
        }
    }

    private synchronized void refuse(DapMessage.ReverseRequest request) {
        JsonObject answer = new JsonObject();
        answer.addProperty("seq", ++lastSeq);
        answer.addProperty("type", "response");
        answer.addProperty("request_seq", request.seq());
        answer.addProperty("success", false);
        answer.addProperty("command", request.command());
        answer.addProperty("message", "this client does not handle requests from the adapter");
        write(answer, trouble -> transcript.add(Speaker.NOTE, trouble.getMessage()));
    }

    private void end(DapTrouble why) {
        synchronized (this) {
            if (ended != null) {
                return;
            }
            ended = why;
        }
        String arrived = why.received().isEmpty() ? "" : "; arrived: " + why.received();
        transcript.add(Speaker.NOTE, why.getMessage() + arrived);
        // nothing is added any more once 'ended' is set
        waiting.values().forEach(answer -> answer.completeExceptionally(why));
        waiting.clear();
        listener.ended(why);
    }
}
