package dev.wslgodoctor.diagnostics.cause.toolchain;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.wslgodoctor.diagnostics.cause.Confidence;
import dev.wslgodoctor.diagnostics.cause.Severity;
import dev.wslgodoctor.diagnostics.cause.Verdict;
import dev.wslgodoctor.diagnostics.cause.cases.CaseMachine;
import dev.wslgodoctor.diagnostics.gateway.Trouble;
import dev.wslgodoctor.diagnostics.probe.FakeFacts;
import dev.wslgodoctor.diagnostics.repair.Action;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;

class GoOnlyInVersionManagerTest {

    private static final String GO = "/home/dev/.asdf/installs/golang/1.24.4/go/bin/go";

    private final GoOnlyInVersionManager cause = new GoOnlyInVersionManager();

    private static CaseMachine machine() {
        return CaseMachine.healthy().without("/usr/local/go").variable("PATH", "/usr/bin:/bin")
                .tool("/home/dev/.asdf/shims/go", "23212f62696e2f7368").tool(GO, CaseMachine.Tools.ELF_X86_64)
                .file("/home/dev/.asdf/installs/golang/1.24.4/go/VERSION", "go1.24.4\ntime 2025-05-30T17:01:06Z\n")
                .tool("/home/dev/.asdf/installs/golang/1.9.7/go/bin/go", CaseMachine.Tools.ELF_X86_64)
                .file("/home/dev/.asdf/installs/golang/1.9.7/go/VERSION", "go1.9.7");
    }

    static FakeFacts holding() {
        return machine().given();
    }

    @Test
    void isLikelyAndNamesTheNewestRelease() {
        assertEquals(Verdict.holds(Severity.BLOCKS, Confidence.LIKELY, Map.of("manager", "asdf", "path", GO,
                "release", "1.24.4")), machine().verdict(cause));
    }

    @Test
    void thenGoIsNotMissing() {
        assertInstanceOf(Verdict.NotApplicable.class, machine().without("/home/dev/.asdf/shims").verdict(
                new GoMissing()));
    }

    @Test
    void isRuledOutWhereAGoLiesInPath() {
        assertEquals(Verdict.ruledOut(),
                machine().variable("PATH", "/home/dev/.asdf/shims:/usr/bin").verdict(cause));
    }

    @Test
    void doesNotApplyWhereAnotherGoIsInstalled() {
        assertInstanceOf(Verdict.NotApplicable.class,
                machine().tool("/usr/local/go/bin/go", CaseMachine.Tools.ELF_X86_64).verdict(cause));
    }

    @Test
    void admitsNotKnowingWhenTheSearchDoesNotEnd() {
        assertInstanceOf(Verdict.Undetermined.class, machine()
                .fails(new Trouble.TimedOut(Duration.ofSeconds(5), "slow"), "sh", "go").verdict(cause));
    }

    @Test
    void namesTheRealProgramInTheSettingsOfTheServer() {
        Action.ReplaceFile edit = assertInstanceOf(Action.ReplaceFile.class,
                machine().plan(cause).orElseThrow().actions().getFirst());
        assertEquals("/home/dev/.vscode-server/data/Machine/settings.json", edit.path());
        assertTrue(edit.content().orElseThrow().text().contains("\"go.alternateTools\": { \"go\": \"" + GO + "\" }"),
                edit.content().orElseThrow().text());
    }
}
