package dev.wslgodoctor.diagnostics.cause.editor;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.wslgodoctor.diagnostics.cause.Confidence;
import dev.wslgodoctor.diagnostics.cause.Severity;
import dev.wslgodoctor.diagnostics.cause.Verdict;
import dev.wslgodoctor.diagnostics.gateway.StagedMachine;
import dev.wslgodoctor.diagnostics.probe.FakeFacts;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ProgramDoesNotFitModeTest {

    private final ProgramDoesNotFitMode cause = new ProgramDoesNotFitMode();

    private static StagedMachine machine() {
        return StagedMachine.usual().inProject(".vscode/launch.json",
                "{\"configurations\": [{\"name\": \"Shop\", \"type\": \"go\", \"request\": \"launch\", "
                        + "\"mode\": \"exec\", \"program\": \"/home/dev/shop\"}]}");
    }

    static FakeFacts holding() {
        return machine().facts();
    }

    @Test
    void holds() {
        assertEquals(Verdict.holds(Severity.BLOCKS, Confidence.CERTAIN, Map.of("session", "Shop",
                "mode", "exec", "program", "/home/dev/shop", "file", "/home/dev/shop/.vscode/launch.json")), machine()
                        .verdict(cause));
    }

    @Test
    void isRuledOutForSourceThatIsBuilt() {
        assertEquals(Verdict.ruledOut(), machine().inProject(".vscode/launch.json",
                "{\"configurations\": [{\"name\": \"Shop\", \"type\": \"go\", \"request\": \"launch\", "
                        + "\"mode\": \"debug\", \"program\": \"/home/dev/shop\"}]}").verdict(cause));
    }

    @Test
    void isRuledOutForAProgramThatIsStarted() {
        assertEquals(Verdict.ruledOut(), machine().program("/home/dev/shop/bin/shop", StagedMachine.X86_64)
                .inProject(".vscode/launch.json",
                "{\"configurations\": [{\"name\": \"Shop\", \"type\": \"go\", \"request\": \"launch\", "
                        + "\"mode\": \"exec\", \"program\": \"bin/shop\"}]}").verdict(cause));
    }

    @Test
    void admitsNotKnowingLaunchJson() {
        assertInstanceOf(Verdict.Undetermined.class, machine().file("/home/dev/shop/.vscode/launch.json", "{}", 0, 0)
                .verdict(cause));
    }

    @Test
    void doesNotApplyWithoutAProgram() {
        assertInstanceOf(Verdict.NotApplicable.class, machine().inProject(".vscode/launch.json",
                "{\"configurations\": [{\"name\": \"Shop\", \"type\": \"go\", \"request\": \"launch\", "
                        + "\"mode\": \"exec\", \"program\": \"${input:which}\"}]}").verdict(cause));
    }

    @Test
    void aBuiltProgramIsNoSource() {
        StagedMachine machine = machine().program("/home/dev/shop/bin/shop", StagedMachine.X86_64).inProject(
                ".vscode/launch.json", "{\"configurations\": [{\"name\": \"Shop\", \"type\": \"go\", \"request\": "
                        + "\"launch\", \"mode\": \"debug\", \"program\": \"bin/shop\"}]}");
        assertEquals("debug", assertInstanceOf(Verdict.Holds.class, machine.verdict(cause)).arguments().get("mode"));
    }

    @Test
    void theRepairSetsTheModeThatFits() {
        String edited = machine().repaired(cause, "launch.json");
        assertTrue(edited.contains("\"mode\": \"debug\""), edited);
        assertEquals(Verdict.ruledOut(), machine().inProject(".vscode/launch.json", edited).verdict(cause));
    }
}
