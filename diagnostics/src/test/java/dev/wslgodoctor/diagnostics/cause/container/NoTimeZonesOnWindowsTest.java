package dev.wslgodoctor.diagnostics.cause.container;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import dev.wslgodoctor.diagnostics.cause.Confidence;
import dev.wslgodoctor.diagnostics.cause.Severity;
import dev.wslgodoctor.diagnostics.cause.Verdict;
import dev.wslgodoctor.diagnostics.gateway.Output;
import dev.wslgodoctor.diagnostics.gateway.StagedMachine;
import dev.wslgodoctor.diagnostics.probe.FakeFacts;
import java.util.Map;
import org.junit.jupiter.api.Test;

class NoTimeZonesOnWindowsTest {

    static final String DOCKERFILE = """
            FROM golang:1.24-windowsservercore AS build
            RUN go build -o shop.exe .
            FROM mcr.microsoft.com/windows/nanoserver:ltsc2022
            COPY --from=build shop.exe .
            """;

    private final NoTimeZonesOnWindows cause = new NoTimeZonesOnWindows();

    private static StagedMachine machine() {
        return StagedMachine.usual().inProject("Dockerfile", DOCKERFILE)
                .says("asks\n", "time/tzdata", "/home/dev/shop");
    }

    static FakeFacts holding() {
        return machine().facts();
    }

    @Test
    void holds() {
        assertEquals(Verdict.holds(Severity.DEGRADES, Confidence.LIKELY, Map.of("image",
                "mcr.microsoft.com/windows/nanoserver:ltsc2022", "place", "/home/dev/shop/Dockerfile:3")), machine()
                        .verdict(cause));
    }

    @Test
    void isRuledOutWhenTheSourceBringsTheData() {
        assertEquals(Verdict.ruledOut(), machine().says("asks\ndata\n", "time/tzdata", "/home/dev/shop")
                .verdict(cause));
    }

    @Test
    void isRuledOutWhenTheBuildBringsTheData() {
        assertEquals(Verdict.ruledOut(), machine().inProject("Dockerfile",
                DOCKERFILE.replace("go build", "go build -tags timetzdata")).verdict(cause));
    }

    @Test
    void isRuledOutWithGoInTheImage() {
        assertEquals(Verdict.ruledOut(), machine().inProject("Dockerfile", "FROM golang:1.24-windowsservercore\n")
                .verdict(cause));
    }

    @Test
    void admitsNotKnowingTheSource() {
        assertInstanceOf(Verdict.Undetermined.class, machine()
                .answers(Output.of(2, "", "find: I/O error\n"), "time/tzdata", "/home/dev/shop").verdict(cause));
    }

    @Test
    void doesNotApplyToAnImageOfLinux() {
        assertInstanceOf(Verdict.NotApplicable.class, machine().inProject("Dockerfile", "FROM debian:12\n")
                .verdict(cause));
    }
}
