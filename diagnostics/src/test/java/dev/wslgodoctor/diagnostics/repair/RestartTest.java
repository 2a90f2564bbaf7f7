package dev.wslgodoctor.diagnostics.repair;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import dev.wslgodoctor.diagnostics.gateway.Output;
import dev.wslgodoctor.diagnostics.gateway.Place;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RestartTest {

    @TempDir
    private Path folder;
    private Workbench bench;
    private final List<List<String>> spoken = new ArrayList<>();
    private String list = """
              NAME    STATE           VERSION
            * here    Running         2
              other   Running         2
              idle    Stopped         2
            """;
    private int exit;

    @BeforeEach
    void setUp() {
        bench = new Workbench(folder);
        bench.write("says", "bad");
        bench.launcher = Optional.of(arguments -> {
            if (arguments.argv().getFirst().equals("-l")) {
                return Output.of(0, list, "");
            }
            spoken.add(arguments.argv());
            return Output.of(exit, exit == 0 ? "" : "no: Wsl/E_FAIL\r\n", "");
        });
    }

    @Test
    void aDistroIsTerminatedByItsNameAndThePreviewSaysWhatEnds() throws Exception {
        Repairer repairer = bench.repairer();
        Preview preview = repairer.preview(bench.plan(bench.replace("says", "bad", "good"),
                new Action.RestartDistro(Workbench.HERE)), bench.at());

        assertEquals(Set.of("here"), preview.ends());
        assertFalse(preview.undoable());
        assertInstanceOf(Outcome.Cured.class, repairer.apply(preview, bench.events::add));
        assertEquals(List.of(List.of("--terminate", "here")), spoken);
        Outcome.Undone undone = assertInstanceOf(Outcome.Undone.class, bench.undo(1));
        assertEquals(List.of(new Trace.Restarted(Workbench.HERE)), undone.stays());
    }

    @Test
    void wslIsShutDownAndEveryRunningDistroIsNamedBefore() throws Exception {
        Repairer repairer = bench.repairer();
        Preview preview = repairer.preview(bench.plan(new Action.RestartWsl()), bench.at());

        assertEquals(Set.of("here", "other"), preview.ends());
        assertInstanceOf(Outcome.StillHolds.class, repairer.apply(preview, bench.events::add));
        assertEquals(List.of(List.of("--shutdown")), spoken);
        assertEquals(Outcome.Why.CANNOT_BE_UNDONE,
                assertInstanceOf(Outcome.Refused.class, bench.undo(1)).why());
    }

    @Test
    void aDistroThatWasStartedSinceIsNotEndedUnannounced() throws Exception {
        Repairer repairer = bench.repairer();
        Preview preview = repairer.preview(bench.plan(bench.replace("says", "bad", "good"), new Action.RestartWsl()),
                bench.at());
        list = list.replace("idle    Stopped", "idle    Running");

        Outcome.Refused refused = assertInstanceOf(Outcome.Refused.class,
                repairer.apply(preview, bench.events::add));
        assertEquals(Outcome.Why.DRIFTED, refused.why());
        assertEquals(List.of(), spoken);
        assertEquals("bad", bench.read("says").orElseThrow());
    }

    @Test
    void aRestartThatFailsTakesTheFileBack() throws Exception {
        exit = 1;
        Outcome.Refused refused = assertInstanceOf(Outcome.Refused.class, bench.apply(bench.plan(
                bench.replace("says", "bad", "good"), new Action.RestartDistro(Workbench.HERE))));

        assertEquals(Outcome.Why.FAILED, refused.why());
        assertEquals("bad", bench.read("says").orElseThrow());
    }

    @Test
    void withoutALauncherTheRestartIsLeftToTheUser() throws Exception {
        bench.launcher = Optional.empty();
        Outcome.Cured cured = assertInstanceOf(Outcome.Cured.class, bench.apply(bench.plan(
                bench.replace("says", "bad", "good"), new Action.RestartDistro(Workbench.HERE))));

        assertEquals(List.of(new Action.RestartDistro(Workbench.HERE)), cured.applied().open());
    }

    @Test
    void aNameThatTheLauncherWouldSplitIsLeftToTheUser() throws Exception {
        list = list.replace("other  ", "my here");
        Preview preview = bench.repairer().preview(
                bench.plan(new Action.RestartDistro(Place.distro("my here"))), bench.at());

        assertEquals(Set.of(), preview.executable());
    }
}
