package dev.wslgodoctor.app.lab;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.wslgodoctor.app.MachineEngine;
import dev.wslgodoctor.diagnostics.engine.Report;
import dev.wslgodoctor.diagnostics.gateway.world.WorldMachine;
import dev.wslgodoctor.diagnostics.probe.Choice;
import dev.wslgodoctor.diagnostics.probe.Consent;
import dev.wslgodoctor.diagnostics.repair.Journal;
import dev.wslgodoctor.diagnostics.text.Texts;
import dev.wslgodoctor.wizard.port.BundleComparison;
import dev.wslgodoctor.wizard.port.BundlePreview;
import dev.wslgodoctor.wizard.port.BundleWishes;
import dev.wslgodoctor.wizard.port.EngineTrouble;
import dev.wslgodoctor.wizard.port.OpenedBundle;
import dev.wslgodoctor.wizard.port.SavedBundle;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The ports behind the window's page of a bundle and its viewer, on a real distro. */
@Tag("lab")
class BundlePortsTest {

    @TempDir
    private Path folder;

    private MachineEngine engine(LabWorld world) throws Exception {
        return new MachineEngine(WorldMachine.of(LabWorld.lab(), world.folder(), Optional.empty()),
                new Journal(folder.resolve("journal")), () -> Texts.in(Locale.ENGLISH));
    }

    @Test
    void whatIsShownIsSavedByteForByteAndOpensAsWhatWasSeen() throws Exception {
        try (LabWorld world = LabWorld.fresh("five-layers", folder); MachineEngine engine = engine(world)) {
            Report report = engine.examine(Choice.NONE, Consent.DEFAULT, event -> { });
            engine.previewBundle(report, BundleWishes.USUAL);
            BundleWishes wishes = BundleWishes.USUAL.leavingOut("report.html", true).masking("shop");
            BundlePreview shown = engine.previewBundle(report, wishes);
            assertTrue(shown.isClean() && shown.masked().get("word") > 0, shown.masked().toString());

            Path file = folder.resolve("seen.zip");
            SavedBundle saved = engine.saveBundle(shown, file);

            assertEquals(shown.sha256(), saved.sha256());
            assertEquals(shown.sha256(), HexFormat.of().formatHex(java.security.MessageDigest.getInstance("SHA-256")
                    .digest(Files.readAllBytes(file))));
            Map<String, String> written = Zips.read(file).entrySet().stream().collect(Collectors.toMap(
                    Map.Entry::getKey, each -> new String(each.getValue(), StandardCharsets.UTF_8)));
            assertEquals(shown.parts().stream().collect(Collectors.toMap(BundlePreview.Part::name,
                    BundlePreview.Part::text)), written);

            OpenedBundle opened = engine.openBundle(file);
            assertEquals(List.of("report.html"), opened.about().leftOut());
            assertEquals("everything", opened.about().symptom());
            assertEquals("1.24.4", opened.about().examined().get("go.version"));
            assertEquals(shown.maskedPlaces(), opened.about().maskedPlaces());
            assertTrue(opened.answers().stream().anyMatch(answer -> answer.question().contains("/etc/wsl.conf")
                    && answer.answer().contains("[cgroup]")), opened.answers().toString());
            assertTrue(opened.causes().stream().noneMatch(OpenedBundle.Cause::differs), opened.causes().toString());
            assertFalse(opened.texts().containsKey("report.html"));
        }
    }

    @Test
    void aPreviewThatIsNotTheNewestOneIsNotSaved() throws Exception {
        try (LabWorld world = LabWorld.fresh("five-layers", folder); MachineEngine engine = engine(world)) {
            Report report = engine.examine(Choice.NONE, Consent.DEFAULT, event -> { });
            BundlePreview first = engine.previewBundle(report, BundleWishes.USUAL);
            engine.previewBundle(report, BundleWishes.USUAL.masking("shop"));

            assertThrows(EngineTrouble.class, () -> engine.saveBundle(first, folder.resolve("old.zip")));
            assertFalse(Files.exists(folder.resolve("old.zip")));
        }
    }

    @Test
    void aSmallerSizeCutsTheLargestAnswerAndSaysSo() throws Exception {
        try (LabWorld world = LabWorld.fresh("five-layers", folder, copy -> Files.writeString(
                copy.resolve("windows/C/Users/dev/AppData/Roaming/Code/User/settings.json"),
                "{\n" + "    // a long note\n".repeat(40_000) + "}\n")); MachineEngine engine = engine(world)) {
            Report report = engine.examine(Choice.NONE, Consent.DEFAULT, event -> { });
            assertEquals(List.of(), engine.previewBundle(report, BundleWishes.USUAL).cuts());

            BundlePreview small = engine.previewBundle(report, BundleWishes.USUAL.upTo(1));

            assertTrue(small.cuts().toString().contains("settings.json"), small.cuts().toString());
            assertTrue(small.parts().stream().filter(part -> part.name().equals("tape.json"))
                    .allMatch(part -> part.bytes() < 1 << 20), small.parts().toString().substring(0, 300));
        }
    }

    @Test
    void twoBundlesAreComparedAndAnArchiveOfSomethingElseIsRefusedInWords() throws Exception {
        try (LabWorld world = LabWorld.fresh("five-layers", folder); MachineEngine engine = engine(world)) {
            Path before = folder.resolve("before.zip");
            Path after = folder.resolve("after.zip");
            world.run("bundle", before.toString());
            world.run("repair", "binary.flags-strip", "--yes");
            world.run("bundle", after.toString());

            BundleComparison compared = engine.compareBundles(before, after);
            assertTrue(compared.causes().stream().anyMatch(cause -> cause.id().equals("binary.flags-strip")
                    && cause.onChain() && cause.second().equals("ruled-out")), compared.causes().toString());
            assertFalse(compared.facts().getFirst().matters().isEmpty());

            Path evil = folder.resolve("evil.zip");
            Zips.write(evil, Map.of("../evil.txt", "gotcha".getBytes(StandardCharsets.UTF_8)));
            EngineTrouble refused = assertThrows(EngineTrouble.class, () -> engine.openBundle(evil));
            assertEquals("bundle-trouble.hostile", refused.trouble().words().key());
            Files.writeString(evil, "no zip");
            refused = assertThrows(EngineTrouble.class, () -> engine.openBundle(evil));
            assertEquals("bundle-trouble.malformed", refused.trouble().words().key());
            assertFalse(Files.exists(folder.getParent().resolve("evil.txt")));
        }
    }
}
