package dev.wslgodoctor.app.lab;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.wslgodoctor.app.cli.ExitCode;
import dev.wslgodoctor.app.cli.Run;
import dev.wslgodoctor.app.cli.Schemas;
import dev.wslgodoctor.diagnostics.gateway.Output;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Archives made to do harm to whoever opens them: refused with a reason, in little memory, writing nothing. */
@Tag("lab")
class HostileArchiveTest {

    @TempDir
    private Path folder;
    private Map<String, byte[]> sound;

    @BeforeEach
    void makeASoundBundle() throws Exception {
        Path file = folder.resolve("sound.zip");
        try (LabWorld world = LabWorld.fresh("no-distro", folder)) {
            assertEquals(ExitCode.OK, world.run("bundle", file.toString()).status());
        }
        sound = Zips.read(file);
        assertEquals(ExitCode.FOUND, Run.of("open", file.toString()).status(), "the archive itself can be opened");
    }

    @ParameterizedTest
    @ValueSource(strings = {"../escaped.json", "journal/../../escaped.json", "/tmp/escaped.json", "C:escaped.json",
        "C:\\escaped.json", "..\\escaped.json", "\\\\?\\C:\\escaped.json", "\\\\server\\share\\x", "journal/x.json:ads",
        "journal/CON/x.json", "journal/", "report.json/", "x.class", "journal/a\0.json", "REPORT.JSON",
        "journal/x.html", "wsl.sh", ""})
    void anEntryThatNoBundleHasIsRefused(String name) throws Exception {
        Map<String, byte[]> entries = new LinkedHashMap<>(sound);
        entries.put(name, "{}".getBytes(StandardCharsets.UTF_8));

        refused(entries, ExitCode.REFUSED);
    }

    @Test
    void anEntryThatTheManifestDoesNotListIsRefused() throws Exception {
        Map<String, byte[]> entries = new LinkedHashMap<>(sound);
        entries.put("journal/extra.json", "{}".getBytes(StandardCharsets.UTF_8));

        refused(entries, ExitCode.REFUSED);
    }

    @Test
    void twoEntriesOfOneNameAreRefused() throws Exception {
        Map<String, byte[]> entries = new LinkedHashMap<>(sound);
        entries.put("report.jsom", sound.get("report.json"));
        Path file = folder.resolve("twice.zip");
        Zips.write(file, entries);
        replaceInFile(file, "report.jsom", "report.json");

        refused(file, ExitCode.REFUSED);
    }

    @Test
    void aThousandEntriesAreRefused() throws Exception {
        Map<String, byte[]> entries = new LinkedHashMap<>(sound);
        for (int i = 0; i < 1000; i++) {
            entries.put("journal/" + i + ".json", "{}".getBytes(StandardCharsets.UTF_8));
        }
        refused(entries, ExitCode.REFUSED);
    }

    @Test
    void anEntryThatUnpacksToAGigabyteIsRefusedInASmallHeap() throws Exception {
        Path file = folder.resolve("bomb.zip");
        byte[] zeros = new byte[1 << 20];
        try (OutputStream out = Files.newOutputStream(file); ZipOutputStream zip = new ZipOutputStream(out)) {
            zip.putNextEntry(new ZipEntry("tape.json"));
            for (int i = 0; i < 1024; i++) {
                zip.write(zeros);
            }
            zip.closeEntry();
        }
        assertTrue(Files.size(file) < 4 << 20, "a small file with a huge content");
        List<String> before = tree();

        Output output = Apart.run(Map.of(), List.of("open", "--lang=en", file.toString()));

        assertEquals(ExitCode.REFUSED, output.exit(), output.errorText());
        assertFalse(output.errorText().contains("OutOfMemory"), output.errorText());
        assertEquals(before, tree());
    }

    @Test
    void whatIsNoZipOrOnlyHalfOneIsMalformed() throws Exception {
        byte[] whole = Files.readAllBytes(folder.resolve("sound.zip"));
        Path file = folder.resolve("half.zip");
        for (byte[] content : List.of(new byte[0], "PK".getBytes(StandardCharsets.UTF_8), new byte[10_000],
                Arrays.copyOf(whole, whole.length / 2))) {
            Files.write(file, content);
            refused(file, ExitCode.USAGE);
        }
    }

    @Test
    void aManifestThatLacksAnythingIsMalformed() throws Exception {
        for (String manifest : List.of("", "{", "[]", "null", "{}", "{\"kind\": \"other\"}", "[".repeat(100_000),
                "{\"kind\": \"wsl-go-doctor-bundle\", \"schema\": 999}",
                "{\"kind\": \"wsl-go-doctor-bundle\", \"schema\": 1, \"entries\": {}}",
                "{\"kind\": \"wsl-go-doctor-bundle\", \"schema\": 1, \"entries\": [{\"name\": 5}]}")) {
            Map<String, byte[]> entries = new LinkedHashMap<>(sound);
            entries.put("manifest.json", manifest.getBytes(StandardCharsets.UTF_8));
            refused(entries, ExitCode.USAGE);
        }
    }

    private void refused(Map<String, byte[]> entries, int status) throws Exception {
        Path file = folder.resolve("hostile.zip");
        Zips.write(file, entries);
        refused(file, status);
    }

    private void refused(Path file, int status) throws Exception {
        List<String> before = tree();

        Run words = Run.of("open", file.toString());
        Run json = Run.of("open", file.toString(), "--json");
        assertEquals("", words.out());
        Schemas.assertFits("error", json.out());
        for (Run run : List.of(words, json)) {
            assertEquals(status, run.status(), run.out() + run.err());
            assertEquals(1, run.err().lines().count(), run.err());
            assertFalse(run.err().contains("Exception"), run.err());
        }
        assertEquals(before, tree());
        assertTrue(Files.notExists(Path.of("/tmp/escaped.json")));
    }

    private List<String> tree() throws IOException {
        try (var all = Files.walk(folder)) {
            return new ArrayList<>(new TreeSet<>(all.map(Path::toString).toList()));
        }
    }

    private static void replaceInFile(Path file, String from, String to) throws IOException {
        String bytes = new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1);
        assertTrue(bytes.contains(from));
        Files.write(file, bytes.replace(from, to).getBytes(StandardCharsets.ISO_8859_1));
    }
}
