package dev.wslgodoctor.diagnostics.parse;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;

class TcpTableTest {

    // Linux 6.18: a listener on 127.0.0.1:2345, one with a client, and one on [::]:8080
    private static final String FOUR = """
              sl  local_address rem_address   st tx_queue rx_queue tr tm->when retrnsmt   uid  timeout inode
               0: 0100007F:0929 00000000:0000 0A 00000000:00000000 00:00000000 00000000  1000        0 48813 1 0 100 0
               1: 0100007F:0929 0100007F:C350 01 00000000:00000000 00:00000000 00000000  1000        0 48901 1 0 20 4
            """;
    private static final String SIX = """
              sl  local_address                         remote_address                        st tx_queue rx_queue tr
               0: 00000000000000000000000000000000:1F90 00000000000000000000000000000000:0000 0A 00000000:00000000 \
            00:00000000 00000000     0        0 51234 1 0 100 0 0 10 0
            """;

    @Test
    void tellsListenersFromConnections() {
        TcpTable table = TcpTable.parse(FOUR).and(TcpTable.parse(SIX));
        assertEquals(List.of(new TcpTable.Socket(2345, true, false, 1000, 48813, true)), table.listeners(2345));
        assertEquals(List.of(new TcpTable.Socket(8080, true, false, 0, 51234, false)), table.listeners(8080));
        assertTrue(table.isConnected(2345));
        assertFalse(table.isConnected(8080));
    }

    @Test
    void linesThatAreNoSocketsAreLeftOut() {
        for (String text : List.of("", "\n\n", "0: x", "0: 0100007F:ZZZZ a 0A b c d e f", "\0\0")) {
            assertEquals(List.of(), TcpTable.parse(text).sockets());
        }
    }

    @Test
    void tellsTheLoopbackFromOtherAddresses() {
        for (String address : List.of("0100007F", "3500007F", "00000000000000000000000001000000",
                "0000000000000000FFFF00000100007F")) {
            assertTrue(socket(address).loopback(), address);
        }
        for (String address : List.of("00000000", "0114A8C0", "00000000000000000000000000000000",
                "0000000000000000FFFF000000000000")) {
            assertFalse(socket(address).loopback(), address);
        }
    }

    private static TcpTable.Socket socket(String address) {
        return TcpTable.parse("0: " + address + ":0929 00000000:0000 0A 0:0 0:0 0 1000 0 48813 1\n").sockets()
                .getFirst();
    }
}
