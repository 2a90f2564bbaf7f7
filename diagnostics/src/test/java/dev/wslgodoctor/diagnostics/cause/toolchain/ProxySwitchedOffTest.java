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
        return CaseMachine.healthy().file("/home/dev/.config/go/env", "GOPROXY=" + value + "\n")
                .file("/home/dev/shop/go.mod",
                        "module example.com/shop\n\ngo 1.22\n\nrequire github.com/Dev/a v1.0.0\n");
    }

    static FakeFacts holding() {
        return machine("off").given();
    }

    @Test
    void holdsWhereNoServerMayBeAskedAndAModuleIsLacking() {
        assertEquals(Verdict.holds(Severity.BLOCKS, Confidence.LIKELY, Map.of("where", "/home/dev/.config/go/env",
                "module", "github.com/!dev/a@v1.0.0", "count", "1")), machine("off").verdict(cause));
    }

    @Test
    void isRuledOutWhereTheCacheHasEverything() {
        assertEquals(Verdict.ruledOut(), machine("off").folder("/home/dev/go/pkg/mod/github.com/!dev/a@v1.0.0")
                .verdict(cause));
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

    @Test
    void doesNotApplyInAWorkspaceWhereAnotherFolderMayHoldTheModule() {
        assertInstanceOf(Verdict.NotApplicable.class, machine("off")
                .file("/home/dev/shop/go.work", "go 1.22\n\nuse .\n").verdict(cause));
    }
}
