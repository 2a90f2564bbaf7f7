package dev.wslgodoctor.diagnostics.parse;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Optional;
import org.junit.jupiter.api.Test;

class DottedVersionTest {

    @Test
    void comparesNumbersAndNotText() {
        DottedVersion version = DottedVersion.parse("2.10.1.0-rc1").orElseThrow();

        assertFalse(version.isBefore("2.9.4"));
        assertFalse(version.isBefore("2.10.1"));
        assertTrue(version.isBefore("2.10.1.1"));
        assertFalse(version.isBefore("unknown"));
        assertEquals(Optional.empty(), DottedVersion.parse("WSL"));
    }
}
