package dev.wslgodoctor.diagnostics.repair;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.wslgodoctor.diagnostics.gateway.LiveProcess;
import dev.wslgodoctor.diagnostics.gateway.process.Program;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class JournalTest {

    @TempDir
    private Path folder;
    private Workbench bench;

    @BeforeEach
    void setUp() {
        bench = new Workbench(folder);
        bench.write("says", "bad");
    }

    @Test
    void anEntryIsReadBackAsItWasWritten() throws Exception {
        bench.apply(bench.plan(bench.replace("says", "bad", "good"), bench.create("a/b", "x"),
                new Action.AskUser("test.key", Map.of("name", "值"))));

        Entry entry = bench.journal().find(1).orElseThrow();
        assertEquals(entry, EntryJson.read(EntryJson.write(entry)));
        assertEquals(3, entry.steps().size());
        assertEquals(Optional.of(entry), bench.journal().newest());
    }

    @Test
    void onlyTheOwnerMayReadWhatIsKept() throws Exception {
        bench.apply(bench.plan(bench.replace("says", "bad", "good")));

        assertEquals("rwx------", PosixFilePermissions.toString(Files.getPosixFilePermissions(bench.journalFolder)));
        for (String file : List.of("000001.json", "1.0.before")) {
            assertEquals("rw-------", PosixFilePermissions.toString(
                    Files.getPosixFilePermissions(bench.journalFolder.resolve(file))), file);
        }
        assertEquals("bad", Files.readString(bench.journalFolder.resolve("1.0.before")));
    }

    @Test
    void aFileThatIsNoEntryIsReportedKeptAndItsNumberNotUsedAgain() throws Exception {
        bench.apply(bench.plan(bench.replace("says", "bad", "bad 2")));
        Path broken = bench.journalFolder.resolve("000007.json");
        Files.writeString(broken, "{\"schema\": 1, \"num");

        Journal.Contents contents = bench.journal().read();
        assertEquals(List.of(1), contents.entries().stream().map(Entry::number).toList());
        assertEquals(List.of("000007.json"),
                contents.unreadable().stream().map(Journal.UnreadableEntry::file).toList());
        bench.apply(bench.plan(bench.replace("says", "bad 2", "good")));
        assertTrue(bench.journal().find(8).isPresent());
        assertEquals("{\"schema\": 1, \"num", Files.readString(broken));
    }

    @Test
    void anEntryOfAnotherSchemaOrUnderAForeignNameIsNotTakenForOne() throws Exception {
        bench.apply(bench.plan(bench.replace("says", "bad", "good")));
        String text = Files.readString(bench.journalFolder.resolve("000001.json"));
        Files.writeString(bench.journalFolder.resolve("000002.json"), text);
        Files.writeString(bench.journalFolder.resolve("000003.json"), text.replace("\"schema\": 1", "\"schema\": 99"));
        Files.writeString(bench.journalFolder.resolve("000004.json"), text.replace("\"applied\"", "\"elsewhere\""));
        Files.writeString(bench.journalFolder.resolve("000005.json"), text.replace("\"file\"", "\"unheard\""));

        Journal.Contents contents = bench.journal().read();
        assertEquals(1, contents.entries().size());
        assertEquals(4, contents.unreadable().size());
    }

    @Test
    void aSecondInstanceIsRefusedWhileTheFirstRepairs() throws Exception {
        Repairer second = bench.repairer();
        Preview preview = second.preview(bench.plan(bench.replace("says", "bad", "good")), bench.at());
        try (Journal.Hold hold = bench.journal().hold().orElseThrow()) {
            assertEquals(Outcome.Why.LOCKED, refusal(second.apply(preview, bench.events::add)));
            assertEquals(Outcome.Why.LOCKED, refusal(second.undo(1, bench.at(), bench.events::add)));
            assertEquals("bad", bench.read("says").orElseThrow());
        }
        assertInstanceOf(Outcome.Cured.class, second.apply(preview, bench.events::add));
    }

    @Test
    void anotherProcessHoldsTheJournalToo() throws Exception {
        Files.createDirectories(bench.journalFolder);
        String java = ProcessHandle.current().info().command().orElseThrow();
        try (LiveProcess other = Program.of(List.of(java, "-cp", System.getProperty("java.class.path"),
                Holder.class.getName(), bench.journalFolder.resolve("lock").toString())).start()) {
            assertEquals('H', other.output().read());

            assertEquals(Outcome.Why.LOCKED, refusal(bench.apply(bench.plan(bench.replace("says", "bad", "good")))));
            assertEquals("bad", bench.read("says").orElseThrow());
        }
    }

    /** Takes the lock, says so, and keeps it until its input ends. */
    static final class Holder {
        public static void main(String[] arguments) throws IOException {
            try (FileChannel channel = FileChannel.open(Path.of(arguments[0]), StandardOpenOption.CREATE,
                    StandardOpenOption.WRITE)) {
                channel.lock();
                System.out.print('H');
                System.out.flush();
                System.in.read();
            }
        }
    }

    @Test
    void ofTwoInstancesWithTheSamePreviewOneWins() throws Exception {
        Repairer one = bench.repairer();
        Repairer two = bench.repairer();
        Plan plan = bench.plan(bench.replace("says", "bad", "good"));
        Preview ofOne = one.preview(plan, bench.at());
        Preview ofTwo = two.preview(plan, bench.at());

        assertInstanceOf(Outcome.Cured.class, one.apply(ofOne, bench.events::add));
        assertEquals(Outcome.Why.DRIFTED, refusal(two.apply(ofTwo, bench.events::add)));
        assertEquals(1, bench.journal().read().entries().size());
    }

    @Test
    void anOpenEntryOfARunningInstanceIsNoLeftover() throws Exception {
        bench.apply(bench.plan(bench.replace("says", "bad", "good")));
        Path file = bench.journalFolder.resolve("000001.json");
        Files.writeString(file, Files.readString(file).replace("\"applied\"", "\"applying\""));

        try (Journal.Hold hold = bench.journal().hold().orElseThrow()) {
            assertEquals(List.of(), bench.journal().unfinished());
        }
        assertEquals(1, bench.journal().unfinished().size());
    }

    @Test
    void aJournalThatCannotBeWrittenStopsTheRepairBeforeItBegins() throws Exception {
        Files.writeString(folder.resolve("in-the-way"), "");
        Repairer repairer = bench.repairer(new Journal(folder.resolve("in-the-way")));
        Preview preview = repairer.preview(bench.plan(bench.replace("says", "bad", "good")), bench.at());

        assertEquals(Outcome.Why.JOURNAL, refusal(repairer.apply(preview, bench.events::add)));
        assertEquals("bad", bench.read("says").orElseThrow());
    }

    @Test
    void aJournalThatFailsInTheMiddleTakesTheRepairBack() throws Exception {
        String before = bench.tree();
        int[] writes = {0};
        Journal failing = new Journal(bench.journalFolder, () -> {
            if (++writes[0] == 4) {
                // from now on nothing can be renamed onto the entry
                replaceByFolder(bench.journalFolder.resolve("000001.json"));
            }
        });
        Repairer repairer = bench.repairer(failing);
        Preview preview = repairer.preview(bench.plan(bench.replace("says", "bad", "good"),
                bench.create("new", "x")), bench.at());

        Outcome.Refused refused = assertInstanceOf(Outcome.Refused.class,
                repairer.apply(preview, bench.events::add));
        assertEquals(Outcome.Why.JOURNAL, refused.why());
        assertTrue(refused.entry().isPresent(), "the entry is in doubt, and that is said");
        assertEquals(before, bench.tree());
    }

    @Test
    void whatIsDiscardedIsGoneAndWhatIsUnfinishedIsNotDiscarded() throws Exception {
        bench.apply(bench.plan(bench.replace("says", "bad", "good")));
        Path file = bench.journalFolder.resolve("000001.json");
        String text = Files.readString(file);
        Files.writeString(file, text.replace("\"applied\"", "\"applying\""));
        assertFalse(bench.journal().discard(1));
        Files.writeString(file, text);

        assertTrue(bench.journal().discard(1));
        assertFalse(bench.journal().discard(1));
        try (Stream<Path> left = Files.list(bench.journalFolder)) {
            assertEquals(List.of("lock"), left.map(each -> each.getFileName().toString()).toList());
        }
    }

    @Test
    void aNameOfAKeptContentLeadsNowhereElse() {
        assertThrows(IOException.class,
                () -> bench.journal().kept("../../etc/passwd"));
    }

    private static void replaceByFolder(Path file) {
        try {
            Files.delete(file);
            Files.createDirectories(file.resolve("full"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Outcome.Why refusal(Outcome outcome) {
        return assertInstanceOf(Outcome.Refused.class, outcome).why();
    }
}
