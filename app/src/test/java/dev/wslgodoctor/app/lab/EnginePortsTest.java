package dev.wslgodoctor.app.lab;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.wslgodoctor.app.MachineEngine;
import dev.wslgodoctor.app.cli.Run;
import dev.wslgodoctor.app.cli.Schemas;
import dev.wslgodoctor.diagnostics.cause.Finding;
import dev.wslgodoctor.diagnostics.engine.Report;
import dev.wslgodoctor.diagnostics.gateway.Blob;
import dev.wslgodoctor.diagnostics.gateway.Machine;
import dev.wslgodoctor.diagnostics.gateway.world.WorldMachine;
import dev.wslgodoctor.diagnostics.probe.Choice;
import dev.wslgodoctor.diagnostics.probe.Consent;
import dev.wslgodoctor.diagnostics.repair.Journal;
import dev.wslgodoctor.diagnostics.repair.Transaction;
import dev.wslgodoctor.diagnostics.text.Texts;
import dev.wslgodoctor.wizard.port.HistoryEntry;
import dev.wslgodoctor.wizard.port.RepairHistory;
import dev.wslgodoctor.wizard.port.RepairPreview;
import dev.wslgodoctor.wizard.port.RepairResult;
import dev.wslgodoctor.wizard.port.RepairStep;
import dev.wslgodoctor.wizard.port.RepairSetPreview;
import dev.wslgodoctor.wizard.port.RepairSetResult;
import dev.wslgodoctor.wizard.port.RepairSets;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The ports behind the window's history and its sets of repairs, on a real distro. */
@Tag("lab")
class EnginePortsTest {

    private static final List<String> CAUSES = List.of("binary.flags-strip", "distro.wsl-conf-has-cgroup-section");

    private static final String PROJECT = "windows/C/Users/dev/shop/";
    private static final String STRIP = "binary.flags-strip";

    @TempDir
    private Path folder;

    private MachineEngine engine(LabWorld world, Journal journal) throws Exception {
        Machine machine = WorldMachine.of(LabWorld.lab(), world.folder(), Optional.empty());
        return new MachineEngine(machine, journal, () -> Texts.in(Locale.ENGLISH));
    }

    private static List<Finding> findings(MachineEngine engine) {
        Report report = engine.examine(Choice.NONE, Consent.DEFAULT, event -> { });
        return CAUSES.stream().map(cause -> report.finding(cause).orElseThrow()).toList();
    }

    @Test
    void aSetIsSavedOpenedAppliedSeenInTheHistoryAndRolledBack() throws Exception {
        try (LabWorld world = LabWorld.fresh("five-layers", folder);
                MachineEngine engine = engine(world, new Journal(folder.resolve("journal")))) {
            List<String> before = world.snapshot();
            RepairSets sets = engine.sets();
            RepairSetPreview first = sets.preview(findings(engine));
            Path plan = folder.resolve("plan.json");
            sets.save(first, plan);
            RepairSetPreview opened = sets.open(plan).preview().orElseThrow();
            assertEquals(first.hash(), opened.hash());
            assertEquals("refused", sets.apply(first, Transaction.Rule.KEEP, progress -> { }).id(),
                    "only what was shown last is applied");

            List<RepairSets.Progress> progress = new ArrayList<>();
            RepairSetResult result = sets.apply(opened, Transaction.Rule.KEEP, progress::add);

            assertEquals("cured", result.id(), result.toString());
            assertTrue(progress.stream().anyMatch(each -> each.repair() == 1), progress.toString());
            RepairHistory history = engine.history();
            assertEquals(2, history.read().entries().size());
            HistoryEntry newest = history.read().entries().getFirst();
            assertTrue(newest.canUndo() && !newest.unfinished() && !newest.canFinish());
            assertEquals("change-file", newest.steps().getFirst().kind());
            assertEquals("rolled-back", sets.rollBack(result).id());
            assertEquals(before, world.snapshot());
            assertTrue(history.discard("1"));
            assertEquals(1, history.read().entries().size());
        }
    }

    @Test
    void whatACrashLeftIsShownFinishedAndUndoneThroughTheHistory() throws Exception {
        Path journalFolder = folder.resolve("journal");
        try (LabWorld world = LabWorld.fresh("five-layers", folder);
                MachineEngine engine = engine(world, new Journal(journalFolder))) {
            List<String> before = world.snapshot();
            RepairPreview preview = engine.preview(findings(engine).getFirst());
            engine.apply(preview, new HashSet<>(preview.automatic()), progress -> { });
            Path file = journalFolder.resolve("000001.json");
            Files.writeString(file, Files.readString(file).replace("\"state\": \"applied\"", "\"state\": \"applying\"")
                    .replace("\"status\": \"done\"", "\"status\": \"acting\""));
            RepairHistory history = engine.history();
            assertTrue(history.read().unfinished().getFirst().canFinish());
            RepairHistory.Rest rest = history.remaining("1");
            assertTrue(rest.preview().isPresent(), rest.refusal());
            assertEquals(RepairResult.Kind.REFUSED, engine.history().finish(rest, progress -> { }).kind(),
                    "another history did not show it");

            assertEquals(RepairResult.Kind.CURED, history.finish(rest, progress -> { }).kind());

            assertFalse(history.remaining("1").refusal().isEmpty());
            assertEquals(Optional.empty(), history.archive("1"));
            assertEquals(RepairResult.Kind.UNDONE, history.undo("1", progress -> { }).kind());
            assertEquals(before, world.snapshot());
        }
    }

