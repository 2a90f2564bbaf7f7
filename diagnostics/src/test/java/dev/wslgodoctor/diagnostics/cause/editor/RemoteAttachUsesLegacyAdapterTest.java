package dev.wslgodoctor.diagnostics.cause.editor;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import dev.wslgodoctor.diagnostics.cause.Confidence;
import dev.wslgodoctor.diagnostics.cause.Severity;
import dev.wslgodoctor.diagnostics.cause.Verdict;
import dev.wslgodoctor.diagnostics.gateway.Output;
import dev.wslgodoctor.diagnostics.gateway.StagedMachine;
import dev.wslgodoctor.diagnostics.probe.FakeFacts;
import java.util.Map;
import org.junit.jupiter.api.Test;

class RemoteAttachUsesLegacyAdapterTest {

    private static final String REMOTE = """
            {"configurations": [{"name": "Container", "type": "go", "request": "attach", "mode": "remote",
                "port": 2345, "substitutePath": [{"from": "${workspaceFolder}/go", "to": "/app"}]}]}
            """;

    private final RemoteAttachUsesLegacyAdapter cause = new RemoteAttachUsesLegacyAdapter();

    private static StagedMachine machine(String delve) {
        return StagedMachine.usual().delve(delve).inProject(".vscode/launch.json", REMOTE);
    }

    static FakeFacts holding() {
        return machine("1.23.1").facts();
    }

    @Test
    void holdsForADelveThatCannotGuess() {
        assertEquals(Verdict.holds(Severity.DEGRADES, Confidence.CERTAIN, Map.of("sessions", "Container",
                "file", "/home/dev/shop/.vscode/launch.json", "version", "1.23.1")), machine("1.23.1").verdict(cause));
    }

    @Test
    void isRuledOutByTheFirstDelveThatGuesses() {
        assertEquals(Verdict.ruledOut(), machine("1.24.0").verdict(cause));
    }

    @Test
    void isRuledOutWhenTheConfigurationChooses() {
        assertEquals(Verdict.ruledOut(), machine("1.23.1").inProject(".vscode/launch.json",
                REMOTE.replace("\"port\"", "\"debugAdapter\": \"dlv-dap\", \"port\"")).verdict(cause));
    }

    @Test
    void holdsWithAnyDelveWhenTheSettingsAskForTheOldOne() {
        assertInstanceOf(Verdict.Holds.class, machine("1.24.2").inProject(".vscode/settings.json",
                "{\"go.delveConfig\": {\"debugAdapter\": \"legacy\"}}").verdict(cause));
    }

    @Test
    void isOnlyLikelyBesideThePreviewEdition() {
        Verdict.Holds holds = assertInstanceOf(Verdict.Holds.class, machine("1.23.1").file(
                "/home/dev/.vscode-server/extensions/golang.go-nightly-2026.8.1/package.json", "{}").verdict(cause));
        assertEquals(Confidence.LIKELY, holds.confidence());
    }

    @Test
    void admitsNotKnowingTheVersionOfDelve() {
        assertInstanceOf(Verdict.Undetermined.class, machine("1.23.1")
                .answers(Output.of(1, "", "Illegal instruction\n"), "/home/dev/go/bin/dlv", "version").verdict(cause));
    }

    @Test
    void doesNotApplyWithoutARemoteSession() {
        assertInstanceOf(Verdict.NotApplicable.class, machine("1.23.1").inProject(".vscode/launch.json",
                REMOTE.replace("\"remote\"", "\"local\"")).verdict(cause));
    }

    @Test
    void theRepairAddsTheAdapterAndKeepsTheRest() {
        String edited = machine("1.23.1").repaired(cause, "launch.json");
        assertEquals(REMOTE, edited.replaceFirst(",\\s*\"debugAdapter\": \"dlv-dap\"", ""));
        assertEquals(Verdict.ruledOut(), machine("1.23.1").inProject(".vscode/launch.json", edited).verdict(cause));
    }
}
