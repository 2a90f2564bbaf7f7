package dev.wslgodoctor.diagnostics.repair;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.wslgodoctor.diagnostics.gateway.Blob;
import dev.wslgodoctor.diagnostics.gateway.Command;
import dev.wslgodoctor.diagnostics.gateway.Place;
import dev.wslgodoctor.diagnostics.path.LinuxPath;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PreviewTest {

    @TempDir
    private Path folder;

    @Test
    void aFileStepTellsPlaceHashesAndDiff() throws Exception {
        Workbench bench = new Workbench(folder);
        bench.write("says", "bad\n");
        Preview preview = bench.repairer().preview(bench.plan(bench.replace("says", "bad\n", "good\n"),
                bench.create("new/file", "x\n"), new Action.AskUser("key", Map.of("a", "1"))), bench.at());

        PreviewStep.FileStep changed = assertInstanceOf(PreviewStep.FileStep.class, preview.steps().get(0));
        assertEquals("change-file", changed.kind());
        assertEquals(Optional.of(Workbench.HERE), changed.place());
        assertEquals(Blob.of("bad\n").sha256(), changed.before().orElseThrow().sha256());
        assertEquals(Optional.of(Blob.of("good\n").sha256()), changed.after());
        assertEquals(List.of("-bad", "+good"), changed.diff().lines().subList(3, 5));
        assertEquals("create-file", preview.steps().get(1).kind());
        assertEquals("ask-user", preview.steps().get(2).kind());
        assertEquals(Set.of(0, 1), preview.executable());
        assertTrue(preview.undoable());
    }

    @Test
    void aCommandStepTellsItsStateAndItsInverse() throws Exception {
        Workbench bench = new Workbench(folder);
        bench.write("level", "1\n");
        Action.Run run = new Action.Run(Workbench.HERE, Command.of("true").byRoot(), Optional.empty(),
                Optional.of(Command.of("cat", bench.path("level"))));
        Preview preview = bench.repairer().preview(bench.plan(run), bench.at());

        PreviewStep.CommandStep step = assertInstanceOf(PreviewStep.CommandStep.class, preview.steps().getFirst());
        assertEquals(Optional.of("1\n"), step.state());
        assertTrue(preview.needsRoot());
        assertEquals(false, step.undoable());
    }

    @Test
    void aCommandWhoseStateChangedSinceIsRefused() throws Exception {
        Workbench bench = new Workbench(folder);
        bench.write("level", "1\n");
        bench.write("says", "bad");
        Action.Run run = new Action.Run(Workbench.HERE, Command.of("rm", bench.path("says")), Optional.empty(),
                Optional.of(Command.of("cat", bench.path("level"))));
        Repairer repairer = bench.repairer();
        Preview preview = repairer.preview(bench.plan(run), bench.at());
        bench.write("level", "2\n");

        Outcome.Refused refused = assertInstanceOf(Outcome.Refused.class,
                repairer.apply(preview, bench.events::add));
        assertEquals(Outcome.Why.DRIFTED, refused.why());
        assertEquals("bad", bench.read("says").orElseThrow());
    }

    @Test
    void theHashChangesWithEverythingAPlanWillDo() {
        Place at = Place.distro("d");
        Command command = Command.of("a", "b");
        List<Plan> plans = new ArrayList<>();
        for (Action action : List.of(
                new Action.ReplaceFile(at, "/a", Optional.empty(), Optional.of(Blob.of("x")), false),
                new Action.ReplaceFile(at, "/a", Optional.empty(), Optional.of(Blob.of("y")), false),
                new Action.ReplaceFile(at, "/a", Optional.empty(), Optional.empty(), false),
                new Action.ReplaceFile(at, "/a", Optional.of("00"), Optional.of(Blob.of("x")), false),
                new Action.ReplaceFile(at, "/a", Optional.empty(), Optional.of(Blob.of("x")), true),
                new Action.ReplaceFile(at, "/b", Optional.empty(), Optional.of(Blob.of("x")), false),
                new Action.ReplaceFile(Place.distro("e"), "/a", Optional.empty(), Optional.of(Blob.of("x")), false),
                new Action.CopyTree(at, LinuxPath.of("/a"), LinuxPath.of("/b")),
                new Action.CopyTree(at, LinuxPath.of("/b"), LinuxPath.of("/a")),
                new Action.ChooseProject("/a"),
                run(at, command), run(at, command.byRoot()), run(at, command.in("/tmp")),
                run(at, command.reading(Blob.of("x"))), run(at, command.within(Duration.ofSeconds(9))),
                run(at, Command.of("a b")), run(at, Command.of("a", "b", "")),
                new Action.Run(at, command, Optional.of(command), Optional.empty()),
                new Action.Run(at, command, Optional.empty(), Optional.of(command)),
                new Action.RestartDistro(at), new Action.RestartWsl(),
                new Action.AskUser("k"), new Action.AskUser("k", Map.of("a", "b")))) {
            plans.add(new Plan("x.y", List.of(action)));
        }
        plans.add(new Plan("x.z", List.of(new Action.RestartWsl())));
        plans.add(new Plan("x.y", List.of(new Action.RestartWsl(), new Action.RestartWsl())));

        Set<String> hashes = new HashSet<>();
        plans.forEach(plan -> assertTrue(hashes.add(PlanJson.hash(plan)), plan.toString()));
        assertEquals(PlanJson.hash(plans.getFirst()), PlanJson.hash(new Plan("x.y", plans.getFirst().actions())));
        // golden: the hash that was shown must be the same in another run and on another machine
        assertEquals(64, PlanJson.hash(plans.getFirst()).length());
        assertNotEquals(PlanJson.hash(plans.get(0)), PlanJson.hash(plans.get(1)));
        assertEquals("{\"cause\":\"x.y\",\"actions\":[{\"type\":\"RestartDistro\",\"place\":\"distro:d\"}]}",
                PlanJson.of(new Plan("x.y", List.of(new Action.RestartDistro(at)))).toString());
    }

    private static Action run(Place at, Command command) {
        return new Action.Run(at, command, Optional.empty(), Optional.empty());
    }
}
