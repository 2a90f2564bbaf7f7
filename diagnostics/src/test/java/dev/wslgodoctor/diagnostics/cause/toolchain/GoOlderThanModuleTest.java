package dev.wslgodoctor.diagnostics.cause.toolchain;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import dev.wslgodoctor.diagnostics.cause.Confidence;
import dev.wslgodoctor.diagnostics.cause.Severity;
import dev.wslgodoctor.diagnostics.cause.Verdict;
import dev.wslgodoctor.diagnostics.cause.cases.CaseMachine;
import dev.wslgodoctor.diagnostics.engine.Examiner;
import dev.wslgodoctor.diagnostics.gateway.Blob;
import dev.wslgodoctor.diagnostics.gateway.Place;
import dev.wslgodoctor.diagnostics.gateway.Trouble;
import dev.wslgodoctor.diagnostics.parse.GoEnvFile;
import dev.wslgodoctor.diagnostics.parse.GoMod;
import dev.wslgodoctor.diagnostics.path.LinuxPath;
import dev.wslgodoctor.diagnostics.probe.FakeFacts;
import dev.wslgodoctor.diagnostics.probe.GoEnvironment;
import dev.wslgodoctor.diagnostics.probe.GoEnvironmentFile;
import dev.wslgodoctor.diagnostics.probe.GoEnvironmentProbes;
import dev.wslgodoctor.diagnostics.probe.GoProbes;
import dev.wslgodoctor.diagnostics.probe.GoWorkspace;
import dev.wslgodoctor.diagnostics.probe.ModuleProbes;
import dev.wslgodoctor.diagnostics.probe.ProgramModule;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class GoOlderThanModuleTest {

    private final GoOlderThanModule cause = new GoOlderThanModule();

    private Verdict verdict(FakeFacts facts) {
        return Examiner.judge(cause, facts);
    }

    static FakeFacts holding() {
        return facts("1.22.2", "go 1.24.0", "local");
    }

    private static FakeFacts facts(String found, String go, String toolchain) {
        return new FakeFacts().with(ModuleProbes.MODULES, List.of(module(go, true, false)))
                .absent(GoWorkspace.OF_PROGRAM)
                .with(GoProbes.GO_VERSION_NUMBER, found)
                .with(GoEnvironmentProbes.ENVIRONMENT, environment(Map.of("GOTOOLCHAIN", toolchain), ""));
    }

    private static GoEnvironment environment(Map<String, String> variables, String file) {
        Optional<GoEnvironmentFile> kept = Optional.of(file).filter(text -> !text.isEmpty())
                .map(text -> new GoEnvironmentFile(Place.distro("Ubuntu"), "/home/dev/.config/go/env", Blob.of(text),
                        GoEnvFile.parse(text)));
        return new GoEnvironment(Map.of(), variables, kept, GoEnvFile.parse("GOTOOLCHAIN=auto\n"),
                LinuxPath.of("/home/dev"));
    }

    private static ProgramModule module(String go, boolean found, boolean file, LinuxPath... below) {
        Optional<LinuxPath> mod = found ? Optional.of(LinuxPath.of("/home/dev/shop/go.mod")) : Optional.empty();
        return new ProgramModule(Optional.of("Shop"), LinuxPath.of("/home/dev/shop"), file, mod,
                mod.map(path -> GoMod.parse("module example.com/shop\n\n" + go + "\n")), List.of(below));
    }

    private Verdict.Holds held(String found, String go, String toolchain) {
        return assertInstanceOf(Verdict.Holds.class, verdict(facts(found, go, toolchain)));
    }

    @Test
    void blocksWhenGoMayNotFetchTheNewerOne() {
        assertEquals(Verdict.holds(Severity.BLOCKS, Confidence.CERTAIN,
                Map.of("found", "1.22.2", "wanted", "1.24.0", "file", "/home/dev/shop/go.mod:3")), verdict(holding()));
    }

    @Test
    void admitsNotKnowingWhenTheWorkspaceCannotBeRead() {
        assertInstanceOf(Verdict.Undetermined.class, verdict(facts("1.24.4", "go 1.24", "local")
                .unknown(GoWorkspace.OF_PROGRAM, new Trouble.Denied("no permission"))));
    }

    @Test
    void isRuledOutForANewEnoughGo() {
        assertEquals(Verdict.ruledOut(), verdict(facts("1.24.4", "go 1.24.0", "local")));
        assertEquals(Verdict.ruledOut(), verdict(facts("1.24.4", "go 1.24", "local")));
    }

    @Test
    void isOnlyWorthKnowingWhenGoFetchesTheNewerOne() {
        assertEquals(Severity.NOTE, held("1.22.2", "go 1.24.0", "auto").severity());
    }

    @Test
    void aVersionOfTwoPartsIsAnotherFaultBefore123() {
        assertInstanceOf(Verdict.NotApplicable.class, verdict(facts("1.22.2", "go 1.24", "auto")));
        assertEquals(Severity.NOTE, held("1.23.1", "go 1.24", "auto").severity());
    }

    @Test
    void beforeGo121TheSpellingDecides() {
        assertEquals(Severity.DEGRADES, held("1.19.8", "go 1.20", "auto").severity());
        assertEquals(Severity.BLOCKS, held("1.19.8", "go 1.23.0", "auto").severity());
        assertEquals(Severity.BLOCKS, held("1.19.8", "go 1.19\n\ntoolchain go1.21.1", "auto").severity());
    }

    @Test
    void aToolchainLineIsOnlyAWishForANewEnoughGo() {
        assertEquals(Verdict.ruledOut(), verdict(facts("1.22.2", "go 1.22\n\ntoolchain go1.24.1", "local")));
    }

    @Test
    void doesNotApplyWithoutGoMod() {
        assertInstanceOf(Verdict.NotApplicable.class, verdict(holding().with(ModuleProbes.MODULES,
                List.of(module("", false, false)))));
    }

    @Test
    void admitsNotKnowingWhenNothingCouldBeRead() {
        assertInstanceOf(Verdict.Undetermined.class, verdict(new FakeFacts()));
    }

    @Test
    void aReleaseCandidateHasTheLanguageOfItsRelease() {
        CaseMachine machine = CaseMachine.healthy().variable("GOTOOLCHAIN", "local")
                .says("go version go1.26rc1 linux/amd64\n", "/usr/local/go/bin/go", "version");
        assertEquals(Verdict.ruledOut(), machine.file("/home/dev/shop/go.mod", "module example.com/shop\n\ngo 1.26\n")
                .verdict(cause));
        assertInstanceOf(Verdict.Holds.class, machine.file("/home/dev/shop/go.mod",
                "module example.com/shop\n\ngo 1.26.0\n").verdict(cause));
    }
}
