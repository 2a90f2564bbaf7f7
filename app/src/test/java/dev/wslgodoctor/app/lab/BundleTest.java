package dev.wslgodoctor.app.lab;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import dev.wslgodoctor.app.cli.ExitCode;
import dev.wslgodoctor.app.cli.Run;
import dev.wslgodoctor.app.cli.Schemas;
import dev.wslgodoctor.diagnostics.gateway.Blob;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A bundle says elsewhere what the machine itself said, and says nobody's name. */
@Tag("lab")
class BundleTest {

    @TempDir
    private Path folder;

    @ParameterizedTest
    @ValueSource(strings = {"healthy", "five-layers", "windows-drive", "chinese", "no-distro", "hung"})
    void isJudgedAgainElsewhereWithTheSameFindings(String name) throws Exception {
        try (LabWorld world = LabWorld.fresh(name, folder)) {
            Path file = folder.resolve("a.zip");
            Run check = world.run("check", "--json", "--timeout=5");
            Run made = world.run("bundle", file.toString(), "--json", "--timeout=5");
            Schemas.assertFits("bundle", made.out());
            assertEquals(ExitCode.OK, made.status(), made.err());
            assertEquals(Blob.of(Files.readAllBytes(file)).sha256(), made.json().get("sha256").getAsString());

            Run open = Run.of("open", file.toString(), "--json");

            Schemas.assertFits("open", open.out());
            assertEquals(check.status(), open.status(), open.err());
            assertEquals(told(check.json()), told(open.json()));
            assertEquals(check.json().get("chain"), open.json().get("chain"));
        }
    }

    // what was recorded in a machine's own words may hold a name, so only the number of evidence is compared
    private static List<String> told(JsonObject report) {
        return Findings.of(report).stream().map(finding -> finding.get("id").getAsString() + " "
                + finding.get("verdict").getAsString() + " " + member(finding, "severity") + " "
                + member(finding, "confidence") + " " + placeholders(member(finding, "arguments")) + " "
                + finding.getAsJsonArray("evidence").size()).toList();
    }

    private static String member(JsonObject finding, String name) {
        return finding.has(name) ? finding.get(name).toString() : "-";
    }

    private static String placeholders(String arguments) {
        return arguments
                .replaceAll("(?<=/home/|/Users/|\\\\Users\\\\)(dev|user\\d+|张 伟|用户 \\d+)(?=/|\\\\|\")", "U")
                .replaceAll("\"(dev|user\\d+)\"", "\"U\"");
    }

    @ParameterizedTest
    @ValueSource(strings = {"five-layers", "chinese", "hung"})
    void nobodysNameIsInAnyEntryInAnySpelling(String name) throws Exception {
        try (LabWorld world = LabWorld.fresh(name, folder, BundleTest::renamePeople)) {
            Path file = folder.resolve("named.zip");
            world.run("repair", "binary.flags-strip", "--yes");
            Run made = world.run("bundle", file.toString(), "--json", "--timeout=5");
            assertEquals(ExitCode.OK, made.status(), made.err());
            assertTrue(name.equals("hung") || made.json().get("masked").getAsInt() > 10, made.out());

            for (Map.Entry<String, byte[]> entry : Zips.read(file).entrySet()) {
                for (String person : List.of("zhanglinux", "Wang Fang", "王 芳", "张 伟")) {
                    for (byte[] spelling : spellings(person)) {
                        assertFalse(holds(entry.getValue(), spelling), entry.getKey() + " holds " + person + " as "
                                + new String(spelling, StandardCharsets.ISO_8859_1));
                    }
                    assertFalse(entry.getKey().contains(person));
                }
            }
        }
    }

