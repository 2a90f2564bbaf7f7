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

/** The program works where there is no network at all, on the command line and in its window, and asks for none. */
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

    private static List<String> java(Class<?> program, String... arguments) {
        List<String> argv = new ArrayList<>(List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1", "-Dfile.encoding=UTF-8", "-Duser.language=en",
                "-Dglass.platform=Headless", "-Dprism.order=sw", "--enable-native-access=ALL-UNNAMED",
                "-Dwslgodoctor.lab=" + System.getProperty("wslgodoctor.lab", ""),
                "-Dwslgodoctor.state=" + System.getProperty("wslgodoctor.state", ""), "-cp",
                System.getProperty("surefire.test.class.path", System.getProperty("java.class.path")),
                program.getName()));
        argv.addAll(List.of(arguments));
        return argv;
    }

    private static Output program(String... arguments) throws GatewayException {
        return alone(java(Main.class, arguments));
    }

    // strace writes down each call by which a process begins a program, connects, or sends to an address
    private static List<String> traced(Path log) {
        return List.of("strace", "-f", "-qq", "--seccomp-bpf", "-e", "trace=execve,connect,sendto,sendmsg", "-o",
                log.toString());
    }

    private void needTracing() {
        String reason;
        try {
            List<String> argv = new ArrayList<>(traced(folder.resolve("try.txt")));
            argv.add("true");
            Output tried = alone(argv);
            if (tried.exit() == 0) {
                return;
            }
            reason = tried.errorText().strip();
        } catch (GatewayException e) {
            reason = e.trouble().detail();
        }
        String said = "not run: connections cannot be traced here: " + reason;
        System.out.println(said);
        Assumptions.abort(said);
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

    @Test
    void theWindowComesFromTheSymptomToTheBundleAndConnectsToNothing() throws Exception {
        needNamespace();
        needTracing();
        try (LabWorld world = LabWorld.fresh("no-distro", folder)) {
            Path log = folder.resolve("calls.txt");
            List<String> argv = new ArrayList<>(traced(log));
            argv.addAll(java(WindowWalk.class, "--lang=en", "--world=" + world.folder()));

            Output walked = alone(argv);

            assertEquals(0, walked.exit(), walked.text() + walked.errorText());
            assertEquals("The bundle, exactly as it would be sent", walked.text().strip());
            List<String> calls = Files.readAllLines(log);
            assertTrue(calls.stream().anyMatch(call -> call.contains("lab-world")), "the trace saw the launcher");
            assertEquals(List.of(), calls.stream().filter(call -> call.contains("AF_INET")).toList());
        }
    }
}
