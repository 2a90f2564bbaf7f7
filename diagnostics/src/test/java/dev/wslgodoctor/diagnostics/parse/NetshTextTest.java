package dev.wslgodoctor.diagnostics.parse;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;

class NetshTextTest {

    // as microsoft/WSL issue 4253 shows it
    private static final String SUB_INTERFACES = """

               MTU  MediaSenseState      Bytes In     Bytes Out  Interface
            ------  ---------------  ------------  ------------  -------------
            4294967295                1             0       1098424  Loopback Pseudo-Interface 1
              1400                1     912563324      83524173  Cisco AnyConnect
              1500                5             0             0  Ethernet
              1500                1      42354234     234234234  vEthernet (WSL)
            """;

    // as microsoft/WSL issue 5514 shows it
    private static final String RANGES = """

            Protocol tcp Port Exclusion Ranges

            Start Port    End Port
            ----------    --------
                  2262        2361
                 50000       50059     *

            * - Administered port exclusions.
            """;

    @Test
    void readsAdaptersWithoutTheirHeadings() {
        assertEquals(List.of(new NetshText.SubInterface("Cisco AnyConnect", 1400, true),
                new NetshText.SubInterface("Ethernet", 1500, false),
                new NetshText.SubInterface("vEthernet (WSL)", 1500, true)), NetshText.subInterfaces(SUB_INTERFACES));
    }

    @Test
    void readsPortRangesInAnyLanguage() {
        // the one with the asterisk is free for a program that asks for it
        List<NetshText.PortRange> ranges = List.of(new NetshText.PortRange(2262, 2361));

        assertEquals(ranges, NetshText.portRanges(RANGES));
        assertEquals(ranges, NetshText.portRanges(RANGES.replace("Start Port", "开始端口").replace("\n", "\r\n")));
        assertTrue(ranges.getFirst().holds(2345) && !ranges.getFirst().holds(2362));
    }

    @Test
    void readsTheLibrariesOfTheWinsockCatalog() {
        assertEquals(List.of("%SystemRoot%\\system32\\mswsock.dll", "C:\\Program Files (x86)\\Proxifier\\PrxerDrv.dll"),
                NetshText.libraries("""
                        Provider Path:                      %SystemRoot%\\system32\\mswsock.dll\r
                        提供程序路径:                      C:\\Program Files (x86)\\Proxifier\\PrxerDrv.dll\r
                        Provider Path:                      %SystemRoot%\\system32\\mswsock.dll\r
                        """));
    }

    @Test
    void aListenerIsKnownByItsPeerAndNotByATranslatedWord() {
        assertEquals(List.of(new NetshText.Listener("0.0.0.0", 135), new NetshText.Listener("127.0.0.1", 2345),
                new NetshText.Listener("[::1]", 2345)), NetshText.listeners("""
                          TCP    0.0.0.0:135            0.0.0.0:0              ABHÖREN
                          TCP    127.0.0.1:2345         0.0.0.0:0              LISTENING
                          TCP    127.0.0.1:50001        127.0.0.1:2345         ESTABLISHED
                          TCP    [::1]:2345             [::]:0                 LISTENING
                        """));
    }
}
