package dev.wslgodoctor.diagnostics.parse;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;

class VersionsTest {

    @Test
    void readsEverySpellingOfAGoVersion() {
        assertEquals(new GoVersion("go1.25.12", 1, 25, OptionalInt.of(12), Optional.empty()), go("go1.25.12"));
        assertEquals("go1.25.12", go("go1.25.12 X:nodwarf5").written());
        assertEquals(OptionalInt.empty(), go("1.24").patch());
        assertEquals(Optional.of("rc1"), go("go1.26rc1").preRelease());
        assertEquals(26, go("devel go1.26-3a4b5c Mon").minor());
        assertEquals("1.19", go("go1.19.8").language());
        for (String none : List.of("", "devel +3a4b5c", "go1", "x1.2", "1.2.3.4", "go1.99999")) {
            assertEquals(Optional.empty(), GoVersion.parse(none), none);
        }
    }

    @Test
    void readsTheGoVersionCommand() {
        assertEquals(Optional.of(go("go1.19.8")), GoVersion.parseCommand("go version go1.19.8 linux/amd64\n"));
        assertEquals(Optional.of(go("go1.24.4")),
                GoVersion.parseCommand("go: warning\ngo version go1.24.4 X:boringcrypto linux/arm64\r\n"));
        assertEquals(Optional.empty(), GoVersion.parseCommand("bash: go: command not found"));
    }

    @Test
    void ordersPreReleasesBeforeTheirRelease() {
        List<String> ordered =
                List.of("go1.9", "go1.25beta1", "go1.25rc1", "go1.25rc2", "go1.25.0", "go1.25.1", "go2.0");
        for (int i = 1; i < ordered.size(); i++) {
            assertTrue(go(ordered.get(i - 1)).compareTo(go(ordered.get(i))) < 0, ordered.get(i));
        }
        assertTrue(go("go1.22rc1").isAtLeast(1, 22));
        assertFalse(go("go1.21.13").isAtLeast(1, 22));
    }

    @Test
    void readsTheDlvVersionCommand() {
        String recorded = "Delve Debugger\nVersion: 1.27.1\nBuild: $Id: 38e5cb2261db4e94a735fecc8bc5ccdc1226f2ef $\n";
        assertEquals(Optional.of(new DelveVersion(1, 27, 1)), DelveVersion.parseCommand(recorded));
        assertEquals(Optional.of(new DelveVersion(1, 20, 2)), DelveVersion.parse("v1.20.2"));
        assertEquals(Optional.of(new DelveVersion(1, 27, 2)), DelveVersion.parse("1.27.2-dev"));
        assertEquals(Optional.empty(), DelveVersion.parseCommand("Version 1.27.1"));
        assertEquals(Optional.empty(), DelveVersion.parse("1.27"));
    }

    @Test
    void judgesTheRecordedPairsAsDelveDid() {
        // recordings dap-version-dlv*-go*.json and the healthy sessions beside them
        assertEquals(DelveCompat.Fit.GO_TOO_NEW, fit("1.20.2", "go1.23.5"));
        assertEquals(DelveCompat.Fit.GO_TOO_NEW, fit("1.24.0", "go1.25.12"));
        assertEquals(DelveCompat.Fit.GO_TOO_OLD, fit("1.27.1", "go1.19.8"));
        assertEquals(DelveCompat.Fit.FITS, fit("1.20.2", "go1.19.8"));
        assertEquals(DelveCompat.Fit.FITS, fit("1.27.1", "go1.25.12"));
        assertEquals(DelveCompat.Fit.GO_TOO_NEW, fit("1.27.1", "go1.28rc1"));
    }

    @Test
    void doesNotGuessForADelveItDoesNotKnow() {
        assertEquals(DelveCompat.Fit.UNKNOWN, fit("1.99.0", "go1.25.0"));
        assertEquals(DelveCompat.Fit.UNKNOWN, fit("1.27.2", "go1.25.0"));
        assertEquals(DelveCompat.Fit.UNKNOWN, fit("1.2.0", "go1.10"));
        assertEquals(Optional.of(new DelveCompat.Range(22, 25)), DelveCompat.rangeOf(new DelveVersion(1, 25, 2)));
        assertEquals("1.22", new DelveCompat.Range(22, 25).oldest());
        assertEquals("1.25", new DelveCompat.Range(22, 25).newest());
    }

    @Test
    void namesTheNewestDelveForAGo() {
        assertEquals(Optional.of(new DelveVersion(1, 26, 3)), DelveCompat.newestFor(go("go1.24.4")));
        assertEquals(Optional.of(new DelveVersion(1, 22, 1)), DelveCompat.newestFor(go("go1.19.8")));
        assertEquals(Optional.of(new DelveVersion(1, 25, 0)), DelveCompat.newestFor(go("1.21")));
        assertEquals(Optional.empty(), DelveCompat.newestFor(go("go1.9")));
    }

    private static DelveCompat.Fit fit(String delve, String go) {
        return DelveCompat.fit(DelveVersion.parse(delve).orElseThrow(), go(go));
    }

    private static GoVersion go(String text) {
        return GoVersion.parse(text).orElseThrow();
    }
}
