package dev.wslgodoctor.diagnostics.cause.editor;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import dev.wslgodoctor.diagnostics.cause.Confidence;
import dev.wslgodoctor.diagnostics.cause.Severity;
import dev.wslgodoctor.diagnostics.cause.Verdict;
import dev.wslgodoctor.diagnostics.engine.Examiner;
import dev.wslgodoctor.diagnostics.gateway.Output;
import dev.wslgodoctor.diagnostics.gateway.StagedMachine;
import dev.wslgodoctor.diagnostics.gateway.WindowsGateway.Hive;
import dev.wslgodoctor.diagnostics.gateway.WindowsGateway.RegistryValue;
import dev.wslgodoctor.diagnostics.probe.FakeFacts;
import dev.wslgodoctor.diagnostics.repair.Action;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ServerNotCompleteTest {

    private static final String COMMIT = "/home/dev/.vscode-server/bin/0ee08df0cf4527e40edc9aa28f4b5bd38bbff2b2";

    private final ServerNotComplete cause = new ServerNotComplete();

    private static StagedMachine machine(String installs) {
        return StagedMachine.usual().file("/home/dev/.vscode-server/data/Machine/settings.json", "{}")
                .says(installs, "cli/servers/*/server", "/home/dev/.vscode-server");
    }

    static FakeFacts holding() {
        return machine(COMMIT + "\0" + "0\0").facts();
    }

    static FakeFacts ruledOut() {
        return machine(COMMIT + "\0" + "1\0").facts();
    }

    @Test
    void holdsForHalfAServer() {
        assertEquals(Verdict.holds(Severity.BLOCKS, Confidence.LIKELY, Map.of("servers", ".vscode-server",
                "partial", COMMIT)), machine(COMMIT + "\0" + "0\0").verdict(cause));
    }

    @Test
    void doesNotApplyWhereNothingWasEverUnpacked() {
        assertInstanceOf(Verdict.NotApplicable.class, machine("").verdict(cause));
    }

    @Test
    void isRuledOutByAWholeServer() {
        assertEquals(Verdict.ruledOut(), Examiner.judge(cause, ruledOut()));
    }

    @Test
    void doesNotApplyWhereNoEditorEverConnected() {
        assertInstanceOf(Verdict.NotApplicable.class, StagedMachine.usual().verdict(cause));
    }

    @Test
    void admitsNotKnowingWhatCannotBeListed() {
        assertInstanceOf(Verdict.Undetermined.class, machine("").answers(Output.of(2, "", "Permission denied\n"),
                "cli/servers/*/server").verdict(cause));
    }

    @Test
    void theRepairMovesItAsideAndCanBringItBack() {
        Action.Run run = assertInstanceOf(Action.Run.class,
                cause.repair(holding()).orElseThrow().actions().getFirst());
        assertEquals(List.of("mv", "-n", "-T", "--", COMMIT, COMMIT + ".incomplete"), run.apply().argv());
        assertEquals(List.of("mv", "-n", "-T", "--", COMMIT + ".incomplete", COMMIT), run.undo().orElseThrow().argv());
    }

    @Test
    void anEmptyFolderOfServersIsNotMoved() {
        assertInstanceOf(Action.AskUser.class, cause.repair(machine("/home/dev/.vscode-server/bin\0" + "0\0").facts())
                .orElseThrow().actions().getFirst());
    }

    private static StagedMachine behindProxy(String proxy) {
        return machine(COMMIT + "\0" + "0\0").key(Hive.HKCU,
                "Software\\Microsoft\\Windows\\CurrentVersion\\Internet Settings", Map.of("ProxyEnable",
                        new RegistryValue.Number(1), "ProxyServer", new RegistryValue.Text(proxy)))
                .says("", "https_proxy");
    }

    private List<Action> steps(StagedMachine machine) {
        return cause.repair(machine.facts()).orElseThrow().actions();
    }

    @Test
    void theServersStartFileGetsTheProxyOfWindows() {
        Action.ReplaceFile file = assertInstanceOf(Action.ReplaceFile.class,
                steps(behindProxy("proxy.example:8080")).get(1));
        assertEquals("/home/dev/.vscode-server/server-env-setup", file.path());
        assertEquals("export http_proxy=http://proxy.example:8080\nexport https_proxy=http://proxy.example:8080\n",
                file.content().orElseThrow().text());
    }

    @Test
    void aProxyOnTheLoopbackOfWindowsOrAFileThatIsThereIsLeftAlone() {
        assertEquals(2, steps(behindProxy("127.0.0.1:7890")).size());
        assertEquals(2, steps(behindProxy("proxy.example:8080")
                .file("/home/dev/.vscode-server/server-env-setup", "export A=b\n")).size());
    }
}
