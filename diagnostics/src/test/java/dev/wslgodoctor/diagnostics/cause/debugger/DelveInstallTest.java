package dev.wslgodoctor.diagnostics.cause.debugger;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.wslgodoctor.diagnostics.cause.editor.Given;
import dev.wslgodoctor.diagnostics.gateway.Machine;
import dev.wslgodoctor.diagnostics.parse.GoEnvFile;
import dev.wslgodoctor.diagnostics.path.LinuxPath;
import dev.wslgodoctor.diagnostics.probe.DistroProbes;
import dev.wslgodoctor.diagnostics.probe.EditorProbes;
import dev.wslgodoctor.diagnostics.probe.EditorSettings;
import dev.wslgodoctor.diagnostics.probe.FakeFacts;
import dev.wslgodoctor.diagnostics.probe.GoEnvironment;
import dev.wslgodoctor.diagnostics.probe.GoEnvironmentProbes;
import dev.wslgodoctor.diagnostics.probe.GoProbes;
import dev.wslgodoctor.diagnostics.probe.WslProbes;
import dev.wslgodoctor.diagnostics.repair.Action;
import dev.wslgodoctor.diagnostics.repair.Plan;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class DelveInstallTest {

    private static final String MACHINE = "/home/dev/.vscode-server/data/Machine/settings.json";

    private static FakeFacts facts(String proxy, String settings) {
        return DelveMissingTest.holding().with(GoProbes.GO, Given.tool("/usr/local/go/bin/go", Given.X86_64))
                .with(DistroProbes.HOME, LinuxPath.of("/home/dev"))
                .with(WslProbes.DISTRO, new Machine.DistroChoice("Ubuntu", Optional.empty(), true))
                .with(EditorProbes.SERVERS, List.of(".vscode-server"))
                .with(EditorProbes.SETTINGS, new EditorSettings(settings.isEmpty() ? List.of()
                        : List.of(Given.document(MACHINE, settings))))
                .with(GoEnvironmentProbes.ENVIRONMENT, new GoEnvironment(Map.of(), Map.of("GOPROXY", proxy),
                        Optional.empty(), GoEnvFile.EMPTY, LinuxPath.of("/home/dev")));
    }

    private static Plan plan(String proxy, String settings) {
        return new DelveMissing().repair(facts(proxy, settings)).orElseThrow();
    }

    @Test
    void theFittingVersionGoesIntoAFolderOfItsOwnAndTheSettingsNameIt() {
        Plan plan = plan("https://proxy.golang.org,direct", "");

        Action.Run run = (Action.Run) plan.actions().getFirst();
        assertEquals(List.of("env", "GOBIN=/home/dev/.local/share/wsl-go-doctor/dlv/1.25.2", "/usr/local/go/bin/go",
                "install", "github.com/go-delve/delve/cmd/dlv@v1.25.2"), run.apply().argv());
        assertFalse(run.apply().asRoot());
        assertEquals("ask", plan.kind(), "what uses the network is never part of a batch");
        Action.ReplaceFile settings = (Action.ReplaceFile) plan.actions().get(1);
        assertEquals(MACHINE, settings.path());
        assertEquals(Optional.empty(), settings.seenSha256());
        assertTrue(settings.content().orElseThrow().text().contains(
                "\"go.alternateTools\": { \"dlv\": \"/home/dev/.local/share/wsl-go-doctor/dlv/1.25.2/dlv\" }"));
        assertEquals(new Action.AskUser("debugger.delve-missing.by-hand", Map.of("version", "v1.25.2")),
                plan.actions().getLast());
    }

    @Test
    void otherSettingsStayAsTheyAre() {
        Plan plan = plan("https://proxy.golang.org",
                "{\n  // mine\n  \"go.alternateTools\": { \"gopls\": \"/x\" },\n}\n");

        String text = ((Action.ReplaceFile) plan.actions().get(1)).content().orElseThrow().text();
        assertEquals("{\n  // mine\n  \"go.alternateTools\": { \"gopls\": \"/x\","
                + " \"dlv\": \"/home/dev/.local/share/wsl-go-doctor/dlv/1.25.2/dlv\" },\n}\n", text);
    }

    @Test
    void withoutTheNetworkOrWithBrokenSettingsTheUserIsTold() {
        assertTrue(plan("off", "").onlyByHand());
        assertTrue(plan("direct", "{ broken").onlyByHand());
        assertTrue(plan("direct", "{ \"go.alternateTools\": 7 }").onlyByHand());
    }

    @Test
    void serversAreNamedWithoutTheirPasswords() {
        assertEquals("goproxy.example.com:8443, proxy.golang.org, github.com, go.googlesource.com",
                DelveInstall.hosts("https://me:s3cret@goproxy.example.com:8443/go|https://proxy.golang.org,direct"));
        assertEquals("file:///srv/proxy", DelveInstall.hosts("file:///srv/proxy"));
    }
}
