package dev.wslgodoctor.diagnostics.gateway;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.wslgodoctor.diagnostics.gateway.process.Program;
import dev.wslgodoctor.diagnostics.parse.BinaryFacts;
import dev.wslgodoctor.diagnostics.parse.BinaryFacts.Format;
import dev.wslgodoctor.diagnostics.parse.ElfFixture;
import dev.wslgodoctor.diagnostics.path.LinuxPath;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** Reading a program file through a real shell, as a distro is read. */
@DisabledOnOs(value = OS.WINDOWS, disabledReason = "not run: there is no shell of a distro")
class DistroBinaryTest {

    @TempDir
    Path folder;

    private Path file;
    private final Shell distro = new Shell();

    private static final class Shell implements DistroGateway {

        private int questions;
        private Runnable before = () -> { };

        @Override
        public Place place() {
            return Place.distro("here");
        }

        @Override
        public Output run(Command command) throws GatewayException {
            questions++;
            before.run();
            return Program.of(command.argv()).run(command.input(), command.deadline(), command.limit());
        }

        @Override
        public LiveProcess start(Command command) {
            throw new UnsupportedOperationException();
        }

        @Override
        public void close() {
            // every command ended
        }
    }

    @BeforeEach
    void chooseAHostileName() {
        file = folder.resolve("it's a $(touch canary) -rf");
    }

    private Optional<BinaryFacts> read() throws GatewayException {
        return distro.binary(LinuxPath.of(file.toString()));
    }

    @Test
    void readsAProgramInFewQuestions() throws Exception {
        Files.write(file, ElfFixture.goProgram().bytes());
        Files.setLastModifiedTime(file, FileTime.fromMillis(1_700_000_000_999L));

        BinaryFacts facts = read().orElseThrow();
        assertTrue(facts.hasDebugInfo() && facts.build().isPresent());
        assertEquals(2, facts.paths().orElseThrow().files().size());
        assertEquals(1_700_000_000L, facts.stamp().modified());
        assertEquals(Files.size(file), facts.stamp().size());
        assertEquals(1, distro.questions, "a small file comes with the first answer");
        assertTrue(Files.notExists(folder.resolve("canary")));
    }

    @Test
    void readsALargeProgramInAtMostThreeQuestions() throws Exception {
        Files.write(file, ElfFixture.large(40 << 20));

        BinaryFacts facts = read().orElseThrow();
        assertTrue(facts.build().isPresent());
        assertEquals(2, facts.paths().orElseThrow().files().size());
        assertTrue(distro.questions <= 3, distro.questions + " questions");
    }

    @Test
    void readsTheEndOfAFileWhoseSizeIsNoMultipleOfABlock() throws Exception {
        for (int size : new int[] {0, 1, 4095, 4096, 4097, 12288, 24577, 50000}) {
            Files.write(file, Arrays.copyOf("#!/bin/sh\n".getBytes(java.nio.charset.StandardCharsets.UTF_8), size));
            assertEquals(size == 0 ? Format.OTHER : size == 1 ? Format.OTHER : Format.SCRIPT,
                    read().orElseThrow().format());
        }
    }

    @Test
    void seesThatThereIsNoFile() throws Exception {
        assertEquals(Optional.empty(), read());
    }

    @Test
    void neverOpensWhatIsNoFile() throws Exception {
        assertEquals(0, new ProcessBuilder("mkfifo", file.toString()).start().waitFor());

        assertInstanceOf(Trouble.Unreadable.class, assertThrows(GatewayException.class, this::read).trouble());
    }

    @Test
    void followsALink() throws Exception {
        Path real = Files.write(folder.resolve("real"), ElfFixture.goProgram().bytes());
        Files.createSymbolicLink(file, real);

        assertTrue(read().orElseThrow().isGo());
    }

    @Test
    void noticesAFileThatChangesWhileItIsRead() throws Exception {
        Files.write(file, ElfFixture.large(1 << 20));
        distro.before = () -> {
            if (distro.questions == 2) {
                append();
            }
        };

        GatewayException refused = assertThrows(GatewayException.class, this::read);
        assertTrue(refused.getMessage().contains("changed"), refused.getMessage());
    }

    private void append() {
        try {
            Files.write(file, List.of("more"), java.nio.file.StandardOpenOption.APPEND);
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
