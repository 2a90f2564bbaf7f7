package dev.wslgodoctor.app.lab;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.wslgodoctor.app.cli.ExitCode;
import dev.wslgodoctor.app.cli.Run;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A world that is described wrongly is named with file and line, and nothing is examined. */
@Tag("lab")
class MalformedWorldTest {

    @TempDir
    private Path folder;

    @Test
    void brokenJsonIsNamedWithItsLine() throws Exception {
        try (LabWorld world = LabWorld.fresh("no-distro", folder)) {
            Files.writeString(world.folder().resolve("world.json"), "{\n  \"schema\": 1,\n  \"distros\": [}\n}\n");
            refusedNaming(world.run("check"), "world.json:3:");
        }
    }

    @Test
    void aFieldThatNoWorldHasIsNamedWithItsLine() throws Exception {
        try (LabWorld world = LabWorld.fresh("no-distro", folder)) {
            Files.writeString(world.folder().resolve("world.json"), "{\n  \"schema\": 1,\n  \"distroes\": []\n}\n");
            refusedNaming(world.run("check", "--json"), "world.json:3:");
        }
    }

    @Test
    void aRegistryFileThatRegeditWouldNotReadIsNamedWithItsLine() throws Exception {
        try (LabWorld world = LabWorld.fresh("no-distro", folder)) {
            Files.write(world.folder().resolve("windows").resolve("lxss.reg"),
                    ("Windows Registry Editor Version 5.00\r\n\r\n[HKEY_CURRENT_USER\\Software\\X]\r\n"
                            + "\"Value\"=dword:nonsense\r\n").getBytes(StandardCharsets.US_ASCII));
            refusedNaming(world.run("check"), "lxss.reg:4:");
        }
    }

    @Test
    void aFolderThatIsNoWorldIsNamed() throws Exception {
        try (LabWorld world = LabWorld.fresh("no-distro", folder)) {
            Run nowhere = Run.of("check", "--world=" + folder.resolve("nowhere"));
            refusedNaming(nowhere, "nowhere");
            Files.delete(world.folder().resolve("world.json"));
            refusedNaming(world.run("bundle", folder.resolve("x.zip").toString()), "world.json");
            assertTrue(Files.notExists(folder.resolve("x.zip")));
        }
    }

    private static void refusedNaming(Run run, String place) {
        assertEquals(ExitCode.USAGE, run.status(), run.err());
        assertTrue(run.err().contains(place), run.err());
        assertTrue(run.out().isEmpty() || run.json().has("error"), "nothing was examined");
        assertTrue(run.err().lines().count() <= 3 && !run.err().contains("Exception"), run.err());
    }
}
