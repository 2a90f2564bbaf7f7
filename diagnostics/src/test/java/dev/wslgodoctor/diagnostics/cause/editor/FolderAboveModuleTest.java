package dev.wslgodoctor.diagnostics.cause.editor;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.wslgodoctor.diagnostics.cause.Confidence;
import dev.wslgodoctor.diagnostics.cause.Severity;
import dev.wslgodoctor.diagnostics.cause.Verdict;
import dev.wslgodoctor.diagnostics.cause.cases.CaseMachine;
import dev.wslgodoctor.diagnostics.gateway.StagedMachine;
import dev.wslgodoctor.diagnostics.probe.FakeFacts;
import java.util.Map;
import org.junit.jupiter.api.Test;

class FolderAboveModuleTest {

    private final FolderAboveModule cause = new FolderAboveModule();

    private static StagedMachine machine() {
        return StagedMachine.usual().without("/home/dev/shop/go.mod")
                .inProject("api/go.mod", "module example.com/shop/api\n\ngo 1.21\n")
                .inProject("services/mail/go.mod", "module example.com/shop/mail\n\ngo 1.24.1\n");
    }

    static FakeFacts holding() {
        return machine().facts();
    }

    @Test
    void holdsForModulesBelowTheOpenedFolder() {
        assertEquals(Verdict.holds(Severity.DEGRADES, Confidence.LIKELY, Map.of("folder", "/home/dev/shop",
                "below", "/home/dev/shop/api, /home/dev/shop/services/mail")), machine().verdict(cause));
    }

    private static Verdict.Holds withGopls(String version) {
        return assertInstanceOf(Verdict.Holds.class,
                machine().goTool("/home/dev/go/bin/gopls", version).verdict(new FolderAboveModule()));
    }

    @Test
    void isCertainForAGoplsThatLooksOnlyUpwardsAndANoteForANewerOne() {
        assertEquals(Severity.DEGRADES, withGopls("v0.14.2").severity());
        assertEquals(Confidence.CERTAIN, withGopls("v0.14.2").confidence());
        assertEquals(Severity.NOTE, withGopls("v0.15.0").severity());
    }

    @Test
    void isRuledOutByAGoWork() {
        assertEquals(Verdict.ruledOut(), machine().inProject("go.work", "go 1.24\n\nuse ./api\n").verdict(cause));
    }

    @Test
    void isRuledOutByAModuleFurtherUp() {
        assertEquals(Verdict.ruledOut(), machine().file("/home/dev/go.mod", "module example.com\n").verdict(cause));
    }

    @Test
    void doesNotApplyToAFolderWithoutAnyModule() {
        assertInstanceOf(Verdict.NotApplicable.class,
                machine().without("/home/dev/shop/api").without("/home/dev/shop/services").verdict(cause));
    }

    @Test
    void admitsNotKnowingWhenTheFolderIsNotThere() {
        assertInstanceOf(Verdict.Undetermined.class, StagedMachine.empty().choosing(
                dev.wslgodoctor.diagnostics.probe.Choice.NONE.withProject("/home/dev/shop")).verdict(cause));
    }

    @Test
    void theRepairJoinsTheModulesUnderTheNewestOfTheirGoLines() {
        String work = machine().repaired(cause, "/home/dev/shop/go.work");
        assertEquals("go 1.24.1\n\nuse (\n\t./api\n\t./services/mail\n)\n", work);
        assertEquals(Verdict.ruledOut(), machine().inProject("go.work", work).verdict(cause));
    }

    @Test
    void isRuledOutByAGoWorkThatTheEnvironmentNames() {
        assertEquals(Verdict.ruledOut(), CaseMachine.healthy().without("/home/dev/shop/go.mod")
                .file("/home/dev/shop/api/go.mod", "module example.com/api\n").variable("GOWORK", "/home/dev/go.work")
                .verdict(cause));
    }

    @Test
    void theRepairQuotesAFolderThatWouldBeTwoWords() {
        String work = machine().inProject("web shop/go.mod", "module example.com/web\n").repaired(cause,
                "/home/dev/shop/go.work");
        assertTrue(work.contains("\t\"./web shop\"\n"), work);
    }

    @Test
    void theRepairLeavesTwoFoldersOfOneModuleToTheUser() {
        assertTrue(CaseMachine.healthy().without("/home/dev/shop/go.mod")
                .file("/home/dev/shop/one/go.mod", "module example.com/x\n")
                .file("/home/dev/shop/two/go.mod", "module example.com/x\n").plan(cause).orElseThrow().onlyByHand());
    }
}
