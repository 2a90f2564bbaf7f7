package dev.wslgodoctor.diagnostics.probe;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.wslgodoctor.diagnostics.engine.Inquiry;
import dev.wslgodoctor.diagnostics.gateway.AbsentWindows;
import dev.wslgodoctor.diagnostics.gateway.Machine;
import dev.wslgodoctor.diagnostics.gateway.local.LocalMachine;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** The scripts that look into /proc, run by a real shell on a process that only bears Delve's name. */
@EnabledOnOs(value = OS.LINUX, disabledReason = "not run: needs /proc")
class DelveServerProbesTest {

    @TempDir
    Path folder;

    private static Facts here(Path project) {
        return new Inquiry(new Case(new LocalMachine(Machine.Stand.INSIDE_WSL, "here", new AbsentWindows()),
                Choice.NONE.withProject(project.toString()), Consent.DEFAULT, Clock.systemUTC())).facts();
    }

    @Test
    void aProcessThatIsCalledDlvIsFoundWithItsWords() throws Exception {
        Path dlv = Files.copy(Path.of("/usr/bin/tail"), folder.resolve("dlv"));
        assertTrue(dlv.toFile().setExecutable(true));
        // it waits for ever, and what stands behind -- makes it no server
        Process process = new ProcessBuilder(dlv.toString(), "-f", "/dev/null", "--", "dap").start();
        try {
            Facts facts = here(folder);
            DelveServer server = facts.need(DelveServerProbes.ALL_DELVES).stream()
                    .filter(each -> each.pid() == process.pid()).findFirst().orElseThrow();
            assertEquals(List.of(dlv.toString(), "-f", "/dev/null", "--", "dap"), server.words());
            assertTrue(server.started() > 0);
            assertTrue(server.held().isEmpty());
            assertFalse(server.serves());
        } finally {
            process.destroyForcibly();
        }
    }

    @Test
    void theOwnerOfAListeningPortIsFoundByItsSocket() throws Exception {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            Files.createDirectories(folder.resolve(".vscode"));
            Files.writeString(folder.resolve(".vscode/launch.json"), """
                    {"configurations": [{"name": "Connect", "type": "go", "request": "attach", "mode": "remote",
                        "port": %d}]}
                    """.formatted(socket.getLocalPort()));
            Facts facts = here(folder);

            assertFalse(facts.need(DelveServerProbes.SOCKETS).listeners(socket.getLocalPort()).isEmpty());
            assertTrue(facts.need(DelveServerProbes.OWNERS_OF_PORTS).stream().anyMatch(owner ->
                    owner.port() == socket.getLocalPort() && owner.pid() == ProcessHandle.current().pid()));
        }
    }
}
