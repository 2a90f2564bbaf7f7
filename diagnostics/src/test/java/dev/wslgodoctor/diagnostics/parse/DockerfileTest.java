package dev.wslgodoctor.diagnostics.parse;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

class DockerfileTest {

    private static final String REAL = """
            # syntax=docker/dockerfile:1
            ARG GO=1.24
            FROM --platform=$BUILDPLATFORM golang:${GO} AS build
            # what follows is one instruction
            RUN --mount=type=cache,target=/root/.cache go build \\
                # a comment between
                -gcflags "all=-N -l" \\

                -o /app ./cmd/shop && strip /app
            from scratch
            copy --from=build /app /app
            ENTRYPOINT ["/dlv", "exec", "/app", "--", "--port", "80"]
            """;

    @Test
    void cutsInstructionsWithTheirLines() {
        Dockerfile file = Dockerfile.parse(REAL);
        assertEquals(List.of("ARG 2", "FROM 3", "RUN 5", "FROM 10", "COPY 11", "ENTRYPOINT 12"), file.instructions()
                .stream().map(each -> each.keyword() + " " + each.line()).toList());
        assertEquals(List.of(List.of("go", "build", "-gcflags", "all=-N -l", "-o", "/app", "./cmd/shop"),
                List.of("strip", "/app")), file.instructions().get(2).commands());
    }

    @Test
    void knowsStagesAndTheirImages() {
        List<Dockerfile.Stage> stages = Dockerfile.parse(REAL).stages();
        assertEquals(List.of("golang:${GO}", "scratch"), stages.stream().map(Dockerfile.Stage::image).toList());
        assertEquals(Optional.of("build"), stages.getFirst().name());
        assertFalse(stages.getFirst().isWindows());
        assertTrue(Dockerfile.parse(REAL).runsDelve());
    }

    @Test
    void aLineOfWindowsEndsInABacktick() {
        Dockerfile file = Dockerfile.parse("# escape=`\r\nFROM mcr.microsoft.com/windows/nanoserver:ltsc2022\r\n"
                + "RUN go build `\r\n  -o C:\\shop.exe .\r\nCMD C:\\shop.exe\r\n");
        assertEquals(List.of("FROM", "RUN", "CMD"), file.instructions().stream()
                .map(Dockerfile.Instruction::keyword).toList());
        assertTrue(file.last().orElseThrow().isWindows());
    }

    @Test
    void theLinesOfAHereDocumentAreCommandsAndNoInstructions() {
        Dockerfile file = Dockerfile.parse("FROM alpine\nRUN <<EOF\nFROM nothing\ngo build -ldflags=-s "
                + ".\nEOF\nCMD app\n");
        assertEquals(List.of("FROM", "RUN", "CMD"), file.instructions().stream()
                .map(Dockerfile.Instruction::keyword).toList());
        assertTrue(file.instructions().get(1).commands().contains(List.of("go", "build", "-ldflags=-s", ".")));
    }

    @Test
    @Timeout(20)
    void anyTextIsReadAndEnds() {
        for (String text : List.of("", "\\", "\\\n\\\n\\", "FROM", "RUN <<EOF\nnever ends", "RUN \"open", "CMD [\"a\",",
                "#\n#\n#", "\0", "FROM a AS\nFROM  \n", "RUN " + "\\\n".repeat(5000), "RUN a\n".repeat(5000))) {
            Dockerfile file = Dockerfile.parse(text);
            assertTrue(file.instructions().size() <= 2000);
            file.instructions().forEach(Dockerfile.Instruction::commands);
            file.stages();
        }
    }
}
