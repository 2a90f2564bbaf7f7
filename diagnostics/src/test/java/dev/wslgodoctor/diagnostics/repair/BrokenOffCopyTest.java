package dev.wslgodoctor.diagnostics.repair;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.wslgodoctor.diagnostics.gateway.Command;
import dev.wslgodoctor.diagnostics.path.LinuxPath;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A copy that tells how far it is, is broken off, and goes on. */
class BrokenOffCopyTest {

    @TempDir
    private Path folder;
    private Workbench bench;

    /** The end of the program, as far as a test can have it. */
    private static final class Ended extends Error {
        private static final long serialVersionUID = 1L;
    }

    @BeforeEach
    void setUp() {
        bench = new Workbench(folder);
        // files this large make a batch each
        bench.sh("""
                mkdir -p "$1/mnt/c/shop/sub" && cd "$1/mnt/c/shop" || exit 1
                for f in a b 'sub/c d'; do printf "$f" > "$f"; truncate -s 40M "$f"; done
                printf good > says; ln -s a link
                """, bench.root.toString());
    }

    private Plan plan(String... without) {
        return bench.plan(new Action.CopyTree(Workbench.HERE, LinuxPath.of(bench.path("mnt/c/shop")),
                LinuxPath.of(bench.path("home/shop")), List.of(without)),
                new Action.ChooseProject(bench.path("home/shop")));
    }

    private String tree(String name) {
        return bench.sh("cd \"$1\" && find . -printf '%y %m %l %P %T@\\n' | sort && find . -type f"
                + " -exec sha256sum {} + | sort", bench.path(name));
    }

    private static boolean copies(Command command) {
        return command.argv().toString().contains("wgd-read") && command.argv().size() == 9;
    }

    private List<String> batchesCopied() {
        List<String> names = new ArrayList<>();
        bench.fault = command -> {
            if (copies(command)) {
                names.add(command.input().text().replace("\0", " ").strip());
            }
            return command;
        };
        return names;
    }

    private void endAtBatch(int number) {
        int[] batches = {0};
        bench.fault = command -> {
            if (copies(command) && ++batches[0] == number) {
                throw new Ended();
            }
            return command;
        };
        assertThrows(Ended.class, () -> bench.apply(plan()));
    }

    @Test
    void theCopyTellsFilesAndBytesUpToTheEnd() throws Exception {
        assertInstanceOf(Outcome.Cured.class, bench.apply(plan()));

        List<RepairEvent.Amount> amounts = bench.events.stream()
                .filter(event -> event instanceof RepairEvent.StepProgress)
                .map(event -> ((RepairEvent.StepProgress) event).amount()).toList();
        assertEquals(3, amounts.size());
        assertEquals(List.of(1L, 3L, 4L), amounts.stream().map(RepairEvent.Amount::files).sorted().toList());
        RepairEvent.Amount last = amounts.getLast();
        assertEquals(3L * (40 << 20) + 4, last.allBytes());
        assertEquals(last.allBytes(), last.bytes());
        assertEquals(last.allFiles(), last.files());
    }

    @Test
    void rateAndTimeLeftFollowFromWhatIsDone() {
        var amount = new RepairEvent.Amount(1, 4, 500, 2000, Duration.ofSeconds(5));

        assertEquals(100, amount.bytesPerSecond());
        assertEquals(Optional.of(Duration.ofSeconds(15)), amount.left());
        assertEquals(Optional.empty(), new RepairEvent.Amount(0, 4, 0, 2000, Duration.ofSeconds(5)).left());
    }

    @Test
    void aBrokenOffCopyGoesOnWithoutReadingWhatIsThere() throws Exception {
        String source = tree("mnt/c/shop");
        endAtBatch(3);
        List<String> copied = batchesCopied();

        assertInstanceOf(Outcome.Cured.class, bench.apply(plan()));

        assertEquals(1, copied.size(), copied.toString());
        assertEquals(source, tree("home/shop"));
        assertEquals(source, tree("mnt/c/shop"));
        assertEquals("shop\n", bench.sh("ls -A \"$1\"", bench.path("home")));
        assertEquals(List.of(), bench.journal().unfinished());
        assertEquals(List.of(Entry.State.APPLIED, Entry.State.UNDONE),
                bench.journal().read().entries().stream().map(Entry::state).toList());
    }

    @Test
    void whatIsDamagedOrStrangeInABrokenOffCopyIsPutRight() throws Exception {
        String source = tree("mnt/c/shop");
        endAtBatch(3);
        bench.sh("cd \"$1\"/.wgd-copy-* && printf X | dd of=a bs=1 seek=99 conv=notrunc 2>/dev/null"
                + " && touch -r ../../mnt/c/shop/a a && mkdir strange && : > strange/x && rm -f link && mkdir link",
                bench.path("home"));

        assertInstanceOf(Outcome.Cured.class, bench.apply(plan()));

        assertEquals(source, tree("home/shop"));
    }

