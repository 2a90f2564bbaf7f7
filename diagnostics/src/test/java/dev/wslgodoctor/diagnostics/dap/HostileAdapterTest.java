package dev.wslgodoctor.diagnostics.dap;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.gson.JsonObject;
import dev.wslgodoctor.diagnostics.dap.LaunchRequest.Kind;
import dev.wslgodoctor.diagnostics.dap.ProofResult.Stage;
import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Adapters that are broken, silent or evil: a proof ends in time, says what it saw, and claims nothing. */
@Timeout(30)
class HostileAdapterTest {

    private static final Duration LONG = Duration.ofSeconds(20);
    private static final Duration SHORT = Duration.ofMillis(150);

    @Test
    void thatNeverAnswers() throws Exception {
        Proof proof = prove(Wire.of(1 << 16), all(SHORT));

        assertEquals(DapTrouble.Kind.TIMED_OUT, trouble(proof, Stage.GREETING).kind());
        assertEquals(Proof.State.UNANSWERED, proof.parting().state());
    }

    @Test
    void thatNeverReads() throws Exception {
        assertEquals(DapTrouble.Kind.TIMED_OUT, trouble(prove(Wire.of(8), all(SHORT)), Stage.GREETING).kind());
    }

    @Test
    void thatClosesAtOnce() throws Exception {
        Proof proof = prove(Wire.with((reads, writes) -> reads.read()), all(LONG));

        DapTrouble.Kind kind = trouble(proof, Stage.GREETING).kind();
        assertTrue(kind == DapTrouble.Kind.CLOSED || kind == DapTrouble.Kind.SENDING_FAILED, kind.toString());
        assertEquals(Proof.State.ENDED_BY_ADAPTER, proof.parting().state());
    }

    @Test
    void thatPrintsGarbage() throws Exception {
        Proof proof = prove(Wire.with((reads, writes) -> {
            writes.write("\u001b[31mTraceback\u001b[0m (most recent call last):\n".getBytes(StandardCharsets.UTF_8));
            writes.flush();
            swallow(reads);
        }), all(LONG));

        ProofResult.Trouble trouble = trouble(proof, Stage.GREETING);
        assertEquals(DapTrouble.Kind.NOT_THE_PROTOCOL, trouble.kind());
        assertEquals("\\x1b[31mTraceback\\x1b[0m (most recent call last):\\n", trouble.received());
    }

    @Test
    void thatFloodsWithoutEnd() throws Exception {
        byte[] flood = new byte[1 << 16];
        Arrays.fill(flood, (byte) 'x');
        Proof proof = prove(Wire.with((reads, writes) -> repeat(writes, flood)), all(LONG));

        assertEquals(DapTrouble.Kind.TOO_LARGE, trouble(proof, Stage.GREETING).kind());
    }

    @Test
    void thatFloodsWithValidEventsInsteadOfAnswering() throws Exception {
        byte[] event = Wire.frame(ScriptedAdapter.event("output", "{\"category\":\"stdout\",\"output\":\""
                + "x".repeat(20_000) + "\"}"));
        Proof proof = prove(Wire.with((reads, writes) -> repeat(writes, event)), all(SHORT));

        assertEquals(DapTrouble.Kind.TIMED_OUT, trouble(proof, Stage.GREETING).kind());
        assertTrue(proof.output().size() <= 2 * ProofSignals.OUTPUT_EACH + 1);
        assertTrue(proof.transcript().size() <= 2 * DapTranscript.EACH + 1);
    }

    @Test
    void thatRefusesTheGreeting() throws Exception {
        Wire wire = Wire.with(new ScriptedAdapter()
                .on("initialize", ScriptedAdapter.refusal("initialize", 3002, "Failed to initialize: no")));

        assertEquals(new ProofResult.NoSession("Failed to initialize: no", OptionalInt.of(3002)), prove(wire, all(LONG))
                .result());
    }

