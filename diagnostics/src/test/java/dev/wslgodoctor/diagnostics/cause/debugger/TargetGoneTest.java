package dev.wslgodoctor.diagnostics.cause.debugger;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import dev.wslgodoctor.diagnostics.cause.Confidence;
import dev.wslgodoctor.diagnostics.cause.Severity;
import dev.wslgodoctor.diagnostics.cause.Verdict;
import dev.wslgodoctor.diagnostics.cause.editor.Given;
import dev.wslgodoctor.diagnostics.engine.Examiner;
import dev.wslgodoctor.diagnostics.parse.ProcStatus;
import dev.wslgodoctor.diagnostics.probe.DebugProbes;
import dev.wslgodoctor.diagnostics.probe.DebugTarget;
import dev.wslgodoctor.diagnostics.probe.EditorProbes;
import dev.wslgodoctor.diagnostics.probe.FakeFacts;
import dev.wslgodoctor.diagnostics.probe.TargetProbes;
import dev.wslgodoctor.diagnostics.probe.TargetProcess;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;

class TargetGoneTest {

    private final TargetGone cause = new TargetGone();

    private Verdict verdict(FakeFacts facts) {
        return Examiner.judge(cause, facts);
    }

    private static final String BY_NUMBER = "\"request\": \"attach\", \"mode\": \"local\", \"processId\": 4711";
    private static final String BY_NAME = "\"request\": \"attach\", \"mode\": \"local\", \"processId\": \"shop\"";

    static FakeFacts holding() {
        return Given.configuration(BY_NUMBER).with(TargetProbes.PROCESSES, List.of(gone()))
                .with(DebugProbes.TARGETS, List.of(Given.target(DebugTarget.Kind.ATTACH, 4711)));
    }

    private static TargetProcess gone() {
        return new TargetProcess(4711, "Shop", false, Optional.empty(), Optional.empty(), OptionalInt.empty(),
                Optional.empty());
    }

    private static TargetProcess alive(int pid, String state) {
        return new TargetProcess(pid, "Shop", false, ProcStatus.parse(
                "Name:\tshop\nState:\t" + state + "\nPPid:\t1\nTracerPid:\t0\nUid:\t1000\t1000\t1000\t1000\n"),
                Optional.of("dev"), OptionalInt.of(1000), Optional.empty());
    }

    private static FakeFacts named(Integer... pids) {
        return Given.configuration(BY_NAME)
                .with(TargetProbes.PROCESSES, List.of(pids).stream().map(pid -> alive(pid, "S (sleeping)")).toList())
                .with(DebugProbes.TARGETS, List.of(Given.target(DebugTarget.Kind.ATTACH, pids)));
    }

    @Test
    void holdsForANumberThatNoProcessHas() {
        assertEquals(Verdict.holds(Severity.BLOCKS, Confidence.CERTAIN,
                Map.of("session", "Shop", "process", "4711", "matches", "0")), verdict(holding()));
    }

    @Test
    void isRuledOutWhenTheProcessRuns() {
        assertEquals(Verdict.ruledOut(), verdict(holding().with(TargetProbes.PROCESSES,
                List.of(alive(4711, "S (sleeping)")))));
    }

    @Test
    void holdsForAProcessThatHasEndedAndIsOnlyListed() {
        assertInstanceOf(Verdict.Holds.class, verdict(holding().with(TargetProbes.PROCESSES,
                List.of(alive(4711, "Z (zombie)")))));
    }

    @Test
    void holdsForANameThatNothingHas() {
        assertEquals(Verdict.holds(Severity.BLOCKS, Confidence.CERTAIN,
                Map.of("session", "Shop", "process", "shop", "matches", "0")), verdict(named()));
    }

    @Test
    void isRuledOutForANameThatOneProcessHas() {
        assertEquals(Verdict.ruledOut(), verdict(named(12)));
    }

    @Test
    void notesANameThatSeveralProcessesHave() {
        assertEquals(Severity.NOTE, assertInstanceOf(Verdict.Holds.class, verdict(named(12, 13))).severity());
    }

    @Test
    void isRuledOutWhenTheExtensionAsksForTheProcess() {
        FakeFacts facts = Given.configuration("\"request\": \"attach\", \"processId\": \"${command:pickProcess}\"")
                .with(TargetProbes.PROCESSES, List.of());
        assertEquals(Verdict.ruledOut(), verdict(facts));
    }

    @Test
    void admitsNotKnowingWhenTheProcessesCannotBeSeen() {
        assertInstanceOf(Verdict.Undetermined.class, verdict(new FakeFacts()));
    }

    @Test
    void aStaleNumberGivesWayToTheListAndNothingElseChanges() {
        String before = holding().need(EditorProbes.LAUNCH_JSON).raw().text();
        assertEquals(before.replace("4711", "\"${command:pickProcess}\""),
                Given.written(cause.repair(holding()).orElseThrow()));
    }
}
