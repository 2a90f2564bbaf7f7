package dev.wslgodoctor.diagnostics.cause.container;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.wslgodoctor.diagnostics.cause.Confidence;
import dev.wslgodoctor.diagnostics.cause.Severity;
import dev.wslgodoctor.diagnostics.cause.Verdict;
import dev.wslgodoctor.diagnostics.engine.Examiner;
import dev.wslgodoctor.diagnostics.gateway.StagedMachine;
import dev.wslgodoctor.diagnostics.probe.FakeFacts;
import java.util.Map;
import org.junit.jupiter.api.Test;

class OutputNotWritableTest {

    static final String LAUNCH = """
            {"configurations": [{"name": "Shop", "type": "go", "request": "launch", "mode": "debug",
                "program": "${workspaceFolder}"}]}
            """;

    private final OutputNotWritable cause = new OutputNotWritable();

    private static StagedMachine machine() {
        return StagedMachine.usual().folder(StagedMachine.PROJECT, 0755, 0).inProject(
                ".devcontainer/devcontainer.json", "{\"image\": \"golang:1.24\", \"remoteUser\": \"vscode\"}")
                .inProject(".vscode/launch.json", LAUNCH);
    }

    static FakeFacts holding() {
        return machine().facts();
    }

    static FakeFacts ruledOut() {
        return machine().folder(StagedMachine.PROJECT, 0755, 1000).facts();
    }

    @Test
    void holds() {
        assertEquals(Verdict.holds(Severity.BLOCKS, Confidence.CERTAIN, Map.of("folder", "/home/dev/shop",
                "owner", "0", "user", "vscode", "number", "1000")), machine().verdict(cause));
    }

    @Test
    void isRuledOutForAFolderOfTheDeveloper() {
        assertEquals(Verdict.ruledOut(), Examiner.judge(cause, ruledOut()));
    }

    @Test
    void isRuledOutForRootInTheContainer() {
        assertEquals(Verdict.ruledOut(), machine().inProject(".devcontainer/devcontainer.json",
                "{\"remoteUser\": \"root\"}").verdict(cause));
    }

    @Test
    void isRuledOutWhenTheProgramGoesElsewhere() {
        assertEquals(Verdict.ruledOut(), machine().inProject(".vscode/launch.json",
                LAUNCH.replace("\"debug\"", "\"debug\", \"output\": \"/tmp/shop\"")).verdict(cause));
    }

    @Test
    void admitsNotKnowingTheDevContainer() {
        assertInstanceOf(Verdict.Undetermined.class, machine()
                .file("/home/dev/shop/.devcontainer/devcontainer.json", "{}", 0, 0).verdict(cause));
    }

    @Test
    void doesNotApplyWithoutADevContainer() {
        assertInstanceOf(Verdict.NotApplicable.class, machine().without("/home/dev/shop/.devcontainer").verdict(cause));
    }

    @Test
    void aNumberThatIsKeptIsComparedAsItIs() {
        StagedMachine kept = machine().folder(StagedMachine.PROJECT, 0755, 1000).inProject(
                ".devcontainer/devcontainer.json", "{\"remoteUser\": \"2000\", \"updateRemoteUserUID\": false}");
        assertEquals("2000", assertInstanceOf(Verdict.Holds.class, kept.verdict(cause)).arguments().get("number"));
        assertInstanceOf(Verdict.NotApplicable.class, kept.inProject(".devcontainer/devcontainer.json",
                "{\"remoteUser\": \"gopher\", \"updateRemoteUserUID\": false}").verdict(cause));
    }

    @Test
    void theRepairLetsDelveBuildElsewhere() {
        String edited = machine().repaired(cause, "launch.json");
        assertTrue(edited.contains("\"output\": \"/tmp/__debug_bin\""), edited);
        assertEquals(Verdict.ruledOut(), machine().inProject(".vscode/launch.json", edited).verdict(cause));
    }

    @Test
    void isOnlyLikelyWhereAGroupAVolumeOrTheUsersOwnNumberMayGiveTheRight() {
        String dev = "{\"image\": \"golang:1.24\", \"remoteUser\": \"vscode\"%s}";
        assertEquals(Confidence.LIKELY, confidence(machine().folder(StagedMachine.PROJECT, 0775, 0)));
        assertEquals(Confidence.LIKELY, confidence(machine().folder(StagedMachine.PROJECT, 0755, 1001)));
        assertEquals(Confidence.LIKELY, confidence(machine().inProject(".devcontainer/devcontainer.json",
                dev.formatted(", \"workspaceMount\": \"source=v,target=/w,type=volume\""))));
    }

    private Confidence confidence(StagedMachine machine) {
        return assertInstanceOf(Verdict.Holds.class, machine.verdict(cause)).confidence();
    }
}
