package dev.wslgodoctor.app.lab;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.wslgodoctor.app.Main;
import dev.wslgodoctor.diagnostics.gateway.Blob;
import dev.wslgodoctor.diagnostics.gateway.GatewayException;
import dev.wslgodoctor.diagnostics.gateway.Output;
import dev.wslgodoctor.diagnostics.gateway.process.Program;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Bundles are written, opened and compared where there is no network at all. */
@Tag("lab")
class NoConnectionTest {

    @TempDir
    private Path folder;

    private static Output alone(List<String> program) throws GatewayException {
        List<String> argv = new ArrayList<>(List.of("unshare", "-rn", "--"));
        argv.addAll(program);
        return Program.of(argv).run(Blob.EMPTY, Duration.ofMinutes(3), 16 << 20);
    }

    private static void needNamespace() {
        String reason;
        try {
            Output probe = alone(List.of("cat", "/proc/net/route"));
            if (probe.exit() == 0 && probe.text().lines().count() <= 1) {
                return;
            }
            reason = probe.errorText().strip();
        } catch (GatewayException e) {
            reason = e.trouble().detail();
        }
        String said = "not run: no network namespace without routes here: " + reason;
        System.out.println(said);
        Assumptions.abort(said);
    }

    private static Output program(String... arguments) throws GatewayException {
        List<String> argv = new ArrayList<>(List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1", "-Dfile.encoding=UTF-8", "-Duser.language=en",
                "-Dwslgodoctor.lab=" + System.getProperty("wslgodoctor.lab", ""),
                "-Dwslgodoctor.state=" + System.getProperty("wslgodoctor.state", ""), "-cp",
                System.getProperty("surefire.test.class.path", System.getProperty("java.class.path")),
                Main.class.getName()));
        argv.addAll(List.of(arguments));
        return alone(argv);
    }

    @Test
    void nothingOfItNeedsARoute() throws Exception {
        needNamespace();
        try (LabWorld world = LabWorld.fresh("no-distro", folder)) {
            Path file = Files.createDirectory(folder.resolve("all")).resolve("a.zip");
            Output made = program("bundle", file.toString(), "--world=" + world.folder());
            assertEquals(0, made.exit(), made.errorText());
            assertEquals(1, program("open", file.toString()).exit());
            assertEquals(0, program("diff", file.toString(), file.toString()).exit());
            Output triage = program("triage", file.getParent().toString());
            assertEquals(0, triage.exit(), triage.errorText());
            assertTrue(triage.text().contains("windows.no-distro-installed"), triage.text());
        }
    }
}