    @Test
    void whatChangedInTheSourceMeanwhileIsCopiedAnew() throws Exception {
        endAtBatch(3);
        bench.sh("cd \"$1\" && printf Y > a && rm -r sub && mkdir new && : > new/n", bench.path("mnt/c/shop"));

        assertInstanceOf(Outcome.Cured.class, bench.apply(plan()));

        assertEquals(tree("mnt/c/shop"), tree("home/shop"));
    }

    @Test
    void aBrokenOffCopyCanBeTakenBackInstead() throws Exception {
        String before = bench.tree();
        endAtBatch(2);
        bench.fault = command -> command;

        assertInstanceOf(Outcome.Undone.class, bench.undo(1));

        assertEquals(before, bench.tree());
    }

    @Test
    void undoAfterGoingOnRemovesTheFoldersThatTheFirstAttemptMade() throws Exception {
        String before = bench.tree();
        endAtBatch(2);
        bench.fault = command -> command;
        bench.apply(plan());

        assertInstanceOf(Outcome.Undone.class, bench.undo(2));

        assertEquals(before, bench.tree());
    }

    @Test
    void whatWasChosenToBeLeftOutIsNotInTheCopy() throws Exception {
        for (boolean few : List.of(false, true)) {
            if (few) {
                bench.fault = command -> command.argv().toString().contains("GNU tar")
                        ? Command.of("/bin/sh", "-c", "exit 3") : command;
            }
            assertInstanceOf(Outcome.Cured.class, bench.apply(plan("sub", "b")));

            assertEquals("a\nlink\nsays\n", bench.sh("ls -A \"$1\"", bench.path("home/shop")));
            assertInstanceOf(Outcome.Undone.class, bench.undo(bench.journal().newest().orElseThrow().number()));
        }
    }

    @Test
    void aFileThatCannotBeReadStopsTheCopyAndNothingIsLeft() throws Exception {
        String before = bench.tree();
        bench.fault = command -> {
            if (copies(command)) {
                bench.sh("mv \"$1\" \"$1.away\"", bench.path("mnt/c/shop/a"));
                bench.fault = next -> next;
            }
            return command;
        };

        Outcome.Refused refused = assertInstanceOf(Outcome.Refused.class, bench.apply(plan()));

        assertTrue(refused.detail().contains("./a"), refused.detail());
        bench.sh("mv \"$1.away\" \"$1\"", bench.path("mnt/c/shop/a"));
        assertEquals(before, bench.tree());
    }

    @Test
    void aFileOfTheCopyIsEditedAsShownAndUndoTakesBothBack() throws Exception {
        String before = bench.tree();
        Plan plan = bench.plan(new Action.CopyTree(Workbench.HERE, LinuxPath.of(bench.path("mnt/c/shop")),
                LinuxPath.of(bench.path("home/shop"))), bench.replace("home/shop/says", "good", "good enough"),
                new Action.ChooseProject(bench.path("home/shop")));
        Preview preview = bench.repairer().preview(plan, bench.at());
        assertEquals(Optional.empty(), preview.obstacle());
        PreviewStep.FileStep shown = assertInstanceOf(PreviewStep.FileStep.class, preview.steps().get(1));
        assertEquals("change-file", shown.kind());
        assertTrue(shown.diff().lines().contains("-good"), shown.diff().lines().toString());

        assertInstanceOf(Outcome.Cured.class, bench.apply(plan));

        assertEquals(Optional.of("good enough"), bench.read("home/shop/says"));
        assertEquals(Optional.of("good"), bench.read("mnt/c/shop/says"));
        assertInstanceOf(Outcome.Undone.class, bench.undo(1));
        assertEquals(before, bench.tree());
    }

    @Test
    void anEditOfTheCopyIsRefusedWhenTheOriginalChangedSinceItWasShown() throws Exception {
        Plan plan = bench.plan(new Action.CopyTree(Workbench.HERE, LinuxPath.of(bench.path("mnt/c/shop")),
                LinuxPath.of(bench.path("home/shop"))), bench.replace("home/shop/says", "bad", "good"));

        Outcome.Refused refused = assertInstanceOf(Outcome.Refused.class, bench.apply(plan));

        assertEquals(Outcome.Why.DRIFTED, refused.why());
        assertEquals("mnt\n", bench.sh("ls -A \"$1\"", bench.root.toString()));
    }

    @Test
    void undoIsRefusedWhenAnotherFileOfTheCopyWasEdited() throws Exception {
        bench.apply(bench.plan(new Action.CopyTree(Workbench.HERE, LinuxPath.of(bench.path("mnt/c/shop")),
                LinuxPath.of(bench.path("home/shop"))), bench.replace("home/shop/says", "good", "good enough"),
                new Action.ChooseProject(bench.path("home/shop"))));
        bench.write("home/shop/mine", "new");
        String edited = bench.tree();

        Outcome.Refused refused = assertInstanceOf(Outcome.Refused.class, bench.undo(1));

        assertEquals(Outcome.Why.DRIFTED, refused.why());
        assertEquals(edited, bench.tree());
    }
}
