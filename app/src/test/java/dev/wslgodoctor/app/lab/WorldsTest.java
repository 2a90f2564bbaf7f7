package dev.wslgodoctor.app.lab;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.wslgodoctor.app.cli.ExitCode;
import dev.wslgodoctor.app.cli.Run;
import dev.wslgodoctor.app.cli.Schemas;
import dev.wslgodoctor.diagnostics.gateway.Blob;
import dev.wslgodoctor.diagnostics.gateway.Output;
import dev.wslgodoctor.diagnostics.parse.LauncherText;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Each world that ships is judged as its description says. */
@Tag("lab")
class WorldsTest {

    @TempDir
    private Path folder;

    @Test
    void nothingHoldsAndNothingStaysOpenWhereDebuggingWorks() throws Exception {
        try (LabWorld world = LabWorld.fresh("healthy", folder)) {
            Run run = world.run("check", "--json");

            Schemas.assertFits("check", run.out());
            assertEquals(List.of(), Findings.with("holds", run));
            assertEquals(List.of(), Findings.with("undetermined", run));
            assertEquals(ExitCode.OK, run.status(), run.err());
            assertEquals("", run.err());
        }
    }

    @Test
    void aFullCheckCostsAtMostFourCallsOfTheLauncher() throws Exception {
        try (LabWorld world = LabWorld.fresh("healthy", folder)) {
            Path log = folder.resolve("calls.log");
            Output output = world.runApart(log, "check", "--json");

            assertEquals(ExitCode.OK, output.exit(), output.errorText());
            List<String> calls = Files.readAllLines(log);
            assertTrue(calls.size() >= 2 && calls.size() <= 4, String.join("\n", calls));
        }
    }

    @Test
    void aProjectOnTheWindowsDriveIsFoundWithWhatFollowsFromItAndNothingElse() throws Exception {
        try (LabWorld world = LabWorld.fresh("windows-drive", folder)) {
            Run run = world.run("check", "--json");

            assertEquals(List.of("files.project-on-windows-drive", "files.windows-changes-not-noticed",
                    "files.windows-drive-keeps-no-modes"), Findings.with("holds", run));
            assertEquals(List.of(), Findings.with("undetermined", run));
            assertEquals(ExitCode.FOUND, run.status(), run.err());
        }
    }

    @Test
    void withoutADistroThatComesFirstAndNothingInsideOneIsJudged() throws Exception {
        try (LabWorld world = LabWorld.fresh("no-distro", folder)) {
            Run run = world.run("check", "--json");

            Schemas.assertFits("check", run.out());
            assertEquals("windows.no-distro-installed",
                    Findings.of(run.json()).getFirst().get("id").getAsString());
            assertEquals(List.of("windows.no-distro-installed"), Findings.with("holds", run));
            assertEquals(List.of(), Findings.with("undetermined", run));
            assertEquals(List.of(), Findings.with("ruled-out", run).stream()
                    .filter(id -> !id.startsWith("windows.") && !id.startsWith("wsl-vm.")).toList(),
                    "only files and the registry of Windows can rule something out");
            assertEquals(ExitCode.FOUND, run.status(), run.err());
        }
    }

    @Test
    void aChineseMachineIsReadAndToldInBothLanguages() throws Exception {
        try (LabWorld world = LabWorld.fresh("chinese", folder)) {
            for (String language : List.of("en", "zh-CN")) {
                Run run = Run.exactly(List.of("check", "--lang=" + language, "--world=" + world.folder()));

                assertTrue(run.out().contains("/mnt/c/Users/张 伟/项目"), run.out());
                assertTrue(run.out().contains("Debian"), run.out());
                assertTrue(run.out().contains("启动商店"), run.out());
                assertEquals(language.equals("zh-CN"), run.out().contains("发行版"), run.out());
                assertReadable(run);
                Run json = Run.exactly(List.of("check", "--json", "--lang=" + language, "--world=" + world.folder()));
                assertEquals(List.of(), Findings.with("undetermined", json));
                assertReadable(json);
            }
        }
    }

