package dev.wslgodoctor.diagnostics.cause.toolchain;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import dev.wslgodoctor.diagnostics.cause.Confidence;
import dev.wslgodoctor.diagnostics.cause.Severity;
import dev.wslgodoctor.diagnostics.cause.Verdict;
import dev.wslgodoctor.diagnostics.cause.editor.Given;
import dev.wslgodoctor.diagnostics.engine.Examiner;
import dev.wslgodoctor.diagnostics.gateway.Blob;
import dev.wslgodoctor.diagnostics.gateway.Place;
import dev.wslgodoctor.diagnostics.parse.GoEnvFile;
import dev.wslgodoctor.diagnostics.parse.GoMod;
import dev.wslgodoctor.diagnostics.path.LinuxPath;
import dev.wslgodoctor.diagnostics.probe.DebugProbes;
import dev.wslgodoctor.diagnostics.probe.DebugTarget;
import dev.wslgodoctor.diagnostics.probe.EditorProbes;
import dev.wslgodoctor.diagnostics.probe.FakeFacts;
import dev.wslgodoctor.diagnostics.probe.GoEnvironment;
import dev.wslgodoctor.diagnostics.probe.GoEnvironmentFile;
import dev.wslgodoctor.diagnostics.probe.GoEnvironmentProbes;
import dev.wslgodoctor.diagnostics.probe.ModuleProbes;
import dev.wslgodoctor.diagnostics.probe.ProgramModule;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ModulesSwitchedOffTest {

    private final ModulesSwitchedOff cause = new ModulesSwitchedOff();

    private Verdict verdict(FakeFacts facts) {
        return Examiner.judge(cause, facts);
    }

    static FakeFacts holding() {
        return kept("off");
    }

    private static FakeFacts kept(String value) {
        return new FakeFacts().with(ModuleProbes.MODULES, List.of(module("go 1.24", true, false)))
                .with(GoEnvironmentProbes.ENVIRONMENT, environment(Map.of(), "GO111MODULE=" + value + "\nGOFLAGS=-v\n"))
                .absent(DebugProbes.TARGETS).absent(DebugProbes.EXAMINED);
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
    void holdsWhenGoEnvSwitchesThemOff() {
        assertEquals(Verdict.holds(Severity.BLOCKS, Confidence.CERTAIN, Map.of(
                "file", "/home/dev/shop/go.mod", "where", "/home/dev/.config/go/env")), verdict(holding()));
    }

    @Test
    void isRuledOutWhenTheyAreOn() {
        assertEquals(Verdict.ruledOut(), verdict(kept("on")));
    }

    @Test
    void doesNotApplyWithoutAModule() {
        assertInstanceOf(Verdict.NotApplicable.class,
                verdict(kept("off").with(ModuleProbes.MODULES, List.of(module("", false, false)))));
    }

    private static FakeFacts launching(String own, String kept) {
        FakeFacts launch = Given.configuration(
                "\"request\": \"launch\",\n\"env\": { \"GO111MODULE\": \"" + own + "\" }");
        return kept(kept).with(DebugProbes.TARGETS, List.of(new DebugTarget(DebugTarget.Kind.LAUNCH,
                        Optional.of("Shop"), Optional.empty(), List.of(), Optional.empty(), Optional.empty(), List.of(),
                        Map.of("GO111MODULE", own), List.of())))
                .with(EditorProbes.LAUNCH_JSON, launch.need(EditorProbes.LAUNCH_JSON))
                .with(DebugProbes.EXAMINED, launch.need(DebugProbes.EXAMINED));
    }

    @Test
    void theConfigurationHasTheLastWord() {
        assertEquals(Verdict.ruledOut(), verdict(launching("on", "off")));
        assertEquals("launch.json: Shop",
                assertInstanceOf(Verdict.Holds.class, verdict(launching("off", "on"))).arguments().get("where"));
    }

    @Test
    void admitsNotKnowingWhenNothingCouldBeRead() {
        assertInstanceOf(Verdict.Undetermined.class, verdict(new FakeFacts()));
    }

    @Test
    void theRepairRemovesItWhereItStands() {
        assertEquals("GOFLAGS=-v\n", Given.written(cause.repair(holding()).orElseThrow()));
        String launch = Given.written(cause.repair(launching("off", "on")).orElseThrow());
        assertFalse(launch.contains("GO111MODULE"), launch);
    }
}
