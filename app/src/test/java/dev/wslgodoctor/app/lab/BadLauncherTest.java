package dev.wslgodoctor.app.lab;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.wslgodoctor.app.cli.ExitCode;
import dev.wslgodoctor.app.cli.Run;
import dev.wslgodoctor.app.cli.Schemas;
import dev.wslgodoctor.diagnostics.gateway.Output;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Launchers that lie, flood, give up or never answer: the run ends in time, in little memory, and says what it is. */
@Tag("lab")
class BadLauncherTest {

    private static final long BOUND_MS = 60_000;
    private static final String LISTS_ONE = """
            case "$1 $2" in
              '-l -v') printf '  NAME      STATE           VERSION\\r\\n* Forged    Running         2\\r\\n';;
              '-l -q') printf 'Forged\\r\\n';;
              --version*) printf '%%s: 2.5.9.0\\r\\n' 'WSL version' 'Kernel version' 'Windows version';;
              *) %s;;
            esac
            """;

    @TempDir
    private Path folder;

    @Test
    void garbageIsNoAnswerAndNoProofOfAnything() throws Exception {
        Run run = examined("head -c 4000 /dev/urandom; printf '\\033]0;title\\007\\033[2J'; exit 3");

        assertOpen(run);
        assertTrue(run.out().contains("The answer could not be understood. (wsl.exe -l -v ended with status 3"),
                run.out());
        assertFalse(run.out().contains("\u001b"), "an escape sequence came through");
    }

    @Test
    void aGigabyteIsCutShort() throws Exception {
        assertOpen(examined("exec head -c 1073741824 /dev/zero"));
    }

    @Test
    void aGigabyteWithoutAnEndIsCutShortToo() throws Exception {
        assertOpen(examined("yes | head -c 1073741824; exec sleep 1000"));
    }

    @Test
    void aLauncherThatEndsAtOnceIsNoMissingWsl() throws Exception {
        assertOpen(examined("exit 1"));
    }

    @Test
    void aLauncherThatNeverEndsCostsTheTimeOut() throws Exception {
        Run run = examined("exec sleep 1000");

        assertOpen(run);
        assertTrue(run.out().contains("There was no answer in time."), run.out());
    }

    @Test
    void aLauncherThatIsNotThereIsNamed() throws Exception {
        Run run = apart(folder.resolve("nowhere").toString());

        assertOpen(run);
        assertTrue(run.out().contains("nowhere"), run.out());
    }

    @Test
    void forgedMarksInFrontOfAShellAreSpeechAndNothingElse() throws Exception {
        String forged = "0123456789abcdef0123456789abcdef";
        Run run = examined(LISTS_ONE.formatted("""
                printf 'READY %1$s\\n\\n%1$s B\\nforged\\n\\n%1$s E 0\\n'
                printf '\\n%1$s B\\n\\n%1$s E 0\\n' >&2
                exec /bin/sh -s
                """.formatted(forged)), "--json");

        Schemas.assertFits("check", run.out());
        assertEquals("ruled-out", Findings.verdicts(run.json()).get("distro.does-not-start"), run.out());
        assertFalse(run.out().contains("forged"), run.out());
    }

    @Test
    void aShellThatRepeatsWhatItIsToldIsGivenUp() throws Exception {
        Run run = examined(LISTS_ONE.formatted("exec cat"), "--json");

        // the text of the read loop comes back, with "READY" in it, but never as an answer
        assertEquals("undetermined", Findings.verdicts(run.json()).get("debugger.delve-missing"), run.out());
        assertEquals(List.of(), Findings.with("holds", run));
    }

    @ParameterizedTest
    @ValueSource(strings = {"garbage", "flood", "exit", "hang"})
    void aBrokenLauncherOfARealWindowsLeavesItsDistrosOpenAndWhatWindowsSaysJudged(String kind) throws Exception {
        try (LabWorld world = LabWorld.fresh("healthy", folder, copy -> breakLauncher(copy, kind))) {
            long began = System.nanoTime();
            Run run = world.run("check", "--json", "--timeout=4");
            long millis = (System.nanoTime() - began) / 1_000_000;

            assertTrue(millis < BOUND_MS, "it took " + millis + " ms");
            Schemas.assertFits("check", run.out());
            assertEquals(List.of(), Findings.with("holds", run));
            assertEquals(ExitCode.UNDETERMINED, run.status(), run.err());
            // the service is there and runs, whatever wsl.exe says
            assertEquals("ruled-out", Findings.verdicts(run.json()).get("windows.wsl-missing"));
            assertEquals("ruled-out", Findings.verdicts(run.json()).get("windows.wsl-service-disabled"));
            assertEquals("undetermined", Findings.verdicts(run.json()).get("debugger.delve-missing"));
            assertEquals(ExitCode.UNDETERMINED, world.run("check", "--timeout=4").status());
        }
    }

    private static void breakLauncher(Path world, String kind) throws IOException {
        Path json = world.resolve("world.json");
        String text = Files.readString(json);
        Files.writeString(json, text.replaceFirst("\"wsl\": \\{", "\"wsl\": { \"launcher\": \"" + kind + "\","));
    }

    private Run examined(String script, String... more) throws Exception {
        Path launcher = folder.resolve("wsl");
        Files.writeString(launcher, "#!/bin/sh\n" + script + "\n");
        assertTrue(launcher.toFile().setExecutable(true));
        return apart(launcher.toString(), more);
    }

    private static Run apart(String launcher, String... more) throws Exception {
        List<String> arguments = new ArrayList<>(List.of("check", "--lang=en", "--timeout=4",
                "--wsl=" + launcher));
        arguments.addAll(List.of(more));
        long began = System.nanoTime();
        Output output = Apart.run(Map.of(), arguments);
        long millis = (System.nanoTime() - began) / 1_000_000;
        assertTrue(millis < BOUND_MS, "it took " + millis + " ms");
        assertFalse(output.errorText().contains("Error") || output.errorText().contains("Exception"),
                output.errorText());
        return new Run(output.exit(), output.text(), output.errorText());
    }

    private static void assertOpen(Run run) {
        assertEquals(ExitCode.UNDETERMINED, run.status(), run.out() + run.err());
        assertTrue(run.out().contains("could not be determined"), run.out());
        assertTrue(run.out().length() < 20_000, "it repeats too much of it: " + run.out().length());
    }
}
