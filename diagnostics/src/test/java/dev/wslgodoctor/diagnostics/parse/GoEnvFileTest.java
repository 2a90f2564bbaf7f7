package dev.wslgodoctor.diagnostics.parse;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Optional;
import org.junit.jupiter.api.Test;

class GoEnvFileTest {

    private final GoEnvFile file = GoEnvFile.parse("GOFLAGS=-mod=mod\nGOPROXY=a\n# GOBIN=/x\ngobin=/y\nGOPROXY=b\n");

    @Test
    void theLastLineOfANameCounts() {
        assertEquals(Optional.of("b"), file.value("GOPROXY"));
        assertEquals(5, file.lineOf("GOPROXY"));
    }

    @Test
    void aValueMayHoldTheSignThatEndsAName() {
        assertEquals(Optional.of("-mod=mod"), file.value("GOFLAGS"));
    }

    @Test
    void commentsAndOtherSpellingsSetNothing() {
        assertEquals(Optional.empty(), file.value("GOBIN"));
        assertEquals(0, file.lineOf("GOBIN"));
    }

    @Test
    void aNameIsNotFoundByItsBeginning() {
        assertEquals(Optional.empty(), GoEnvFile.parse("GOPATHS=/x\n").value("GOPATH"));
    }

    @Test
    void removingTakesEveryLineOfTheNameAndNothingElse() {
        assertEquals("GOFLAGS=-mod=mod\n# GOBIN=/x\ngobin=/y\n", file.without("GOPROXY"));
        assertEquals("A=1", GoEnvFile.parse("A=1").without("GOPROXY"));
    }
}
