package dev.wslgodoctor.diagnostics.cause.cases;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.wslgodoctor.diagnostics.gateway.Output;
import dev.wslgodoctor.diagnostics.gateway.StagedMachine;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** The network library of a proxy tool breaks wsl.exe: the list works, each start fails. */
class R02Test {

    private static StagedMachine machine(String code) {
        return StagedMachine.usual().throughWsl("2.5.9.0", "6.6.87.2-1").refusingToStart(code)
                .windowsSays(Output.of(0, "Provider Path: C:\\Program Files\\Tencent\\accel.dll\r\n", ""), "winsock");
    }

    @Test
    void theLibraryIsNamedFirst() {
        assertEquals(Optional.of("windows.winsock-provider-breaks-wsl"), machine("Wsl/Service/0x8007273d").first());
    }

    @Test
    void theSameLibraryIsNotBlamedForAnotherCode() {
        assertEquals(Optional.of("distro.does-not-start"), machine("Wsl/Service/CreateInstance/E_FAIL").first());
    }

    @Test
    void theSameLibraryIsHealthyWhileDistrosStart() {
        assertEquals(Optional.empty(), StagedMachine.usual().throughWsl("2.5.9.0", "6.6.87.2-1")
                .windowsSays(Output.of(0, "Provider Path: C:\\Program Files\\Tencent\\accel.dll\r\n", ""), "winsock")
                        .first());
    }
}
