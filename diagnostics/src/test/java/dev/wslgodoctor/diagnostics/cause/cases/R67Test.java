package dev.wslgodoctor.diagnostics.cause.cases;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.wslgodoctor.diagnostics.cause.Confidence;
import dev.wslgodoctor.diagnostics.cause.Finding;
import dev.wslgodoctor.diagnostics.cause.Verdict;
import dev.wslgodoctor.diagnostics.gateway.StagedMachine;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Case R67 of the case book: a nanoserver image without Go, and a program without time/tzdata. */
class R67Test {

    private static StagedMachine machine() {
        return StagedMachine.usual().inProject("Dockerfile", """
                        FROM golang:1.24-windowsservercore AS build
                        RUN go build -o shop.exe .
                        FROM mcr.microsoft.com/windows/nanoserver:ltsc2022
                        COPY --from=build shop.exe .
                        """).says("asks\n", "time/tzdata", "/home/dev/shop");
    }

    @Test
    void isRankedFirstAndLikely() {
        Finding first = machine().examined().holding().getFirst();
        assertEquals("container.no-time-zones-on-windows", first.causeId());
        assertEquals(Confidence.LIKELY, ((Verdict.Holds) first.verdict()).confidence());
    }

    @Test
    void nothingIsFoundWhenThatOneFactIsMended() {
        assertEquals(Optional.empty(), machine().says("asks\ndata\n", "time/tzdata", "/home/dev/shop").first());
    }
}
