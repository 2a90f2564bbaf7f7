package dev.wslgodoctor.diagnostics.cause.toolchain;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import dev.wslgodoctor.diagnostics.cause.Confidence;
import dev.wslgodoctor.diagnostics.cause.Severity;
import dev.wslgodoctor.diagnostics.cause.Verdict;
import dev.wslgodoctor.diagnostics.cause.binary.LaunchFiles;
import dev.wslgodoctor.diagnostics.engine.Examiner;
import dev.wslgodoctor.diagnostics.gateway.Blob;
import dev.wslgodoctor.diagnostics.gateway.Place;
import dev.wslgodoctor.diagnostics.parse.GoEnvFile;
import dev.wslgodoctor.diagnostics.path.LinuxPath;
import dev.wslgodoctor.diagnostics.probe.FakeFacts;
import dev.wslgodoctor.diagnostics.probe.GoEnvironment;
import dev.wslgodoctor.diagnostics.probe.GoEnvironmentFile;
import dev.wslgodoctor.diagnostics.probe.GoEnvironmentProbes;
import dev.wslgodoctor.diagnostics.repair.Action;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class GoflagsStripTest {

    private static final String PATH = "/home/dev/.config/go/env";

    private final GoflagsStrip cause = new GoflagsStrip();

    static FakeFacts holding() {
        return machine(Map.of("GOFLAGS", "-mod=mod -ldflags=-s"), Map.of(), "", "");
    }

    private static FakeFacts machine(Map<String, String> environment, Map<String, String> editor, String file,
            String attributes) {
        GoEnvironmentFile content = new GoEnvironmentFile(Place.distro("Ubuntu"), PATH, Blob.of(file),
                GoEnvFile.parse(file));
        return LaunchFiles.project(LaunchFiles.building(attributes),
                        "{\"go.toolsEnvVars\": {\"GOFLAGS\": \"-ldflags=-s\"}}")
                .with(GoEnvironmentProbes.ENVIRONMENT, new GoEnvironment(editor, environment, Optional.of(content),
                        GoEnvFile.EMPTY, LinuxPath.of("/home/dev")));
    }

    private Verdict verdict(FakeFacts facts) {
        return Examiner.judge(cause, facts);
    }

    private List<Action> actions(FakeFacts facts) {
        return cause.repair(facts).orElseThrow().actions();
    }

    @Test
    void holdsWhenTheEnvironmentStrips() {
        assertEquals(Verdict.holds(Severity.BLOCKS, Confidence.CERTAIN,
                Map.of("value", "-mod=mod -ldflags=-s", "where", "$GOFLAGS")), verdict(holding()));
        assertEquals(1, actions(holding()).size(), "only the user knows where the variable is set");
    }

    @Test
    void isRuledOutWhenItDoesNotStrip() {
        assertEquals(Verdict.ruledOut(), verdict(machine(Map.of("GOFLAGS", "-mod=mod"), Map.of(), "", "")));
        assertEquals(Verdict.ruledOut(), verdict(machine(Map.of(), Map.of(), "", "")));
    }

    @Test
    void isRuledOutWhenTheConfigurationDecidesForItself() {
        assertEquals(Verdict.ruledOut(), verdict(machine(Map.of("GOFLAGS", "-ldflags=-s"), Map.of(), "",
                "\"env\": {\"GOFLAGS\": \"-trimpath=false\"}")));
        assertEquals(Verdict.ruledOut(), verdict(machine(Map.of("GOFLAGS", "-ldflags=-s"), Map.of(), "",
                "\"buildFlags\": \"-ldflags=-X=main.v=1\"")));
    }

    @Test
    void holdsLessGravelyWhereNoSessionBuilds() {
        assertEquals(Severity.DEGRADES, assertInstanceOf(Verdict.Holds.class, verdict(machine(
                Map.of("GOFLAGS", "-ldflags=-s"), Map.of(), "", "\"mode\": \"exec\""))).severity());
    }

    @Test
    void editsTheFileOfGoEnvAndKeepsItsOtherWords() {
        FakeFacts facts = machine(Map.of(), Map.of(), "GOPROXY=direct\nGOFLAGS=-mod=mod -ldflags=-w\n", "");

        Verdict.Holds holds = assertInstanceOf(Verdict.Holds.class, verdict(facts));
        assertEquals(PATH, holds.arguments().get("where"));
        assertEquals("GOPROXY=direct\nGOFLAGS=-mod=mod\n", content(actions(facts).getFirst()));
    }

    @Test
    void removesTheLineWhenNothingElseIsInIt() {
        FakeFacts facts = machine(Map.of(), Map.of(), "GOFLAGS=-ldflags=-w\nGOPROXY=direct\n", "");

        assertEquals("GOPROXY=direct\n", content(actions(facts).getFirst()));
    }

    @Test
    void editsTheSettingOfTheEditor() {
        FakeFacts facts = machine(Map.of(), Map.of("GOFLAGS", "-ldflags=-s"), "", "");

        assertInstanceOf(Verdict.Holds.class, verdict(facts));
        assertEquals("{\"go.toolsEnvVars\": {}}", content(actions(facts).getFirst()).replace(" }", "}"));
    }

    @Test
    void admitsNotKnowingWhenTheEnvironmentCannotBeRead() {
        assertInstanceOf(Verdict.Undetermined.class, verdict(new FakeFacts()));
    }

    private static String content(Action action) {
        return assertInstanceOf(Action.ReplaceFile.class, action).content().orElseThrow().text();
    }
}
