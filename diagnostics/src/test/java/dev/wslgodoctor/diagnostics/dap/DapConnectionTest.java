package dev.wslgodoctor.diagnostics.dap;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import dev.wslgodoctor.diagnostics.dap.DapTrouble.Kind;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(30)
class DapConnectionTest {

    private static final Duration LONG = Duration.ofSeconds(20);
    private static final Duration SHORT = Duration.ofMillis(150);

    private final BlockingQueue<DapMessage.Event> events = new LinkedBlockingQueue<>();
    private final CompletableFuture<DapTrouble> end = new CompletableFuture<>();
    private final DapListener listener = new DapListener() {
        @Override
        public void event(DapMessage.Event event) {
            events.add(event);
        }

        @Override
        public void ended(DapTrouble why) {
            assertTrue(end.complete(why), "the end is told once");
        }
    };

    @Test
    void givesEachRequestItsOwnAnswerWhateverTheirOrder() throws Exception {
        Wire wire = Wire.with((reads, writes) -> {
            DapFrameReader frames = new DapFrameReader(reads);
            int first = seq(frames);
            int second = seq(frames);
            Wire.say(writes, response(second, "second"));
            Wire.say(writes, response(77, "nobody asked"));
            Wire.say(writes, response(first, "first"));
            reads.read();
        });
        try (DapConnection connection = open(wire)) {
            CompletableFuture<DapMessage.Response> first = connection.send("a", new JsonObject());

            assertEquals("second", connection.request("b", new JsonObject(), LONG).message());
            assertEquals("first", first.get(20, TimeUnit.SECONDS).message());
        }
    }

    @Test
    void tellsEventsInTheirOrder() throws Exception {
        Wire wire = Wire.with((reads, writes) -> {
            for (int i = 0; i < 500; i++) {
                Wire.say(writes, "{\"type\":\"event\",\"event\":\"e" + i + "\"}");
            }
        });
        try (DapConnection connection = open(wire)) {
            assertEquals(Kind.CLOSED, end.get(20, TimeUnit.SECONDS).kind());
            assertEquals(Kind.CLOSED, connection.ended().orElseThrow().kind());
        }
        List<String> names = new ArrayList<>();
        events.forEach(event -> names.add(event.name()));
        assertEquals(IntStream.range(0, 500).mapToObj(i -> "e" + i).toList(), names);
    }

    @Test
    void answersARequestOfTheAdapterWithAnError() throws Exception {
        CompletableFuture<JsonObject> answer = new CompletableFuture<>();
        Wire wire = Wire.with((reads, writes) -> {
            Wire.say(writes, "{\"seq\":41,\"type\":\"request\",\"command\":\"runInTerminal\","
                    + "\"arguments\":{\"args\":[\"rm\"]}}");
            byte[] frame = new DapFrameReader(reads).next().orElseThrow();
            answer.complete(JsonParser.parseString(new String(frame, StandardCharsets.UTF_8)).getAsJsonObject());
            reads.read();
        });
        try (DapConnection connection = open(wire)) {
            JsonObject said = answer.get(20, TimeUnit.SECONDS);

            assertEquals("response", said.get("type").getAsString());
            assertEquals(41, said.get("request_seq").getAsInt());
            assertEquals("runInTerminal", said.get("command").getAsString());
            assertFalse(said.get("success").getAsBoolean());
            assertTrue(connection.ended().isEmpty());
        }
    }

    @Test
    void keepsToItsDeadlineWhenNothingIsAnswered() throws Exception {
        Wire wire = Wire.of(1 << 16);
        try (DapConnection connection = open(wire)) {
            DapTrouble trouble = assertThrows(DapTrouble.class,
                    () -> connection.request("initialize", new JsonObject(), SHORT));

            assertEquals(Kind.TIMED_OUT, trouble.kind());
            assertEquals("", trouble.received());
            assertTrue(connection.ended().isEmpty(), "a late answer must still be possible");
        }
    }