    @Test
    void thatSaysTerminatedBeforeItSaysWhy() throws Exception {
        Wire wire = Wire.with(new ScriptedAdapter().on("initialize", ScriptedAdapter.answer("initialize"))
                .on("launch", ScriptedAdapter.event("terminated", "{}"),
                        ScriptedAdapter.refusal("launch", 3000, "Failed to launch: x")));

        assertEquals(new ProofResult.NoSession("Failed to launch: x", OptionalInt.of(3000)), prove(wire, all(LONG))
                .result());
    }

    @Test
    void thatSaysTerminatedAndNothingElse() throws Exception {
        Wire wire = Wire.with(new ScriptedAdapter().on("initialize", ScriptedAdapter.answer("initialize"))
                .on("launch", ScriptedAdapter.event("terminated", "{}")));

        assertEquals(new ProofResult.Ended(false, OptionalInt.empty()), prove(wire, all(SHORT)).result());
    }

    @Test
    void thatSaysTerminatedAndClosesWhileTheBreakpointIsSet() throws Exception {
        Wire wire = Wire.with((reads, writes) -> {
            DapFrameReader frames = new DapFrameReader(reads);
            frames.next();
            Wire.say(writes, ScriptedAdapter.answer("initialize").replace("\"request_seq\":0", "\"request_seq\":1"));
            frames.next();
            Wire.say(writes, ScriptedAdapter.event("initialized", "{}"));
            frames.next();
            Wire.say(writes, ScriptedAdapter.event("exited", "{\"exitCode\":2}"));
            Wire.say(writes, ScriptedAdapter.event("terminated", "{}"));
        });

        assertEquals(new ProofResult.Ended(false, OptionalInt.of(2)), prove(wire, all(LONG)).result());
    }

    @Test
    void thatAcceptsALaunchAndNeverGetsReady() throws Exception {
        Wire wire = Wire.with(new ScriptedAdapter().on("initialize", ScriptedAdapter.answer("initialize"))
                .on("launch", ScriptedAdapter.answer("launch")));
        Proof proof = prove(wire, new ProofRequest.Deadlines(LONG, SHORT, LONG, LONG));

        assertEquals("no 'initialized' after 'launch' within 150 ms", trouble(proof, Stage.OPENING).words());
        assertEquals(Proof.State.ENDED, proof.parting().state());
    }

    @Test
    void thatNamesNoBreakpointInItsAnswer() throws Exception {
        Wire wire = Wire.with(ScriptedAdapter.ready("launch")
                .on("setBreakpoints", ScriptedAdapter.answer("setBreakpoints", "{\"breakpoints\":7}")));

        ProofResult.Trouble trouble = trouble(prove(wire, all(LONG)), Stage.SETTING);
        assertEquals(DapTrouble.Kind.NOT_THE_PROTOCOL, trouble.kind());
        assertEquals("{\"breakpoints\":7}", trouble.received());
    }

    @Test
    void thatAnswersEverythingWithNonsenseInTheRightShape() throws Exception {
        Wire wire = Wire.with(ScriptedAdapter.ready("launch")
                .on("setBreakpoints", ScriptedAdapter.answer("setBreakpoints",
                        "{\"breakpoints\":[{\"id\":\"a\",\"verified\":true,\"line\":1e99,\"source\":[]}]}"))
                .on("configurationDone", ScriptedAdapter.answer("configurationDone"),
                        ScriptedAdapter.event("stopped", "{\"reason\":[],\"threadId\":{},\"hitBreakpointIds\":\"x\"}"))
                .on("threads", ScriptedAdapter.answer("threads", "{\"threads\":[null,{\"id\":99999999999}]}"))
                .on("continue", ScriptedAdapter.answer("continue"),
                        ScriptedAdapter.event("exited", "{\"exitCode\":\"none\"}")));

        assertEquals(new ProofResult.Ended(true, OptionalInt.empty()), prove(wire, all(LONG)).result());
    }

