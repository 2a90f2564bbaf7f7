package dev.wslgodoctor.app.lab;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.wslgodoctor.app.cli.ExitCode;
import dev.wslgodoctor.app.cli.Run;
import java.nio.file.Path;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a preview says on the command line is about the user's machine, in words that people use. */
@Tag("lab")
class PreviewWordsTest {

    @TempDir
    private Path folder;

    @Test
    void aStepNamesTheDistributionAndNotOurWordForItsPlace() throws Exception {
        try (LabWorld world = LabWorld.fresh("five-layers", folder)) {
            Run run = world.run("repair", "wsl-vm.yama-forbids-attach", "--preview");

            assertEquals(ExitCode.OK, run.status(), run.err());
            assertTrue(run.out().contains("Run a command as root, on Ubuntu-24.04."), run.out());
            assertFalse(run.out().contains("distro:"), run.out());
        }
    }

    @Test
    void whereOnlyTheUserCanDoSomethingNothingIsSaidOfARestOrOfAnUndo() throws Exception {
        try (LabWorld world = LabWorld.fresh("no-distro", folder)) {
            Run run = world.run("repair", "windows.no-distro-installed", "--preview");

            assertEquals(ExitCode.OK, run.status(), run.err());
            assertTrue(run.out().contains("1. By hand.\n"), run.out());
            assertFalse(run.out().contains("undone"), run.out());
        }
    }
}
