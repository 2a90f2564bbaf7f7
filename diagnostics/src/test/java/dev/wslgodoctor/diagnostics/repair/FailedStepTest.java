package dev.wslgodoctor.diagnostics.repair;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.wslgodoctor.diagnostics.gateway.Blob;
import dev.wslgodoctor.diagnostics.gateway.Command;
import dev.wslgodoctor.diagnostics.gateway.DistroFiles;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * A step that fails, and a write that is broken off in the middle: the old content stays, the steps before come back.
 */
class FailedStepTest {

    @TempDir
    private Path folder;
    private Workbench bench;

    @BeforeEach
    void setUp() {
        bench = new Workbench(folder);
        bench.write("says", "bad\n");
    }

    private static Outcome.Why refusal(Outcome outcome) {
        return assertInstanceOf(Outcome.Refused.class, outcome).why();
    }

    @Test
    void aFailedStepTakesTheStepsBeforeItBack() throws Exception {
        String before = bench.tree();
        Action.Run fails = new Action.Run(Workbench.HERE, Command.of("sh", "-c", "echo broken >&2; exit 3"),
                Optional.of(Command.of("true")), Optional.empty());

        Outcome outcome = bench.apply(bench.plan(bench.replace("says", "bad\n", "good\n"),
                bench.create("made/by/us", "x"), fails));

        Outcome.Refused refused = assertInstanceOf(Outcome.Refused.class, outcome);
        assertEquals(Outcome.Why.FAILED, refused.why());
        assertTrue(refused.detail().contains("ended with status 3: broken"), refused.detail());
        assertTrue(refused.entry().isEmpty());
        assertEquals(before, bench.tree());
        assertEquals(Entry.State.UNDONE, bench.journal().find(1).orElseThrow().state());
    }

    @Test
    void aWriteThatFailsHalfWayKeepsTheOldContent() throws Exception {
        String before = bench.tree();
        Repairer repairer = bench.repairer();
        Preview preview = repairer.preview(bench.plan(bench.replace("says", "bad\n", "good\n")), bench.at());
        int[] hits = {0};
        bench.fault = command -> {
            if (command.input().size() == 0) {
                return command;
            }
            hits[0]++;
            // no file may grow: the write itself fails, as on a full disk
            return DistroFiles.script("ulimit -f 0; exec \"$@\"", command.argv().toArray(String[]::new))
                    .reading(command.input());
        };

        Outcome outcome = repairer.apply(preview, bench.events::add);

        assertEquals(1, hits[0]);
        assertEquals(Outcome.Why.FAILED, refusal(outcome));
        assertEquals(before, bench.tree());
    }

    @Test
    void halfOfAContentIsNeverPutInPlace() throws Exception {
        String before = bench.tree();
        Repairer repairer = bench.repairer();
        Preview preview = repairer.preview(bench.plan(bench.replace("says", "bad\n", "good and long\n")), bench.at());
        bench.fault = command -> command.input().size() == 0 ? command : command.reading(Blob.of("good and"));

        assertEquals(Outcome.Why.FAILED, refusal(repairer.apply(preview, bench.events::add)));
        assertEquals(before, bench.tree());
    }

    @Test
    void aScriptThatIsKilledRightBeforeTheRenameLeavesNothingBehind() throws Exception {
        String before = bench.tree();
        Repairer repairer = bench.repairer();
        Preview preview = repairer.preview(bench.plan(bench.replace("says", "bad\n", "good\n")), bench.at());
        bench.fault = command -> {
            if (command.input().size() == 0) {
                return command;
            }
            List<String> argv = new ArrayList<>(command.argv());
            argv.set(2, "mv() { kill -9 $$; }\n" + argv.get(2));
            return Command.of(argv).reading(command.input());
        };

        Outcome.Refused refused = assertInstanceOf(Outcome.Refused.class,
                repairer.apply(preview, bench.events::add));

        assertTrue(refused.detail().contains("status 137"), refused.detail());
        assertTrue(refused.entry().isEmpty());
        assertEquals(before, bench.tree());
    }
}
