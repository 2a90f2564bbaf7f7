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

class DelveInBuildStepTest {

    private final DelveInBuildStep cause = new DelveInBuildStep();

    private static StagedMachine machine() {
        return StagedMachine.usual().inProject("Dockerfile",
                "FROM golang:1.24\nCOPY . .\nRUN go build -o /app . && dlv exec /app --headless --listen=:2345\n");
    }

    static FakeFacts holding() {
        return machine().facts();
    }

    @Test
    void holds() {
        assertEquals(Verdict.holds(Severity.BLOCKS, Confidence.LIKELY, Map.of(
                "place", "/home/dev/shop/Dockerfile:3", "command", "dlv exec /app --headless --listen=:2345")),
                        machine().verdict(cause));
    }

    @Test
    void isRuledOutWhenItIsTheCommand() {
        assertEquals(Verdict.ruledOut(), machine().inProject("Dockerfile",
                "FROM golang:1.24\nRUN go build -o /app .\nCMD dlv exec /app --headless --listen=:2345\n")
                        .verdict(cause));
    }

    @Test
    void isRuledOutWhenItIsOnlyInstalled() {
        assertEquals(Verdict.ruledOut(), machine().inProject("Dockerfile",
                "FROM golang:1.24\nRUN go install github.com/go-delve/delve/cmd/dlv@latest\n").verdict(cause));
    }

    @Test
    void isRuledOutForALineThatIsWritten() {
        assertEquals(Verdict.ruledOut(), machine().inProject("Dockerfile",
                "FROM golang:1.24\nRUN echo 'dlv exec /app' > /run.sh\n").verdict(cause));
    }

    @Test
    void admitsNotKnowingADockerfile() {
        assertInstanceOf(Verdict.Undetermined.class, machine().file("/home/dev/shop/Dockerfile", "", 0, 0)
                .verdict(cause));
    }

    @Test
    void doesNotApplyWithoutADockerfile() {
        assertInstanceOf(Verdict.NotApplicable.class, machine().without("/home/dev/shop/Dockerfile").verdict(cause));
    }
}
