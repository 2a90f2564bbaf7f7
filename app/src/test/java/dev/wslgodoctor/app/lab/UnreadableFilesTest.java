package dev.wslgodoctor.app.lab;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import dev.wslgodoctor.app.cli.ExitCode;
import dev.wslgodoctor.app.cli.Run;
import dev.wslgodoctor.app.cli.Schemas;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Files and folders that the developer, an ordinary user of the distribution, may not read: what they would tell is
 * unknown, with the reason, and never fine. The machine is otherwise without a fault.
 */
@Tag("lab")
class UnreadableFilesTest {

    private static final String PROJECT = "/home/dev/shop";

    @TempDir
    private Path folder;

    @ParameterizedTest
    @CsvSource({
        // may do nothing, may enter and not list, may neither
        "/home/dev/shop, dev, 0000, toolchain.no-go-mod files.script-with-dos-line-ends toolchain.c-toolchain-missing",
        "/home/dev/shop, root, 0711, editor.program-is-no-main-package editor.folder-above-module",
        "/home/dev, root, 0700, files.project-on-windows-drive editor.go-extension-missing-in-wsl",
        "/home/dev, root, 0711, editor.go-extension-missing-in-wsl editor.server-not-complete",
        "/home/dev/shop/.vscode/launch.json, root, 0600, editor.launch-bad-mode binary.flags-strip",
        "/home/dev/shop/go.mod, root, 0600, toolchain.go-older-than-module files.recorded-paths-differ",
        "/home/dev/shop/main.go, root, 0600, editor.program-is-no-main-package",
        "/home/dev/.vscode-server, root, 0700, editor.server-not-complete",
        "/etc/wsl.conf, root, 0600, wsl-vm.setting-newer-than-wsl wsl-vm.clock-set-by-cron",
    })
    void whatMayNotBeReadIsUnknownWithTheReason(String path, String owner, String mode, String causes)
            throws Exception {
        try (LabWorld world = LabWorld.fresh("healthy", folder, copy -> forbid(copy, path, owner, mode))) {
            Run check = world.run("check", "--project=" + PROJECT, "--json");

            assertEquals(ExitCode.UNDETERMINED, check.status(), check.err());
            Schemas.assertFits("check", check.out());
            Map<String, JsonObject> findings = findings(check);
            for (String cause : causes.split(" ")) {
                assertEquals("undetermined", findings.get(cause).get("verdict").getAsString(), cause);
            }
            assertEquals(List.of(), findings.values().stream().flatMap(UnreadableFilesTest::untrue).toList());
            Run bundle = world.run("bundle", "--project=" + PROJECT, "--preview");
            assertEquals(ExitCode.OK, bundle.status(), bundle.err());
            for (String command : new String[] {"lint", "environments", "check"}) {
                Run run = world.run(command, "--project=" + PROJECT);
                assertNotEquals(ExitCode.INTERNAL, run.status(), run.err());
                assertEquals("", run.err());
            }
        }
    }

    // a fault that is none, an answer that rests on nothing, or a reason that is another one
    private static Stream<String> untrue(JsonObject finding) {
        String id = finding.get("id").getAsString();
        String verdict = finding.get("verdict").getAsString();
        if (verdict.equals("holds")) {
            return Stream.of(id + " holds on a machine without a fault");
        }
        if (verdict.equals("undetermined")) {
            JsonObject missing = finding.getAsJsonObject("missing");
            boolean why = missing.get("trouble").getAsString().equals("denied")
                    && missing.get("detail").getAsString().contains("no permission");
            return why ? Stream.empty() : Stream.of(id + " is undetermined because of " + missing);
        }
        List<String> denied = new ArrayList<>();
        for (JsonElement evidence : finding.getAsJsonArray("evidence")) {
            // start files that the user did not allow to run are no such case
            if (evidence.getAsJsonObject().get("state").getAsString().equals("unknown")
                    && evidence.toString().contains("no permission")) {
                denied.add(id + " is " + verdict + " although unknown: " + evidence);
            }
        }
        return denied.stream();
    }

    private static Map<String, JsonObject> findings(Run check) {
        Map<String, JsonObject> findings = new TreeMap<>();
        check.json().getAsJsonArray("findings").forEach(each ->
                findings.put(each.getAsJsonObject().get("id").getAsString(), each.getAsJsonObject()));
        assertTrue(findings.size() > 100, check.out());
        return findings;
    }

    private static void forbid(Path world, String path, String owner, String mode) throws IOException {
        Files.writeString(world.resolve("distros/Ubuntu-24.04/modes.json"), "{\"" + path + "\": {\"owner\": \"" + owner
                + "\", \"group\": \"" + owner + "\", \"mode\": \"" + mode + "\"}}");
    }
}
