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
import dev.wslgodoctor.diagnostics.parse.GoEnvFile;
import dev.wslgodoctor.diagnostics.parse.GoMod;
import dev.wslgodoctor.diagnostics.path.LinuxPath;
import dev.wslgodoctor.diagnostics.probe.FakeFacts;
import dev.wslgodoctor.diagnostics.probe.GoEnvironment;
import dev.wslgodoctor.diagnostics.probe.GoEnvironmentFile;
import dev.wslgodoctor.diagnostics.probe.GoEnvironmentProbes;
import dev.wslgodoctor.diagnostics.probe.ModuleProbes;
import dev.wslgodoctor.diagnostics.probe.ProgramModule;
import dev.wslgodoctor.diagnostics.repair.Action;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class NoGoModTest {

    private final NoGoMod cause = new NoGoMod();

    private Verdict verdict(FakeFacts facts) {
        return Examiner.judge(cause, facts);
    }

    static FakeFacts holding() {
        return facts(module("", false, false), Map.of());
    }

    private static FakeFacts facts(ProgramModule module, Map<String, String> variables) {
        return new FakeFacts().with(ModuleProbes.MODULES, List.of(module))
                .with(GoEnvironmentProbes.ENVIRONMENT, environment(variables, ""));
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

    @Test
    void holdsForAFolderWithoutAModule() {
        assertEquals(Verdict.holds(Severity.BLOCKS, Confidence.CERTAIN, Map.of("folder", "/home/dev/shop")),
                verdict(holding()));
    }

    @Test
    void isRuledOutForAFolderOfAModule() {
        assertEquals(Verdict.ruledOut(), verdict(facts(module("go 1.24", true, false), Map.of())));
    }

    @Test
    void oneFileMayBeBuiltOutsideAModule() {
        assertEquals(Severity.DEGRADES, assertInstanceOf(Verdict.Holds.class,
                verdict(facts(module("", false, true), Map.of()))).severity());
    }

    @Test
    void doesNotApplyToWhoBuildsWithoutModules() {
        assertInstanceOf(Verdict.NotApplicable.class,
                verdict(facts(module("", false, false), Map.of("GO111MODULE", "off"))));
    }

    @Test
    void doesNotApplyWhenNoSessionBuilds() {
        assertInstanceOf(Verdict.NotApplicable.class, verdict(holding().absent(ModuleProbes.MODULES)));
    }

    @Test
    void admitsNotKnowingWhenNothingCouldBeRead() {
        assertInstanceOf(Verdict.Undetermined.class, verdict(new FakeFacts()));
    }

    @Test
    void theGuideNamesTheModulesBelow() {
        FakeFacts facts = facts(module("", false, false, LinuxPath.of("/home/dev/shop/api")), Map.of());
        assertEquals(List.of(new Action.AskUser("toolchain.no-go-mod.choose-below",
                Map.of("below", "/home/dev/shop/api"))), cause.repair(facts).orElseThrow().actions());
    }

    @Test
    void doesNotApplyToASessionThatSwitchesModulesOffItself() {
        CaseMachine machine = CaseMachine.healthy().without("/home/dev/shop/go.mod").file(
                "/home/dev/shop/.vscode/launch.json", "{ \"configurations\": [ { \"name\": \"S\", \"type\": \"go\", "
                        + "\"request\": \"launch\", \"mode\": \"debug\", \"program\": \"${workspaceFolder}\", "
                        + "\"env\": { \"GO111MODULE\": \"off\" } } ] }");
        assertInstanceOf(Verdict.NotApplicable.class, machine.verdict(cause));
    }
}
