package dev.wslgodoctor.diagnostics.cause.windows;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import dev.wslgodoctor.diagnostics.cause.Confidence;
import dev.wslgodoctor.diagnostics.cause.Severity;
import dev.wslgodoctor.diagnostics.cause.Verdict;
import dev.wslgodoctor.diagnostics.engine.Examiner;
import dev.wslgodoctor.diagnostics.gateway.Output;
import dev.wslgodoctor.diagnostics.gateway.StagedMachine;
import dev.wslgodoctor.diagnostics.gateway.Trouble;
import dev.wslgodoctor.diagnostics.probe.FakeFacts;
import dev.wslgodoctor.diagnostics.probe.WslProbes;
import java.util.Map;
import org.junit.jupiter.api.Test;

class WinsockProviderBreaksWslTest {

    private final WinsockProviderBreaksWsl cause = new WinsockProviderBreaksWsl();

    static StagedMachine machine() {
        return StagedMachine.usual().throughWsl("2.5.9.0", "6.6.87.2-1")
                .refusingToStart("Wsl/Service/0x8007273d").windowsSays(Output.of(0, """
                        Provider Path:                      %SystemRoot%\\system32\\mswsock.dll
                        Provider Path:                      C:\\Program Files (x86)\\Proxifier\\PrxerDrv.dll
                        """, ""), "winsock");
    }

    static FakeFacts holding() {
        return machine().facts();
    }

    @Test
    void isCertainWithTheCodeAndAForeignLibrary() {
        assertEquals(Verdict.holds(Severity.BLOCKS, Confidence.CERTAIN, Map.of("code", "Wsl/Service/0x8007273d",
                "libraries", "C:\\Program Files (x86)\\Proxifier\\PrxerDrv.dll")),
                Examiner.judge(cause, holding()));
    }

    @Test
    void isRuledOutByAnotherCode() {
        assertEquals(Verdict.ruledOut(), machine().refusingToStart("Wsl/Service/E_FAIL")
                .verdict(cause));
    }

    @Test
    void isOnlyLikelyWithoutAForeignLibrary() {
        assertEquals(Verdict.holds(Severity.BLOCKS, Confidence.LIKELY,
                Map.of("code", "Wsl/Service/0x8007273d", "libraries", "-")), machine().windowsSays(Output.of(0,
                "Provider Path: %SystemRoot%\\system32\\mswsock.dll\n", ""), "winsock")
                .verdict(cause));
    }

    @Test
    void blamesNoLibraryThatStandsBetweenNobody() {
        assertEquals(Verdict.holds(Severity.BLOCKS, Confidence.LIKELY,
                Map.of("code", "Wsl/Service/0x8007273d", "libraries", "-")), machine().windowsSays(Output.of(0, """
                        提供程序路径:                      %SystemRoot%\\system32\\mswsock.dll
                        提供程序路径:                      C:\\Program Files\\Bonjour\\mdnsNSP.dll
                        提供程序路径:                      %windir%\\system32\\vsocklib.dll
                        """, ""), "winsock").verdict(cause));
    }

    @Test
    void admitsNotKnowingWhatCannotBeRead() {
        assertInstanceOf(Verdict.Undetermined.class, Examiner.judge(cause,
                holding().unknown(WslProbes.LIST, new Trouble.Denied("no"))));
    }
}
