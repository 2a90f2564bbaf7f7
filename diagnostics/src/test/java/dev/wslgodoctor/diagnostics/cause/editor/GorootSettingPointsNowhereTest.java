package dev.wslgodoctor.diagnostics.cause.editor;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import dev.wslgodoctor.diagnostics.cause.Confidence;
import dev.wslgodoctor.diagnostics.cause.Severity;
import dev.wslgodoctor.diagnostics.cause.Verdict;
import dev.wslgodoctor.diagnostics.engine.Examiner;
import dev.wslgodoctor.diagnostics.gateway.StagedMachine;
import dev.wslgodoctor.diagnostics.probe.FakeFacts;
import java.util.Map;
import org.junit.jupiter.api.Test;

class GorootSettingPointsNowhereTest {

    private final GorootSettingPointsNowhere cause = new GorootSettingPointsNowhere();

    private static StagedMachine machine() {
        return StagedMachine.usual().file("/home/dev/.vscode-server/data/Machine/settings.json",
                "{\n\"go.goroot\": \"/usr/local/go1.20\"\n}\n");
    }

    static FakeFacts holding() {
        return machine().facts();
    }

    static FakeFacts ruledOut() {
        return machine().program("/usr/local/go1.20/bin/go", StagedMachine.X86_64).facts();
    }

    @Test
    void holds() {
        assertEquals(Verdict.holds(Severity.BLOCKS, Confidence.CERTAIN, Map.of("path", "/usr/local/go1.20",
                "file", "/home/dev/.vscode-server/data/Machine/settings.json:2")), machine().verdict(cause));
    }

    @Test
    void isRuledOutForAnInstallationThatIsThere() {
        assertEquals(Verdict.ruledOut(), Examiner.judge(cause, ruledOut()));
    }

    @Test
    void admitsNotKnowingTheSettings() {
        assertInstanceOf(Verdict.Undetermined.class, machine().file("/home/dev/shop/.vscode/settings.json", "{}", 0, 0)
                .verdict(cause));
    }

    @Test
    void doesNotApplyWithoutTheSetting() {
        assertInstanceOf(Verdict.NotApplicable.class, machine().without("/home/dev/.vscode-server").verdict(cause));
    }

    @Test
    void theProjectsSettingIsTheStrongerOne() {
        assertEquals(Verdict.ruledOut(), machine().inProject(".vscode/settings.json",
                "{\"go.goroot\": \"/usr/local/go\"}").verdict(cause));
    }

    @Test
    void theRepairRemovesIt() {
        assertEquals("{}", machine().repaired(cause, "settings.json").replaceAll("\\s", ""));
    }
}
