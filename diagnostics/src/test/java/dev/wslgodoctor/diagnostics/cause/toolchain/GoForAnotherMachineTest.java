package dev.wslgodoctor.diagnostics.cause.toolchain;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import dev.wslgodoctor.diagnostics.cause.Confidence;
import dev.wslgodoctor.diagnostics.cause.Severity;
import dev.wslgodoctor.diagnostics.cause.Verdict;
import dev.wslgodoctor.diagnostics.cause.cases.CaseMachine;
import dev.wslgodoctor.diagnostics.gateway.Trouble;
import dev.wslgodoctor.diagnostics.probe.FakeFacts;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;

class GoForAnotherMachineTest {

    private final GoForAnotherMachine cause = new GoForAnotherMachine();

    private static CaseMachine machine(String magic) {
        return CaseMachine.healthy().tool("/usr/local/go/bin/go", magic).says(126, "",
                "env: '/usr/local/go/bin/go': Exec format error\n", "/usr/local/go/bin/go", "version");
    }

    static FakeFacts holding() {
        return machine(CaseMachine.Tools.ELF_AARCH64).given();
    }

    @Test
    void holdsForAProgramOfAnotherProcessor() {
        assertEquals(Verdict.holds(Severity.BLOCKS, Confidence.CERTAIN, Map.of("path", "/usr/local/go/bin/go", "made",
                "aarch64", "machine", "x86_64")), machine(CaseMachine.Tools.ELF_AARCH64).verdict(cause));
    }

    @Test
    void holdsForAProgramOfAnotherSystem() {
        assertEquals(Verdict.holds(Severity.BLOCKS, Confidence.CERTAIN, Map.of("path", "/usr/local/go/bin/go", "made",
                "macOS", "machine", "x86_64")), machine(CaseMachine.Tools.MACH_O).verdict(cause));
    }

    @Test
    void isRuledOutForTheRightOne() {
        assertEquals(Verdict.ruledOut(), CaseMachine.healthy().verdict(cause));
    }

    @Test
    void isRuledOutOnTheMachineForWhichItWasMade() {
        assertEquals(Verdict.ruledOut(),
                machine(CaseMachine.Tools.ELF_AARCH64).system("machine", "aarch64").verdict(cause));
    }

    @Test
    void isRuledOutWhereAnEmulatorStartsIt() {
        assertEquals(Verdict.ruledOut(), machine(CaseMachine.Tools.ELF_AARCH64).says(
                "go version go1.24.4 linux/arm64\n", "/usr/local/go/bin/go", "version").verdict(cause));
    }

    @Test
    void admitsNotKnowingWhenTheSearchDoesNotEnd() {
        assertInstanceOf(Verdict.Undetermined.class, machine(CaseMachine.Tools.ELF_AARCH64)
                .fails(new Trouble.TimedOut(Duration.ofSeconds(5), "slow"), "sh", "go").verdict(cause));
    }
}