    @Test
    void keepsToItsDeadlineWhenNothingIsRead() throws Exception {
        Wire wire = Wire.of(8);
        try (DapConnection connection = open(wire)) {
            assertEquals(Kind.TIMED_OUT,
                    assertThrows(DapTrouble.class, () -> connection.request("initialize", new JsonObject(), SHORT))
                    .kind());
            // the writer hangs in its first message: the queue behind it fills up instead of growing
            IntStream.range(0, DapOutbox.CAPACITY).forEach(i -> connection.send("more", new JsonObject()));
            ExecutionException full =
                    assertThrows(ExecutionException.class, () -> connection.send("one too many", new JsonObject())
                            .get(20, TimeUnit.SECONDS));
            assertEquals(Kind.SENDING_FAILED, assertInstanceOf(DapTrouble.class, full.getCause()).kind());
        }
    }

    @Test
    void showsWhatHadArrivedOfAnUnfinishedAnswer() throws Exception {
        CompletableFuture<Void> said = new CompletableFuture<>();
        Wire wire = Wire.with((reads, writes) -> {
            writes.write("Content-Length: 50\r\n\r\n{\"seq\":1".getBytes(StandardCharsets.US_ASCII));
            writes.flush();
            said.complete(null);
            while (reads.read() >= 0) {
                // the rest of the answer never comes
            }
        });
        try (DapConnection connection = open(wire)) {
            said.get(20, TimeUnit.SECONDS);
            DapTrouble trouble = assertThrows(DapTrouble.class,
                    () -> connection.request("initialize", new JsonObject(), Duration.ofMillis(500)));

            assertEquals("Content-Length: 50\\r\\n\\r\\n{\"seq\":1", trouble.received());
        }
    }

    @Test
    void failsWhatIsWaitedForWhenTheAdapterCloses() throws Exception {
        Wire wire = Wire.with((reads, writes) -> reads.read());
        try (DapConnection connection = open(wire)) {
            DapTrouble trouble = assertThrows(DapTrouble.class,
                    () -> connection.request("initialize", new JsonObject(), LONG));

            // whether the end is noticed while sending or while reading is a race that either may win
            assertTrue(trouble.kind() == Kind.CLOSED || trouble.kind() == Kind.SENDING_FAILED, trouble.kind()
                    .toString());
        }
    }

    @Test
    void mayBeClosedTwiceAndFailsWhatIsWaitedFor() {
        DapConnection connection = open(Wire.of(1 << 16));
        CompletableFuture<DapMessage.Response> waiting = connection.send("initialize", new JsonObject());

        connection.close();
        connection.close();

        CompletionException failed = assertThrows(CompletionException.class, waiting::join);
        assertEquals(Kind.CLOSED_HERE, assertInstanceOf(DapTrouble.class, failed.getCause()).kind());
        assertEquals(Kind.CLOSED_HERE, end.join().kind());
        assertEquals(Kind.CLOSED_HERE,
                assertThrows(DapTrouble.class, () -> connection.request("late", new JsonObject(), LONG)).kind());
    }

    @Test
    void closesWhileAWriteHangs() {
        DapConnection connection = open(Wire.of(8));
        connection.send("initialize", new JsonObject());

        connection.close();

        assertEquals(Kind.CLOSED_HERE, end.join().kind());
    }

    @Test
    void givesUpAtOnceWhenInterrupted() throws Exception {
        try (DapConnection connection = open(Wire.of(1 << 16))) {
            Thread.currentThread().interrupt();

            assertThrows(InterruptedException.class, () -> connection.request("initialize", new JsonObject(), LONG));
        }
    }

    @Test
    void endsAtGarbageAndKeepsWhatArrived() throws Exception {
        Wire wire = Wire.with((reads, writes) -> {
            writes.write("bash: dlv: command not found\n".getBytes(StandardCharsets.UTF_8));
            writes.flush();
        });
        try (DapConnection connection = open(wire)) {
            assertEquals(Kind.NOT_THE_PROTOCOL, end.get(20, TimeUnit.SECONDS).kind());
            assertEquals("bash: dlv: command not found\\n", connection.ended().orElseThrow().received());
        }
    }

    private DapConnection open(Wire wire) {
        return DapConnection.open(wire.clientReads(), wire.clientWrites(), listener,
                new DapTranscript(System::nanoTime), "test");
    }

    private static int seq(DapFrameReader frames) throws Exception {
        byte[] frame = frames.next().orElseThrow();
        return JsonParser.parseString(new String(frame, StandardCharsets.UTF_8)).getAsJsonObject().get("seq")
                .getAsInt();
    }

    private static String response(int to, String message) {
        return "{\"type\":\"response\",\"request_seq\":" + to + ",\"success\":true,\"message\":\"" + message + "\"}";
    }
}
