package dev.wslgodoctor.app.lab;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import dev.wslgodoctor.app.cli.Run;
import dev.wslgodoctor.app.cli.Schemas;
import dev.wslgodoctor.diagnostics.gateway.GatewayException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The main job, end to end, as a user does it: one check finds everything that stands between a breakpoint and its
 * stop; repair by repair a real Delve comes one step further, until it stops at the line; at the end all is taken back.
 */
@Tag("lab")
public final class FiveLayersTest {

    private static final String LINE = "main.go:38";
    private static final String ATTACH = "Attach to shop";
    private static final String LAUNCH = "Launch shop";

    @TempDir
    private Path folder;

    @Test
    void aGreyBreakpointIsFoundExplainedRepairedHitAndEverythingTakenBack() throws Exception {
        try (LabWorld world = LabWorld.fresh("five-layers", folder)) {
            walk(world);
        }
    }

    /** The whole way there and back, on the world five-layers. */
    public static void walk(LabWorld world) throws GatewayException {
        List<String> before = world.snapshot();
        findsAllInChainOrder(world);

        proves(world, ATTACH, "no-delve", "");
        cures(world, "editor.dlv-setting-points-nowhere");
        proves(world, ATTACH, "no-session", "this could be caused by a kernel security setting");
        cures(world, "wsl-vm.yama-forbids-attach");
        // the attached program was built with -s -w: no debug information, so no line can be bound
        proves(world, ATTACH, "unverified", "could not find file");
        cures(world, "binary.flags-strip");
        proves(world, LAUNCH, "unverified", "could not find file");
        cures(world, "files.recorded-paths-differ");
        proves(world, LAUNCH, "hit", "");
        cures(world, "distro.wsl-conf-has-cgroup-section");
        cures(world, "distro.wsl-conf-holds-vm-key");
        String copy = cures(world, "files.project-on-windows-drive").get("project").getAsString();
        JsonObject there = proves(world, LAUNCH, "hit", "", "--project=" + copy);
        assertEquals(copy + "/main.go", there.getAsJsonObject("at").get("file").getAsString());

        takesEverythingBack(world);
        assertEquals(before, world.snapshot());
    }

    private static void findsAllInChainOrder(LabWorld world) {
        Run run = world.run("check", "--json");
        Schemas.assertFits("check", run.out());
        assertEquals(1, run.status(), run.err());
        List<String> holding = new ArrayList<>();
        JsonObject report = run.json();
        for (JsonElement element : report.getAsJsonArray("chain")) {
            JsonObject link = element.getAsJsonObject();
            if (link.get("state").getAsString().equals("broken")) {
                link.getAsJsonArray("causes").forEach(cause -> holding.add(cause.getAsString()));
            }
        }
        assertEquals(List.of("distro.wsl-conf-holds-vm-key", "editor.dlv-setting-points-nowhere",
                "debugger.delve-missing", "files.project-on-windows-drive", "files.windows-changes-not-noticed",
                "files.windows-drive-keeps-no-modes", "wsl-vm.yama-forbids-attach", "binary.stripped",
                "binary.flags-strip", "files.recorded-paths-differ"), holding, run.out());
        for (JsonElement element : report.getAsJsonArray("findings")) {
            JsonObject finding = element.getAsJsonObject();
            if (finding.get("verdict").getAsString().equals("holds")) {
                assertTrue(finding.getAsJsonArray("evidence").size() > 0, finding.toString());
            }
        }
        assertTrue(run.out().contains("distro.wsl-conf-has-cgroup-section"));
        assertEquals(0, report.getAsJsonObject("summary").get("undetermined").getAsInt(), run.out());
    }

    private static JsonObject cures(LabWorld world, String cause) {
        Run preview = world.run("repair", cause, "--preview", "--json");
        Schemas.assertFits("repair", preview.out());
        Run run = world.run("repair", cause, "--yes", "--json");
        Schemas.assertFits("repair", run.out());
        assertEquals(preview.json().get("planHash"), run.json().get("planHash"), "what was shown is what was done");
        assertEquals("cured", run.json().get("outcome").getAsString(), run.out() + run.err());
        System.out.println("cured   " + cause);
        return run.json();
    }

    private static JsonObject proves(LabWorld world, String configuration, String result, String words,
            String... more) {
        List<String> arguments = new ArrayList<>(List.of("prove", "--config=" + configuration, "--break=" + LINE,
                "--json"));
        arguments.addAll(List.of(more));
        Run run = world.run(arguments.toArray(String[]::new));
        Schemas.assertFits("prove", run.out());
        JsonObject answer = run.json();
        System.out.println("prove   " + configuration + ": " + answer.get("result").getAsString() + "  "
                + answer.get("words").getAsString());
        answer.getAsJsonArray("transcript").forEach(line -> System.out.println("        " + line.getAsString()));
        assertEquals(result, answer.get("result").getAsString(), run.out());
        assertTrue(answer.get("words").getAsString().contains(words), run.out());
        return answer;
    }

    private static void takesEverythingBack(LabWorld world) {
        int entries = world.run("journal", "--json").json().getAsJsonArray("entries").size();
        assertEquals(7, entries);
        for (int i = entries; i > 0; i--) {
            Run run = world.run("undo", String.valueOf(i), "--json");
            Schemas.assertFits("undo", run.out());
            assertEquals("undone", run.json().get("outcome").getAsString(), run.out());
        }
    }
}
