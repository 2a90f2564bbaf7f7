package dev.wslgodoctor.diagnostics.cause.debugger;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.wslgodoctor.diagnostics.cause.Confidence;
import dev.wslgodoctor.diagnostics.cause.Verdict;
import dev.wslgodoctor.diagnostics.cause.cases.CaseMachine;
import dev.wslgodoctor.diagnostics.gateway.StagedMachine;
import dev.wslgodoctor.diagnostics.probe.FakeFacts;
import org.junit.jupiter.api.Test;

class DelveBuiltByOldGoTest {

    private final DelveBuiltByOldGo cause = new DelveBuiltByOldGo();

    private static StagedMachine machine(String go) {
        return StagedMachine.usual().says("", "exec head -c 65536").delve("1.25.1")
                .realProgram("/home/dev/go/bin/dlv", "go1.24-debug")
                .says("go version go" + go + " linux/amd64\n", "/usr/local/go/bin/go", "version");
    }

    static FakeFacts holding() {
        return machine("1.25.12").facts();
    }

    @Test
    void holdsForAProgramOfANewerGo() {
        Verdict.Holds holds = assertInstanceOf(Verdict.Holds.class, machine("1.25.12").verdict(cause));
        assertEquals(Confidence.CERTAIN, holds.confidence());
        assertEquals("1.25.12", holds.arguments().get("go"));
        assertTrue(holds.arguments().get("built").startsWith("1.24"), holds.toString());
    }

    @Test
    void isRuledOutForAProgramOfGo124() {
        assertEquals(Verdict.ruledOut(), machine("1.24.4").verdict(cause));
    }

    @Test
    void admitsNotKnowingADelveThatCannotBeRead() {
        assertInstanceOf(Verdict.Undetermined.class, machine("1.25.12").account("dev", 1000, "/usr/local/go/bin:/opt/d")
                .without("/home/dev/go").program("/opt/d/dlv", StagedMachine.X86_64).verdict(cause));
    }

    @Test
    void isRuledOutWhereTheNewDebugInformationIsSwitchedOff() {
        assertEquals(Verdict.ruledOut(), machine("1.25.12")
                .file("/home/dev/.config/go/env", "GOEXPERIMENT=rangefunc,nodwarf5\n").verdict(cause));
        assertEquals(Verdict.ruledOut(), old().variable("GOEXPERIMENT", "nodwarf5").verdict(cause));
    }

    @Test
    void isRuledOutForAProgramThatAnOlderGoBuilt() {
        assertInstanceOf(Verdict.Holds.class, old().verdict(cause));
        assertEquals(Verdict.ruledOut(), old().realProgram("/home/dev/shop/bin/shop", "go1.24-debug")
                .program("/home/dev/shop/bin/shop").verdict(cause));
    }

    @Test
    void isOnlyLikelyForAGoThatIsYetToBeFetched() {
        assertEquals(Confidence.LIKELY, assertInstanceOf(Verdict.Holds.class, old()
                .says("go version go1.24.4 linux/amd64\n", "/usr/local/go/bin/go", "version")
                .file("/home/dev/shop/go.mod", "module example.com/shop\n\ngo 1.25.1\n").verdict(cause)).confidence());
    }

    private static CaseMachine old() {
        return CaseMachine.healthy().realProgram("/home/dev/go/bin/dlv", "go1.24-debug")
                .says("go version go1.25.12 linux/amd64\n", "/usr/local/go/bin/go", "version");
    }
}
