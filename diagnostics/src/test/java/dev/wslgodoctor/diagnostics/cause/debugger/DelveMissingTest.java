package dev.wslgodoctor.diagnostics.cause.debugger;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import dev.wslgodoctor.diagnostics.cause.Confidence;
import dev.wslgodoctor.diagnostics.cause.Severity;
import dev.wslgodoctor.diagnostics.cause.Verdict;
import dev.wslgodoctor.diagnostics.cause.cases.CaseMachine;
import dev.wslgodoctor.diagnostics.cause.editor.Given;
import dev.wslgodoctor.diagnostics.engine.Examiner;
import dev.wslgodoctor.diagnostics.gateway.Trouble;
import dev.wslgodoctor.diagnostics.path.LinuxPath;
import dev.wslgodoctor.diagnostics.probe.DelveProbes;
import dev.wslgodoctor.diagnostics.probe.DistroProbes;
import dev.wslgodoctor.diagnostics.probe.FakeFacts;
import dev.wslgodoctor.diagnostics.probe.FoundTool;
import dev.wslgodoctor.diagnostics.probe.GoProbes;
import dev.wslgodoctor.diagnostics.probe.ModuleProbes;
import dev.wslgodoctor.diagnostics.probe.StartFileProbes;
import dev.wslgodoctor.diagnostics.probe.StartFiles;
import dev.wslgodoctor.diagnostics.repair.Action;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class DelveMissingTest {

    private final DelveMissing cause = new DelveMissing();

    private Verdict verdict(FakeFacts facts) {
        return Examiner.judge(cause, facts);
    }

    static FakeFacts holding() {
        return new FakeFacts().with(GoProbes.DELVE, Given.delve())
                .with(DistroProbes.LOGIN_PATH, List.of("/usr/bin")).with(StartFileProbes.START_FILES,
                        new StartFiles("/bin/bash", LinuxPath.of("/home/dev"), Map.of()))
                .with(ModuleProbes.BUILDING_GO, Given.go("1.22.5"));
    }

    @Test
    void holdsWhenNoFolderHoldsDelve() {
        assertEquals(Verdict.holds(Severity.BLOCKS, Confidence.CERTAIN,
                Map.of("searched", "/home/dev/go/bin, /usr/bin")), verdict(holding()));
    }

    @Test
    void isOnlyLikelyWhileTheStartFilesWereNotAsked() {
        FakeFacts facts = holding().unknown(DistroProbes.LOGIN_PATH, new Trouble.Denied("not allowed"));

        assertEquals(Verdict.holds(Severity.BLOCKS, Confidence.LIKELY,
                Map.of("searched", "/home/dev/go/bin, /usr/bin")), verdict(facts));
    }

    @Test
    void isRuledOutWhenOneFolderHoldsIt() {
        assertEquals(Verdict.ruledOut(), verdict(holding().with(GoProbes.DELVE,
                Given.delve(Given.tool("/usr/bin/dlv", Given.X86_64)))));
    }

    @Test
    void holdsWhenTheOnlyFileIsNotExecutable() {
        FoundTool file = new FoundTool("/usr/bin/dlv", false, Given.X86_64);
        assertInstanceOf(Verdict.Holds.class, verdict(holding().with(GoProbes.DELVE, Given.delve(file))));
    }

    @Test
    void admitsNotKnowingWhenTheSearchFailed() {
        assertInstanceOf(Verdict.Undetermined.class, verdict(new FakeFacts()));
    }

    @Test
    void theGuideNamesTheVersionThatFitsTheGo() {
        assertEquals(List.of(new Action.AskUser("debugger.delve-missing.by-hand", Map.of("version", "v1.25.2"))),
                cause.repair(holding()).orElseThrow().actions());
    }

    @Test
    void theGuideNamesASpareThatFitsAndNoneThatDoesNot() {
        FakeFacts fits = holding().with(DelveProbes.ALL, List.of(Given.known("/opt/delve/bin/dlv", "1.24.0")));
        FakeFacts tooOld = holding().with(DelveProbes.ALL, List.of(Given.known("/opt/delve/bin/dlv", "1.20.2")));

        assertEquals(new Action.AskUser("debugger.delve-missing.use-spare",
                Map.of("path", "/opt/delve/bin/dlv", "version", "1.24.0")),
                cause.repair(fits).orElseThrow().actions().getFirst());
        assertEquals(1, cause.repair(tooOld).orElseThrow().actions().size());
    }

    @Test
    void theUsersGopathOnWindowsIsNotTheDistros() {
        assertEquals(Verdict.ruledOut(), CaseMachine.healthy().windowsFile(
                "C:\\Users\\dev\\AppData\\Roaming\\Code\\User\\settings.json",
                "{ \"go.gopath\": \"C:\\\\Users\\\\dev\\\\go\", \"go.toolsGopath\": \"C:\\\\tools\" }").verdict(cause));
    }

    @Test
    void isRuledOutByFoldersThatGoToolsEnvVarsNames() {
        for (String variable : List.of("\"GOPATH\": \"/home/dev/tools\"", "\"GOBIN\": \"/home/dev/tools/bin\"")) {
            assertEquals(Verdict.ruledOut(), CaseMachine.healthy().without("/home/dev/go/bin/dlv")
                    .tool("/home/dev/tools/bin/dlv", CaseMachine.Tools.ELF_X86_64)
                    .file("/home/dev/.vscode-server/data/Machine/settings.json",
                            "{ \"go.toolsEnvVars\": { " + variable + " } }").verdict(cause), variable);
        }
    }

    @Test
    void admitsNotKnowingWhenTheSearchBreaksOff() {
        assertInstanceOf(Verdict.Undetermined.class, CaseMachine.healthy().says(137, "", "Killed", "sh", "dlv")
                .verdict(cause));
    }

    @Test
    void isOnlyLikelyWhereAStartFileMovesGopath() {
        for (String line : List.of("export GOPATH=/opt/go", "GOPATH=\"$HOME/work\"; export GOPATH",
                "set -gx GOPATH /opt/go")) {
            assertEquals(Confidence.LIKELY, confidence(line), line);
        }
        for (String line : List.of("export GOPATH=$HOME/go", "# export GOPATH=/opt/go", "PATH=$PATH:$GOPATH/bin")) {
            assertEquals(Confidence.CERTAIN, confidence(line), line);
        }
    }

    private Confidence confidence(String line) {
        return assertInstanceOf(Verdict.Holds.class, CaseMachine.healthy().without("/home/dev/go/bin/dlv")
                .file("/home/dev/.profile", line + "\n").loginPath("/usr/bin:/bin").verdict(cause)).confidence();
    }
}
