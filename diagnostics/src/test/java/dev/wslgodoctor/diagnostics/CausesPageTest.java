package dev.wslgodoctor.diagnostics;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import org.junit.jupiter.api.Test;

/** The page that lists the causes is the one that the catalogue gives now. */
class CausesPageTest {

    @Test
    void thePageIsUpToDate() throws IOException {
        String now = CausesPage.text();
        if (Boolean.getBoolean("golden.update")) {
            Files.writeString(CausesPage.FILE, now);
        }
        assertEquals(now, Files.readString(CausesPage.FILE), "run docs/make-causes");
    }
}
