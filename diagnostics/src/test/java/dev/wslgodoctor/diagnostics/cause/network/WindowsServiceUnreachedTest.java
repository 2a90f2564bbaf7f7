package dev.wslgodoctor.diagnostics.cause.network;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import dev.wslgodoctor.diagnostics.cause.Confidence;
import dev.wslgodoctor.diagnostics.cause.Severity;
import dev.wslgodoctor.diagnostics.cause.Verdict;
import dev.wslgodoctor.diagnostics.engine.Examiner;
import dev.wslgodoctor.diagnostics.gateway.Output;
import dev.wslgodoctor.diagnostics.gateway.StagedMachine;
import dev.wslgodoctor.diagnostics.probe.FakeFacts;
import java.util.Map;
import org.junit.jupiter.api.Test;

class WindowsServiceUnreachedTest {

    private final WindowsServiceUnreached cause = new WindowsServiceUnreached();

    static StagedMachine machine() {
        return PortReservedByWindowsTest.machine().windowsSays(Output.of(0, """
                  TCP    0.0.0.0:135            0.0.0.0:0              LISTENING
                  TCP    127.0.0.1:2345         0.0.0.0:0              LISTENING
                """, ""), "netstat.exe").windowsSays(Output.of(0, "", ""), "excludedportrange");
    }

    static FakeFacts holding() {
        return machine().facts();
    }

    @Test
    void holdsForAServerThatOnlyWindowsHas() {
        assertEquals(Verdict.holds(Severity.BLOCKS, Confidence.LIKELY, Map.of("port", "2345")),
                Examiner.judge(cause, holding()));
    }

    @Test
    void isRuledOutByAServerInTheDistro() {
        assertEquals(Verdict.ruledOut(), machine().file("/proc/net/tcp", """
                  sl  local_address rem_address   st
                   0: 0100007F:0929 00000000:0000 0A
                """).verdict(cause));
    }

    @Test
    void isRuledOutUnderWsl1WhichSharesTheNetworkOfWindows() {
        assertEquals(Verdict.ruledOut(), machine().file("/proc/sys/kernel/osrelease", "4.4.0-19041-Microsoft\n")
                .verdict(cause));
    }

    @Test
    void isRuledOutWhenNobodyListensAnywhere() {
        assertEquals(Verdict.ruledOut(), machine().windowsSays(Output.of(0, "", ""), "netstat.exe").verdict(cause));
    }

    @Test
    void admitsNotKnowingWhenWindowsCannotBeAsked() {
        assertInstanceOf(Verdict.Undetermined.class, machine().windowsSays(Output.of(1, "", ""), "netstat.exe")
                .verdict(cause));
    }
}
