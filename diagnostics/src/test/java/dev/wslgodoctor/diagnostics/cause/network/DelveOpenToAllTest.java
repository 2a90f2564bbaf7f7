package dev.wslgodoctor.diagnostics.cause.network;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.wslgodoctor.diagnostics.cause.Confidence;
import dev.wslgodoctor.diagnostics.cause.Severity;
import dev.wslgodoctor.diagnostics.cause.Verdict;
import dev.wslgodoctor.diagnostics.cause.cases.CaseMachine;
import dev.wslgodoctor.diagnostics.engine.Examiner;
import dev.wslgodoctor.diagnostics.probe.FakeFacts;
import dev.wslgodoctor.diagnostics.repair.Action;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class DelveOpenToAllTest {

    private final DelveOpenToAll cause = new DelveOpenToAll();

    private static CaseMachine machine(String listen) {
        return CaseMachine.healthy().file("/proc/4711/comm", "dlv\n")
                .file("/proc/4711/cmdline", "dlv\0debug\0--headless\0" + listen + "\0--api-version=2\0");
    }

    static FakeFacts holding() {
        return machine("--listen=:2345").given();
    }

    @Test
    void holdsForAnAddressWithoutAHost() {
        assertEquals(Verdict.holds(Severity.DEGRADES, Confidence.CERTAIN, Map.of("pid", "4711", "address", ":2345")),
                machine("--listen=:2345").verdict(cause));
    }

    @Test
    void holdsForTheAddressOfAllInterfaces() {
        for (String listen : List.of("--listen=0.0.0.0:2345", "-l=[::]:2345", "--listen\0:2345")) {
            assertInstanceOf(Verdict.Holds.class, machine(listen).verdict(cause), listen);
        }
    }

    @Test
    void isRuledOutOnTheLoopbackAddress() {
        for (String listen : List.of("--listen=127.0.0.1:2345", "--listen=localhost:2345", "--listen=unix:/tmp/d.sock",
                "--log")) {
            assertEquals(Verdict.ruledOut(), machine(listen).verdict(cause), listen);
        }
    }

    @Test
    void isRuledOutWhenAnotherProgramListens() {
        assertEquals(Verdict.ruledOut(), CaseMachine.healthy().file("/proc/4711/comm", "shop\n")
                .file("/proc/4711/cmdline", "shop\0--listen=:2345\0").verdict(cause));
    }

    @Test
    void admitsNotKnowingWhenTheProcessesCannotBeRead() {
        assertInstanceOf(Verdict.Undetermined.class, Examiner.judge(cause,
                new FakeFacts()));
    }

    @Test
    void endsNothingByItself() {
        assertTrue(machine("--listen=:2345").plan(cause).orElseThrow().actions().stream()
                .allMatch(action -> action instanceof Action.AskUser));
    }
}