    /** Gives the developers names that nothing else on a machine is called; the worlds' own are {@code dev}. */
    private static void renamePeople(Path world) throws IOException {
        boolean chinese = Files.readString(world.resolve("world.json")).contains("zh-CN");
        List<Path> texts = new ArrayList<>();
        try (var all = Files.walk(world)) {
            all.filter(Files::isRegularFile).forEach(texts::add);
        }
        for (Path text : texts) {
            byte[] bytes = Files.readAllBytes(text);
            boolean wide = bytes.length > 1 && bytes[0] == (byte) 0xff && bytes[1] == (byte) 0xfe;
            Charset charset = wide ? StandardCharsets.UTF_16LE : StandardCharsets.UTF_8;
            String renamed = new String(bytes, charset).replace("\\Users\\dev", "\\Users\\Wang Fang")
                    .replace("\\\\Users\\\\dev", "\\\\Users\\\\Wang Fang").replace("/Users/dev", "/Users/Wang Fang")
                    .replace("张 伟", "王 芳").replace("%E5%BC%A0%20%E4%BC%9F", "%E7%8E%8B%20%E8%8A%B3")
                    .replace("/home/dev", "/home/zhanglinux").replace("default=dev", "default=zhanglinux")
                    .replace("\"USERNAME\": \"dev\"", "\"USERNAME\": \"Wang Fang\"");
            Files.write(text, renamed.getBytes(charset));
        }
        Path old = world.resolve("windows/C/Users").resolve(chinese ? "张 伟" : "dev");
        Files.move(old, old.resolveSibling(chinese ? "王 芳" : "Wang Fang"));
        Path json = world.resolve("world.json");
        JsonObject machine = JsonParser.parseString(Files.readString(json)).getAsJsonObject();
        machine.getAsJsonObject("windows").addProperty("user", chinese ? "王 芳" : "Wang Fang");
        JsonObject distro = machine.getAsJsonArray("distros").get(0).getAsJsonObject();
        distro.addProperty("user", "zhanglinux");
        if (distro.has("rootfs")) {
            JsonArray steps = new JsonArray();
            // the lab's root file systems know the user dev
            steps.add(JsonParser.parseString("""
                    ["usermod", "-l", "zhanglinux", "-d", "/home/zhanglinux", "-m", "dev"]"""));
            JsonArray others = distro.has("prepare") ? distro.getAsJsonArray("prepare") : new JsonArray();
            others.forEach(steps::add);
            distro.add("prepare", steps);
        }
        Files.writeString(json, machine.toString().replace("\"user\":\"dev\"", "\"user\":\"zhanglinux\""));
    }

    private static Set<byte[]> spellings(String person) {
        Set<byte[]> spellings = new HashSet<>();
        for (String each : List.of(person, person.toLowerCase(Locale.ROOT), percent(person),
                percent(person).toLowerCase(Locale.ROOT), person.replace(" ", "%20"), person.replace(" ", "\\u0020"),
                escaped(person), escaped(person).toUpperCase(Locale.ROOT).replace("\\U", "\\u"))) {
            spellings.add(each.getBytes(StandardCharsets.UTF_8));
        }
        spellings.add(person.getBytes(StandardCharsets.UTF_16LE));
        spellings.add(person.getBytes(StandardCharsets.UTF_16BE));
        spellings.add(person.getBytes(Charset.forName("GBK")));
        spellings.add(new String(person.getBytes(StandardCharsets.UTF_16LE), StandardCharsets.ISO_8859_1)
                .replace("\0", "\\u0000").getBytes(StandardCharsets.UTF_8));
        spellings.add(Base64.getEncoder().encode(person.getBytes(StandardCharsets.UTF_8)));
        return spellings;
    }

    private static String percent(String text) {
        StringBuilder out = new StringBuilder();
        for (byte b : text.getBytes(StandardCharsets.UTF_8)) {
            out.append(b > 32 ? String.valueOf((char) b) : "%%%02X".formatted(b & 0xff));
        }
        return out.toString();
    }

    private static String escaped(String text) {
        StringBuilder out = new StringBuilder();
        text.chars().forEach(c -> out.append(c < 128 ? String.valueOf((char) c) : "\\u%04x".formatted(c)));
        return out.toString();
    }

    private static boolean holds(byte[] text, byte[] part) {
        outer:
        for (int i = 0; i + part.length <= text.length; i++) {
            for (int k = 0; k < part.length; k++) {
                if (text[i + k] != part[k]) {
                    continue outer;
                }
            }
            return true;
        }
        return false;
    }

