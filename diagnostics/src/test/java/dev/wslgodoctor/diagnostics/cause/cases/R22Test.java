package dev.wslgodoctor.diagnostics.cause.cases;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.wslgodoctor.diagnostics.gateway.StagedMachine;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Processing fstab with mount -a failed: one line of it is not mounted. */
class R22Test {

    private static StagedMachine machine(String options) {
        return StagedMachine.usual().file("/etc/fstab", "//nas/team /srv/team cifs " + options + " 0 0\n");
    }

    @Test
    void theLineIsNamedFirst() {
        assertEquals(Optional.of("distro.fstab-entry-fails"), machine("credentials=/root/.nas").first());
    }

    @Test
    void theSameLineThatMayFailIsHealthy() {
        assertEquals(Optional.empty(), machine("nofail,credentials=/root/.nas").first());
    }
}
