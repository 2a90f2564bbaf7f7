package dev.wslgodoctor.diagnostics.dap;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import dev.wslgodoctor.diagnostics.dap.LaunchRequest.Kind;
import dev.wslgodoctor.diagnostics.dap.ProofResult.Place;
import dev.wslgodoctor.diagnostics.dap.ProofResult.Variable;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/**
 * Replays conversations recorded with real Delve, each reduced to one breakpoint, and a few made up from Delve's
 * source.
 */
@Timeout(30)
class BreakpointProofTest {

    private static final String MAIN = "/home/dev/shop/main.go";
    private static final Duration LONG = Duration.ofSeconds(20);
    private static final Duration SHORT = Duration.ofMillis(200);

    @Test
    void isHitInABinaryBuiltForDebugging() throws Exception {
        ScriptedAdapter delve = ScriptedAdapter.recorded("exec-debug-dlv1.27.1-go1.25");
        Proof proof = prove(delve, Kind.LAUNCH, MAIN, 17);

        ProofResult.Hit hit = assertInstanceOf(ProofResult.Hit.class, proof.result());
        assertEquals(new Place(MAIN, 17, "main.work"), hit.at());
        assertEquals("breakpoint", hit.words());
        assertEquals(new Variable("Locals", "items", "[]int len: 3, cap: 3, [0,2,3]", "[]int"), hit.variables()
                .getLast());
        assertEquals(Proof.State.ENDED, proof.parting().state());
        assertEquals(List.of("initialize", "launch", "setBreakpoints", "configurationDone", "stackTrace", "scopes",
                "variables", "disconnect"),
                delve.commands());
        assertTrue(delve.arguments("disconnect").get("terminateDebuggee").getAsBoolean());
        assertEquals(JsonParser.parseString("{\"source\":{\"path\":\"" + MAIN + "\"},\"breakpoints\":[{\"line\":17}]}"),
                delve.arguments("setBreakpoints"));
    }

    @Test
    void isHitByAnOlderDelveThatNumbersItsMessagesZero() throws Exception {
        Proof proof = prove(ScriptedAdapter.recorded("debug-build-dlv1.20.2-go1.19"), Kind.LAUNCH, MAIN, 17);

        assertEquals(new Place(MAIN, 17, "main.work"), assertInstanceOf(ProofResult.Hit.class, proof.result()).at());
    }

    @Test
    void showsThatAnOptimisedFunctionHidesItsVariables() throws Exception {
        Proof proof = prove(ScriptedAdapter.recorded("exec-optimized-dlv1.27.1-go1.25"), Kind.LAUNCH, MAIN, 17);

        ProofResult.Hit hit = assertInstanceOf(ProofResult.Hit.class, proof.result());
        assertTrue(hit.variables().contains(
                new Variable("Locals (warning: optimized function)", "items", "(unreadable empty OP stack)", "[]int")),
                hit.toString());
    }

    @Test
    void isUnverifiedInAStrippedBinary() throws Exception {
        ScriptedAdapter delve = ScriptedAdapter.recorded("exec-stripped-dlv1.27.1-go1.25");
        Proof proof = prove(delve, Kind.LAUNCH, MAIN, 17);

        assertEquals(new ProofResult.Unverified("could not find file " + MAIN + ", binary is stripped", 17),
                proof.result());
        assertFalse(delve.commands().contains("configurationDone"), "a program whose breakpoint is grey need not run");
        assertEquals(new Proof.Output("console", "Detaching and terminating target process\n"), proof.output()
                .getLast());
    }

    @Test
    void isUnverifiedWhereThePathDiffersAndWhereThereIsNoStatement() throws Exception {
        String moved = "/home/dev/moved/shop/main.go";
        assertEquals(new ProofResult.Unverified("could not find file " + moved, 17),
                prove(ScriptedAdapter.recorded("exec-moved-nosubst-dlv1.27.1-go1.25"), Kind.LAUNCH, moved, 17)
                .result());
        assertEquals(new ProofResult.Unverified("could not find statement at " + MAIN
                + ":2, please use a line with a statement", 2),
                prove(ScriptedAdapter.recorded("exec-notastatement-dlv1.27.1-go1.25"), Kind.LAUNCH, MAIN, 2).result());
    }

