package dev.wslgodoctor.app.lab;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.gson.JsonObject;
import dev.wslgodoctor.app.cli.ExitCode;
import dev.wslgodoctor.app.cli.Run;
import dev.wslgodoctor.app.cli.Schemas;
import dev.wslgodoctor.diagnostics.gateway.Blob;
import dev.wslgodoctor.diagnostics.gateway.Output;
import java.io.ByteArrayOutputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Configuration files as nobody should write them, and as Windows programs do: each is read, told, and repaired. */
@Tag("lab")
class BadInputTest {

    private static final String DISTRO = "Ubuntu-24.04";
    private static final String BROKEN = "editor.configuration-file-broken";
    private static final long BOUND_MS = 60_000;

    @TempDir
    private static Path folder;
    private static LabWorld world;
    private static Path launch;
    private static Path settings;
    private static byte[] launchBefore;
    private static byte[] settingsBefore;
    private static byte[] wslConfBefore;

    @BeforeAll
    static void makeTheMachine() throws Exception {
        world = LabWorld.fresh("five-layers", folder);
        launch = world.driveC("Users/dev/shop/.vscode/launch.json");
        settings = world.driveC("Users/dev/shop/.vscode/settings.json");
        launchBefore = Files.readAllBytes(launch);
        settingsBefore = Files.readAllBytes(settings);
        wslConfBefore = wslConf();
    }

    @AfterAll
    static void endIt() throws Exception {
        if (world != null) {
            world.close();
        }
    }

    @AfterEach
    void putBack() throws Exception {
        Files.write(launch, launchBefore);
        Files.write(settings, settingsBefore);
        writeWslConf(wslConfBefore);
    }

    private static byte[] wslConf() throws Exception {
        return world.wsl(Blob.EMPTY, "-d", DISTRO, "-u", "root", "-e", "cat", "/etc/wsl.conf").out().bytes();
    }

    private static void writeWslConf(byte[] content) throws Exception {
        Output output = world.wsl(Blob.of(content), "-d", DISTRO, "-u", "root", "-e", "sh", "-c",
                "cat > /etc/wsl.conf");
        assertEquals(0, output.exit(), output.errorText());
    }

    @Test
    void aBrokenFileIsNamedWithItsLineAndColumn() throws Exception {
        Files.writeString(launch, "{\n  \"configurations\": [\n    { \"name\": \"x\" \"type\": \"go\" }\n  ]\n}\n");

        Run run = examined();

        JsonObject finding = Findings.about(BROKEN, run);
        assertEquals("holds", finding.get("verdict").getAsString());
        JsonObject arguments = finding.getAsJsonObject("arguments");
        assertEquals("/mnt/c/Users/dev/shop/.vscode/launch.json", arguments.get("file").getAsString());
        assertEquals("3", arguments.get("line").getAsString());
        assertTrue(world.run("check").out().contains("launch.json, line 3, column"));
        // a repair could only guess what was meant
        byte[] before = Files.readAllBytes(launch);
        world.run("repair", BROKEN, "--yes");
        assertArrayEquals(before, Files.readAllBytes(launch));
    }

    @Test
    void whatIsCutShortOrNoTextAtAllIsBrokenAndNotFine() throws Exception {
        String text = new String(launchBefore, StandardCharsets.UTF_8);
        List<byte[]> bad = List.of(text.substring(0, text.length() / 2).getBytes(StandardCharsets.UTF_8),
                "{ \"configurations\": [".repeat(20_000).getBytes(StandardCharsets.UTF_8),
                new byte[5000],
                new byte[] {(byte) 0xef, (byte) 0xbb, (byte) 0xbf, '{'});
        for (byte[] content : bad) {
            Files.write(launch, content);
            String verdict = Findings.about(BROKEN, examined()).get("verdict").getAsString();
            assertTrue(List.of("holds", "undetermined").contains(verdict),
                    verdict + " for " + Blob.of(content).text().substring(0, Math.min(60, content.length / 2)));
        }
    }

    @Test
    void anEmptyFileIsToldAsOneWithoutConfigurations() throws Exception {
        Files.write(launch, new byte[0]);
        Files.write(settings, new byte[0]);
        writeWslConf(new byte[0]);

        Run run = examined();

        assertEquals("ruled-out", Findings.verdicts(run.json()).get("distro.wsl-conf-has-cgroup-section"));
        assertEquals("ruled-out", Findings.verdicts(run.json()).get("editor.dlv-setting-points-nowhere"));
        assertEquals(0, run.json().getAsJsonObject("target").getAsJsonArray("debug").size(), run.out());
    }

    @Test
    void aFileOfTenMegabytesIsToldToBeTooLargeInsteadOfRead() throws Exception {
        byte[] large = ("// " + "x".repeat(10 << 20) + "\n").getBytes(StandardCharsets.US_ASCII);
        Files.write(launch, large);
        Files.write(settings, large);
        writeWslConf(("# " + "x".repeat(10 << 20) + "\n[cgroup]\n").getBytes(StandardCharsets.US_ASCII));

        Run run = examined();

        assertEquals("undetermined", Findings.verdicts(run.json()).get(BROKEN), "half a file is no answer");
        assertEquals("undetermined", Findings.verdicts(run.json()).get("editor.dlv-setting-points-nowhere"));
        assertEquals("undetermined", Findings.verdicts(run.json()).get("distro.wsl-conf-has-cgroup-section"));
        List<String> ruledOut = Findings.with("ruled-out", run);
        assertTrue(ruledOut.stream().noneMatch(id -> id.startsWith("editor.launch-")), ruledOut.toString());
        assertFalse(ruledOut.contains("binary.flags-strip"), ruledOut.toString());
        String words = world.run("check").out();
        assertTrue(words.contains("launch.json is larger than"), words);
        assertTrue(words.contains("/etc/wsl.conf is larger than"), words);
        assertTrue(words.length() < 100_000);
    }

