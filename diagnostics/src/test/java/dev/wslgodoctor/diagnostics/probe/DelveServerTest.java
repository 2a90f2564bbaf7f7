package dev.wslgodoctor.diagnostics.probe;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;

/** What a command line of Delve says, in the spellings that Delve accepts. */
class DelveServerTest {

    private static DelveServer of(String... words) {
        return new DelveServer(1, 1000, 1, List.of(words), Map.of());
    }

    @Test
    void headlessAndDapServe() {
        assertTrue(of("dlv", "dap").serves());
        assertTrue(of("/usr/bin/dlv", "attach", "47", "--headless=true").serves());
        assertFalse(of("dlv", "attach", "47").serves());
        assertFalse(of("dlv", "debug", "--headless=false").serves());
        assertFalse(of("dlv", "exec", "./x", "--", "--headless").serves());
    }

    @Test
    void thePortStandsBehindTheLastColon() {
        assertEquals(OptionalInt.of(2345), of("dlv", "dap", "--listen=127.0.0.1:2345").port());
        assertEquals(OptionalInt.of(2345), of("dlv", "dap", "-l", ":2345").port());
        assertEquals(OptionalInt.of(2345), of("dlv", "dap", "--listen", "[::]:2345").port());
        assertEquals(OptionalInt.empty(), of("dlv", "dap", "--listen=127.0.0.1:0").port());
        assertEquals(OptionalInt.empty(), of("dlv", "dap", "--listen=unix:/tmp/s").port());
        assertEquals(OptionalInt.empty(), of("dlv", "dap").port());
    }

    @Test
    void onlyAnAddressOfThisMachineIsLoopback() {
        assertTrue(of("dlv", "dap").isLoopback());
        assertTrue(of("dlv", "dap", "--listen=localhost:1").isLoopback());
        assertTrue(of("dlv", "dap", "--listen=[::1]:1").isLoopback());
        assertTrue(of("dlv", "dap", "--listen=unix:/tmp/s").isLoopback());
        assertFalse(of("dlv", "dap", "--listen=:1").isLoopback());
        assertFalse(of("dlv", "dap", "--listen=0.0.0.0:1").isLoopback());
    }

    @Test
    void aDapServerHasNoProgramBeforeItsClient() {
        assertFalse(of("dlv", "dap").hasProgram());
        assertTrue(of("dlv", "--headless", "exec", "./x").hasProgram());
    }

    @Test
    void everySpellingOfNoIsUnderstood() {
        for (String no : List.of("false", "0", "f", "F", "False", "FALSE")) {
            assertFalse(of("dlv", "exec", "x", "--headless=" + no).serves(), no);
            assertFalse(of("dlv", "exec", "x", "--headless", "--only-same-user=" + no).sendsOtherUsersAway(), no);
        }
    }
}
