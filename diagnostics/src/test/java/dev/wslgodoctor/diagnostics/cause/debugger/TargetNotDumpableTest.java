package dev.wslgodoctor.diagnostics.cause.debugger;

import static org.junit.jupiter.api.Assertions.assertEquals;
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
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;

class TargetNotDumpableTest {

    private final TargetNotDumpable cause = new TargetNotDumpable();

    private Verdict verdict(FakeFacts facts) {
        return Examiner.judge(cause, facts);
    }

    static FakeFacts holding() {
        return process(process(1000, 0, 0, 'S', null));
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
    void holdsWhenTheKernelGivesItsInnerFilesToRoot() {
        assertEquals(Verdict.holds(Severity.BLOCKS, Confidence.CERTAIN,
                Map.of("process", "4711", "program", "shop")), verdict(holding()));
    }

    @Test
    void isRuledOutForADebuggerOfRoot() {
        assertEquals(Verdict.ruledOut(), verdict(holding().with(DistroProbes.ACCOUNT_OF_DEVELOPER, Given.ROOT)));
    }

    @Test
    void aProcessOfRootIsTheMatterOfAnotherCause() {
        assertEquals(Verdict.ruledOut(), verdict(process(process(0, 0, 0, 'S', null))));
    }
}
