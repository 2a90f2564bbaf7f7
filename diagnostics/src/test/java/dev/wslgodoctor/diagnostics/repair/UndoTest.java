package dev.wslgodoctor.diagnostics.repair;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.wslgodoctor.diagnostics.gateway.Blob;
import dev.wslgodoctor.diagnostics.gateway.Command;
import dev.wslgodoctor.diagnostics.gateway.DistroFiles;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class UndoTest {

    @TempDir
    private Path folder;
    private Workbench bench;

    @BeforeEach
    void setUp() {
        bench = new Workbench(folder);
        bench.write("says", "bad\r\n");
        bench.sh("chmod 640 \"$1\"; touch -d '2020-02-03 04:05:06.123456789 UTC' \"$1\"", bench.path("says"));
    }

    @Test
    void bringsBackBytesModeAndTime() throws Exception {
        String before = bench.tree();
        bench.apply(bench.plan(bench.replace("says", "bad\r\n", "good\r\n")));
        assertEquals("good\r\n", bench.read("says").orElseThrow());
        assertTrue(bench.tree().contains("640"), "the mode stays when the content changes");

        assertInstanceOf(Outcome.Undone.class, bench.undo(1));

        assertEquals(before, bench.tree());
        assertEquals(Outcome.Why.ALREADY_UNDONE, refusal(bench.undo(1)));
    }

    @Test
    void bringsBackARemovedFileWithModeAndTime() throws Exception {
        String before = bench.tree();
        bench.apply(bench.plan(new Action.ReplaceFile(Workbench.HERE, bench.path("says"),
                Optional.of(Blob.of("bad\r\n").sha256()), Optional.empty(), false)));

        assertInstanceOf(Outcome.Undone.class, bench.undo(1));
        assertEquals(before, bench.tree());
    }

    @Test
    void removesACreatedFileAndTheFoldersMadeForIt() throws Exception {
        String before = bench.tree();
        bench.apply(bench.plan(bench.create("a/b/c", "x")));

        assertInstanceOf(Outcome.Undone.class, bench.undo(1));
        assertEquals(before, bench.tree());
    }

    @Test
    void leavesAFolderThatGotOtherContentSince() throws Exception {
        bench.apply(bench.plan(bench.create("a/b/c", "x")));
        bench.write("a/mine", "m");

        assertInstanceOf(Outcome.Undone.class, bench.undo(1));
        assertEquals("m", bench.read("a/mine").orElseThrow());
        assertEquals(Optional.empty(), bench.read("a/b/c"));
    }

    @Test
    void refusesAfterTheUserEditedTheFileAndLosesNothing() throws Exception {
        bench.apply(bench.plan(bench.create("other", "x"), bench.replace("says", "bad\r\n", "good\r\n")));
        bench.write("says", "good, and mine\n");
        String before = bench.tree();

        Outcome.Refused refused = assertInstanceOf(Outcome.Refused.class, bench.undo(1));

        assertEquals(Outcome.Why.DRIFTED, refused.why());
        assertEquals(bench.path("says"), refused.detail());
        assertEquals(before, bench.tree());
        assertEquals(Entry.State.APPLIED, bench.journal().find(1).orElseThrow().state());
    }

    @Test
    void keepsAModeThatTheUserSetSince() throws Exception {
        bench.apply(bench.plan(bench.replace("says", "bad\r\n", "good\r\n")));
        bench.sh("chmod 600 \"$1\"", bench.path("says"));

        assertInstanceOf(Outcome.Undone.class, bench.undo(1));
        assertEquals("600\n", bench.sh("stat -c %a \"$1\"", bench.path("says")));
    }

    @Test
    void followsALinkAndLeavesItALink() throws Exception {
        bench.sh("ln -s says \"$1\"", bench.path("link"));
        String before = bench.tree();
        Repairer repairer = bench.repairer();
        Preview preview = repairer.preview(bench.plan(bench.replace("link", "bad\r\n", "good\r\n")), bench.at());

        assertEquals(Optional.of(bench.path("says")),
                assertInstanceOf(PreviewStep.FileStep.class, preview.steps().getFirst()).leadsTo());
        assertInstanceOf(Outcome.Cured.class, repairer.apply(preview, bench.events::add));
        assertEquals("good\r\n", bench.read("says").orElseThrow());
        bench.undo(1);
        assertEquals(before, bench.tree());
    }

    @Test
    void aSecondNameOfTheSameFileKeepsTheOldContent() throws Exception {
        bench.write("conf", "old");
        bench.sh("ln \"$1\" \"$2\"", bench.path("conf"), bench.path("backup"));

        bench.apply(bench.plan(bench.replace("conf", "old", "new")));

        assertEquals("new", bench.read("conf").orElseThrow());
        assertEquals("old", bench.read("backup").orElseThrow(), "a hard link is another file from now on");
        assertInstanceOf(Outcome.Undone.class, bench.undo(1));
        assertEquals("old", bench.read("conf").orElseThrow());
        assertEquals("old", bench.read("backup").orElseThrow());
    }

    @Test
    void aCommandIsTakenBackByItsInverse() throws Exception {
        bench.apply(bench.plan(set("level", "1", "0")));
        assertEquals("0", bench.read("level").orElseThrow());

        assertInstanceOf(Outcome.Undone.class, bench.undo(1));
        assertEquals("1", bench.read("level").orElseThrow());
    }

    @Test
    void aStateThatVanishedByItselfIsAlreadyGone() throws Exception {
        bench.apply(bench.plan(set("level", "1", "0")));
        bench.write("level", "1");

        assertInstanceOf(Outcome.AlreadyGone.class, bench.undo(1));
        assertEquals(Entry.State.UNDONE, bench.journal().find(1).orElseThrow().state());
        assertEquals("1", bench.read("level").orElseThrow());
    }

    @Test
    void aStateThatIsNeitherIsDrift() throws Exception {
        bench.apply(bench.plan(set("level", "1", "0")));
        bench.write("level", "2");

        assertEquals(Outcome.Why.DRIFTED, refusal(bench.undo(1)));
        assertEquals("2", bench.read("level").orElseThrow());
    }

    @Test
    void aCommandWithoutInverseCannotBeUndoneAndSaysSo() throws Exception {
        Action.Run noWayBack = new Action.Run(Workbench.HERE, Command.of("true"), Optional.empty(), Optional.empty());
        bench.apply(bench.plan(noWayBack));
        bench.apply(bench.plan(noWayBack, bench.replace("says", "bad\r\n", "good\r\n")));

        assertEquals(Outcome.Why.CANNOT_BE_UNDONE, refusal(bench.undo(1)));
        Outcome.Undone undone = assertInstanceOf(Outcome.Undone.class, bench.undo(2));
        assertEquals(List.of("run"), undone.stays().stream().map(Trace::kind).toList());
        assertEquals("bad\r\n", bench.read("says").orElseThrow());
    }

    @Test
    void aNewerRepairOfTheSameFileIsUndoneFirst() throws Exception {
        bench.apply(bench.plan(bench.replace("says", "bad\r\n", "bad too")));
        bench.apply(bench.plan(bench.replace("says", "bad too", "good")));

        Outcome.Refused refused = assertInstanceOf(Outcome.Refused.class, bench.undo(1));
        assertEquals(Outcome.Why.NEWER_FIRST, refused.why());
        assertEquals("2", refused.detail());
        assertInstanceOf(Outcome.Undone.class, bench.undo(2));
        assertInstanceOf(Outcome.Undone.class, bench.undo(1));
        assertEquals("bad\r\n", bench.read("says").orElseThrow());
    }

    @Test
    void anUnknownEntryIsSaidToBeUnknown() {
        assertEquals(Outcome.Why.NO_ENTRY, refusal(bench.undo(7)));
    }

    @Test
    void aDamagedOldContentIsNotPutBack() throws Exception {
        bench.apply(bench.plan(bench.replace("says", "bad\r\n", "good\r\n")));
        Files.writeString(bench.journalFolder.resolve("1.0.before"), "tampered");

        assertEquals(Outcome.Why.JOURNAL, refusal(bench.undo(1)));
        assertEquals("good\r\n", bench.read("says").orElseThrow());
    }

    @Test
    void aChosenProjectIsReportedBack() throws Exception {
        bench.write("moved/says", "good");
        bench.choice = bench.choice.withProject(bench.root.toString());
        Outcome.Cured cured = assertInstanceOf(Outcome.Cured.class,
                bench.apply(bench.plan(new Action.ChooseProject(bench.path("moved")))));
        assertEquals(Optional.of(bench.path("moved")), cured.applied().project());

        Outcome.Undone undone = assertInstanceOf(Outcome.Undone.class, bench.undo(1));
        assertEquals(Optional.of(Optional.of(bench.root.toString())), undone.project());
    }

    private Action.Run set(String name, String now, String then) {
        bench.write(name, now);
        String path = bench.path(name);
        return new Action.Run(Workbench.HERE, DistroFiles.script("printf %s \"$2\" > \"$1\"", path, then),
                Optional.of(DistroFiles.script("printf %s \"$2\" > \"$1\"", path, now)),
                Optional.of(Command.of("cat", path)));
    }

    private static Outcome.Why refusal(Outcome outcome) {
        return assertInstanceOf(Outcome.Refused.class, outcome).why();
    }
}
