package dev.wslgodoctor.diagnostics.cause.cases;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.wslgodoctor.diagnostics.gateway.StagedMachine;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Keys of the VM in /etc/wsl.conf: a warning names the line, and nothing happens. */
class R13Test {

    private static StagedMachine machine(String section) {
        return StagedMachine.usual().file("/etc/wsl.conf", section);
    }

    @Test
    void theSectionOfTheOtherFileIsNamedFirst() {
        assertEquals(Optional.of("distro.wsl-conf-holds-vm-key"), machine("[wsl2]\nmemory=6GB\n").first());
    }

    @Test
    void theSameFileWithoutThatSectionIsHealthy() {
        assertEquals(Optional.empty(), machine("[automount]\nenabled=true\n").first());
    }
}
