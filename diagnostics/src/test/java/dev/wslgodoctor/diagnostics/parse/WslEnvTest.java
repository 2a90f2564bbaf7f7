package dev.wslgodoctor.diagnostics.parse;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class WslEnvTest {

    private final WslEnv list = new WslEnv("WT_SESSION:gopath/p:GOROOT/w:TOOLS/lu::GOFLAGS");

    @Test
    void tellsWhatLinuxGetsWhateverTheCaseOfItsName() {
        assertTrue(list.reachesLinux("GOPATH"));
        assertTrue(list.reachesLinux("TOOLS"));
        assertTrue(list.reachesLinux("GOFLAGS"));
        assertFalse(list.reachesLinux("GOROOT"), "it goes to Windows only");
        assertFalse(list.reachesLinux("GO"));
        assertFalse(new WslEnv("").reachesLinux(""));
    }

    @Test
    void whatIsTakenOutLeavesTheOthersWithTheirFlags() {
        assertEquals(Optional.of("WT_SESSION:GOROOT/w:TOOLS/lu"), list.without(List.of("GOPATH", "GOFLAGS")));
        assertEquals(Optional.empty(), new WslEnv("GOPATH/p:").without(List.of("GOPATH")));
    }
}
