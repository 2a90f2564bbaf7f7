package dev.wslgodoctor.app.wine;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.wslgodoctor.diagnostics.gateway.Blob;
import dev.wslgodoctor.diagnostics.gateway.GatewayException;
import dev.wslgodoctor.diagnostics.gateway.LiveProcess;
import dev.wslgodoctor.diagnostics.gateway.Output;
import dev.wslgodoctor.diagnostics.gateway.process.Program;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * A wsl.exe in the system folder, started by a Windows JVM: what is handed to it arrives, and what it says comes back.
 * Runs inside of the Windows JVM.
 */
@Tag("wine-launcher")
class LauncherOnWindowsTest {

    private static final String DISTRO = System.getenv().getOrDefault("WGD_REAL_DISTRO", "");
    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final List<String> HOSTILE = List.of("a b", "c\"d", "中文 😀", "e\\", "", "\"", "\\\"", "a b\\", "it's",
            "$(touch canary)", "%PATH%", "^&|<>!", "`x`", "-rf", "--", "*", "?", "a\tb", "a\nb", "\u202eabc", "\u3000",
            "\"half", "\\\\server\\share\\", "x".repeat(300), "\r", ";");
    private static final String ALPHABET = "ab\"\\ \t\n'$%^&|<>()*?-;`中😀";

    private static Output exec(Blob input, List<String> argv) throws GatewayException {
        List<String> all = new ArrayList<>(List.of("wsl.exe", "-d", DISTRO, "--cd", "/", "-e"));
        all.addAll(argv);
        return Program.of(all).with(Map.of("WSL_UTF8", "1")).run(input, PATIENCE, 64 << 20);
    }

    private static void arrive(List<String> arguments) throws GatewayException {
        List<String> argv = new ArrayList<>(List.of("printf", "%s\\0"));
        argv.addAll(arguments);
        Output output = exec(Blob.EMPTY, argv);
        assertEquals(0, output.exit(), output.errorText());
        assertEquals(arguments, List.of(output.text().split("\0", -1)).subList(0, arguments.size()));
    }

    @Test
    void everyHostileArgumentArrivesInTheDistroAsItIs() throws Exception {
        arrive(HOSTILE);
    }

    @Test
    void randomArgumentsArriveInTheDistroAsTheyAre() throws Exception {
        Random random = new Random(20261121);
        int[] letters = ALPHABET.codePoints().toArray();
        for (int call = 0; call < 20; call++) {
            List<String> arguments = new ArrayList<>();
            for (int i = 0; i < 100; i++) {
                int[] text = random.ints(random.nextInt(9), 0, letters.length).map(index -> letters[index]).toArray();
                arguments.add(new String(text, 0, text.length));
            }
            arrive(arguments);
        }
    }

    @Test
    void bytesGoInAndComeOutUnchangedAndTheEndOfInputIsSeen() throws Exception {
        byte[] bytes = new byte[5_000_000];
        new Random(1).nextBytes(bytes);

        assertArrayEquals(bytes, exec(Blob.of(bytes), List.of("cat")).out().bytes());
    }

    @Test
    void theTwoStreamsStayApartAndTheStatusIsTheProgramsOwn() throws Exception {
        Output output = exec(Blob.of("echo out; echo err >&2; exit 9\n"), List.of("sh", "-s"));

        assertEquals(List.of("out\n", "err\n", "9"),
                List.of(output.text(), output.errorText(), String.valueOf(output.exit())));
    }

    @Test
    void theLaunchersOwnFailureIsMinusOneAndNoProgramsIs() throws Exception {
        assertEquals(255, exec(Blob.of("exit 255\n"), List.of("sh", "-s")).exit());
        Output unknown = Program.of(List.of("wsl.exe", "-d", "no such distro", "-e", "true")).with(Map.of("WSL_UTF8",
                "1")).run(Blob.EMPTY, PATIENCE, 1 << 20);
        assertEquals(-1, unknown.exit());
        assertTrue(unknown.text().contains("WSL_E_DISTRO_NOT_FOUND"), unknown.text());
    }

    @Test
    void aShellAnswersWhileItsInputStaysOpen() throws Exception {
        try (LiveProcess shell = Program.of(List.of("wsl.exe", "-d", DISTRO, "-e", "/bin/sh", "-s")).start()) {
            for (String word : List.of("one", "two", "three")) {
                shell.input().write(("echo " + word + "\n").getBytes(StandardCharsets.UTF_8));
                shell.input().flush();
                assertEquals(word + "\n", new String(shell.output().readNBytes(word.length() + 1),
                        StandardCharsets.UTF_8));
            }
            shell.input().close();
            assertEquals(0, shell.waitFor(PATIENCE).orElseThrow());
        }
    }

    @Test
    void aLauncherThatIsKilledTakesItsProgramAlong() throws Exception {
        String mark = "86399." + ProcessHandle.current().pid();
        LiveProcess sleeper = Program.of(List.of("wsl.exe", "-d", DISTRO, "-e", "/bin/sh", "-c",
                "echo $$; exec sleep " + mark)).start();
        byte[] said = new byte[1];
        assertEquals(1, sleeper.output().read(said));
        sleeper.close();
        Output gone = exec(Blob.of("i=0; while pgrep -f 'sleep " + mark + "' >/dev/null && [ $i -lt 100 ]; do "
                + "i=$((i+1)); sleep 0.1; done; pgrep -fc 'sleep " + mark + "'\n"), List.of("sh", "-s"));

        assertEquals("0", gone.text().strip());
    }
}
