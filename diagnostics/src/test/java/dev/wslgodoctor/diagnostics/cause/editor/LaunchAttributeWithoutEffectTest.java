package dev.wslgodoctor.diagnostics.cause.editor;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.wslgodoctor.diagnostics.cause.Confidence;
import dev.wslgodoctor.diagnostics.cause.Severity;
import dev.wslgodoctor.diagnostics.cause.Verdict;
import dev.wslgodoctor.diagnostics.engine.Examiner;
import dev.wslgodoctor.diagnostics.probe.EditorProbes;
import dev.wslgodoctor.diagnostics.probe.EditorSettings;
import dev.wslgodoctor.diagnostics.probe.FakeFacts;
import dev.wslgodoctor.diagnostics.probe.GoProbes;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class LaunchAttributeWithoutEffectTest {

    private final LaunchAttributeWithoutEffect cause = new LaunchAttributeWithoutEffect();

    private Verdict verdict(FakeFacts facts) {
        return Examiner.judge(cause, facts);
    }

    static FakeFacts holding() {
        return configuration("\"request\": \"launch\",\n\"apiVersion\": 2,\n\"processId\": 12");
    }

    private static FakeFacts configuration(String members) {
        return Given.configuration(members).with(EditorProbes.SETTINGS, Given.settings("{}"));
    }

    @Test
    void listsWhatIsIgnoredWithItsLines() {
        assertEquals(Verdict.holds(Severity.NOTE, Confidence.CERTAIN, Map.of(
                "file", "/home/dev/shop/.vscode/launch.json", "found", "apiVersion (8), processId (9)")),
                verdict(holding()));
    }

    @Test
    void isRuledOutWhereTheAttributesCount() {
        assertEquals(Verdict.ruledOut(), verdict(configuration("\"request\": \"attach\",\n\"processId\": 12")));
    }

    @Test
    void theOldAdapterReadsItsOwnAttributes() {
        String members = "\"request\": \"launch\",\n\"apiVersion\": 2";
        assertInstanceOf(Verdict.Holds.class, verdict(configuration(members)));
        assertEquals(Verdict.ruledOut(), verdict(configuration(members + ",\n\"debugAdapter\": \"legacy\"")));
        assertEquals(Verdict.ruledOut(), verdict(configuration(members).with(EditorProbes.SETTINGS,
                Given.settings("{ \"go.delveConfig\": { \"debugAdapter\": \"legacy\" } }"))));
    }

    @Test
    void aRemoteSessionMayUseTheOldAdapterUnasked() {
        assertEquals(Verdict.ruledOut(), verdict(configuration(
                "\"request\": \"attach\",\n\"mode\": \"remote\",\n\"remotePath\": \"/app\"")));
    }

    @Test
    void doesNotApplyWithoutLaunchJson() {
        assertInstanceOf(Verdict.NotApplicable.class, verdict(holding().absent(EditorProbes.LAUNCH_JSON)));
    }

    @Test
    void admitsNotKnowingWhenNothingCouldBeRead() {
        assertInstanceOf(Verdict.Undetermined.class, verdict(new FakeFacts()));
    }

    @Test
    void theRepairRemovesThem() {
        String written = Given.written(cause.repair(holding()).orElseThrow());
        assertEquals(Given.configuration("\"request\": \"launch\"").need(EditorProbes.LAUNCH_JSON).raw().text(),
                written);
    }

    private String flags(String flags) {
        return Given.written(cause.repair(configuration("\"request\": \"launch\",\n" + flags)).orElseThrow());
    }

    @Test
    void onlyGcflagsLeaveTheBuildFlags() {
        assertTrue(flags("\"buildFlags\": \"-gcflags='all=-N -l' -tags=pg\"")
                .contains("\"buildFlags\": \"-tags=pg\""));
        assertTrue(flags("\"buildFlags\": \"-tags=pg -gcflags=\\\"all=-N -l\\\"\"")
                .contains("\"buildFlags\": \"-tags=pg\""));
        assertFalse(flags("\"buildFlags\": \"-gcflags=-N\"").contains("buildFlags"));
        assertTrue(flags("\"env\": { \"GOFLAGS\": \"-gcflags=-N -mod=mod\" }")
                .contains("\"GOFLAGS\": \"-mod=mod\""));
    }

    @Test
    void gcflagsOfAListAreTakenOutForAnOldDelveOnly() {
        FakeFacts facts = Given.configuration("\"request\": \"launch\", "
                + "\"buildFlags\": [\"-gcflags\", \"all=-N -l\", \"-race\"]")
                .with(EditorProbes.SETTINGS, new EditorSettings(List.of()));
        assertEquals(Verdict.ruledOut(), Examiner.judge(cause, facts));
        assertEquals(Verdict.ruledOut(), Examiner.judge(cause, facts.with(GoProbes.DELVE_VERSION_NUMBER, "1.24.0")));
        FakeFacts old = facts.with(GoProbes.DELVE_VERSION_NUMBER, "1.22.1");
        assertInstanceOf(Verdict.Holds.class, Examiner.judge(cause, old));
        assertTrue(Given.written(cause.repair(old).orElseThrow()).contains("\"buildFlags\": [\"-race\"]"));
    }
}
