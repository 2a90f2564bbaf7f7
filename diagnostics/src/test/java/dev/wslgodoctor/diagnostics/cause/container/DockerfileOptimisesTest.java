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

class DockerfileOptimisesTest {

    private final DockerfileOptimises cause = new DockerfileOptimises();

    private static StagedMachine machine() {
        return StagedMachine.usual().inProject("Dockerfile", DockerfileStripsTest.DOCKERFILE);
    }

    static FakeFacts holding() {
        return machine().facts();
    }

    static FakeFacts ruledOut() {
        return machine().inProject("Dockerfile", DockerfileStripsTest.DOCKERFILE
                .replace("-ldflags=\"-s -w\"", "-gcflags=\"all=-N -l\"")).facts();
    }

    @Test
    void holds() {
        assertEquals(Verdict.holds(Severity.NOTE, Confidence.LIKELY, Map.of(
                "place", "/home/dev/shop/Dockerfile:4", "flags", "-")), machine().verdict(cause));
    }

    @Test
    void isRuledOutWithoutOptimisation() {
        assertEquals(Verdict.ruledOut(), Examiner.judge(cause, ruledOut()));
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
