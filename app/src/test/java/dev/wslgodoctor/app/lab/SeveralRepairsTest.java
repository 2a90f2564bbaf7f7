package dev.wslgodoctor.app.lab;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.gson.JsonObject;
import dev.wslgodoctor.app.cli.Run;
import dev.wslgodoctor.app.cli.Schemas;
import dev.wslgodoctor.diagnostics.gateway.Blob;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Several repairs as one on a real distro: planned, saved, reviewed, refused after a change, applied, taken back. */
@Tag("lab")
class SeveralRepairsTest {

    private static final List<String> CAUSES = List.of("editor.dlv-setting-points-nowhere",
            "wsl-vm.yama-forbids-attach", "binary.flags-strip", "files.recorded-paths-differ",
            "distro.wsl-conf-has-cgroup-section", "distro.wsl-conf-holds-vm-key");

    @TempDir
    private Path folder;

    @Test
    void aSavedPlanIsAppliedAsReviewedAndRefusedOnceTheMachineChanged() throws Exception {
        try (LabWorld world = LabWorld.fresh("five-layers", folder)) {
            List<String> before = world.snapshot();
            Path plan = folder.resolve("plan.json");
            savesForReview(world, plan);
            refusesAnAlteredFile(world, plan);
            assertEquals(before, world.snapshot(), "nothing was changed so far");

            world.wsl(Blob.EMPTY, "-u", "root", "--exec", "sh", "-c",
                    "cp -p /etc/wsl.conf /etc/old && echo '#' >> /etc/wsl.conf");
            Run changed = world.run("repair", "--plan=" + plan, "--yes", "--json");
            Schemas.assertFits("repair-set", changed.out());
            assertEquals(5, changed.status(), changed.out());
            assertEquals("machine-changed", changed.json().get("why").getAsString());
            world.wsl(Blob.EMPTY, "-u", "root", "--exec", "sh", "-c",
                    "cat /etc/old > /etc/wsl.conf; touch -r /etc/old /etc/wsl.conf; rm /etc/old");

            Run applied = world.run("repair", "--plan=" + plan, "--yes", "--json");
            Schemas.assertFits("repair-set", applied.out());
            assertEquals("cured", applied.json().get("outcome").getAsString(), applied.out());
            assertEquals("by option", applied.json().getAsJsonObject("decisions").get("agreed").getAsString());
            assertEquals(0, applied.status());
            takesEverythingBack(world, applied.json());
            assertEquals(before, world.snapshot());
        }
    }

    private static void savesForReview(LabWorld world, Path plan) throws Exception {
        List<String> arguments = new ArrayList<>(List.of("repair"));
        arguments.addAll(CAUSES);
        arguments.addAll(List.of("--save=" + plan, "--json"));
        Run saved = world.run(arguments.toArray(String[]::new));
        Schemas.assertFits("repair-set", saved.out());
        assertEquals(0, saved.status(), saved.out() + saved.err());
        Schemas.assertFits("repair-plan", Files.readString(plan));
        assertEquals(CAUSES.size(), saved.json().getAsJsonArray("repairs").size(), saved.out());
        assertEquals(3, world.run(arguments.toArray(String[]::new)).status(), "a file is never overwritten");
    }

    private static void refusesAnAlteredFile(LabWorld world, Path plan) throws Exception {
        Path altered = plan.resolveSibling("altered.json");
        Files.writeString(altered, Files.readString(plan).replace("\"needsRoot\": true", "\"needsRoot\": false"));
        Run run = world.run("repair", "--plan=" + altered, "--yes", "--json");
        Schemas.assertFits("repair-set", run.out());
        assertEquals(5, run.status());
        assertEquals("altered", run.json().get("why").getAsString());
    }

    private static void takesEverythingBack(LabWorld world, JsonObject applied) {
        for (int i = applied.getAsJsonArray("repairs").size(); i > 0; i--) {
            assertEquals("undone", world.run("undo", "--json").json().get("outcome").getAsString());
        }
    }

    @Test
    void theAnswersInAPlanAreDoneUnattendedAndStandInTheReport() throws Exception {
        try (LabWorld world = LabWorld.fresh("five-layers", folder)) {
            Path plan = folder.resolve("plan.json");
            world.run("repair", "binary.flags-strip", "distro.wsl-conf-has-cgroup-section", "--save=" + plan);
            List<String> before = world.snapshot();
            // the reviewer leaves the first repair out, and wants all back if the other does not cure
            Files.writeString(plan, Files.readString(plan).replace("\"rule\": \"keep\"", "\"rule\": \"roll-back\"")
                    .replaceFirst("(\"cause\": \"binary.flags-strip\",\\s*\"steps\": \\[\\s*\\{\\s*\"step\": 1,"
                            + "[^}]*\"answer\": )\"yes\"", "$1\"no\""));

            Run asked = world.run("repair", "--plan=" + plan);
            assertEquals(5, asked.status(), "without --yes nobody agreed");
            assertEquals(before, world.snapshot());
            Run applied = world.run("repair", "--plan=" + plan, "--yes", "--json");

            Schemas.assertFits("repair-set", applied.out());
            JsonObject decisions = applied.json().getAsJsonObject("decisions");
            assertEquals("roll-back", decisions.get("rule").getAsString());
            assertEquals("[{\"cause\":\"binary.flags-strip\",\"steps\":[1]}]",
                    decisions.getAsJsonArray("declined").toString());
            assertTrue(applied.json().getAsJsonArray("leftOut").toString().contains("declined"), applied.out());
            assertEquals(1, applied.json().getAsJsonArray("repairs").size(), applied.out());
            assertEquals("cured", applied.json().get("outcome").getAsString(), applied.out());

            assertEquals(0, world.run("undo").status());
            Run words = world.run("repair", "--plan=" + plan, "--yes");
            assertTrue(words.out().contains("Step 1 of binary.flags-strip was answered with no"), words.out());
            assertTrue(words.out().contains("agreed to beforehand, with --yes"), words.out());
            assertEquals(0, world.run("undo").status());
            assertEquals(before, world.snapshot());
        }
    }

    @Test
    void allTakesOnlyWhatCanBeUndoneWithoutRootAndSaysWhatItLeaves() throws Exception {
        try (LabWorld world = LabWorld.fresh("five-layers", folder)) {
            Run preview = world.run("repair", "--all", "--preview", "--json");
            Schemas.assertFits("repair-set", preview.out());
            assertEquals("previewed", preview.json().get("outcome").getAsString());
            assertFalse(preview.json().getAsJsonArray("repairs").isEmpty());
            preview.json().getAsJsonArray("repairs").forEach(each -> {
                assertTrue(each.getAsJsonObject().get("undoable").getAsBoolean(), each.toString());
                assertFalse(each.getAsJsonObject().get("needsRoot").getAsBoolean(), each.toString());
            });
            assertTrue(preview.json().getAsJsonArray("leftOut").toString().contains("needs-consent"), preview.out());
        }
    }
}
