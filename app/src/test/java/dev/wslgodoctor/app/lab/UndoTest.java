package dev.wslgodoctor.app.lab;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.wslgodoctor.app.cli.ExitCode;
import dev.wslgodoctor.app.cli.Run;
import dev.wslgodoctor.app.cli.Schemas;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Taking a repair back never costs what was written by hand since. */
@Tag("lab")
class UndoTest {

    private static final String CAUSE = "binary.flags-strip";

    @TempDir
    private Path folder;

    @Test
    void aFileThatWasEditedSinceIsNotOverwrittenAndIsTakenBackOnceTheEditIsGone() throws Exception {
        try (LabWorld world = LabWorld.fresh("five-layers", folder)) {
            Path launch = world.driveC("Users/dev/shop/.vscode/launch.json");
            byte[] original = Files.readAllBytes(launch);
            Run repaired = world.run("repair", CAUSE, "--yes", "--json");
            assertEquals("cured", repaired.json().get("outcome").getAsString(), repaired.out());
            byte[] cured = Files.readAllBytes(launch);

            String edited = Files.readString(launch).replace("#shop", "#shop-two");
            Files.writeString(launch, edited);
            List<String> before = world.snapshot();
            Run refused = world.run("undo", "--json");

            Schemas.assertFits("undo", refused.out());
            assertEquals(ExitCode.REFUSED, refused.status());
            assertEquals("drifted", refused.json().get("why").getAsString());
            assertTrue(refused.json().get("detail").getAsString().contains("launch.json"), refused.out());
            assertEquals(edited, Files.readString(launch));
            assertEquals(before, world.snapshot());

            Files.write(launch, cured);
            Run undone = world.run("undo", "--json");
            assertEquals("undone", undone.json().get("outcome").getAsString(), undone.out());
            assertArrayEquals(original, Files.readAllBytes(launch));
            assertEquals("holds", Findings.verdicts(world.run("check", "--json").json()).get(CAUSE));
        }
    }

    @Test
    void aFileThatWasDeletedSinceIsNotBroughtBackUnasked() throws Exception {
        try (LabWorld world = LabWorld.fresh("five-layers", folder)) {
            Path launch = world.driveC("Users/dev/shop/.vscode/launch.json");
            assertEquals(ExitCode.OK, world.run("repair", CAUSE, "--yes").status());
            Files.delete(launch);

            Run refused = world.run("undo");

            assertEquals(ExitCode.REFUSED, refused.status());
            assertTrue(refused.out().contains("launch.json"), refused.out() + refused.err());
            assertTrue(Files.notExists(launch));
        }
    }

    @Test
    void undoingTwiceOrWhatNeverWasIsRefused() throws Exception {
        try (LabWorld world = LabWorld.fresh("five-layers", folder)) {
            assertEquals(ExitCode.REFUSED, world.run("undo").status());
            assertEquals(ExitCode.REFUSED, world.run("undo", "77").status());
            assertEquals(ExitCode.OK, world.run("repair", CAUSE, "--yes").status());
            assertEquals(ExitCode.OK, world.run("undo", "1").status());
            List<String> before = world.snapshot();
            assertEquals("already-undone", world.run("undo", "1", "--json").json().get("why").getAsString());
            assertEquals(before, world.snapshot());
        }
    }
}
