package dev.wslgodoctor.diagnostics.parse;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Set;
import org.junit.jupiter.api.Test;

class ListeningPortsTest {

    private static final String HEAD =
            "  sl  local_address rem_address   st tx_queue rx_queue tr tm->when retrnsmt   uid  timeout inode\n";

    @Test
    void findsListenersAndNoConnections() {
        assertEquals(Set.of(2345), ListeningPorts.parse(HEAD
                + "   0: 0100007F:0929 00000000:0000 0A 00000000:00000000 00:00000000 00000000  1000        0 22 1\n"
                + "   1: 0100007F:D431 0100007F:0929 01 00000000:00000000 00:00000000 00000000  1000        0 23 1\n"));
    }

    @Test
    void findsListenersOfTheSecondTable() {
        assertEquals(Set.of(22), ListeningPorts.parse(HEAD + "   0: 00000000000000000000000000000000:0016 "
                + "00000000000000000000000000000000:0000 0A 00000000:00000000 00:00000000 00000000     0  0 24 1\n"));
    }

    @Test
    void anEmptyOrCutTableHasNone() {
        assertEquals(Set.of(), ListeningPorts.parse(""));
        assertEquals(Set.of(), ListeningPorts.parse(HEAD + "   0: 0100007F:09"));
    }
}
