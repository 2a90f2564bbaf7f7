package dev.wslgodoctor.diagnostics.cause.toolchain;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.wslgodoctor.diagnostics.cause.Confidence;
import dev.wslgodoctor.diagnostics.cause.Severity;
import dev.wslgodoctor.diagnostics.cause.Verdict;
import dev.wslgodoctor.diagnostics.cause.cases.CaseMachine;
import dev.wslgodoctor.diagnostics.gateway.Trouble;
import dev.wslgodoctor.diagnostics.probe.FakeFacts;
import dev.wslgodoctor.diagnostics.repair.Action;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class CToolchainMissingTest {

    private static final String WITH_C = "package main\n\n// #include <stdlib.h>\nimport \"C\"\n\nfunc main() {}\n";

    private final CToolchainMissing cause = new CToolchainMissing();

    private static CaseMachine machine() {
        return CaseMachine.healthy().file("/home/dev/shop/c.go", WITH_C)
                .tool("/usr/bin/apt-get", CaseMachine.Tools.ELF_X86_64);
    }

    private static CaseMachine compiler(CaseMachine machine) {
        return machine.tool("/usr/bin/gcc", CaseMachine.Tools.ELF_X86_64);
    }

    static FakeFacts holding() {
        return machine().given();
    }

    @Test
    void holdsForCodeThatNeedsCWithoutACompiler() {
        assertEquals(Verdict.holds(Severity.BLOCKS, Confidence.CERTAIN, Map.of("missing", "gcc", "because",
                "/home/dev/shop/c.go")), machine().verdict(cause));
    }

    @Test
    void holdsForACompilerWithoutHeaders() {
        assertEquals(Verdict.holds(Severity.BLOCKS, Confidence.CERTAIN, Map.of("missing", "/usr/include/stdlib.h",
                "because", "/home/dev/shop/c.go")), compiler(machine()).verdict(cause));
    }

    @Test
    void isRuledOutByACompilerWithHeaders() {
        assertEquals(Verdict.ruledOut(), compiler(machine()).file("/usr/include/stdlib.h", "").verdict(cause));
    }

    @Test
    void isRuledOutForPlainGoSince120() {
        assertEquals(Verdict.ruledOut(), CaseMachine.healthy().verdict(cause));
    }

    @Test
    void isLikelyForAGoThatNeedsACompilerByItself() {
        assertEquals(Confidence.LIKELY, assertInstanceOf(Verdict.Holds.class, CaseMachine.healthy().says(
                "go version go1.19.8 linux/amd64\n", "/usr/local/go/bin/go", "version").verdict(cause)).confidence());
    }

    @Test
    void isRuledOutWhereCgoIsSwitchedOff() {
        assertEquals(Verdict.ruledOut(), machine().variable("CGO_ENABLED", "0").verdict(cause));
    }

    @Test
    void admitsNotKnowingWhenTheSearchDoesNotEnd() {
        assertInstanceOf(Verdict.Undetermined.class, machine()
                .fails(new Trouble.TimedOut(Duration.ofSeconds(5), "slow"), "sh", "gcc").verdict(cause));
    }

    @Test
    void installsWhatIsMissingAndCanTakeItBack() {
        Action.Run run = assertInstanceOf(Action.Run.class,
                compiler(machine()).plan(cause).orElseThrow().actions().getFirst());
        assertEquals(List.of("env", "DEBIAN_FRONTEND=noninteractive", "apt-get", "install", "-y", "libc6-dev"),
                run.apply().argv());
        assertTrue(run.apply().asRoot() && run.undo().isPresent());
    }

    @Test
    void filesOfAnotherSystemNeedNoCompilerHere() {
        for (String name : List.of("c_windows.go", "c_darwin_arm64.go", "c_windows_test.go", "c_arm64.go")) {
            assertEquals(Verdict.ruledOut(), CaseMachine.healthy().file("/home/dev/shop/" + name, WITH_C)
                    .verdict(cause), name);
        }
        for (String name : List.of("c_linux.go", "c_amd64.go", "c_linux_amd64.go")) {
            assertInstanceOf(Verdict.Holds.class, CaseMachine.healthy().file("/home/dev/shop/" + name, WITH_C)
                    .verdict(cause), name);
        }
    }

    @Test
    void takingItBackLeavesHeadersThatWereThereBefore() {
        Action.Run run = assertInstanceOf(Action.Run.class, machine().file("/usr/include/stdlib.h", "").plan(cause)
                .orElseThrow().actions().getFirst());
        assertEquals("gcc", run.undo().orElseThrow().argv().getLast());
        assertFalse(run.undo().orElseThrow().argv().contains("libc6-dev"));
    }
}
