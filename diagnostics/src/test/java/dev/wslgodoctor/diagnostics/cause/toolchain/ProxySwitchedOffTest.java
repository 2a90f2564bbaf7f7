package dev.wslgodoctor.diagnostics.cause.toolchain;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import dev.wslgodoctor.diagnostics.cause.Confidence;
import dev.wslgodoctor.diagnostics.cause.Severity;
import dev.wslgodoctor.diagnostics.cause.Verdict;
import dev.wslgodoctor.diagnostics.cause.cases.CaseMachine;
import dev.wslgodoctor.diagnostics.gateway.Trouble;
import dev.wslgodoctor.diagnostics.probe.FakeFacts;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ProxySwitchedOffTest {

    private final ProxySwitchedOff cause = new ProxySwitchedOff();

    private static CaseMachine machine(String value) {
        return CaseMachine.healthy().file("/home/dev/.config/go/env", "GOPROXY=" + value + "\n");
    }

    static FakeFacts holding() {
        return machine("off").given();
    }

    @Test
    void holdsWhereNoServerMayBeAsked() {
        assertEquals(Verdict.holds(Severity.DEGRADES, Confidence.CERTAIN, Map.of("where",
                "/home/dev/.config/go/env")), machine("off").verdict(cause));
    }

    @Test
    void isRuledOutWhereAServerIsAskedFirst() {
        assertEquals(Verdict.ruledOut(), machine("https://proxy.example,off").verdict(cause));
    }

    @Test
    void admitsNotKnowingWhenTheFileCannotBeRead() {
        assertInstanceOf(Verdict.Undetermined.class,
                machine("off").fails(new Trouble.Denied("no"), "/home/dev/.config/go/env").verdict(cause));
    }
}
