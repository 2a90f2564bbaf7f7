package dev.wslgodoctor.diagnostics.gateway.world;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.wslgodoctor.diagnostics.gateway.Command;
import dev.wslgodoctor.diagnostics.gateway.WindowsGateway.KnownFolder;
import dev.wslgodoctor.diagnostics.path.WindowsPath;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class WorldMachineTest {

    @TempDir
    private Path folder;
    private Path lab;
    private Path world;

    @BeforeEach
    void makeFolders() throws IOException {
        lab = Files.createDirectories(folder.resolve("lab 中文/bin")).getParent();
        world = Files.createDirectories(folder.resolve("it's $(touch canary)"));
    }

    private void program(String name, String script) throws IOException {
        Path file = lab.resolve("bin").resolve(name);
        Files.writeString(file, "#!/bin/sh\n" + script + "\n");
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rwxr-xr-x"));
    }

    private WorldException refused() {
        return assertThrows(WorldException.class, () -> WorldMachine.of(lab, world, Optional.empty()));
    }

    @Test
    void reachesTheInstanceThroughTheStandInForTheLauncher() throws Exception {
        Path instance = Files.createDirectories(folder.resolve("instance/windows/C")).getParent().getParent();
        Files.writeString(instance.resolve("world.json"),
                "{\"windows\":{\"user\":\"dev\",\"profile\":\"C:\\\\Users\\\\dev\"}}");
        program("lab-world", "test \"$1\" = prepare || exit 9; test -d \"$2\" || exit 8\n"
                + "printf '{\"instance\": \"" + instance + "\"}'");
        program("wsl", "printf '%s|' \"$WGD_WORLD\" \"$WSL_UTF8\" \"$@\"");

        try (var machine = WorldMachine.of(lab, world, Optional.empty())) {
            assertEquals(Optional.of(WindowsPath.of("C:\\Users\\dev")), machine.windows().folder(KnownFolder.PROFILE));
            assertEquals(world.toAbsolutePath() + "|1|-l|-v|",
                    machine.launcher().orElseThrow().speak(Command.of("-l", "-v")).text());
        }
    }

    @Test
    void passesOnTheLabsWordsWithFileAndLine() throws Exception {
        program("lab-world", "echo \"lab: $2/world.json:12: 'wsl.version' must be text\" >&2; exit 3");

        WorldException refused = refused();

        assertEquals(WorldException.Reason.MALFORMED, refused.reason());
        assertEquals(world + "/world.json", refused.file().orElseThrow());
        assertEquals(12, refused.line().orElseThrow());
        assertEquals(world + "/world.json:12: 'wsl.version' must be text", refused.getMessage());
    }

    @Test
    void tellsAMachineThatCannotFromAWorldThatIsWrong() throws Exception {
        program("lab-world", "echo 'lab: user namespaces are refused' >&2; exit 77");
        assertEquals(WorldException.Reason.NOT_RUN, refused().reason());

        program("lab-world", "exit 1");
        assertEquals(WorldException.Reason.FAILED, refused().reason());

        for (String answer : new String[] {"", "oops", "[]", "{}", "{\"instance\":[]}"}) {
            program("lab-world", "printf '%s' '" + answer + "'");
            assertEquals(WorldException.Reason.FAILED, refused().reason(), answer);
        }
    }

    @Test
    void saysThatAWorldNeedsALab() {
        assertTrue(refused().getMessage().contains("source checkout"), refused().getMessage());
    }

    @Test
    @Tag("lab")
    void theRealLabNamesTheLineOfAMalformedWorld() throws Exception {
        Files.writeString(world.resolve("world.json"), "{\n  \"schema\": 1,\n  \"kernel\": 5\n}\n");

        WorldException refused = assertThrows(WorldException.class,
                () -> WorldMachine.of(Path.of("lab"), world, Optional.empty()));

        assertEquals(WorldException.Reason.MALFORMED, refused.reason(), refused.getMessage());
        assertEquals(3, refused.line().orElseThrow());
    }

    @Test
    @Tag("lab")
    void theRealLabPlaysTheChineseWorld() throws Exception {
        try (var machine = WorldMachine.of(Path.of("lab"), Path.of("lab/worlds/chinese"), Optional.empty())) {
            assertEquals(Optional.of(WindowsPath.of("C:\\Users\\张 伟")), machine.windows().folder(KnownFolder.PROFILE));
            assertTrue(machine.windows().list(WindowsPath.of("C:\\users")).orElseThrow().contains("张 伟"));
        }
    }
}
