package dev.wslgodoctor.diagnostics.cause.cases;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.wslgodoctor.diagnostics.cause.CauseCatalog;
import dev.wslgodoctor.diagnostics.cause.Confidence;
import dev.wslgodoctor.diagnostics.cause.Layer;
import dev.wslgodoctor.diagnostics.cause.RootCause;
import dev.wslgodoctor.diagnostics.cause.Verdict;
import dev.wslgodoctor.diagnostics.cause.binary.NotForThisMachine;
import dev.wslgodoctor.diagnostics.cause.binary.OlderThanSource;
import dev.wslgodoctor.diagnostics.cause.binary.Optimised;
import dev.wslgodoctor.diagnostics.cause.binary.ReplacedWhileRunning;
import dev.wslgodoctor.diagnostics.cause.files.CachesOnWindowsDrive;
import dev.wslgodoctor.diagnostics.cause.files.Wsl1LocksWatchedFolders;
import dev.wslgodoctor.diagnostics.cause.toolchain.GoMissing;
import dev.wslgodoctor.diagnostics.cause.toolchain.ModulesSwitchedOff;
import dev.wslgodoctor.diagnostics.cause.toolchain.NoGoMod;
import dev.wslgodoctor.diagnostics.cause.toolchain.WindowsGoValues;
import dev.wslgodoctor.diagnostics.gateway.Trouble;
import java.time.Duration;
import java.time.Instant;
import java.util.Set;
import org.junit.jupiter.api.Test;

/**
 * Causes of files, toolchain and program that no case of the case book tells: each holds on a machine that is given as
 * bytes, and not on the twin that differs in one fact.
 */
class FromBytesTest {

    private static final String PROGRAM = "/home/dev/shop/bin/shop";

    private static void holds(RootCause cause, Confidence confidence, CaseMachine machine) {
        assertEquals(confidence, assertInstanceOf(Verdict.Holds.class, machine.verdict(cause)).confidence());
    }

    private static void isRuledOut(RootCause cause, CaseMachine machine) {
        assertEquals(Verdict.ruledOut(), machine.verdict(cause));
    }

    private static CaseMachine running(String program) {
        return CaseMachine.healthy().realProgram(PROGRAM, program).program(PROGRAM);
    }

    private static CaseMachine attached(String link) {
        return CaseMachine.healthy().realProgram(link, "go1.24-debug").link("/proc/4321/exe", link)
                .file("/home/dev/shop/.vscode/launch.json", """
                        { "configurations": [ { "name": "Attach", "type": "go", "request": "attach",
                            "mode": "local", "processId": 4321 } ] }
                        """);
    }

    @Test
    void goIsMissing() {
        CaseMachine machine = CaseMachine.healthy().without("/usr/local/go");
        holds(new GoMissing(), Confidence.LIKELY, machine);
        isRuledOut(new GoMissing(), machine.tool("/usr/local/go/bin/go", CaseMachine.Tools.ELF_X86_64));
    }

    @Test
    void aVariableHoldsAFolderOfWindows() {
        holds(new WindowsGoValues(), Confidence.CERTAIN,
                CaseMachine.healthy().variable("GOPATH", "C:\\Users\\dev\\go"));
        isRuledOut(new WindowsGoValues(), CaseMachine.healthy().variable("GOPATH", "/home/dev/go"));
    }

    @Test
    void modulesAreSwitchedOff() {
        holds(new ModulesSwitchedOff(), Confidence.CERTAIN,
                CaseMachine.healthy().file("/home/dev/.config/go/env", "GO111MODULE=off\n"));
        isRuledOut(new ModulesSwitchedOff(),
                CaseMachine.healthy().file("/home/dev/.config/go/env", "GO111MODULE=on\n"));
    }

    @Test
    void thereIsNoModule() {
        holds(new NoGoMod(), Confidence.CERTAIN, CaseMachine.healthy().without("/home/dev/shop/go.mod"));
        isRuledOut(new NoGoMod(), CaseMachine.healthy());
    }

    @Test
    void theProgramIsForAnotherMachine() {
        holds(new NotForThisMachine(), Confidence.CERTAIN, running("go1.19-mips"));
        isRuledOut(new NotForThisMachine(), running("go1.24-debug"));
    }

    @Test
    void theProgramWasReplacedWhileItRuns() {
        holds(new ReplacedWhileRunning(), Confidence.CERTAIN, attached(PROGRAM + " (deleted)"));
        isRuledOut(new ReplacedWhileRunning(), attached(PROGRAM));
    }

    @Test
    void theProgramIsOlderThanItsSource() {
        Instant built = Instant.parse("2026-11-20T12:00:00Z");
        CaseMachine machine = running("go1.24-debug").changed(PROGRAM, built)
                .changed("/home/dev/shop/till.go", built.minusSeconds(60));
        holds(new OlderThanSource(), Confidence.LIKELY,
                machine.changed("/home/dev/shop/main.go", built.plusSeconds(60)));
        isRuledOut(new OlderThanSource(), machine.changed("/home/dev/shop/main.go", built.minusSeconds(60)));
    }

    @Test
    void theProgramIsOptimised() {
        holds(new Optimised(), Confidence.CERTAIN, running("go1.24-pie"));
        isRuledOut(new Optimised(), running("go1.24-debug"));
    }

    @Test
    void theModuleCacheIsOnAWindowsDrive() {
        holds(new CachesOnWindowsDrive(), Confidence.CERTAIN,
                CaseMachine.healthy().variable("GOMODCACHE", "/mnt/c/Users/dev/mod"));
        isRuledOut(new CachesOnWindowsDrive(), CaseMachine.healthy().variable("GOMODCACHE", "/home/dev/mod"));
    }

    @Test
    void nothingIsClaimedWhenTheDistributionGivesNoAnswer() {
        CaseMachine silent = CaseMachine.healthy().breakpoint("/home/dev/shop/main.go:15")
                .fails(new Trouble.TimedOut(Duration.ofSeconds(5), "no answer"), "/bin/sh");
        for (RootCause cause : CauseCatalog.all()) {
            if (Set.of(Layer.FILES, Layer.TOOLCHAIN, Layer.BINARY).contains(cause.breaks().layer())) {
                // the version of WSL and the settings on Windows are known without the distribution
                boolean fromWindows = cause instanceof Wsl1LocksWatchedFolders;
                assertEquals(fromWindows ? "ruled-out" : "undetermined", silent.verdict(cause).id(), cause.id());
            }
        }
    }
}
