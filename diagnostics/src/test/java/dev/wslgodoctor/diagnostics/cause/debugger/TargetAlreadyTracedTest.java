package dev.wslgodoctor.diagnostics.cause.debugger;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import dev.wslgodoctor.diagnostics.cause.Confidence;
import dev.wslgodoctor.diagnostics.cause.Severity;
import dev.wslgodoctor.diagnostics.cause.Verdict;
import dev.wslgodoctor.diagnostics.cause.editor.Given;
import dev.wslgodoctor.diagnostics.engine.Examiner;
import dev.wslgodoctor.diagnostics.parse.ProcStatus;
import dev.wslgodoctor.diagnostics.probe.DistroProbes;
import dev.wslgodoctor.diagnostics.probe.FakeFacts;
import dev.wslgodoctor.diagnostics.probe.TargetProbes;
import dev.wslgodoctor.diagnostics.probe.TargetProcess;
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
        assertEquals("debugger.target-already-traced.end-server", way("/usr/bin/dlv dap --listen=127.0.0.1:4000"));
        assertEquals("debugger.target-already-traced.end-server", way("dlv --headless=true attach 4711"));
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
}
