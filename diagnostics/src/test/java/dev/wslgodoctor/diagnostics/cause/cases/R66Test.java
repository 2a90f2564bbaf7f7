package dev.wslgodoctor.diagnostics.cause.cases;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.wslgodoctor.diagnostics.cause.Confidence;
import dev.wslgodoctor.diagnostics.cause.Finding;
import dev.wslgodoctor.diagnostics.cause.Verdict;
import dev.wslgodoctor.diagnostics.gateway.StagedMachine;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Case R66 of the case book: a Windows image of 2016 with Go 1.9. */
class R66Test {

    private static StagedMachine machine() {
        return StagedMachine.usual().inProject("Dockerfile",
                "FROM golang:1.9-windowsservercore-ltsc2016\nVOLUME C:/data\n");
    }

    @Test
    void isRankedFirstAndLikely() {
        Finding first = machine().examined().holding().getFirst();
        assertEquals("container.mapped-directory-is-link", first.causeId());
        assertEquals(Confidence.LIKELY, ((Verdict.Holds) first.verdict()).confidence());
    }

    @Test
    void nothingIsFoundWhenThatOneFactIsMended() {
        assertEquals(Optional.empty(), machine().inProject("Dockerfile",
                "FROM golang:1.24-windowsservercore-ltsc2022\nVOLUME C:/data\n").first());
    }
}
