package dev.wslgodoctor.diagnostics.repair;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.wslgodoctor.diagnostics.path.LinuxPath;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The original of a copied project goes out of the way only if it is what was copied, and comes back. */
class SourceArchiveTest {

    @TempDir
    private Path folder;
    private Workbench bench;

    @BeforeEach
    void setUp() {
        bench = new Workbench(folder);
        bench.write("c/shop/main.go", "package main");
        bench.write("c/shop/says", "good");
        bench.write("c/shop/bin/old", "left out");
        bench.sh("touch -d '2020-02-03 UTC' \"$1\"", bench.path("c/shop/main.go"));
    }

    private Action.CopyTree copy() {
        return new Action.CopyTree(Workbench.HERE, LinuxPath.of(bench.path("c/shop")),
                LinuxPath.of(bench.path("home/shop")), List.of("bin"));
    }

    private Plan archive() throws Exception {
        return SourceArchive.plan(bench.journal(), 1).orElseThrow();
    }

    @Test
    void theOriginalGetsAnotherNameWithANoteAndAnUndoBringsAllBack() throws Exception {
        assertInstanceOf(Outcome.Applied.class, applied(bench.apply(bench.plan(copy(),
                new Action.ChooseProject(bench.path("home/shop"))))));
        String before = bench.tree();

        Outcome outcome = bench.apply(archive());

        assertInstanceOf(Outcome.Cured.class, outcome, outcome::toString);
        assertEquals(Optional.empty(), bench.read("c/shop/main.go"));
        assertEquals("package main", bench.read("c/shop.archived-1/main.go").orElseThrow());
        assertEquals("left out", bench.read("c/shop.archived-1/bin/old").orElseThrow());
        assertTrue(bench.read("c/shop.archived-1.txt").orElseThrow().contains(bench.path("home/shop")));
        assertEquals(Outcome.Why.NEWER_FIRST, assertInstanceOf(Outcome.Refused.class, bench.undo(1)).why());
        assertInstanceOf(Outcome.Undone.class, bench.undo(2));
        assertEquals(before, bench.tree());
    }

    private static Outcome.Applied applied(Outcome outcome) {
        return assertInstanceOf(Outcome.Cured.class, outcome, outcome::toString).applied();
    }

    @Test
    void anOriginalThatWasWorkedInSinceTheCopyIsNotTouched() throws Exception {
        bench.apply(bench.plan(copy(), new Action.ChooseProject(bench.path("home/shop"))));
        bench.write("c/shop/main.go", "package main // newer");
        String before = bench.tree();
        Repairer repairer = bench.repairer();
        Preview preview = repairer.preview(archive(), bench.at());

        assertTrue(preview.obstacle().orElseThrow().detail().endsWith("c/shop/main.go"),
                preview.obstacle().toString());
        assertEquals(Outcome.Why.DRIFTED,
                assertInstanceOf(Outcome.Refused.class, repairer.apply(preview, bench.events::add)).why());
        assertEquals(before, bench.tree());
    }

    @Test
    void anOriginalThatChangesBetweenPreviewAndConsentIsNotTouched() throws Exception {
        bench.apply(bench.plan(copy(), new Action.ChooseProject(bench.path("home/shop"))));
        Repairer repairer = bench.repairer();
        Preview preview = repairer.preview(archive(), bench.at());
        bench.write("c/shop/new.go", "package main");

        assertEquals(Outcome.Why.DRIFTED,
                assertInstanceOf(Outcome.Refused.class, repairer.apply(preview, bench.events::add)).why());
        assertEquals("package main", bench.read("c/shop/new.go").orElseThrow());
    }

    @Test
    void withoutTheCopyOrWithSomethingAtTheNewNameTheOriginalStays() throws Exception {
        bench.apply(bench.plan(copy(), new Action.ChooseProject(bench.path("home/shop"))));
        bench.write("c/shop.archived-1/mine", "x");
        assertEquals(Outcome.Why.TARGET_EXISTS,
                bench.repairer().preview(archive(), bench.at()).obstacle().orElseThrow().why());
        bench.sh("rm -r \"$1\" \"$2\"", bench.path("c/shop.archived-1"), bench.path("home/shop"));
        assertEquals(Outcome.Why.DRIFTED,
                bench.repairer().preview(archive(), bench.at()).obstacle().orElseThrow().why());
        assertEquals("package main", bench.read("c/shop/main.go").orElseThrow());
    }

    @Test
    void thereIsNoArchiveForARepairThatCopiedNothingOrWasUndone() throws Exception {
        bench.write("says", "bad");
        bench.apply(bench.plan(bench.replace("says", "bad", "good")));
        assertEquals(Optional.empty(), SourceArchive.plan(bench.journal(), 1));
        bench.apply(bench.plan(copy(), new Action.ChooseProject(bench.path("home/shop"))));
        assertTrue(SourceArchive.plan(bench.journal(), 2).isPresent());
        bench.undo(2);
        assertEquals(Optional.empty(), SourceArchive.plan(bench.journal(), 2));
        assertEquals(Optional.empty(), SourceArchive.plan(bench.journal(), 7));
    }

    @Test
    void aStepThatIsDoneOnlyIfChosenIsLeftOutUntilItIsChosen() throws Exception {
        bench.write("says", "bad");
        Plan plan = new Plan(Workbench.CAUSE, List.of(bench.replace("says", "bad", "good"),
                bench.create("lasting", "x")), new TreeSet<>(List.of(1)));
        Repairer repairer = bench.repairer();
        Preview preview = repairer.preview(plan, bench.at());
        assertEquals("[0]", preview.offered().toString());
        assertEquals("[0, 1]", preview.executable().toString());

        assertInstanceOf(Outcome.Cured.class, repairer.apply(preview, bench.events::add));

        assertEquals(Optional.empty(), bench.read("lasting"));
        bench.undo(1);
        Repairer again = bench.repairer();
        again.apply(again.preview(plan, bench.at()), again.preview(plan, bench.at()).executable(), bench.events::add);
        assertEquals("x", bench.read("lasting").orElseThrow());
    }
}
