package dev.wslgodoctor.diagnostics.probe;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.wslgodoctor.diagnostics.engine.Inquiry;
import dev.wslgodoctor.diagnostics.gateway.AbsentWindows;
import dev.wslgodoctor.diagnostics.gateway.GatewayException;
import dev.wslgodoctor.diagnostics.gateway.Machine;
import dev.wslgodoctor.diagnostics.gateway.local.LocalMachine;
import dev.wslgodoctor.diagnostics.path.LinuxPath;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** The script that looks for unpacked servers, run by a real shell on real folders. */
@EnabledOnOs(value = OS.LINUX, disabledReason = "not run: needs a shell")
class EditorServerProbesTest {

    @TempDir
    Path home;

    private Path server;

    @BeforeEach
    void makeAServerFolder() throws IOException {
        server = Files.createDirectories(home.resolve(".vscode-server"));
    }

    private List<EditorServerProbes.Install> installs() throws GatewayException {
        Case at = new Case(new LocalMachine(Machine.Stand.INSIDE_WSL, "here", new AbsentWindows()), Choice.NONE,
                Consent.DEFAULT, Clock.systemUTC());
        return EditorServerProbes.INSTALLED.reader().read(at, new FakeFacts(new Inquiry(at).facts())
                .with(EditorProbes.SERVERS, List.of(".vscode-server"))
                .with(DistroProbes.HOME, LinuxPath.of(home.toString()))).found().orElseThrow().get(".vscode-server");
    }

    @Test
    void aServerIsWholeWithItsProgramAndItsDescription() throws Exception {
        Path whole = Files.createDirectories(server.resolve("bin/0ee08df"));
        Files.writeString(whole.resolve("product.json"), "{}");
        assertTrue(Files.writeString(whole.resolve("node"), "").toFile().setExecutable(true));
        Files.createDirectories(server.resolve("cli/servers/Stable-0ee08df/server"));

        assertEquals(List.of(true, false), installs().stream().map(EditorServerProbes.Install::complete).toList());
    }

    @Test
    void anEmptyFolderOfServersIsNamedAndAMissingOneIsNot() throws Exception {
        assertEquals(List.of(), installs());
        Files.createDirectories(server.resolve("bin"));
        assertEquals(List.of(new EditorServerProbes.Install(LinuxPath.of(server + "/bin"), false)), installs());
    }

    @Test
    void whatARepairPutAsideIsNoServerAnyMore() throws Exception {
        Files.createDirectories(server.resolve("bin/0ee08df.incomplete"));
        assertEquals(List.of(), installs());
        Files.createDirectories(server.resolve("bin/1ff19e0"));
        assertEquals(List.of(new EditorServerProbes.Install(LinuxPath.of(server + "/bin/1ff19e0"), false)), installs());
    }
}
