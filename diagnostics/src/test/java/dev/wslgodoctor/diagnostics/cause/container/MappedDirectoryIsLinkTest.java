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

class MappedDirectoryIsLinkTest {

    private final MappedDirectoryIsLink cause = new MappedDirectoryIsLink();

    private static StagedMachine machine() {
        return StagedMachine.usual().inProject("Dockerfile",
                "FROM golang:1.10-windowsservercore-ltsc2016\nCOPY . C:/src\n");
    }

    static FakeFacts holding() {
        return machine().facts();
    }

    @Test
    void holds() {
        assertEquals(Verdict.holds(Severity.DEGRADES, Confidence.LIKELY, Map.of("image",
                "golang:1.10-windowsservercore-ltsc2016", "place", "/home/dev/shop/Dockerfile:1")), machine()
                        .verdict(cause));
    }

    @Test
    void isRuledOutByANewerGo() {
        assertEquals(Verdict.ruledOut(), machine().inProject("Dockerfile",
                "FROM golang:1.24-windowsservercore-ltsc2022\n").verdict(cause));
    }

    @Test
    void admitsNotKnowingADockerfile() {
        assertInstanceOf(Verdict.Undetermined.class, machine().file("/home/dev/shop/Dockerfile", "", 0, 0)
                .verdict(cause));
    }

    @Test
    void doesNotApplyToAnImageOfLinux() {
        assertInstanceOf(Verdict.NotApplicable.class, machine().inProject("Dockerfile", "FROM golang:1.10\n")
                .verdict(cause));
    }
}
