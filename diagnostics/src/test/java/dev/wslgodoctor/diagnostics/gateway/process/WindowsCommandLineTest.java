package dev.wslgodoctor.diagnostics.gateway.process;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class WindowsCommandLineTest {

    private static final List<String> PIECES = List.of("", " ", "\t", "\"", "\\", "\\\\", "'", "`", "$(touch canary)",
            ";",
            "&", "\n", "\r", "%PATH%", "^", "!", "-", "--", "a", "\u00a0", "\u3000", "中文", "张 伟", "😀", "\u202e", "C:\\",
            "/etc/wsl.conf", "*", "?", "|", "<", ">", "{", "x".repeat(300));

    @Test
    void tenThousandRandomVectorsComeBackUnchanged() {
        Random random = new Random(20261120);
        for (int round = 0; round < 10_000; round++) {
            List<String> argv = new ArrayList<>(List.of("C:\\Program Files\\WSL\\wsl.exe"));
            for (int i = random.nextInt(6); i >= 0; i--) {
                StringBuilder argument = new StringBuilder();
                for (int n = random.nextInt(6); n > 0; n--) {
                    argument.append(PIECES.get(random.nextInt(PIECES.size())));
                }
                argv.add(argument.toString());
            }
            assertEquals(argv, split(asTheJdkJoins(WindowsCommandLine.prepared(argv))));
        }
    }

    @Test
    void whatTheJdkWouldQuoteItselfIsAlreadyQuoted() {
        for (String piece : PIECES) {
            String quoted = WindowsCommandLine.quoted(piece + "x" + piece);
            boolean whole = quoted.length() >= 2 && quoted.startsWith("\"") && quoted.endsWith("\"");
            boolean plain = quoted.chars().noneMatch(c -> c == '"' || Character.isSpaceChar(c)
                    || Character.isWhitespace(c));
            assertTrue(whole || plain, quoted);
        }
    }

    @Test
    void aPlainNameGetsNoQuotes() {
        assertEquals("Ubuntu-24.04", WindowsCommandLine.quoted("Ubuntu-24.04"));
        assertEquals("C:\\Users\\dev\\", WindowsCommandLine.quoted("C:\\Users\\dev\\"));
    }

    @Test
    void theKnownHardOnesAreSpelledByTheRules() {
        assertEquals("\"\"", WindowsCommandLine.quoted(""));
        assertEquals("\"\\\"\"", WindowsCommandLine.quoted("\""));
        assertEquals("\"c\\\"d\"", WindowsCommandLine.quoted("c\"d"));
        assertEquals("\"a b\\\\\"", WindowsCommandLine.quoted("a b\\"));
        assertEquals("\"a\\\\\\\"b\"", WindowsCommandLine.quoted("a\\\"b"));
    }

    @Test
    void refusesWhatABatchFileWouldRun() {
        for (String hostile : List.of("\"&calc", "%PATH%", "a&b", "x|y", "!v!", "(", "a\nb", "^")) {
            for (String program : List.of("code.cmd", "C:\\x\\CODE.BAT", "code.cmd. .")) {
                assertThrows(IllegalArgumentException.class,
                        () -> WindowsCommandLine.prepared(List.of(program, "--version", hostile)), program + " "
                        + hostile);
            }
        }
        assertEquals(List.of("code.cmd", "\"张 伟\""), WindowsCommandLine.prepared(List.of("code.cmd", "张 伟")));
    }

    @Test
    void refusesAProgramNameWithAQuote() {
        assertThrows(IllegalArgumentException.class, () -> WindowsCommandLine.prepared(List.of("a\" \"b")));
    }

    /** The JDK's own step (ProcessImpl.createCommandLine, legacy mode), written from its rules and not from ours. */
    static String asTheJdkJoins(List<String> argv) {
        StringBuilder line = new StringBuilder();
        for (String argument : argv) {
            boolean whole = argument.length() >= 2 && argument.startsWith("\"") && argument.endsWith("\"");
            boolean space = argument.chars().anyMatch(c -> Character.isSpaceChar(c) || Character.isWhitespace(c));
            line.append(line.isEmpty() ? "" : " ");
            if (!whole && (space || argument.isEmpty())) {
                line.append('"').append(argument).append('"');
            } else {
                line.append(argument);
            }
        }
        return line.toString();
    }

    /** CommandLineToArgvW as its documentation describes it, character by character. */
    static List<String> split(String line) {
        List<String> argv = new ArrayList<>();
        int at = 0;
        if (line.startsWith("\"")) {
            int end = line.indexOf('"', 1);
            argv.add(line.substring(1, end));
            at = end + 1;
        } else {
            while (at < line.length() && line.charAt(at) != ' ' && line.charAt(at) != '\t') {
                at++;
            }
            argv.add(line.substring(0, at));
        }
        while (true) {
            while (at < line.length() && (line.charAt(at) == ' ' || line.charAt(at) == '\t')) {
                at++;
            }
            if (at == line.length()) {
                return argv;
            }
            StringBuilder argument = new StringBuilder();
            boolean inQuotes = false;
            while (at < line.length() && (inQuotes || line.charAt(at) != ' ' && line.charAt(at) != '\t')) {
                int slashes = 0;
                while (at < line.length() && line.charAt(at) == '\\') {
                    slashes++;
                    at++;
                }
                if (at < line.length() && line.charAt(at) == '"') {
                    argument.append("\\".repeat(slashes / 2));
                    if (slashes % 2 == 1) {
                        argument.append('"');
                        at++;
                    } else if (inQuotes && at + 1 < line.length() && line.charAt(at + 1) == '"') {
                        // two quotes inside a quoted part are one quote
                        argument.append('"');
                        at += 2;
                    } else {
                        inQuotes = !inQuotes;
                        at++;
                    }
                } else {
                    argument.append("\\".repeat(slashes));
                    if (at < line.length() && (inQuotes || line.charAt(at) != ' ' && line.charAt(at) != '\t')) {
                        argument.append(line.charAt(at++));
                    }
                }
            }
            argv.add(argument.toString());
        }
    }
}
