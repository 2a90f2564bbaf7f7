package dev.wslgodoctor.diagnostics.cause.cases;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.wslgodoctor.diagnostics.gateway.StagedMachine;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** The VM takes most of the memory of the computer, or has none left for the compiler. */
class R11Test {

    private static StagedMachine machine(long free) {
        return StagedMachine.usual().memory(16L << 30, free).file("/proc/vmstat", "oom_kill 0\n")
                .file("/proc/meminfo", "MemTotal: 8064472 kB\nMemAvailable: 7029876 kB\nCached: 5871004 kB\n");
    }

    @Test
    void theVmWithoutALimitIsLikelyAndNamedFirst() {
        assertEquals(Optional.of("wsl-vm.host-memory-taken"), machine(900L << 20).first());
    }

    @Test
    void theSameVmIsHealthyWhileWindowsHasMemory() {
        assertEquals(Optional.empty(), machine(9L << 30).first());
    }

    @Test
    void aCompilerThatTheKernelEndedIsCertain() {
        assertEquals(Optional.of("wsl-vm.memory-exhausted"), machine(9L << 30).file("/proc/vmstat", "oom_kill 2\n")
                .first());
    }
}
