package dev.wslgodoctor.app.lab;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.wslgodoctor.app.cli.ExitCode;
import dev.wslgodoctor.app.cli.Run;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Looking changes nothing on the machine that is looked at, on either side, and nothing in our own journal. */
@Tag("lab")
class DiagnosingWritesNothingTest {

    @TempDir
    private Path folder;

    @Test
    void aMachineWithNothingWrongIsUntouched() throws Exception {
        try (LabWorld world = LabWorld.fresh("healthy", folder)) {
            List<String> before = world.snapshot();
            assertEquals(ExitCode.OK, world.run("check").status());
            assertEquals(ExitCode.OK, world.run("check", "--json", "--shells").status());
            assertFalse(Files.exists(folder.resolve("state")), "nothing was repaired, so there is nothing to remember");
            assertEquals(ExitCode.OK, world.run("bundle", folder.resolve("healthy.zip").toString()).status());
            assertEquals(before, world.snapshot());
        }
        assertFalse(Files.exists(folder.resolve("state").resolve("journal")), "a bundle repairs nothing");
    }

    @Test
    void aMachineWithMuchToRepairIsUntouchedUntilARepairIsAgreedTo() throws Exception {
        try (LabWorld world = LabWorld.fresh("five-layers", folder)) {
            List<String> before = world.snapshot();
            assertEquals(ExitCode.FOUND, world.run("check").status());
            Run check = world.run("check", "--json");
            List<String> holding = Findings.with("holds", check);
            assertTrue(holding.size() >= 9, holding.toString());
            for (String cause : holding) {
                Run preview = world.run("repair", cause, "--preview");
                assertTrue(List.of(ExitCode.OK, ExitCode.FOUND).contains(preview.status()), cause + preview.err());
            }
            assertFalse(Files.exists(folder.resolve("state")), "nothing was repaired, so there is nothing to remember");
            assertEquals(ExitCode.OK, world.run("bundle", folder.resolve("five.zip").toString()).status());
            // consent is missing: refused, and nothing done
            assertEquals(ExitCode.REFUSED, world.run("repair", holding.getFirst(), "--json").status());
            assertEquals(before, world.snapshot());
        }
    }
}
