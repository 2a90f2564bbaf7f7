package dev.wslgodoctor.app;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.logging.Level;
import java.util.logging.LogRecord;
import org.junit.jupiter.api.Test;

class DesktopTest {

    @Test
    void onlyTheLineAboutTheClassPathIsLeftOut() {
        assertTrue(Desktop.aboutTheClassPath(new LogRecord(Level.WARNING,
                "Unsupported JavaFX configuration: classes were loaded from 'unnamed module @1'")));
        assertFalse(Desktop.aboutTheClassPath(new LogRecord(Level.WARNING, "the screen failed")));
        assertFalse(Desktop.aboutTheClassPath(new LogRecord(Level.WARNING, null)));
    }
}
