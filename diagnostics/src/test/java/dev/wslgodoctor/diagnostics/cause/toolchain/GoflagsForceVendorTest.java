package dev.wslgodoctor.diagnostics.cause.toolchain;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.wslgodoctor.diagnostics.cause.Confidence;
import dev.wslgodoctor.diagnostics.cause.Severity;
import dev.wslgodoctor.diagnostics.cause.Verdict;
import dev.wslgodoctor.diagnostics.cause.cases.CaseMachine;
import dev.wslgodoctor.diagnostics.gateway.Trouble;
import dev.wslgodoctor.diagnostics.probe.FakeFacts;
import dev.wslgodoctor.diagnostics.repair.Action;
import java.util.Map;
import org.junit.jupiter.api.Test;

class GoflagsForceVendorTest {

    private final GoflagsForceVendor cause = new GoflagsForceVendor();

    private static CaseMachine machine(String flags) {
        return CaseMachine.healthy().file("/home/dev/.config/go/env", "GOFLAGS=" + flags + "\nGOPROXY=direct\n");
    }

    static FakeFacts holding() {
        return machine("-mod=vendor").given();
    }

    @Test
    void holdsForAModuleWithoutAVendorFolder() {
        assertEquals(Verdict.holds(Severity.BLOCKS, Confidence.CERTAIN, Map.of("value", "-mod=vendor", "where",
                "/home/dev/.config/go/env")), machine("-mod=vendor").verdict(cause));
    }

    @Test
    void isRuledOutForOtherFlags() {
        assertEquals(Verdict.ruledOut(), machine("-mod=readonly").verdict(cause));
    }

    @Test
    void doesLessHarmWhereThereIsAVendorFolder() {
        assertEquals(Severity.DEGRADES, assertInstanceOf(Verdict.Holds.class, machine("-mod=vendor").file(
                "/home/dev/shop/vendor/modules.txt", "").verdict(cause)).severity());
    }

    @Test
    void admitsNotKnowingWhenTheFileCannotBeRead() {
        assertInstanceOf(Verdict.Undetermined.class, machine("-mod=vendor")
                .fails(new Trouble.Denied("no"), "/home/dev/.config/go/env").verdict(cause));
    }

    @Test
    void removesTheVariableAndKeepsTheOthers() {
        Action.ReplaceFile edit = assertInstanceOf(Action.ReplaceFile.class,
                machine("-mod=vendor").plan(cause).orElseThrow().actions().getFirst());
        assertEquals("GOPROXY=direct\n", edit.content().orElseThrow().text());
    }

    @Test
    void leavesALineWithOtherFlagsToTheUser() {
        assertTrue(machine("-mod=vendor -trimpath").plan(cause).orElseThrow().onlyByHand());
    }

    @Test
    void theLastModeCounts() {
        assertEquals(Verdict.ruledOut(), machine("-mod=vendor -mod=mod").verdict(cause));
    }

    @Test
    void aVendorFolderThatCannotBeSeenIsNotMissing() {
        assertEquals(Severity.DEGRADES, assertInstanceOf(Verdict.Holds.class, machine("-mod=vendor").fails(
                new Trouble.Denied("no"), "/home/dev/shop/vendor/modules.txt").verdict(cause)).severity());
    }
}
