package dev.wslgodoctor.app.lab;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.wslgodoctor.app.cli.Run;
import dev.wslgodoctor.app.cli.Schemas;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A variable that the user's WSLENV hands to the distro: taken out of the list, judged by what starts then, undone. */
@Tag("lab")
class SharedVariablesTest {

    private static final String CAUSE = "toolchain.windows-go-values";

    @TempDir
    private Path folder;

    private static void share(Path world) throws IOException {
        Files.writeString(world.resolve("windows/shared.reg"), """
                Windows Registry Editor Version 5.00

                [HKEY_CURRENT_USER\\Environment]
                "GOPATH"="C:\\\\Users\\\\dev\\\\go"
                "KEPT"="1"
                "WSLENV"="KEPT:GOPATH"
                """.replace("\n", "\r\n"));
    }

    @Test
    void theNameLeavesTheListTheCauseIsCuredAndAnUndoBringsItBack() throws Exception {
        try (LabWorld world = LabWorld.fresh("healthy", folder, SharedVariablesTest::share)) {
            List<String> before = world.snapshot();
            assertEquals("holds", verdict(world));

            Run cured = world.run("repair", CAUSE, "--yes", "--json");

            Schemas.assertFits("repair", cured.out());
            assertEquals("cured", cured.json().get("outcome").getAsString(), cured.out());
            String step = cured.json().getAsJsonArray("steps").get(0).toString();
            assertTrue(step.contains("HKCU\\\\Environment\\\\WSLENV") && step.contains("REG_SZ KEPT:GOPATH"), step);
            assertTrue(step.contains("\"value\":\"REG_SZ KEPT\""), step);
            assertEquals("ruled-out", verdict(world), "also for a program that is started afterwards");
            assertEquals(0, world.run("undo").status());
            assertEquals("holds", verdict(world));
            assertEquals(before, world.snapshot());
        }
    }

    private static String verdict(LabWorld world) {
        return world.run("check", "--json").json().getAsJsonArray("findings").asList().stream()
                .map(each -> each.getAsJsonObject()).filter(each -> each.get("id").getAsString().equals(CAUSE))
                .findFirst().orElseThrow().get("verdict").getAsString();
    }
}