    @Test
    void aRepairKeepsMarkLineEndsAndEncodingAndEveryOtherByteOfLaunchJson() throws Exception {
        keepsEveryOtherByte(launch, launchBefore, "binary.flags-strip", "-s -w");
    }

    @Test
    void aRepairKeepsMarkLineEndsAndEncodingAndEveryOtherByteOfSettingsJson() throws Exception {
        keepsEveryOtherByte(settings, settingsBefore, "editor.dlv-setting-points-nowhere", "dlv-1.22");
    }

    private static void keepsEveryOtherByte(Path file, byte[] before, String cause, String goes) throws Exception {
        String text = new String(before, StandardCharsets.UTF_8);
        for (Written written : List.of(new Written(StandardCharsets.UTF_8, true, true),
                new Written(StandardCharsets.UTF_8, false, true), new Written(StandardCharsets.UTF_16LE, true, true),
                new Written(StandardCharsets.UTF_16BE, true, false))) {
            byte[] original = written.bytes(text);
            Files.write(file, original);

            Run repaired = world.run("repair", cause, "--yes", "--json");

            assertEquals("cured", repaired.json().get("outcome").getAsString(), written + repaired.out());
            byte[] after = Files.readAllBytes(file);
            assertOnlyThisWent(goes, written.text(original), written.text(after));
            assertArrayEquals(written.bytes(written.text(after).replace("\r\n", "\n")), after, written.toString());
            Run undone = world.run("undo", "--json");
            assertEquals("undone", undone.json().get("outcome").getAsString(), undone.out());
            assertArrayEquals(original, Files.readAllBytes(file), written.toString());
        }
    }

    @Test
    void aRepairOfWslConfKeepsCarriageReturnsAndEveryOtherLine() throws Exception {
        byte[] original = new String(wslConfBefore, StandardCharsets.UTF_8).replace("\n", "\r\n")
                .getBytes(StandardCharsets.UTF_8);
        writeWslConf(original);

        Run repaired = world.run("repair", "distro.wsl-conf-has-cgroup-section", "--yes", "--json");

        assertEquals("cured", repaired.json().get("outcome").getAsString(), repaired.out());
        String after = new String(wslConf(), StandardCharsets.UTF_8);
        assertEquals(after.chars().filter(c -> c == '\n').count(), after.chars().filter(c -> c == '\r').count());
        assertTrue(after.contains("[wsl2]\r\nsystemd=true\r\n"), after);
        assertTrue(after.startsWith("[boot]\r\nsystemd=true\r\n"), after);
        assertEquals(ExitCode.OK, world.run("undo").status());
        assertArrayEquals(original, wslConf());
    }

    @Test
    void wslConfAsWindowsProgramsWriteItIsReadAsWslReadsIt() throws Exception {
        String text = new String(wslConfBefore, StandardCharsets.UTF_8);
        writeWslConf(new Written(StandardCharsets.UTF_8, false, true).bytes(text));
        assertEquals("holds", Findings.verdicts(examined().json()).get("distro.wsl-conf-has-cgroup-section"));

        // a mark is no letter: the first line stops the parser (facts of WSL, "BOM")
        writeWslConf(new Written(StandardCharsets.UTF_8, true, false).bytes(text));
        Run marked = examined();
        assertEquals("holds", Findings.verdicts(marked.json()).get("distro.wsl-conf-stops-early"), marked.out());
        assertEquals("1", Findings.about("distro.wsl-conf-stops-early", marked).getAsJsonObject("arguments")
                .get("lines").getAsString());

        writeWslConf(new Written(StandardCharsets.UTF_16LE, true, true).bytes(text));
        Run utf16 = examined();
        // WSL reads bytes: nothing in such a file has an effect, and that is what has to be said
        assertTrue(Findings.with("holds", utf16).stream().anyMatch(id -> id.startsWith("distro.wsl-conf-")),
                utf16.out());
    }

    private static Run examined() {
        long began = System.nanoTime();
        Run run = world.run("check", "--json");
        long millis = (System.nanoTime() - began) / 1_000_000;
        assertTrue(millis < BOUND_MS, "it took " + millis + " ms");
        Schemas.assertFits("check", run.out());
        assertTrue(List.of(ExitCode.FOUND, ExitCode.UNDETERMINED).contains(run.status()), run.status() + run.err());
        assertEquals("", run.err());
        return run;
    }

    private static void assertOnlyThisWent(String goes, String before, String after) {
        List<String> gone = new ArrayList<>(before.lines().toList());
        List<String> come = new ArrayList<>(after.lines().toList());
        for (String line : before.lines().toList()) {
            if (come.remove(line)) {
                gone.remove(line);
            }
        }
        assertTrue(gone.size() == 1 && gone.getFirst().contains(goes), gone.toString());
        assertTrue(come.size() <= 1, come.toString());
    }

    /** How a program writes a text file. */
    private record Written(Charset charset, boolean mark, boolean carriageReturns) {

        byte[] bytes(String text) {
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            if (mark) {
                out.writeBytes("\uFEFF".getBytes(charset));
            }
            out.writeBytes((carriageReturns ? text.replace("\n", "\r\n") : text).getBytes(charset));
            return out.toByteArray();
        }

        String text(byte[] bytes) {
            String text = new String(bytes, charset);
            return mark ? text.substring(1) : text;
        }
    }
}
