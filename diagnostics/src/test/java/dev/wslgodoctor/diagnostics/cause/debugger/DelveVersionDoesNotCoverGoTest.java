package dev.wslgodoctor.diagnostics.cause.debugger;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import dev.wslgodoctor.diagnostics.cause.Confidence;
import dev.wslgodoctor.diagnostics.cause.Severity;
import dev.wslgodoctor.diagnostics.cause.Verdict;
import dev.wslgodoctor.diagnostics.cause.binary.Programs;
import dev.wslgodoctor.diagnostics.cause.editor.Given;
import dev.wslgodoctor.diagnostics.engine.Examiner;
import dev.wslgodoctor.diagnostics.gateway.Trouble;
import dev.wslgodoctor.diagnostics.parse.GoVersion;
import dev.wslgodoctor.diagnostics.probe.BinaryProbes;
import dev.wslgodoctor.diagnostics.probe.DebugProbes;
import dev.wslgodoctor.diagnostics.probe.DebugTarget;
import dev.wslgodoctor.diagnostics.probe.DelveProbes;
import dev.wslgodoctor.diagnostics.probe.FakeFacts;
import dev.wslgodoctor.diagnostics.probe.GoProbes;
import dev.wslgodoctor.diagnostics.probe.ModuleProbes;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class DelveVersionDoesNotCoverGoTest {

    private final DelveVersionDoesNotCoverGo cause = new DelveVersionDoesNotCoverGo();

    private Verdict verdict(FakeFacts facts) {
        return Examiner.judge(cause, facts);
    }

    static FakeFacts holding() {
        return versions("1.22.1", "1.24.4");
    }

    private static FakeFacts versions(String delve, String go) {
        return new FakeFacts().with(GoProbes.DELVE_VERSION_NUMBER, delve)
                .with(ModuleProbes.BUILDING_GO, Given.go(go))
                .absent(DebugProbes.TARGETS).absent(BinaryProbes.PROGRAMS)
                .with(GoProbes.DELVE, Given.delve(Given.tool("/usr/bin/dlv", Given.X86_64)));
    }

    @Test
    void aProgramThatIsAlreadyBuiltDecidesByItsOwnGo() {
        // the program was built by 1.24.4 and has debug information
        FakeFacts facts = versions("1.24.0", "1.27.3")
                .with(DebugProbes.TARGETS, List.of(Given.target(DebugTarget.Kind.EXEC)))
                .with(BinaryProbes.PROGRAMS, List.of(Programs.program().make()));

        assertEquals(Verdict.ruledOut(), verdict(facts));
        assertEquals("1.24", assertInstanceOf(Verdict.Holds.class, verdict(facts
                .with(GoProbes.DELVE_VERSION_NUMBER, "1.27.1"))).arguments().get("go"));
    }

    @Test
    void admitsNotKnowingTheGoOfAProgramThatCouldNotBeSeen() {
        assertInstanceOf(Verdict.Undetermined.class, verdict(versions("1.24.0", "1.24.4")
                .unknown(BinaryProbes.PROGRAMS, new Trouble.Denied("given"))));
    }

    @Test
    void holdsWhenDelveIsOlderThanGo() {
        assertEquals(Verdict.holds(Severity.BLOCKS, Confidence.CERTAIN, Map.of("delve", "1.22.1", "go", "1.24",
                "oldest", "1.19", "newest", "1.22", "version", "v1.26.3")), verdict(holding()));
    }

    @Test
    void isRuledOutWhenTheRangeCoversGo() {
        assertEquals(Verdict.ruledOut(), verdict(versions("1.24.0", "1.24.4")));
    }

    @Test
    void holdsWhenDelveNoLongerAcceptsTheGo() {
        assertInstanceOf(Verdict.Holds.class, verdict(versions("1.27.1", "1.24.4")));
    }

    @Test
    void isOnlyLikelyForAGoThatIsYetToBeFetched() {
        FakeFacts facts = holding().with(ModuleProbes.BUILDING_GO,
                new ModuleProbes.BuildingGo(GoVersion.parse("1.24.4").orElseThrow(), true));
        assertEquals(Confidence.LIKELY, assertInstanceOf(Verdict.Holds.class, verdict(facts)).confidence());
    }

    @Test
    void admitsNotKnowingADelveThatIsNewerThanTheTable() {
        assertInstanceOf(Verdict.Undetermined.class, verdict(versions("1.99.0", "1.24.4")));
    }

    @Test
    void admitsNotKnowingWhenDelveDoesNotTellItsVersion() {
        assertInstanceOf(Verdict.Undetermined.class, verdict(new FakeFacts()));
    }

    @Test
    void doesNotApplyWhereThereIsNoDelve() {
        assertInstanceOf(Verdict.NotApplicable.class, verdict(holding().absent(GoProbes.DELVE_VERSION_NUMBER)));
    }

    @Test
    void noStepOfTheGuideSwitchesTheComparisonOff() {
        for (java.util.Locale language : dev.wslgodoctor.diagnostics.text.Texts.LANGUAGES) {
            String guide = dev.wslgodoctor.diagnostics.text.Texts.in(language).of(cause.id() + ".by-hand");
            assertFalse(guide.contains("check-go-version"), guide);
        }
    }

    @Test
    void isOnlyLikelyForADelveBetweenTwoReleases() {
        for (String version : List.of("v1.24.3-0.20250512093412-a1b2c3d4e5f6", "(devel)")) {
            assertEquals(Confidence.LIKELY, assertInstanceOf(Verdict.Holds.class, verdict(
                    holding().with(DelveProbes.MODULE_VERSION, version))).confidence(), version);
        }
    }

    @Test
    void isCertainForADelveThatIsBuiltFromItsRelease() {
        String own = assertInstanceOf(Verdict.Holds.class, verdict(holding())).arguments().get("delve");
        assertEquals(Confidence.CERTAIN, assertInstanceOf(Verdict.Holds.class, verdict(
                holding().with(DelveProbes.MODULE_VERSION, "v" + own))).confidence());
    }
}
