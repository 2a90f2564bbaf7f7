package dev.wslgodoctor.diagnostics.cause.cases;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.wslgodoctor.diagnostics.cause.Confidence;
import dev.wslgodoctor.diagnostics.cause.Finding;
import dev.wslgodoctor.diagnostics.cause.Verdict;
import dev.wslgodoctor.diagnostics.gateway.StagedMachine;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Case R64 of the case book: a compose service with a debugger, without SYS_PTRACE and under an old Docker. */
class R64Test {

    private static StagedMachine machine() {
        return StagedMachine.usual().inProject("docker-compose.yml", """
                        services:
                          shop:
                            build: .
                            command: ["dlv", "debug", "--headless", "--listen=:2345", "--accept-multiclient"]
                            ports: ["2345:2345"]
                        """)
                .program("/usr/bin/docker", StagedMachine.X86_64)
                        .says("Docker version 18.09.9, build deadbee\n", "/usr/bin/docker", "--version");
    }

    @Test
    void isRankedFirstAndLikely() {
        Finding first = machine().examined().holding().getFirst();
        assertEquals("container.tracing-forbidden", first.causeId());
        assertEquals(Confidence.LIKELY, ((Verdict.Holds) first.verdict()).confidence());
    }

    @Test
    void nothingIsFoundWhenThatOneFactIsMended() {
        assertEquals(Optional.empty(), machine().inProject("docker-compose.override.yml",
                "services:\n  shop:\n    cap_add: [SYS_PTRACE]\n").first());
    }
}
