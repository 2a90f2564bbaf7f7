package dev.wslgodoctor.app.wine;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.gson.JsonObject;
import dev.wslgodoctor.app.cli.Run;
import dev.wslgodoctor.app.cli.Schemas;
import dev.wslgodoctor.app.lab.FiveLayersTest;
import dev.wslgodoctor.app.lab.LabWorld;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What users do, done on a Windows JVM: find, repair, prove, take back, hand in. */
@Tag("wine")
class OnWindowsTest {

    private static final String MOVE = "files.project-on-windows-drive";

    @TempDir
    private Path folder;

    @Test
    void theFiveLayersAreFoundRepairedProvenAndTakenBack() throws Exception {
        try (LabWorld world = LabWorld.fresh("five-layers", folder)) {
            world.through(Wine::run);
            settle(world);
            FiveLayersTest.walk(world);
        }
    }

    @Test
    void aProjectIsCopiedProvenWhereItIsNowAndTakenBack() throws Exception {
        try (LabWorld world = LabWorld.fresh("windows-drive", folder)) {
            world.through(Wine::run);
            settle(world);
            List<String> before = world.snapshot();
            JsonObject moved = cure(world);
            Run proof = world.run("prove", "--break=main.go:38", "--json", "--project="
                    + moved.get("project").getAsString());
            Schemas.assertFits("prove", proof.out());
            assertEquals("hit", proof.json().get("result").getAsString(), proof.out());
            takeBack(world, before);
        }
    }

    @Test
    void aChineseProjectIsCopiedAndTakenBackAndItsBundleCanBeRead() throws Exception {
        try (LabWorld world = LabWorld.fresh("chinese", folder)) {
            world.through(Wine::run);
            settle(world);
            List<String> before = world.snapshot();
            Path bundle = folder.resolve("for the colleague.zip");
            Run made = world.run("bundle", Wine.path(bundle), "--json");
            assertEquals(0, made.status(), made.out() + made.err());
            assertTrue(Files.size(bundle) > 0);
            Run opened = Run.of("open", bundle.toString(), "--json");
            assertEquals(1, opened.status(), opened.out() + opened.err());
            assertTrue(opened.out().contains(MOVE), opened.out());
            assertFalse(opened.out().contains("张"), "the user's name left the machine");
            assertEquals("/home/dev/src/项目", cure(world).get("project").getAsString());
            takeBack(world, before);
        }
    }

    // Windows itself writes into a profile when it is used for the first time
    private static void settle(LabWorld world) {
        assertEquals(1, world.run("check", "--json").status());
    }

    private static JsonObject cure(LabWorld world) {
        Run run = world.run("repair", MOVE, "--yes", "--json");
        Schemas.assertFits("repair", run.out());
        assertEquals("cured", run.json().get("outcome").getAsString(), run.out() + run.err());
        return run.json();
    }

    private static void takeBack(LabWorld world, List<String> before) throws Exception {
        Run undone = world.run("undo", "1", "--json");
        Schemas.assertFits("undo", undone.out());
        assertEquals("undone", undone.json().get("outcome").getAsString(), undone.out() + undone.err());
        assertEquals(before, world.snapshot());
    }
}