    @Test
    void thatStopsAgainAndAgainElsewhere() throws Exception {
        ScriptedAdapter adapter = ScriptedAdapter.ready("launch")
                .on("setBreakpoints",
                        ScriptedAdapter.answer("setBreakpoints",
                                "{\"breakpoints\":[{\"id\":1,\"verified\":true,\"line\":17}]}"))
                .on("configurationDone", ScriptedAdapter.answer("configurationDone"), otherStop());
        for (int i = 0; i <= ProofSession.OTHER_STOPS; i++) {
            adapter.on("continue", ScriptedAdapter.answer("continue"), otherStop());
        }
        adapter.on("stackTrace", ScriptedAdapter.refusal("stackTrace", 2004, "no"));
        Proof proof = prove(Wire.with(adapter), all(LONG));

        assertInstanceOf(ProofResult.StoppedElsewhere.class, proof.result());
        assertEquals(ProofSession.OTHER_STOPS, adapter.commands().stream().filter("continue"::equals).count());
    }

    @Test
    void thatRefusesToLetGo() throws Exception {
        Wire wire = Wire.with(ScriptedAdapter.ready("launch")
                .on("setBreakpoints", ScriptedAdapter.refusal("setBreakpoints", 2002,
                        "Unable to set or clear breakpoints: x"))
                .on("disconnect", ScriptedAdapter.refusal("disconnect", 5000, "Error while disconnecting: y")));
        Proof proof = prove(wire, all(LONG));

        assertEquals(new ProofResult.Unverified("Unable to set or clear breakpoints: x", 17), proof.result());
        assertEquals(new Proof.Parting(Proof.State.REFUSED, "Error while disconnecting: y"), proof.parting());
    }

    @Test
    void isStillLetGoWhenTheProofIsCancelled() throws Exception {
        ScriptedAdapter adapter = ScriptedAdapter.ready("launch")
                .on("setBreakpoints",
                        ScriptedAdapter.answer("setBreakpoints",
                                "{\"breakpoints\":[{\"id\":1,\"verified\":true,\"line\":17}]}"));
        Thread prover = Thread.currentThread();
        Wire wire = Wire.with((reads, writes) -> adapter.on("configurationDone")
                .play(reads, new Tripwire(writes, prover)));

        assertThrows(InterruptedException.class, () -> prove(wire, all(LONG)));
        assertEquals("disconnect", adapter.commands().getLast());
    }

    /** Interrupts a thread as soon as the answer about the breakpoint has been written. */
    private static final class Tripwire extends FilterOutputStream {

        private final Thread victim;

        Tripwire(OutputStream to, Thread victim) {
            super(to);
            this.victim = victim;
        }

        @Override
        public void write(byte[] bytes) throws IOException {
            out.write(bytes);
            if (new String(bytes, StandardCharsets.UTF_8).contains("\"verified\"")) {
                victim.interrupt();
            }
        }
    }

    private static String otherStop() {
        return ScriptedAdapter.event("stopped", "{\"reason\":\"breakpoint\",\"threadId\":1,\"hitBreakpointIds\":[2]}");
    }

    private static void repeat(OutputStream writes, byte[] bytes) throws Exception {
        while (true) {
            writes.write(bytes);
        }
    }

    private static void swallow(InputStream reads) throws Exception {
        while (reads.read() >= 0) {
            // not even looked at
        }
    }

    private static ProofResult.Trouble trouble(Proof proof, Stage stage) {
        ProofResult.Trouble trouble = assertInstanceOf(ProofResult.Trouble.class, proof.result());
        assertEquals(stage, trouble.stage());
        return trouble;
    }

    private static ProofRequest.Deadlines all(Duration each) {
        return new ProofRequest.Deadlines(each, each, each, each);
    }

    private static Proof prove(Wire wire, ProofRequest.Deadlines deadlines) throws InterruptedException {
        LaunchRequest.Send session = new LaunchRequest.Send(Kind.LAUNCH, new JsonObject(), "/home/dev/shop", List.of());
        return BreakpointProof.run(wire.clientReads(), wire.clientWrites(),
                new ProofRequest(session, "/home/dev/shop/main.go", 17, deadlines));
    }
}