    /** The strip flags stand twice, of which the tests' flags hide the others until they are gone. */
    private static void stripTwice(Path world) throws IOException {
        Path settings = world.resolve(PROJECT + ".vscode/settings.json");
        Files.createDirectories(settings.getParent());
        Files.writeString(settings, "{ \"go.testFlags\": \"-ldflags=-s\", \"go.buildFlags\": [\"-ldflags=-w\"] }\n");
        Path launch = world.resolve(PROJECT + ".vscode/launch.json");
        Files.writeString(launch, "{ \"version\": \"0.2.0\", \"configurations\": [] }\n");
    }

    private RepairPreview firstWay(MachineEngine engine) throws Exception {
        Report report = engine.examine(Choice.NONE, Consent.DEFAULT, event -> { });
        return engine.preview(report.finding(STRIP).orElseThrow());
    }

    @Test
    void aWayThatDoesNotCureLeadsToTheNextOneAndBothCanBeTakenBack() throws Exception {
        try (LabWorld world = LabWorld.fresh("five-layers", folder, EnginePortsTest::stripTwice);
                MachineEngine engine = engine(world, new Journal(folder.resolve("journal")))) {
            List<String> before = world.snapshot();
            assertEquals(Optional.empty(), engine.sets().nextWay(STRIP), "nothing was tried yet");
            RepairPreview first = firstWay(engine);

            assertEquals(RepairResult.Kind.STILL_HOLDS,
                    engine.apply(first, new HashSet<>(first.automatic()), progress -> { }).kind());
            RepairPreview next = engine.sets().nextWay(STRIP).orElseThrow();
            assertTrue(next.steps().toString().contains("-w"), next.steps().toString());
            assertEquals(RepairResult.Kind.CURED,
                    engine.apply(next, new HashSet<>(next.automatic()), progress -> { }).kind());

            assertEquals(Optional.empty(), engine.sets().nextWay(STRIP), "a cause that is cured has no next way");
            assertEquals(RepairResult.Kind.UNDONE, engine.undo("2").kind());
            assertEquals(RepairResult.Kind.UNDONE, engine.undo("1").kind());
            assertEquals(before, world.snapshot());
        }
    }

    @Test
    void theCommandLineTriesTheNextWayByItselfOrRollsBack() throws Exception {
        try (LabWorld world = LabWorld.fresh("five-layers", folder, EnginePortsTest::stripTwice)) {
            List<String> before = world.snapshot();

            Run back = world.run("repair", STRIP, "--yes", "--roll-back", "--json");

            Schemas.assertFits("repair", back.out());
            assertEquals("still-holds", back.json().get("outcome").getAsString(), back.out());
            assertEquals("undone", back.json().get("rolledBack").getAsString());
            assertEquals("roll-back", back.json().getAsJsonObject("decisions").get("rule").getAsString());
            assertEquals(before, world.snapshot());

            Run both = world.run("repair", STRIP, "--yes", "--json");

            Schemas.assertFits("repair", both.out());
            assertEquals("cured", both.json().get("outcome").getAsString(), both.out());
            assertEquals(2, both.json().getAsJsonArray("ways").size(), both.out());
        }
    }

    private static void build(Path world) throws IOException {
        Files.createDirectories(world.resolve(PROJECT + "bin"));
        Files.writeString(world.resolve(PROJECT + "bin/shop.exe"), "built");
    }

    private static RepairStep.Copy copy(RepairPreview preview) {
        return preview.steps().stream().flatMap(step -> step.copy().stream()).findFirst().orElseThrow();
    }

    @Test
    void whatIsLeftOutOfACopyIsShownAndNotCopied() throws Exception {
        try (LabWorld world = LabWorld.fresh("five-layers", folder, EnginePortsTest::build);
                MachineEngine engine = engine(world, new Journal(folder.resolve("journal")))) {
            Report report = engine.examine(Choice.NONE, Consent.DEFAULT, event -> { });
            Finding finding = report.finding("files.project-on-windows-drive").orElseThrow();
            RepairPreview shown = engine.sets().leavingOut(finding, List.of("bin"));
            RepairStep.Copy whole = copy(engine.preview(finding));
            RepairStep.Copy less = copy(shown);
            assertEquals(whole.bytes() - "built".length(), less.bytes());
            assertTrue(less.facts().toString().contains("copy.left-out"), less.toString());
            assertTrue(whole.free() > 0);
            assertEquals(List.of(new RepairStep.Part("bin/shop.exe", "built".length(), false)), whole.parts());

            RepairResult result = engine.apply(shown, new HashSet<>(shown.automatic()), progress -> { });

            assertEquals(RepairResult.Kind.CURED, result.kind(), result.detail());
            assertEquals("main.go\n", world.wsl(Blob.EMPTY, "--exec", "sh", "-c",
                    "cd ~/src/shop && ls -A | grep -x -e bin -e main.go").text());
            assertTrue(Files.exists(world.driveC("Users/dev/shop/bin/shop.exe")), "the original keeps it");
        }
    }
}
