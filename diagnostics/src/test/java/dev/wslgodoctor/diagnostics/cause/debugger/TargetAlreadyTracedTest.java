package dev.wslgodoctor.diagnostics.cause.debugger;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import dev.wslgodoctor.diagnostics.cause.Confidence;
import dev.wslgodoctor.diagnostics.cause.Severity;
import dev.wslgodoctor.diagnostics.cause.Verdict;
import dev.wslgodoctor.diagnostics.cause.editor.Given;
import dev.wslgodoctor.diagnostics.engine.Examiner;
import dev.wslgodoctor.diagnostics.gateway.Machine.DistroChoice;
import dev.wslgodoctor.diagnostics.parse.ProcStatus;
import dev.wslgodoctor.diagnostics.probe.DelveServer;
import dev.wslgodoctor.diagnostics.probe.DelveServerProbes;
import dev.wslgodoctor.diagnostics.probe.DistroProbes;
import dev.wslgodoctor.diagnostics.probe.FakeFacts;
import dev.wslgodoctor.diagnostics.probe.TargetProbes;
import dev.wslgodoctor.diagnostics.probe.TargetProcess;
import dev.wslgodoctor.diagnostics.probe.WslProbes;
import dev.wslgodoctor.diagnostics.repair.Action;
import dev.wslgodoctor.diagnostics.repair.Plan;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;

class TargetAlreadyTracedTest {

    private final TargetAlreadyTraced cause = new TargetAlreadyTraced();

    private Verdict verdict(FakeFacts facts) {
        return Examiner.judge(cause, facts);
    }

    static FakeFacts holding() {
        return process(process(1000, 99, 1000, 't', "/home/dev/go/bin/dlv attach 4711 --headless"));
    }

    private static FakeFacts process(TargetProcess process) {
        return new FakeFacts().with(TargetProbes.PROCESSES, List.of(process))
                .with(DistroProbes.ACCOUNT_OF_DEVELOPER, Given.DEV);
    }

    private static TargetProcess process(int uid, int tracer, int dumpOwner, char state, String tracerCommand) {
        return new TargetProcess(4711, "Shop", false, ProcStatus.parse("""
                Name:\tshop
                State:\t%s (given)
                PPid:\t1
                TracerPid:\t%d
                Uid:\t%d\t%d\t%d\t%d
                """.formatted(state, tracer, uid, uid, uid, uid)), Optional.of(uid == 0 ? "root" : "dev"),
                OptionalInt.of(dumpOwner), Optional.ofNullable(tracerCommand));
    }

    @Test
    void admitsNotKnowingWhenTheProcessCannotBeSeen() {
        assertInstanceOf(Verdict.Undetermined.class, verdict(new FakeFacts()));
    }

    @Test
    void doesNotApplyWhenNoSessionAttaches() {
        assertInstanceOf(Verdict.NotApplicable.class, verdict(holding().absent(TargetProbes.PROCESSES)));
    }

    @Test
    void isRuledOutForAnOrdinaryProcessOfTheDeveloper() {
        assertEquals(Verdict.ruledOut(), verdict(process(process(1000, 0, 1000, 'S', null))));
    }

    @Test
    void holdsForAProcessWithATracer() {
        assertEquals(Verdict.holds(Severity.BLOCKS, Confidence.CERTAIN, Map.of("process", "4711", "program", "shop",
                "tracer", "99", "command", "/home/dev/go/bin/dlv attach 4711 --headless")), verdict(holding()));
    }

    private String way(String command) {
        Plan plan = cause.repair(process(process(1000, 99, 1000, 't', command))).orElseThrow();
        return assertInstanceOf(Action.AskUser.class, plan.actions().getFirst()).messageKey();
    }

    @Test
    void aServerMayBeEndedBySignal() {
        assertEquals("debugger.target-already-traced.end-server.by-hand",
                way("/usr/bin/dlv dap --listen=127.0.0.1:4000"));
        assertEquals("debugger.target-already-traced.end-server.by-hand", way("dlv --headless=true attach 4711"));
    }

    private static DelveServer server(int user, String... command) {
        return new DelveServer(99, user, 90210, List.of(command), Map.of(4711, "t"));
    }

    private List<Action> steps(DelveServer server) {
        return cause.repair(process(process(1000, 99, 1000, 't', server.command()))
                .with(WslProbes.DISTRO, new DistroChoice("Ubuntu", Optional.empty(), true))
                .with(DelveServerProbes.SERVERS_RUNNING, List.of(server))).orElseThrow().actions();
    }

    @Test
    void theServerThatAttachedIsEndedAndSaysSoFirst() {
        List<Action> steps = steps(server(1000, "dlv", "attach", "4711", "--headless"));

        Action.Run run = assertInstanceOf(Action.Run.class, steps.getFirst());
        assertEquals(List.of("99", "90210"), run.apply().argv().subList(4, 6));
        assertEquals("notice.end-delve-server", run.notice().orElseThrow().messageKey());
        assertEquals(2, steps.size());
    }

    @Test
    void aServerThatStartedTheProgramOrBelongsToAnotherUserGetsNoSignal() {
        assertInstanceOf(Action.AskUser.class, steps(server(1000, "dlv", "exec", "./shop", "--headless")).getFirst());
        assertInstanceOf(Action.AskUser.class, steps(server(1000, "dlv", "dap")).getFirst());
        assertInstanceOf(Action.AskUser.class, steps(server(0, "dlv", "attach", "4711", "--headless")).getFirst());
    }

    @Test
    void anInteractiveDelveIsLeftByItsOwnCommandAndGetsNoSignal() {
        assertEquals("debugger.target-already-traced.quit", way("dlv attach 4711"));
        String text = dev.wslgodoctor.diagnostics.text.Texts.in(java.util.Locale.ENGLISH)
                .of("debugger.target-already-traced.quit");
        assertFalse(text.contains("kill -"), text);
    }

    @Test
    void anotherDebuggerIsLeftToItsOwnDocumentation() {
        assertEquals("debugger.target-already-traced.by-hand", way("strace -p 4711"));
        assertEquals("debugger.target-already-traced.by-hand", way(null));
    }

    @Test
    void neverTakesADelveInATerminalForAServerByTheProgramsOwnWords() {
        for (String words : List.of("dlv exec ./shop -- --headless", "dlv exec dap", "dlv attach 77 --headless=false",
                "dlv exec --log ./shop -- dap")) {
            assertEquals("debugger.target-already-traced.quit", way(words), words);
        }
        assertEquals("debugger.target-already-traced.end-server.by-hand", way("/usr/bin/dlv dap --listen=127.0.0.1:1"));
    }
}
