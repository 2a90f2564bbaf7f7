package dev.wslgodoctor.diagnostics.cause.toolchain;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.wslgodoctor.diagnostics.cause.Confidence;
import dev.wslgodoctor.diagnostics.cause.Severity;
import dev.wslgodoctor.diagnostics.cause.Verdict;
import dev.wslgodoctor.diagnostics.cause.cases.CaseMachine;
import dev.wslgodoctor.diagnostics.probe.FakeFacts;
import dev.wslgodoctor.diagnostics.repair.Action;
import java.util.Map;
import org.junit.jupiter.api.Test;

class GoNotOnPathTest {

    private static final String PLAIN = "/usr/local/bin:/usr/bin:/bin";

    private final GoNotOnPath cause = new GoNotOnPath();

    private static CaseMachine machine() {
        return CaseMachine.healthy().variable("PATH", PLAIN);
    }

    static FakeFacts holding() {
        return machine().given();
    }

    private static Verdict.Holds holds(Confidence confidence, String where) {
        return (Verdict.Holds) Verdict.holds(Severity.BLOCKS, confidence, Map.of("path", "/usr/local/go/bin/go",
                "folder", "/usr/local/go/bin", "where", where));
    }

    @Test
    void isCertainAfterTheStartFilesRan() {
        assertEquals(holds(Confidence.CERTAIN, "-"), machine().loginPath(PLAIN).verdict(cause));
    }

    @Test
    void isRuledOutWhenTheStartFilesAddTheFolder() {
        assertEquals(Verdict.ruledOut(), machine().loginPath("/usr/local/go/bin:" + PLAIN).verdict(cause));
    }

    @Test
    void isLikelyWhenNoStartFileNamesTheFolder() {
        assertEquals(holds(Confidence.LIKELY, "-"), machine().verdict(cause));
    }

    @Test
    void isLikelyWhenOnlyAFileOfAnotherShellNamesIt() {
        assertEquals(holds(Confidence.LIKELY, "/home/dev/.zshrc"), machine().file("/home/dev/.zshrc",
                "export PATH=$PATH:/usr/local/go/bin\n").verdict(cause));
    }

    @Test
    void isLikelyWhenAnotherLoginFileHidesTheOneThatNamesIt() {
        assertEquals(holds(Confidence.LIKELY, "/home/dev/.profile"), machine()
                .file("/home/dev/.profile", "PATH=$PATH:/usr/local/go/bin\n")
                .file("/home/dev/.bash_profile", "export EDITOR=vi\n").verdict(cause));
    }

    @Test
    void admitsNotKnowingWhenOnlyRunningTheStartFilesCouldTell() {
        Verdict.Undetermined verdict = assertInstanceOf(Verdict.Undetermined.class, machine()
                .file("/home/dev/.profile", "PATH=$PATH:/usr/local/go/bin\n").verdict(cause));
        assertEquals("distro.login-path", verdict.probe());
    }

    @Test
    void isRuledOutWhereTheSettingsNameGo() {
        assertEquals(Verdict.ruledOut(), machine().file("/home/dev/.vscode-server/data/Machine/settings.json",
                "{ \"go.goroot\": \"/usr/local/go\" }").verdict(cause));
    }

    @Test
    void addsALineToTheFileThatTheLoginShellReads() {
        CaseMachine machine = machine().file("/home/dev/.bash_profile", "export EDITOR=vi");
        Action.ReplaceFile edit = assertInstanceOf(Action.ReplaceFile.class,
                machine.plan(cause).orElseThrow().actions().getFirst());
        assertEquals("/home/dev/.bash_profile", edit.path());
        assertEquals("export EDITOR=vi\nexport PATH=\"$PATH:/usr/local/go/bin\"\n",
                edit.content().orElseThrow().text());
    }

    @Test
    void leavesAFileOfAnotherSyntaxToTheUser() {
        CaseMachine machine = machine().file("/etc/passwd", "dev:x:1000:1000:,,,:/home/dev:/usr/bin/fish\n");
        assertTrue(machine.plan(cause).orElseThrow().onlyByHand());
    }

    @Test
    void goOfTheUserSettingsOnWindowsDoesNotHelpTheDistro() {
        assertInstanceOf(Verdict.Holds.class, machine().windowsFile(
                "C:\\Users\\dev\\AppData\\Roaming\\Code\\User\\settings.json",
                "{ \"go.goroot\": \"C:\\\\Go\" }").verdict(cause));
    }
}
