package dev.wslgodoctor.diagnostics.cause.binary;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import dev.wslgodoctor.diagnostics.cause.Confidence;
import dev.wslgodoctor.diagnostics.cause.Severity;
import dev.wslgodoctor.diagnostics.cause.Verdict;
import dev.wslgodoctor.diagnostics.cause.cases.CaseMachine;
import dev.wslgodoctor.diagnostics.probe.FakeFacts;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class BreakpointFileNotBuiltTest {

    private static final String WINDOWS = "//go:build windows\n\npackage main\n\nfunc one() {\n}\n";

    private final BreakpointFileNotBuilt cause = new BreakpointFileNotBuilt();

    private static CaseMachine machine(String file, String text) {
        return CaseMachine.healthy().file(file, text).breakpoint(file + ":5");
    }

    private static CaseMachine built(String file) {
        return machine(file, "package price\n\n\n\nfunc one() {}\n").realProgram("/home/dev/shop/bin/shop",
                "go1.24-debug").program("/home/dev/shop/bin/shop");
    }

    static FakeFacts holding() {
        return machine("/home/dev/shop/other.go", WINDOWS).given();
    }

    @Test
    void isLikelyForAConstraintThatLeavesTheFileOut() {
        assertEquals(Verdict.holds(Severity.BLOCKS, Confidence.LIKELY, Map.of("file", "/home/dev/shop/other.go",
                "because", "//go:build windows")), machine("/home/dev/shop/other.go", WINDOWS).verdict(cause));
    }

    @Test
    void isRuledOutForAConstraintThatFits() {
        assertEquals(Verdict.ruledOut(), machine("/home/dev/shop/other.go", WINDOWS.replace("windows", "linux"))
                .verdict(cause));
    }

    @Test
    void isRuledOutWhenTheTagIsGiven() {
        CaseMachine machine = machine("/home/dev/shop/other.go", WINDOWS.replace("windows", "slow"));
        assertInstanceOf(Verdict.Holds.class, machine.verdict(cause));
        assertEquals(Verdict.ruledOut(), machine.file("/home/dev/.vscode-server/data/Machine/settings.json",
                "{ \"go.buildTags\": \"slow\" }").verdict(cause));
    }

    @Test
    void isLikelyForAnotherProgramsMain() {
        assertEquals("package main, /home/dev/shop/cmd/tool", assertInstanceOf(Verdict.Holds.class, machine(
                "/home/dev/shop/cmd/tool/main.go", "package main\n\nfunc main() {\n\n}\n").verdict(cause))
                .arguments().get("because"));
    }

    @Test
    void isLikelyForATestInASessionThatBuildsNone() {
        assertEquals("_test.go", assertInstanceOf(Verdict.Holds.class, machine("/home/dev/shop/till_test.go",
                "package main\n\n\n\n\n").verdict(cause)).arguments().get("because"));
    }

    @Test
    void isCertainForAProgramThatDoesNotNameTheFile() {
        assertEquals(Verdict.holds(Severity.BLOCKS, Confidence.CERTAIN, Map.of("file",
                "/home/dev/shop/parallel/test.go", "because", "/home/dev/shop/bin/shop")),
                built("/home/dev/shop/parallel/test.go").verdict(cause));
    }

    @Test
    void isRuledOutForAFileThatTheProgramNames() {
        assertEquals(Verdict.ruledOut(), built("/home/dev/shop/price/price.go").verdict(cause));
    }

    @Test
    void doesNotApplyWithoutABreakpoint() {
        assertInstanceOf(Verdict.NotApplicable.class, CaseMachine.healthy().verdict(cause));
    }

    @Test
    void admitsNotKnowingWhenThereIsNoSuchFile() {
        assertInstanceOf(Verdict.Undetermined.class,
                CaseMachine.healthy().breakpoint("/home/dev/shop/gone.go:5").verdict(cause));
    }

    @Test
    void claimsNothingAboutAModuleBelowWhichTheProgramRecordsByItsOwnPath() {
        assertInstanceOf(Verdict.NotApplicable.class, built("/home/dev/shop/lib/lib.go")
                .file("/home/dev/shop/lib/go.mod", "module example.com/lib\n\ngo 1.24\n").verdict(cause));
    }

    @Test
    void claimsNothingAboutFilesThatAreNotKeptOfAProgram() {
        for (String file : List.of("vendor/example.com/till/till.go", "api@v1/api.go", "_cgo_gotypes.go")) {
            assertInstanceOf(Verdict.NotApplicable.class, built("/home/dev/shop/" + file).verdict(cause), file);
        }
    }

    @Test
    void claimsNothingWhereOnlyTheCaseDiffers() {
        assertInstanceOf(Verdict.NotApplicable.class, built("/home/dev/shop/price/Price.go").verdict(cause));
    }

    @Test
    void isOnlyLikelyBesideASessionThatWillBuild() {
        CaseMachine machine = machine("/home/dev/shop/other.go", WINDOWS).realProgram("/home/dev/shop/bin/shop",
                "go1.24-debug").file("/home/dev/shop/.vscode/launch.json", """
                { "configurations": [
                  { "name": "One", "type": "go", "request": "launch", "mode": "debug",
                    "program": "${workspaceFolder}" },
                  { "name": "Two", "type": "go", "request": "launch", "mode": "exec",
                    "program": "${workspaceFolder}/bin/shop" }
                ] }
                """);
        assertEquals(Confidence.LIKELY, assertInstanceOf(Verdict.Holds.class, machine.verdict(cause)).confidence());
    }
}
