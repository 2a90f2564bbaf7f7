package dev.wslgodoctor.diagnostics.parse;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Optional;
import org.junit.jupiter.api.Test;

class GoModTest {

    @Test
    void readsBothLinesWithWindowsLineEndsAndComments() {
        GoMod mod = GoMod.parse("module x // go 1.1\r\n\r\ngo 1.21.0 // least\r\n\r\ntoolchain go1.24.1\r\n");

        assertEquals(new GoMod(Optional.of("1.21.0"), Optional.of("1.24.1"), 3), mod);
        assertEquals("go1.24.1", "go" + mod.wanted().orElseThrow().written());
    }

    @Test
    void theGoLineIsWantedWhenItIsNewerOrAlone() {
        assertEquals("1.24", GoMod.parse("go 1.24\n").wanted().orElseThrow().written());
        assertEquals("1.24.0", GoMod.parse("go 1.24.0\ntoolchain go1.23.1\n").wanted().orElseThrow().written());
    }

    @Test
    void nothingIsWantedWithoutEitherLine() {
        assertEquals(Optional.empty(), GoMod.parse("module x\nrequire example.com/go v1.2.3\n").wanted());
        assertEquals(Optional.empty(), GoMod.parse("toolchain default\n").wanted());
        assertEquals(0, GoMod.parse("").goLine());
    }

    @Test
    void onlyThreePartsOrAToolchainNeedANewReader() {
        assertFalse(GoMod.parse("go 1.24\n").needsReaderOf121());
        assertTrue(GoMod.parse("go 1.24.0\n").needsReaderOf121());
        assertTrue(GoMod.parse("go 1.19\ntoolchain go1.21.1\n").needsReaderOf121());
    }
}
