package dev.wslgodoctor.app.lab;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
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

/** Moving a project off the Windows drive: what is left out, the same build, the note, the archive, the way back. */
@Tag("lab")
class MoveTest {

    private static final String CAUSE = "files.project-on-windows-drive";

    @TempDir
    private Path folder;

    @Test
    void theProjectIsCopiedBuiltInBothPlacesNotedArchivedAndBroughtBack() throws Exception {
        try (LabWorld world = LabWorld.fresh("five-layers", folder)) {
            List<String> before = world.snapshot();
            Run preview = world.run("repair", CAUSE, "--leave-out=.git/", "--preview", "--json");
            Schemas.assertFits("repair", preview.out());
            assertTrue(preview.out().contains("Builds the project in the original and in the copy"), preview.out());
            assertTrue(preview.out().contains("shop.copied-to-linux.txt"), preview.out());
            assertEquals(ExitCode.USAGE, world.run("repair", CAUSE, "--leave-out=../x", "--preview").status());

            Run moved = world.run("repair", CAUSE, "--leave-out=.git/", "--yes", "--json");
            assertEquals("cured", moved.json().get("outcome").getAsString(), moved.out());
            Path original = world.driveC("Users/dev/shop");
            assertTrue(Files.readString(world.driveC("Users/dev/shop.copied-to-linux.txt")).contains("/src/shop"));

            Run archived = world.run("repair", "--archive=1", "--yes", "--json");
            Schemas.assertFits("repair", archived.out());
            assertEquals("cured", archived.json().get("outcome").getAsString(), archived.out());
            assertFalse(Files.exists(original));
            assertTrue(Files.exists(world.driveC("Users/dev/shop.archived-1/main.go")));
            assertEquals(ExitCode.REFUSED, world.run("undo", "1").status(), "the archive is undone first");

            assertEquals(ExitCode.OK, world.run("undo").status());
            assertEquals(ExitCode.REFUSED, world.run("repair", "--archive=2", "--yes").status(), "it copied nothing");
            assertEquals(ExitCode.OK, world.run("undo").status());
            assertEquals(before, world.snapshot());
        }
    }
}
