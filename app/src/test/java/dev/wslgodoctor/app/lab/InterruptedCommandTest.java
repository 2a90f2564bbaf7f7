package dev.wslgodoctor.app.lab;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.wslgodoctor.app.cli.ExitCode;
import dev.wslgodoctor.app.cli.Run;
import dev.wslgodoctor.diagnostics.gateway.Blob;
import dev.wslgodoctor.diagnostics.gateway.GatewayException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Ctrl-C, and the system's wish to end, on a real process: it ends soon, says so, and leaves nothing running. */
@Tag("lab")
class InterruptedCommandTest {

    private static final String MOVE = "files.project-on-windows-drive";
    private static final String SENTENCE = "The command was interrupted: it ends here, without an answer.";
    private static final int CTRL_C = 130;
    // the command's own three seconds for a step and three for closing, on a machine that is busy
    private static final Duration SOON = Duration.ofSeconds(12);

    @TempDir
    private Path folder;

    @BeforeEach
    void signalsAreThoseOfLinux() {
        Assumptions.assumeTrue(Files.isDirectory(Path.of("/proc/self")), "not run: signals are sent on Linux only");
    }

    @ParameterizedTest
    @CsvSource({"check, INT, 130", "check, TERM, 143", "check, CTRL-C, 130", "bundle, INT, 130"})
    void aCommandThatLooksEndsAlthoughTheDistributionHangs(String command, String signal, int status)
            throws Exception {
        try (LabWorld world = LabWorld.fresh("hung", folder)) {
            Path bundle = folder.resolve("a.zip");
            String[] arguments = command.equals("bundle") ? new String[] {command, bundle.toString()}
                    : new String[] {command, "--json"};
            try (Begun begun = Begun.of(world, arguments)) {
                begun.awaitLauncher("-s");

                Begun.Ended ended = signal.equals("CTRL-C") ? begun.ctrlC(SOON) : begun.signal(signal, SOON);

                assertEquals(status, ended.status(), ended.err());
                assertEquals("", ended.out(), "half an answer is none");
                assertEquals(SENTENCE, ended.err().strip());
                assertEquals(List.of(), ended.left());
                assertFalse(Files.exists(bundle));
                assertEquals(List.of(), temporary(folder));
            }
        }
    }

    @Test
    void aProofTakesItsDelveItsProgramAndItsFolderAlong() throws Exception {
        try (LabWorld world = LabWorld.fresh("healthy", folder);
                Begun begun = Begun.of(world, "prove", "--break=main.go:28", "--wait=300")) {
            // the handler is never called, so that the proof waits with its program running
            begun.awaitThat(() -> processes(world).contains("wgd-proof."));

            Begun.Ended ended = begun.ctrlC(SOON);

            assertEquals(CTRL_C, ended.status(), ended.err());
            assertEquals(SENTENCE, ended.err().strip());
            assertEquals(List.of(), ended.left());
            begun.awaitThat(() -> !processes(world).matches("(?s).*(dlv|wgd-proof|/bin/sh -s).*"));
            assertEquals("", world.wsl(Blob.EMPTY, "--", "find", "/tmp", "-name", "wgd-proof*").text());
        }
    }

    @Test
    void aMoveThatIsInterruptedIsOfferedAndFinished() throws Exception {
        try (LabWorld world = slowDrive()) {
            interruptTheCopy(world, "INT", CTRL_C);

            Run next = world.run("check", "--json");
            assertTrue(next.err().contains("Entry 1 of the journal, which repairs " + MOVE), next.err());
            Run finished = world.run("repair", "--unfinished", "--yes", "--json");

            assertEquals("cured", finished.json().get("outcome").getAsString(), finished.out());
            assertEquals("", world.wsl(Blob.EMPTY, "--", "find", "/home/dev", "-name", ".wgd-copy-*").text());
        }
    }

    @Test
    void aMoveThatIsInterruptedIsTakenBack() throws Exception {
        try (LabWorld world = slowDrive()) {
            List<String> before = world.snapshot();
            interruptTheCopy(world, "TERM", 143);

            Run undone = world.run("undo", "--unfinished", "--json");

            assertEquals(ExitCode.OK, undone.status(), undone.err());
            assertEquals(before, world.snapshot());
        }
    }

    private static void interruptTheCopy(LabWorld world, String signal, int status) throws Exception {
        try (Begun begun = Begun.of(world, "repair", MOVE, "--yes")) {
            begun.awaitThat(() -> world.wsl(Blob.EMPTY, "--", "find", "/home/dev", "-name", ".wgd-copy-*").text()
                    .contains(".wgd-copy-"));

            Begun.Ended ended = begun.signal(signal, SOON);

            assertEquals(status, ended.status(), ended.err());
            assertTrue(ended.err().contains(SENTENCE), ended.err());
            assertTrue(ended.err().contains("Entry 1 of the journal, which repairs " + MOVE + ", was broken off"),
                    ended.err());
            assertFalse(ended.out().contains("outcome"), ended.out());
            assertEquals(List.of(), ended.left());
        }
    }

    // so many files on so slow a drive take longer than it takes to send a signal
    private LabWorld slowDrive() throws Exception {
        return LabWorld.fresh("five-layers", folder, world -> {
            Path description = world.resolve("world.json");
            Files.writeString(description, Files.readString(description).replaceFirst("\"uiLanguage\"",
                    "\"slowDriveMs\": 4, \"uiLanguage\""));
            Path data = Files.createDirectory(world.resolve("windows/C/Users/dev/shop/data"));
            for (int i = 0; i < 80; i++) {
                Files.writeString(data.resolve(i + ".txt"), "order " + i + "\n");
            }
        });
    }

    private static String processes(LabWorld world) throws GatewayException {
        return world.wsl(Blob.EMPTY, "--", "ps", "-eo", "args").text();
    }

    private static List<String> temporary(Path folder) throws Exception {
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(file -> file.getFileName().toString())
                    .filter(name -> name.startsWith(".bundle") || name.contains(".wgd-")).toList();
        }
    }
}