    @Test
    void theManifestTellsTheTruthAndATamperedEntryIsRefused() throws Exception {
        try (LabWorld world = LabWorld.fresh("no-distro", folder)) {
            Path file = folder.resolve("whole.zip");
            assertEquals(ExitCode.OK, world.run("bundle", file.toString()).status());
            Map<String, byte[]> entries = Zips.read(file);
            JsonObject manifest = JsonParser.parseString(new String(entries.get("manifest.json"),
                    StandardCharsets.UTF_8)).getAsJsonObject();
            Set<String> listed = new HashSet<>(Set.of("manifest.json"));
            for (JsonElement element : manifest.getAsJsonArray("entries")) {
                JsonObject entry = element.getAsJsonObject();
                byte[] content = entries.get(entry.get("name").getAsString());
                assertEquals(Blob.of(content).sha256(), entry.get("sha256").getAsString());
                assertEquals(content.length, entry.get("size").getAsInt());
                listed.add(entry.get("name").getAsString());
            }
            assertEquals(listed, entries.keySet());

            for (String name : List.of("report.json", "report.html", "tape.json", "choice.json")) {
                Path tampered = folder.resolve("tampered.zip");
                Map<String, byte[]> changed = new LinkedHashMap<>(entries);
                changed.put(name, (new String(entries.get(name), StandardCharsets.UTF_8) + " ")
                        .getBytes(StandardCharsets.UTF_8));
                Zips.write(tampered, changed);
                Run run = Run.of("open", tampered.toString(), "--json");
                assertEquals(ExitCode.USAGE, run.status());
                assertTrue(run.err().contains(name), run.err());
                Schemas.assertFits("error", run.out());
            }
        }
    }

    @Test
    void aWorldAndAFileThatIsNotThereAreNoBundles() throws Exception {
        try (LabWorld world = LabWorld.fresh("no-distro", folder)) {
            assertEquals(ExitCode.REFUSED, Run.of("open", world.folder().toString()).status());
            assertEquals(ExitCode.REFUSED, Run.of("open", world.folder().resolve("world.json").toString()).status());
            Run nowhere = Run.of("open", folder.resolve("nowhere.zip").toString());
            assertEquals(ExitCode.USAGE, nowhere.status());
            assertTrue(nowhere.err().contains("nowhere.zip"), nowhere.err());
            Run unwritable = world.run("bundle", folder.resolve("no/such/folder/a.zip").toString());
            assertEquals(ExitCode.USAGE, unwritable.status());
            assertTrue(unwritable.err().contains("no/such/folder"), unwritable.err());
        }
    }

    @Test
    void aNameWhereTheRedactorDoesNotKnowItMakesNoBundleAndIsNotRepeated() throws Exception {
        try (LabWorld world = LabWorld.fresh("five-layers", folder, BundleTest::renamePeople)) {
            assertEquals(ExitCode.OK, world.run("repair", "binary.flags-strip", "--yes").status());
            Path entry = journalEntry();
            String whole = Files.readString(entry);
            Files.writeString(entry, whole.replaceFirst("\\{",
                    "{\"note\": \"zhanglinux-old on ZHANGLINUX.local, C:\\\\\\\\Users\\\\\\\\wang fang\\\\\\\\x\","));
            Path masked = folder.resolve("masked.zip");
            assertEquals(ExitCode.OK, world.run("bundle", masked.toString()).status(), "known spellings are masked");

            // nobody can edit Base64 in place
            String encoded = Base64.getEncoder().encodeToString("run by zhanglinux".getBytes(StandardCharsets.UTF_8));
            Files.writeString(entry, whole.replaceFirst("\\{", "{\"note\": \"" + encoded + "\","));
            refusedWithout("zhanglinux", world);
        }
    }

    @Test
    void aJournalThatCannotBeReadIsNotPutIntoABundleUnredacted() throws Exception {
        try (LabWorld world = LabWorld.fresh("five-layers", folder)) {
            assertEquals(ExitCode.OK, world.run("repair", "binary.flags-strip", "--yes").status());
            Files.writeString(journalEntry(), "{ this is no JSON: s3cret");
            refusedWithout("s3cret", world);
        }
    }

    private Path journalEntry() throws IOException {
        try (var all = Files.walk(folder.resolve("state"))) {
            return all.filter(path -> path.getFileName().toString().endsWith(".json")).findFirst().orElseThrow();
        }
    }

    private void refusedWithout(String secret, LabWorld world) throws IOException {
        Path file = folder.resolve("refused.zip");
        Run run = world.run("bundle", file.toString(), "--json");

        assertEquals(ExitCode.REFUSED, run.status(), run.out());
        Schemas.assertFits("error", run.out());
        assertFalse((run.out() + run.err()).toLowerCase(Locale.ROOT).contains(secret), run.out() + run.err());
        assertTrue(Files.notExists(file));
        try (var left = Files.list(folder)) {
            assertTrue(left.noneMatch(path -> path.getFileName().toString().startsWith(".bundle")));
        }
    }
}
