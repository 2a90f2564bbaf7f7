package dev.wslgodoctor.app.lab;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.wslgodoctor.app.cli.ExitCode;
import dev.wslgodoctor.app.cli.Run;
import dev.wslgodoctor.app.cli.Schemas;
import java.io.IOException;
import java.nio.file.FileVisitOption;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The next start after a crash offers both ways, and both work. */
@Tag("lab")
class UnfinishedTest {

    private static final String CAUSE = "binary.flags-strip";

    @TempDir
    private Path folder;

    @Test
    void whatWasBrokenOffIsOfferedAndFinished() throws Exception {
        try (LabWorld world = LabWorld.fresh("five-layers", folder)) {
            byte[] cured = broken(world);

            Run check = world.run("check", "--json");
            assertTrue(check.err().contains("Entry 1 of the journal, which repairs " + CAUSE), check.err());
            Run shown = world.run("repair", "--unfinished", "--preview", "--json");
            Schemas.assertFits("repair", shown.out());
            assertEquals("previewed", shown.json().get("outcome").getAsString());
            assertEquals(ExitCode.REFUSED, world.run("repair", "--unfinished").status(), "nobody agreed");

            Run finished = world.run("repair", "--unfinished", "--yes", "--json");

            Schemas.assertFits("repair", finished.out());
            assertEquals("cured", finished.json().get("outcome").getAsString(), finished.out());
            assertArrayEquals(cured, Files.readAllBytes(launch(world)));
            assertEquals(ExitCode.REFUSED, world.run("repair", "--unfinished", "--yes").status());
        }
    }

    @Test
    void whatWasBrokenOffIsTakenBackAndTheEntryStaysReadableUntilItIsDiscarded() throws Exception {
        try (LabWorld world = LabWorld.fresh("five-layers", folder)) {
            byte[] before = Files.readAllBytes(launch(world));
            broken(world);

            Run undone = world.run("undo", "--unfinished", "--json");

            Schemas.assertFits("undo", undone.out());
            assertEquals("[1]", undone.json().get("undone").toString());
            assertArrayEquals(before, Files.readAllBytes(launch(world)));
            Run entry = world.run("journal", "1");
            assertTrue(entry.out().contains("launch.json"), entry.out());
            Schemas.assertFits("journal", world.run("journal", "1", "--json").out());
            assertEquals(ExitCode.REFUSED, world.run("journal", "1", "--discard").status(), "nobody agreed");
            assertEquals(ExitCode.OK, world.run("journal", "1", "--discard", "--yes").status());
            assertEquals(ExitCode.REFUSED, world.run("journal", "1").status());
        }
    }

    // the machine as a power cut leaves it between the act and the word that it is done: the file is new already
    private byte[] broken(LabWorld world) throws IOException {
        assertEquals(ExitCode.OK, world.run("repair", CAUSE, "--yes").status());
        try (Stream<Path> files = Files.walk(folder.resolve("state"), FileVisitOption.FOLLOW_LINKS)) {
            Path entry = files.filter(file -> file.endsWith("000001.json")).findFirst().orElseThrow();
            Files.writeString(entry, Files.readString(entry)
                    .replace("\"state\": \"applied\"", "\"state\": \"applying\"")
                    .replace("\"status\": \"done\"", "\"status\": \"acting\""));
        }
        return Files.readAllBytes(launch(world));
    }

    private static Path launch(LabWorld world) {
        return world.driveC("Users/dev/shop/.vscode/launch.json");
    }
}
