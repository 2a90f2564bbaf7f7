package dev.wslgodoctor.diagnostics.cause.cases;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.wslgodoctor.diagnostics.cause.Symptom;
import java.util.List;
import org.junit.jupiter.api.Test;

/** R57: on WSL 1 a folder cannot be renamed while the editor watches it. */
class R57Test {

    private static final String WSL1 =
            "  NAME            STATE           VERSION\n* Ubuntu-24.04    Running         1\n";

    // WSL 1 itself blocks debugging and is always said first; its lock is the next that holds
    @Test
    void wsl1RanksFirstAndItsLockSecond() {
        assertEquals(List.of("distro.is-wsl1", "files.wsl1-locks-watched-folders"),
                CaseMachine.healthy().says(WSL1, "-l", "-v").holding(Symptom.PERMISSION_DENIED));
    }

    @Test
    void onWsl2NeitherHolds() {
        assertEquals(List.of(), CaseMachine.healthy().holding(Symptom.PERMISSION_DENIED));
    }
}
