package dev.wslgodoctor.app.lab;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import dev.wslgodoctor.app.cli.ExitCode;
import dev.wslgodoctor.app.cli.Run;
import dev.wslgodoctor.app.cli.Schemas;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the user sees of a bundle before it is a file, what can be changed, and what support does with it. */
@Tag("lab")
class BundleWishesTest {

    @TempDir
    private Path folder;

    @Test
    void aPreviewShowsEveryFileAndTheHashAndWritesNothing() throws Exception {
        try (LabWorld world = LabWorld.fresh("five-layers", folder)) {
            Run preview = world.run("bundle", "--preview", "--json");

            assertEquals(ExitCode.OK, preview.status(), preview.err());
            Schemas.assertFits("bundle", preview.out());
            Set<String> names = names(preview.json());
            assertTrue(names.containsAll(Set.of("report.json", "report.html", "report.md", "tape.json", "timings.json",
                    "versions.json", "environments.json", "manifest.json", "issues/golang-vscode-go.md",
                    "issues/go-delve-delve.md",
                    "issues/microsoft-WSL.md", "config/index.json")), names.toString());
            assertTrue(preview.json().getAsJsonObject("maskedPlaces").get("home").getAsInt() > 50, preview.out());
            Run words = Run.exactly(List.of("bundle", "--preview", "--lang=zh-CN",
                    "--world=" + world.folder()));
            assertTrue(words.out().contains("主文件夹路径中的用户名"), words.out());
            Run shown = world.run("bundle", "--show", "config/index.json");
            assertTrue(shown.out().contains("/etc/wsl.conf"), shown.out());
            Run hits = world.run("bundle", "--search", "PTRACE_SCOPE");
            assertTrue(hits.out().lines().anyMatch(line -> line.startsWith("tape.json:")), hits.out());
            assertEquals(ExitCode.USAGE, world.run("bundle", "--show", "nowhere").status());
            try (var left = Files.list(folder)) {
                assertTrue(left.noneMatch(path -> path.toString().endsWith(".zip")));
            }
        }
    }

    @Test
    void whatIsLeftOutIsNotInItAndWhatIsMaskedBesidesStandsNowhere() throws Exception {
        try (LabWorld world = LabWorld.fresh("five-layers", folder)) {
            Path file = folder.resolve("mine.zip");
            Run made = world.run("bundle", file.toString(), "--leave-out=tape.json", "--leave-out=report.html",
                    "--redact=shop", "--json");

            assertEquals(ExitCode.OK, made.status(), made.err());
            Map<String, byte[]> entries = Zips.read(file);
            assertFalse(entries.containsKey("tape.json") || entries.containsKey("report.html"));
            entries.forEach((name, content) -> assertFalse(new String(content, StandardCharsets.UTF_8)
                    .toLowerCase(java.util.Locale.ROOT).contains("shop"), name));
            assertTrue(made.json().getAsJsonArray("leftOut").size() == 2, made.out());

            Run open = Run.of("open", file.toString(), "--json");
            Schemas.assertFits("open", open.out());
            assertEquals(ExitCode.UNDETERMINED, open.status());
            assertFalse(open.json().getAsJsonObject("recorded").get("hasTape").getAsBoolean());
            assertTrue(open.out().contains("binary.flags-strip"), open.out());
        }
    }

    @Test
    void theTableOfNamesStaysHereForItsOwnerAloneAndGoesWithOneCommand() throws Exception {
        try (LabWorld world = LabWorld.fresh("five-layers", folder)) {
            Path file = folder.resolve("mapped.zip");
            Path mapping = Path.of(world.run("bundle", file.toString(), "--json").json().get("mapping").getAsString());

            String table = Files.readString(mapping);
            assertTrue(table.contains("\"value\": \"dev\""), table);
            assertEquals("rw-------", PosixFilePermissions.toString(Files.getPosixFilePermissions(mapping)));
            for (byte[] content : Zips.read(file).values()) {
                assertFalse(new String(content, StandardCharsets.UTF_8).contains("\"salt\""));
            }
            Run forgotten = Run.of("bundle", "--forget", "--json");
            Schemas.assertFits("bundle", forgotten.out());
            assertEquals(1, forgotten.json().get("forgotten").getAsInt());
            assertTrue(Files.notExists(mapping));
        }
    }

    @Test
    void beforeAndAfterARepairDifferInWhatWasRepairedAndThatIsWhatMatters() throws Exception {
        try (LabWorld world = LabWorld.fresh("five-layers", folder)) {
            Path before = folder.resolve("before.zip");
            Path after = folder.resolve("after.zip");
            world.run("bundle", before.toString());
            assertEquals(ExitCode.OK, world.run("repair", "binary.flags-strip", "--yes").status());
            world.run("bundle", after.toString());

            assertEquals(ExitCode.OK, Run.of("diff", before.toString(), before.toString()).status());
            Run diff = Run.of("diff", before.toString(), after.toString(), "--json");

            Schemas.assertFits("diff", diff.out());
            assertEquals(ExitCode.FOUND, diff.status());
            JsonObject cause = diff.json().getAsJsonArray("causes").asList().stream().map(JsonElement::getAsJsonObject)
                    .filter(one -> one.get("id").getAsString().equals("binary.flags-strip")).findFirst().orElseThrow();
            assertEquals("holds (blocks)", cause.get("first").getAsString());
            assertEquals("ruled-out", cause.get("second").getAsString());
            assertTrue(cause.get("onChain").getAsBoolean());
            JsonObject first = diff.json().getAsJsonArray("facts").get(0).getAsJsonObject();
            assertFalse(first.getAsJsonArray("matters").isEmpty(), diff.out());
            Run words = Run.of("diff", before.toString(), after.toString());
            assertTrue(words.out().contains("! binary.flags-strip"), words.out());
        }
    }

    @Test
    void aSmallLimitCutsTheLargestAnswersAndSaysSo() throws Exception {
        try (LabWorld world = LabWorld.fresh("five-layers", folder, copy -> {
            Path settings = copy.resolve("windows/C/Users/dev/AppData/Roaming/Code/User/settings.json");
            Files.writeString(settings, "{\n" + "    // a long note\n".repeat(40_000) + "}\n");
        })) {
            Path file = folder.resolve("small.zip");
            Run made = world.run("bundle", file.toString(), "--limit=1", "--json");

            assertEquals(ExitCode.OK, made.status(), made.err());
            assertTrue(made.json().getAsJsonArray("cut").toString().contains("settings.json"), made.out());
            Run open = Run.of("open", file.toString());
            assertTrue(open.out().contains("left out of the bundle"), open.out());
            assertEquals(ExitCode.USAGE, world.run("bundle", file.toString(), "--limit=0").status());
        }
    }

    @Test
    void aDistroThatHangsStillGivesABundle() throws Exception {
        try (LabWorld world = LabWorld.fresh("hung", folder)) {
            Path file = folder.resolve("hung.zip");
            assertEquals(ExitCode.OK, world.run("bundle", file.toString(), "--timeout=3").status());
            assertEquals(ExitCode.UNDETERMINED, Run.of("open", file.toString()).status());
        }
    }

    private static Set<String> names(JsonObject json) throws IOException {
        Set<String> names = new java.util.TreeSet<>();
        json.getAsJsonArray("entries").forEach(each -> names.add(each.getAsJsonObject().get("name").getAsString()));
        return names;
    }
}