    @Test
    void aStoppedDistroIsStartedOnlyWhenAllowedAndThenByItsIdBecauseItsNameHasASpace() throws Exception {
        try (LabWorld world = LabWorld.fresh("chinese", folder, WorldsTest::givesMyUbuntuFiles)) {
            Path log = folder.resolve("stopped.log");
            Output stopped = world.runApart(log, "check", "--distro=My Ubuntu", "--lang=zh-CN");

            assertEquals(ExitCode.UNDETERMINED, stopped.exit(), stopped.text() + stopped.errorText());
            assertTrue(stopped.text().contains("已停止"), stopped.text());
            assertFalse(Files.readString(log).contains("/bin/sh"), "a stopped distro was entered");
            assertFalse(running(world).contains("My Ubuntu"), "a stopped distro was started");

            Path started = folder.resolve("started.log");
            Output allowed = world.runApart(started, "check", "--distro=My Ubuntu", "--start", "--json");
            String calls = Files.readString(started);
            assertTrue(calls.contains("--distribution-id"), calls);
            assertFalse(calls.contains("\"My Ubuntu\""), calls);
            assertEquals("ruled-out", Findings.verdicts(new Run(allowed.exit(), allowed.text(), "").json())
                    .get("distro.does-not-start"), allowed.text());
            assertTrue(running(world).contains("My Ubuntu"), "it was allowed and needed");
        }
    }

    private static void givesMyUbuntuFiles(Path world) throws IOException {
        Path json = world.resolve("world.json");
        Files.writeString(json, Files.readString(json)
                .replace("\"folder\": \"my-ubuntu\"", "\"folder\": \"my-ubuntu\", \"rootfs\": \"bookworm\""));
    }

    private static String running(LabWorld world) throws Exception {
        return LauncherText.decode(world.wsl(Blob.EMPTY, "-l", "--running", "-q").out().bytes());
    }

    @Test
    void aDistroThatNeverAnswersLeavesItsOwnCausesOpenAndNothingElse() throws Exception {
        try (LabWorld world = LabWorld.fresh("hung", folder)) {
            Run run = world.run("check", "--json", "--timeout=4");

            Schemas.assertFits("check", run.out());
            assertEquals(ExitCode.UNDETERMINED, run.status(), run.err());
            assertEquals(List.of(), Findings.with("holds", run));
            assertTrue(Findings.with("ruled-out", run).contains("windows.wsl-missing"), run.out());
            assertTrue(Findings.with("ruled-out", run).contains("windows.no-distro-installed"), run.out());
            assertTrue(Findings.with("undetermined", run).contains("debugger.delve-missing"), run.out());
            // these look into the distro as well: at its answer, at its WSL, at the project
            assertEquals(List.of("windows.winsock-provider-breaks-wsl", "windows.wsl-parts-out-of-step",
                    "windows.defender-scans-go", "windows.manifest-demands-elevation"),
                    Findings.with("undetermined", run).stream()
                    .filter(id -> id.startsWith("windows.")).toList());
        }
    }

    @Test
    void aHungDistroCostsItsTimeOutOnceHoweverMuchIsAsked() throws Exception {
        try (LabWorld world = LabWorld.fresh("hung", folder)) {
            long shorter = millis(() -> world.run("check", "--timeout=2"));
            long longer = millis(() -> world.run("check", "--timeout=12"));
            // two users are asked for (the developer and root) at the same time; one after the other would be 20 s more
            long more = longer - shorter;
            assertTrue(more > 8_000 && more < 14_000, "10 s more of time-out cost " + more + " ms");
        }
    }

    private static long millis(Runnable run) {
        long began = System.nanoTime();
        run.run();
        return (System.nanoTime() - began) / 1_000_000;
    }

    private static void assertReadable(Run run) {
        for (String broken : List.of("\uFFFD", "Ã", "å¼", "ä¼", "???", "寮")) {
            assertFalse(run.out().contains(broken), "mojibake: " + run.out());
        }
        assertFalse(run.out().matches("(?s).*%[a-z][a-z.-]+%.*"), "a text is missing: " + run.out());
        assertEquals("", run.err());
    }
}
