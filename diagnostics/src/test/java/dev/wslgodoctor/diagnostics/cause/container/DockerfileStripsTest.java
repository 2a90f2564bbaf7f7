package dev.wslgodoctor.diagnostics.cause.container;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import dev.wslgodoctor.diagnostics.cause.Confidence;
import dev.wslgodoctor.diagnostics.cause.Severity;
import dev.wslgodoctor.diagnostics.cause.Verdict;
import dev.wslgodoctor.diagnostics.engine.Examiner;
import dev.wslgodoctor.diagnostics.gateway.StagedMachine;
import dev.wslgodoctor.diagnostics.probe.FakeFacts;
import java.util.Map;
import org.junit.jupiter.api.Test;

class DockerfileStripsTest {

    static final String DOCKERFILE = """
            FROM golang:1.24 AS build
            WORKDIR /src
            COPY . .
            RUN CGO_ENABLED=0 go build \\
                -ldflags="-s -w" \\
                -o /app .
            RUN go install github.com/go-delve/delve/cmd/dlv@v1.24.2

            FROM debian:12
            COPY --from=build /app /app
            COPY --from=build /go/bin/dlv /dlv
            ENTRYPOINT ["/dlv", "exec", "/app", "--headless", "--listen=:2345"]
            """;

    private final DockerfileStrips cause = new DockerfileStrips();

    private static StagedMachine machine() {
        return StagedMachine.usual().inProject("Dockerfile", DOCKERFILE);
    }

    static FakeFacts holding() {
        return machine().facts();
    }

    static FakeFacts ruledOut() {
        return machine().inProject("Dockerfile", DOCKERFILE.replace("-s -w", "-X main.v=1")).facts();
    }

    @Test
    void holds() {
        assertEquals(Verdict.holds(Severity.BLOCKS, Confidence.LIKELY, Map.of(
                "place", "/home/dev/shop/Dockerfile:4", "flags", "-ldflags=-s -w")), machine().verdict(cause));
    }

    @Test
    void isRuledOutWithoutTheFlags() {
        assertEquals(Verdict.ruledOut(), Examiner.judge(cause, ruledOut()));
    }

    @Test
    void admitsNotKnowingADockerfile() {
        assertInstanceOf(Verdict.Undetermined.class, machine().file("/home/dev/shop/Dockerfile", "", 0, 0)
                .verdict(cause));
    }

    @Test
    void doesNotApplyToAnImageWithoutDelve() {
        assertInstanceOf(Verdict.NotApplicable.class, machine()
                .inProject("Dockerfile", DOCKERFILE.replace("\"/dlv\", \"exec\", ", "")).verdict(cause));
    }

    @Test
    void flagsOfTheEnvironmentCount() {
        String file = DOCKERFILE.replace("-ldflags=\"-s -w\" \\\n", "")
                .replace("WORKDIR", "ENV GOFLAGS=-ldflags=-w\nWORKDIR");
        assertInstanceOf(Verdict.Holds.class, machine().inProject("Dockerfile", file).verdict(cause));
    }

    @Test
    void aServiceThatRunsDelveMakesItsImageOneThatIsDebugged() {
        StagedMachine machine = machine().inProject("docker/debug.Dockerfile", "")
                .inProject("Dockerfile", DOCKERFILE.replace("\"/dlv\", \"exec\", ", ""))
                .inProject("compose.yaml", TracingForbiddenTest.COMPOSE);
        assertInstanceOf(Verdict.Holds.class, machine.verdict(cause));
    }
}
