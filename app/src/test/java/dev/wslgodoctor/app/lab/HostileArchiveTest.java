package dev.wslgodoctor.app.lab;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.wslgodoctor.app.cli.ExitCode;
import dev.wslgodoctor.app.cli.Run;
import dev.wslgodoctor.app.cli.Schemas;
import dev.wslgodoctor.diagnostics.gateway.Output;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeSet;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Archives made to do harm to whoever opens them: refused with a reason, in little memory, writing nothing. */
@Tag("lab")
class HostileArchiveTest {

    // made once: one of them is a gigabyte before it is packed
    private static Map<String, byte[]> archives = Map.of();

    @TempDir
    private Path folder;

    @BeforeEach
    void makeASoundBundle() throws Exception {
        Path file = folder.resolve("sound.zip");
        try (LabWorld world = LabWorld.fresh("no-distro", folder)) {
            assertEquals(ExitCode.OK, world.run("bundle", file.toString()).status());
        }
        if (archives.isEmpty()) {
            archives = new HostileArchives(Zips.read(file)).all();
        }
        assertEquals(ExitCode.FOUND, Run.of("open", file.toString()).status(), "the archive itself can be opened");
    }

    @Test
    void everyHostileArchiveIsRefusedWithItsReasonAndNothingIsWritten() throws Exception {
        Path sentinel = Path.of("/tmp/escaped.json");
        Path file = folder.resolve("hostile.zip");
        StringBuilder table = new StringBuilder("exit  archive and reason\n");
        List<String> opened = new ArrayList<>();
        for (Map.Entry<String, byte[]> archive : archives.entrySet()) {
            Files.write(file, archive.getValue());
            List<String> before = tree();
            Run run = Run.of("open", file.toString());
            Run json = Run.of("open", file.toString(), "--json");

            boolean refused = (run.status() == ExitCode.REFUSED || run.status() == ExitCode.USAGE)
                    && json.status() == run.status() && run.out().isEmpty() && run.err().lines().count() == 1
                    && !run.err().contains("Exception");
            if (!refused) {
                opened.add(archive.getKey() + ": " + run.status() + " " + run.err() + run.out());
                continue;
            }
            Schemas.assertFits("error", json.out());
            table.append(String.format(Locale.ROOT, "%4d  %-52s %s", run.status(), archive.getKey(), run.err()));
            assertEquals(before, tree(), archive.getKey());
            assertTrue(Files.notExists(sentinel), archive.getKey());
        }
        table.append(String.format(Locale.ROOT, "%d archives, %d refused%n", archives.size(),
                archives.size() - opened.size()));
        Files.createDirectories(Path.of("target"));
        Files.writeString(Path.of("target", "hostile-archives.txt"), table.toString());
        assertEquals(List.of(), opened);
        assertTrue(archives.size() >= 40, "only " + archives.size());
    }

    // 128 MiB is all that the process gets
    @Test
    void theLargestOfThemNeedNoMoreThanASmallHeap() throws Exception {
        for (String name : List.of("a gigabyte of zeros in a megabyte", "four million values in the tape",
                "a number with a million digits")) {
            Path file = folder.resolve("large.zip");
            Files.write(file, archives.get(name));
            List<String> before = tree();

            Output output = Apart.run(Map.of(), List.of("open", "--lang=en", file.toString()));

            assertTrue(output.exit() == ExitCode.REFUSED || output.exit() == ExitCode.USAGE, name + output.errorText());
            assertFalse(output.errorText().contains("OutOfMemory"), name + output.errorText());
            assertEquals(before, tree(), name);
        }
    }

    @Test
    void aFolderOfThemStopsNoTriage() throws Exception {
        Path all = Files.createDirectory(folder.resolve("all"));
        int number = 0;
        for (byte[] archive : archives.values()) {
            if (archive.length < 1 << 20) {
                Files.write(all.resolve("%03d.zip".formatted(number++)), archive);
            }
        }
        Files.copy(folder.resolve("sound.zip"), all.resolve("zz-sound.zip"));
        Path table = folder.resolve("table.csv");

        Run run = Run.of("triage", all.toString(), "--json", "--csv=" + table);

        assertEquals(ExitCode.UNDETERMINED, run.status(), run.err());
        Schemas.assertFits("triage", run.out());
        assertEquals(1, run.json().get("bundles").getAsInt(), run.out());
        assertEquals(number, run.json().get("broken").getAsInt());
        assertEquals(1, run.json().getAsJsonObject("causes").get("windows.no-distro-installed").getAsInt());
        List<String> lines = Files.readAllLines(table, StandardCharsets.UTF_8);
        assertEquals(number + 2, lines.size());
        assertTrue(lines.getLast().startsWith("zz-sound.zip,,"), lines.getLast());
    }

    private List<String> tree() throws IOException {
        try (var all = Files.walk(folder)) {
            return new ArrayList<>(new TreeSet<>(all.map(Path::toString).toList()));
        }
    }
}