    @Test
    void hasNoSessionWhereAnOldDelveRefusesAStrippedBinary() throws Exception {
        Proof proof = prove(ScriptedAdapter.recorded("exec-stripped-dlv1.20.2-go1.19"), Kind.LAUNCH, MAIN, 17);

        assertEquals(new ProofResult.NoSession(
                "Failed to launch: could not launch process: could not open debug info - debuggee must not be "
                + "built with 'go run' or -ldflags='-s -w', which strip debug info", OptionalInt.of(3000)),
                proof.result());
    }

    @Test
    void hasNoSessionWhereAttachIsRefusedAndKeepsTheExactWords() throws Exception {
        ScriptedAdapter delve = ScriptedAdapter.recorded("attach-traced-dap-dlv1.27.1");
        Proof proof = prove(delve, Kind.ATTACH_LOCAL, MAIN, 17);

        assertEquals(new ProofResult.NoSession(
                "Failed to attach: could not attach to pid 10110: already being debugged by pid 10117",
                OptionalInt.of(3001)), proof.result());
        assertEquals(List.of("initialize", "attach", "disconnect"), delve.commands());
        assertEquals(new ProofResult.NoSession(
                "Failed to attach: Could not attach to pid 1: current user does not own the process",
                OptionalInt.of(3001)),
                prove(ScriptedAdapter.recorded("attach-pid1-as-user-dlv1.20.2-go1.19"), Kind.ATTACH_LOCAL, MAIN, 17)
                .result());
    }

    @Test
    void showsTheCompilersWordsWhenTheBuildFails() throws Exception {
        Proof proof = prove(ScriptedAdapter.recorded("debug-build-error-dlv1.27.1-go1.25"), Kind.LAUNCH, MAIN, 17);

        assertEquals(new ProofResult.NoSession("Failed to launch: Build error: Check the debug console for details.",
                OptionalInt.of(3000)),
                proof.result());
        assertTrue(proof.output().stream()
                .anyMatch(piece -> piece.text().contains("./main.go:17:13: undefined: price.Totl")));
    }

    @Test
    void leavesAnAttachedProgramRunning() throws Exception {
        ScriptedAdapter delve = ScriptedAdapter.recorded("attach-local-own-dlv1.27.1");
        Proof proof = prove(delve, Kind.ATTACH_LOCAL, MAIN, 17);

        assertInstanceOf(ProofResult.Hit.class, proof.result());
        assertFalse(delve.arguments("disconnect").get("terminateDebuggee").getAsBoolean());
        assertFalse(delve.commands().contains("continue"), "detaching lets the program run on by itself");
    }

    @Test
    void takesItsBreakpointBackAndContinuesOnAServerForSeveralClients() throws Exception {
        ScriptedAdapter delve = ScriptedAdapter.recorded("remote-headless-dlv1.27.1-go1.25")
                .on("setBreakpoints", ScriptedAdapter.answer("setBreakpoints", "{\"breakpoints\":[]}"))
                .on("continue", ScriptedAdapter.answer("continue"));
        Proof proof = prove(delve, Kind.ATTACH_REMOTE, MAIN, 17);

        assertInstanceOf(ProofResult.Hit.class, proof.result());
        List<String> commands = delve.commands();
        assertEquals(List.of("setBreakpoints", "continue", "disconnect"),
                commands.subList(commands.size() - 3, commands.size()));
        assertEquals(0, delve.arguments("setBreakpoints").getAsJsonArray("breakpoints").size());
        assertEquals(Proof.State.ENDED, proof.parting().state());
    }

    @Test
    void saysSoWhenTheProgramOnAServerMayStandStill() throws Exception {
        ScriptedAdapter delve = ScriptedAdapter.recorded("remote-headless-dlv1.27.1-go1.25")
                .on("setBreakpoints", ScriptedAdapter.answer("setBreakpoints", "{\"breakpoints\":[]}"))
                .on("continue", ScriptedAdapter.refusal("continue", 4000, "no"));

        assertEquals(Proof.State.LEFT_STANDING, prove(delve, Kind.ATTACH_REMOTE, MAIN, 17).parting().state());
    }

