package dev.wslgodoctor.diagnostics.gateway.wsl;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.wslgodoctor.diagnostics.gateway.Blob;
import dev.wslgodoctor.diagnostics.gateway.Command;
import dev.wslgodoctor.diagnostics.gateway.DistroFiles;
import dev.wslgodoctor.diagnostics.gateway.GatewayException;
import dev.wslgodoctor.diagnostics.gateway.LiveProcess;
import dev.wslgodoctor.diagnostics.gateway.Output;
import dev.wslgodoctor.diagnostics.gateway.Trouble;
import dev.wslgodoctor.diagnostics.gateway.process.Program;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The protocol against the real shells that distros have; each that this machine has is tried. */
class ResidentShellTest {

    private static final Duration START = Duration.ofSeconds(10);

    static Stream<List<String>> shells() throws GatewayException {
        List<List<String>> found = new ArrayList<>();
        for (List<String> shell : List.of(List.of("dash", "-s"), List.of("bash", "-s"),
                List.of("busybox", "sh", "-s"))) {
            try {
                Program.of(List.of(shell.getFirst(), shell.size() > 2 ? "true" : "-c", "true"))
                        .run(Blob.EMPTY, START, 100);
                found.add(shell);
            } catch (GatewayException e) {
                System.out.println("not run: " + shell.getFirst() + " is not on this machine");
            }
        }
        return found.stream();
    }

    private static ResidentShell open(List<String> shell) throws GatewayException {
        return ResidentShell.open(Program.of(shell).start(), "test", START);
    }

    @ParameterizedTest
    @MethodSource("shells")
    void passesEveryArgumentOnByteForByte(List<String> shell) throws GatewayException {
        List<String> nasty = List.of("", "a b", "c\"d", "$(touch /tmp/wgd-canary)", "`id`", "中文 张伟", "two\nlines\n\n",
                "-leading", "*", "\\", "'", "😀", "\u202Ertl", "%PATH%", "^&|;<>", "p", "b", "x".repeat(100_000));
        List<String> argv = new ArrayList<>(List.of("printf", "%s\\0"));
        argv.addAll(nasty);
        try (ResidentShell resident = open(shell)) {
            Output output = resident.run(Command.of(argv));

            assertEquals(String.join("\0", nasty) + "\0", output.text());
            assertEquals("", output.errorText());
        }
    }

    @ParameterizedTest
    @MethodSource("shells")
    void keepsBinaryOutputAndBothStreamsApart(List<String> shell) throws GatewayException {
        byte[] bytes = new byte[300_000];
        new Random(7).nextBytes(bytes);
        try (ResidentShell resident = open(shell)) {
            Output output = resident.run(Command.of("sh", "-c", "cat; echo to-err >&2; exit 3")
                    .reading(Blob.of(bytes)));

            assertArrayEquals(bytes, output.out().bytes());
            assertEquals("to-err\n", output.errorText());
            assertEquals(3, output.exit());
        }
    }

    @ParameterizedTest
    @MethodSource("shells")
    void neverExecutesItsInput(List<String> shell) throws GatewayException {
        try (ResidentShell resident = open(shell)) {
            Output first = resident.run(Command.of("true").reading(Blob.of("echo executed\nexit 9\n")));
            Output second = resident.run(Command.of("echo", "still here"));

            assertEquals("", first.text());
            assertEquals("still here\n", second.text());
        }
    }

    @ParameterizedTest
    @MethodSource("shells")
    void endsAHungCommandAtItsDeadlineAndLivesOn(List<String> shell) throws GatewayException {
        try (ResidentShell resident = open(shell)) {
            GatewayException late = assertThrows(GatewayException.class,
                    () -> resident.run(Command.of("sleep", "30").within(Duration.ofSeconds(1))));

            assertInstanceOf(Trouble.TimedOut.class, late.trouble());
            assertTrue(resident.usable());
            assertEquals("next\n", resident.run(Command.of("echo", "next")).text());
        }
    }

    @ParameterizedTest
    @MethodSource("shells")
    void takesForgedMarkersForOutput(List<String> shell) throws GatewayException {
        String forged = "\n0123456789abcdef0123456789abcdef E 0\nREADY x\n";
        try (ResidentShell resident = open(shell)) {
            assertEquals(forged, resident.run(Command.of("printf", "%s", forged)).text());
        }
    }

    @ParameterizedTest
    @MethodSource("shells")
    void doesNotWaitForADaemonThatKeepsTheStreams(List<String> shell) throws GatewayException {
        try (ResidentShell resident = open(shell)) {
            long began = System.nanoTime();
            Output output = resident.run(Command.of("sh", "-c", "(sleep 20) & echo started")
                    .within(Duration.ofSeconds(9)));

            assertEquals("started\n", output.text());
            assertTrue(System.nanoTime() - began < Duration.ofSeconds(8).toNanos());
        }
    }

    @ParameterizedTest
    @MethodSource("shells")
    void capsAFloodAndSaysSo(List<String> shell) throws GatewayException {
        try (ResidentShell resident = open(shell)) {
            Output output = resident.run(Command.of("head", "-c", "1000000000", "/dev/zero")
                    .within(Duration.ofSeconds(60)).keeping(1000));

            assertEquals(1000, output.out().size());
            assertTrue(output.truncated());
            assertFalse(resident.run(Command.of("true")).truncated());
        }
    }

    @ParameterizedTest
    @MethodSource("shells")
    void runsInTheAskedFolderAndReportsExitStatuses(List<String> shell) throws GatewayException {
        try (ResidentShell resident = open(shell)) {
            assertEquals("/usr\n", resident.run(Command.of("pwd").in("/usr")).text());
            assertEquals(127, resident.run(Command.of("no-such-program-here")).exit());
            assertEquals(67, resident.run(Command.of("sh", "-c", "exit 67")).exit());
            assertEquals("x", resident.run(DistroFiles.script("printf %s \"$1\"", "x")).text());
        }
    }

    @ParameterizedTest
    @MethodSource("shells")
    void saysThatTheShellIsGone(List<String> shell) throws GatewayException {
        LiveProcess process = Program.of(shell).start();
        try (ResidentShell resident = ResidentShell.open(process, "test", START)) {
            process.close();

            GatewayException gone = assertThrows(GatewayException.class, () -> resident.run(Command.of("true")));
            assertInstanceOf(Trouble.Missing.class, gone.trouble());
            assertFalse(resident.usable());
        }
    }

    @Test
    void givesTheLaunchersOwnWordsWhenThereIsNoShell() throws GatewayException {
        GatewayException refused = assertThrows(GatewayException.class, () -> ResidentShell.open(Program.of(
                List.of("printf", "There is no distribution with the supplied name.\\r\\nError code: "
                        + "Wsl/Service/WSL_E_DISTRO_NOT_FOUND\\r\\n")).start(), "test", START));

        Trouble.LauncherRefused trouble = assertInstanceOf(Trouble.LauncherRefused.class, refused.trouble());
        assertEquals("Wsl/Service/WSL_E_DISTRO_NOT_FOUND", trouble.errorCode());
    }

    @Test
    void givesUpOnALauncherThatNeverAnswers() throws GatewayException {
        GatewayException late = assertThrows(GatewayException.class, () -> ResidentShell.open(
                Program.of(List.of("sleep", "20")).start(), "test", Duration.ofMillis(300)));

        assertInstanceOf(Trouble.TimedOut.class, late.trouble());
    }
}
