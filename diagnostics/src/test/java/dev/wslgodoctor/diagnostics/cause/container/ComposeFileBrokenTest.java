package dev.wslgodoctor.diagnostics.cause.container;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import dev.wslgodoctor.diagnostics.cause.Confidence;
import dev.wslgodoctor.diagnostics.cause.Severity;
import dev.wslgodoctor.diagnostics.cause.Verdict;
import dev.wslgodoctor.diagnostics.gateway.StagedMachine;
import dev.wslgodoctor.diagnostics.probe.FakeFacts;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ComposeFileBrokenTest {

    private final ComposeFileBroken cause = new ComposeFileBroken();

    private static StagedMachine machine() {
        return StagedMachine.usual().inProject("compose.yaml", "services:\n  shop:\n\tbuild: .\n");
    }

    static FakeFacts holding() {
        return machine().facts();
    }

    @Test
    void holds() {
        assertEquals(Verdict.holds(Severity.DEGRADES, Confidence.LIKELY, Map.of("file", "/home/dev/shop/compose.yaml:3",
                "problem", "found character '\\t(TAB)' that cannot start any token. "
                + "(Do not use \\t(TAB) for indentation)")), machine().verdict(cause));
    }

    @Test
    void isRuledOutForBlanks() {
        assertEquals(Verdict.ruledOut(), machine().inProject("compose.yaml", "services:\n  shop:\n    build: .\n")
                .verdict(cause));
    }

    @Test
    void admitsNotKnowingACompose() {
        assertInstanceOf(Verdict.Undetermined.class, machine().file("/home/dev/shop/compose.yaml", "", 0, 0)
                .verdict(cause));
    }

    @Test
    void doesNotApplyWithoutACompose() {
        assertInstanceOf(Verdict.NotApplicable.class, machine().without("/home/dev/shop/compose.yaml").verdict(cause));
    }
}