    @Test
    void letsAProgramOnAServerGoThatItHaltedInVain() throws Exception {
        ScriptedAdapter delve = ScriptedAdapter.ready("attach")
                .on("setBreakpoints",
                        ScriptedAdapter.answer("setBreakpoints",
                        "{\"breakpoints\":[{\"verified\":false,\"message\":\"no\"}]}"))
                .on("configurationDone", ScriptedAdapter.answer("configurationDone"));
        Proof proof = prove(delve, Kind.ATTACH_REMOTE, MAIN, 17);

        assertEquals(new ProofResult.Unverified("no", 17), proof.result());
        assertEquals(List.of("initialize", "attach", "setBreakpoints", "configurationDone", "disconnect"),
                delve.commands());
    }

    @Test
    void endsWithoutABreakpointWhereDebuggingIsSwitchedOff() throws Exception {
        assertEquals(new ProofResult.Ended(false, OptionalInt.of(0)),
                prove(ScriptedAdapter.recorded("nodebug-dlv1.27.1"), Kind.LAUNCH, MAIN, 17).result());
    }

    @Test
    void endsWhereTheProgramNeverComesToTheLine() throws Exception {
        // Delve 1.20 has no 'exited' event: the status comes with the answer to disconnect
        ScriptedAdapter delve = verified(17)
                .on("configurationDone", ScriptedAdapter.answer("configurationDone"),
                        ScriptedAdapter.event("terminated", "{}"))
                .on("disconnect", ScriptedAdapter.event("output",
                        "{\"category\":\"console\",\"output\":\"Process 12 has exited with status 3\\n\"}"),
                        ScriptedAdapter.answer("disconnect"));

        assertEquals(new ProofResult.Ended(true, OptionalInt.of(3)), prove(delve, Kind.LAUNCH, MAIN, 17).result());
    }

    @Test
    void admitsThatABoundBreakpointWasNotReached() throws Exception {
        ScriptedAdapter delve = verified(19).on("configurationDone", ScriptedAdapter.answer("configurationDone"));
        Proof proof = prove(delve, Kind.ATTACH_LOCAL, MAIN, 17, SHORT);

        assertEquals(new ProofResult.VerifiedNotHit(SHORT, 19), proof.result());
        assertEquals(Proof.State.ENDED, proof.parting().state());
    }

    @Test
    void goesOnFromOtherStops() throws Exception {
        ScriptedAdapter delve = verified(17)
                .on("configurationDone", stopped("entry", ""), ScriptedAdapter.answer("configurationDone"))
                .on("stackTrace", frame(17))
                .on("scopes", ScriptedAdapter.refusal("scopes", 2005, "no"))
                .on("continue", ScriptedAdapter.answer("continue"), stopped("breakpoint", ",\"hitBreakpointIds\":[9]"))
                .on("continue", ScriptedAdapter.answer("continue"), stopped("breakpoint", ",\"hitBreakpointIds\":[1]"));
        Proof proof = prove(delve, Kind.LAUNCH, MAIN, 17);

        assertEquals(17, assertInstanceOf(ProofResult.Hit.class, proof.result()).at().line());
        assertEquals(2, delve.commands().stream().filter("continue"::equals).count());
    }

    @Test
    void takesAStopWithoutNumberForItsOwnOnlyAtItsLine() throws Exception {
        ScriptedAdapter delve = verified(17)
                .on("configurationDone", ScriptedAdapter.answer("configurationDone"), stopped("breakpoint", ""))
                .on("stackTrace", frame(30))
                .on("continue", ScriptedAdapter.answer("continue"), stopped("breakpoint", ""))
                .on("stackTrace", frame(17))
                .on("scopes", ScriptedAdapter.refusal("scopes", 2005, "no"));
        Proof proof = prove(delve, Kind.LAUNCH, MAIN, 17);

        assertEquals(new ProofResult.Hit(new Place(MAIN, 17, "main.f"), "breakpoint", List.of()), proof.result());
    }

