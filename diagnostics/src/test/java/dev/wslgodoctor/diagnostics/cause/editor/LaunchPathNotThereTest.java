package dev.wslgodoctor.diagnostics.cause.editor;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import dev.wslgodoctor.diagnostics.cause.Confidence;
import dev.wslgodoctor.diagnostics.cause.Severity;
import dev.wslgodoctor.diagnostics.cause.Verdict;
import dev.wslgodoctor.diagnostics.cause.cases.CaseMachine;
import dev.wslgodoctor.diagnostics.gateway.StagedMachine;
import dev.wslgodoctor.diagnostics.probe.FakeFacts;
import java.util.Map;
import org.junit.jupiter.api.Test;

class LaunchPathNotThereTest {

    private final LaunchPathNotThere cause = new LaunchPathNotThere();

    private static StagedMachine machine() {
        return StagedMachine.usual().inProject(".vscode/launch.json", """
                {"configurations": [{
                    "name": "Shop", "type": "go",
                    "request": "launch", "mode": "debug",
                    "program": "${workspaceFolder}/cmd/shop", "cwd": "/home/dev/data"
                }]}
                """).folder("/home/dev/data", 0755, 1000);
    }

    static FakeFacts holding() {
        return machine().facts();
    }

    @Test
    void holds() {
        assertEquals(Verdict.holds(Severity.BLOCKS, Confidence.CERTAIN, Map.of("session", "Shop",
                "file", "/home/dev/shop/.vscode/launch.json", "found", "program /home/dev/shop/cmd/shop")), machine()
                        .verdict(cause));
    }

    @Test
    void isRuledOutWhenTheFolderIsThere() {
        assertEquals(Verdict.ruledOut(), machine().inProject("cmd/shop/main.go", "package main\n").verdict(cause));
    }

    @Test
    void admitsNotKnowingLaunchJson() {
        assertInstanceOf(Verdict.Undetermined.class, machine().file("/home/dev/shop/.vscode/launch.json", "{}", 0, 0)
                .verdict(cause));
    }

    @Test
    void doesNotApplyToASessionThatAttaches() {
        assertInstanceOf(Verdict.NotApplicable.class, machine().inProject(".vscode/launch.json",
                "{\"configurations\": [{\"name\": \"Shop\", \"type\": \"go\", \"request\": \"attach\", "
                        + "\"mode\": \"local\", \"processId\": 0}]}").verdict(cause));
    }

    @Test
    void aProgramThatATaskMakesIsNotMissedBefore() {
        assertEquals(Verdict.ruledOut(), machine().inProject(".vscode/launch.json",
                "{\"configurations\": [{\"name\": \"Shop\", \"type\": \"go\", \"request\": \"launch\", \"mode\": "
                        + "\"exec\", \"program\": \"bin/shop\", \"preLaunchTask\": \"build\"}]}").verdict(cause));
    }

    private static CaseMachine with(String members) {
        return CaseMachine.healthy().file("/home/dev/shop/.vscode/launch.json",
                "{ \"configurations\": [ { \"name\": \"S\", \"type\": \"go\", \"request\": \"launch\", " + members
                        + " } ] }");
    }

    @Test
    void whatIsNotKnownOfTheEnvironmentIsNoEmptyText() {
        assertInstanceOf(Verdict.NotApplicable.class, with("\"program\": \"${env:SHOP}/cmd\"").verdict(cause));
        assertEquals(Verdict.ruledOut(), with("\"program\": \"${env:HOME}/shop\"").verdict(cause));
    }

    @Test
    void theFolderOfTheOpenFileIsFoundForABreakpointThatIsGivenWithinTheProject() {
        assertEquals(Verdict.ruledOut(), with("\"program\": \"${fileDirname}\"").breakpoint("main.go:3")
                .verdict(cause));
        assertEquals(Verdict.ruledOut(), with("\"program\": \"${fileDirname}\"")
                .breakpoint("price\\price.go:3").folder("/home/dev/shop/price").verdict(cause));
    }

    @Test
    void thePathOfAPackageIsNoPathOfAFile() {
        assertInstanceOf(Verdict.NotApplicable.class,
                with("\"program\": \"example.com/shop/cmd/server\"").verdict(cause));
        assertInstanceOf(Verdict.Holds.class, with("\"program\": \"cmd/gone\"").verdict(cause));
    }

    @Test
    void whatHoldsForLinuxAloneCounts() {
        assertEquals(Verdict.ruledOut(), with("\"program\": \"gone\", \"windows\": { \"program\": \"C:\\\\x\" }, "
                + "\"linux\": { \"program\": \"${workspaceFolder}\" }").verdict(cause));
    }

    @Test
    void aRecordingIsReplayedWithoutAProgramAndADumpBelongsToABuiltOne() {
        assertInstanceOf(Verdict.NotApplicable.class, with("\"mode\": \"replay\", \"program\": \"gone\", "
                + "\"traceDirPath\": \"/tmp/t\"").verdict(cause));
        assertEquals(Verdict.ruledOut(), with("\"mode\": \"core\", \"program\": \"bin/shop\", \"coreFilePath\": \"c\"")
                .file("/home/dev/shop/bin/shop", "").verdict(new ProgramDoesNotFitMode()));
    }

    @Test
    void isOnlyLikelyWhereATaskBeforeMayMakeIt() {
        assertEquals(Confidence.LIKELY, assertInstanceOf(Verdict.Holds.class, with("\"program\": \".\", "
                + "\"envFile\": \"made.env\", \"preLaunchTask\": \"make\"").verdict(cause)).confidence());
    }
}