    @Test
    void isHitEvenWhereTheAdapterCannotShowThePlace() throws Exception {
        ScriptedAdapter delve = verified(17)
                .on("configurationDone", ScriptedAdapter.answer("configurationDone"),
                        "{\"type\":\"event\",\"event\":\"stopped\",\"body\":{\"reason\":\"breakpoint\","
                        + "\"hitBreakpointIds\":[1]}}")
                .on("threads", ScriptedAdapter.answer("threads", "{\"threads\":[{\"id\":1,\"name\":\"Dummy\"}]}"))
                .on("stackTrace", ScriptedAdapter.refusal("stackTrace", 2004,
                        "Unable to produce stack trace: could not find goroutine array"));

        assertEquals(new ProofResult.Hit(new Place(MAIN, 17, ""), "breakpoint", List.of()),
                prove(delve, Kind.LAUNCH, MAIN, 17).result());
    }

    @Test
    void stopsAtAPanicInsteadOfTheBreakpoint() throws Exception {
        ScriptedAdapter delve = verified(17)
                .on("configurationDone", ScriptedAdapter.answer("configurationDone"),
                        stopped("exception", ",\"description\":\"panic\",\"text\":\"index out of range\""))
                .on("stackTrace", frame(40));

        assertEquals(new ProofResult.StoppedElsewhere("exception", "exception: panic: index out of range",
                Optional.of(new Place(MAIN, 40, "main.f"))), prove(delve, Kind.LAUNCH, MAIN, 17).result());
    }

    @Test
    void keepsEveryMessageInTheTranscript() throws Exception {
        Proof proof = prove(ScriptedAdapter.recorded("attach-traced-dap-dlv1.27.1"), Kind.ATTACH_LOCAL, MAIN, 17);
        List<String> lines = proof.transcript().stream().map(DapTranscript.Entry::line).toList();

        assertTrue(lines.get(0)
                .matches(" +\\d+\\.\\d{3} s -> \\{\"seq\":1,\"type\":\"request\",\"command\":\"initialize\".*"),
                lines.get(0));
        assertTrue(lines.stream().anyMatch(line -> line.contains(" <- ")
                && line.contains("already being debugged by pid 10117")), lines.toString());
        assertTrue(lines.stream().anyMatch(line -> line.contains(" -> ") && line.contains("\"processId\":4711")),
                lines.toString());
    }

    private static ScriptedAdapter verified(int line) {
        return ScriptedAdapter.ready("launch")
                .on("attach", ScriptedAdapter.event("initialized", "{}"), ScriptedAdapter.answer("attach"))
                .on("setBreakpoints", ScriptedAdapter.answer("setBreakpoints", "{\"breakpoints\":[{\"id\":1,"
                        + "\"verified\":true,\"source\":{\"path\":\"" + MAIN + "\"},\"line\":" + line + "}]}"));
    }

    private static String stopped(String reason, String more) {
        return ScriptedAdapter.event("stopped", "{\"reason\":\"" + reason
                + "\",\"threadId\":1,\"allThreadsStopped\":true" + more + "}");
    }

    private static String frame(int line) {
        return ScriptedAdapter.answer("stackTrace", "{\"stackFrames\":[{\"id\":1000,\"name\":\"main.f\","
                + "\"source\":{\"path\":\"" + MAIN + "\"},\"line\":" + line + "}]}");
    }

    private static Proof prove(ScriptedAdapter delve, Kind kind, String path, int line) throws InterruptedException {
        return prove(delve, kind, path, line, LONG);
    }

    private static Proof prove(ScriptedAdapter delve, Kind kind, String path, int line, Duration hit)
            throws InterruptedException {
        JsonObject arguments = new JsonObject();
        arguments.addProperty("mode", kind == Kind.LAUNCH ? "exec" : kind == Kind.ATTACH_LOCAL ? "local" : "remote");
        arguments.addProperty("processId", 4711);
        LaunchRequest.Send session = new LaunchRequest.Send(kind, arguments, "/home/dev/shop", List.of());
        Wire wire = Wire.with(delve);
        return BreakpointProof.run(wire.clientReads(), wire.clientWrites(),
                new ProofRequest(session, path, line, new ProofRequest.Deadlines(LONG, LONG, hit, LONG)));
    }
}
