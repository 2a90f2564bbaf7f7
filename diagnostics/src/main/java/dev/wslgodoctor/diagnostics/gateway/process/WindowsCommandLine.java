package dev.wslgodoctor.diagnostics.gateway.process;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * Argument vectors for Windows, where a program gets one line of text and splits it itself. What is made here comes
 * back unchanged from {@code CommandLineToArgvW} and from the Microsoft C runtime: arguments end at a space or tab, a
 * quote is written {@code \"}, and backslashes count double only before a quote.
 *
 * <p>Why it is needed: {@code ProcessBuilder} puts quotes around an argument with white space but never escapes a quote
 * inside it, so that every boundary after it is lost, and up to Java 11 it loses empty arguments. Why it works: by
 * default ({@code jdk.lang.Process.allowAmbiguousCommands} not {@code false}) the JDK leaves an argument alone that
 * begins and ends with a quote, or that is not empty and holds no white space in the sense of {@code
 * Character.isSpaceChar} and {@code isWhitespace}; everything {@link #quoted} gives is of one of these two forms
 * (openjdk/jdk src/java.base/windows/classes/java/lang/ProcessImpl.java, needsEscaping and createCommandLine; the older
 * isQuoted of Java 11 decides the same). With {@code allowAmbiguousCommands=false} the JDK refuses such an argument
 * with an IllegalArgumentException, which {@link Program} reports; it never runs something else. Seen to arrive
 * unchanged on a Windows build of Java 11.0.2 (under Wine 8); UNVERIFIED on a Windows build of Java 25, whose source
 * was read.
 *
 * <p>An argument that needs no quotes gets none: wsl.exe compares the text behind {@code -d} with its quotes
 * (microsoft/WSL src/windows/common/helpers.cpp ParseArgument).
 */
public final class WindowsCommandLine {

    // What cmd.exe does with these inside a batch file's arguments depends on quotes it has counted before.
    private static final String UNSAFE_FOR_BATCH = "\"%!^&|<>()`\r\n";
    private static final String UNSAFE_IN_BATCH_PATH = "\"%!^&|<>`\r\n";

    private WindowsCommandLine() {
    }

    /** One argument as it must stand in a command line; itself where it needs no quotes. */
    public static String quoted(String argument) {
        if (!argument.isEmpty() && argument.codePoints().noneMatch(WindowsCommandLine::needsQuotes)) {
            return argument;
        }
        StringBuilder text = new StringBuilder(argument.length() + 8).append('"');
        int backslashes = 0;
        for (int i = 0; i < argument.length(); i++) {
            char c = argument.charAt(i);
            if (c == '"') {
                // those that stand before the quote count double, and one more makes it an ordinary character
                text.append("\\".repeat(backslashes + 1));
            }
            backslashes = c == '\\' ? backslashes + 1 : 0;
            text.append(c);
        }
        return text.append("\\".repeat(backslashes)).append('"').toString();
    }

    private static boolean needsQuotes(int c) {
        return c == '"' || Character.isSpaceChar(c) || Character.isWhitespace(c);
    }

    /**
     * An argument vector that {@code ProcessBuilder} on Windows hands on unchanged. The program's own name stays as it
     * is: no file name of Windows can hold a quote, and the JDK quotes it where it has a space.
     *
     * @throws IllegalArgumentException if the program's name holds a quote, or is a batch file and an argument holds a
     *         character that cmd.exe could take for a command: there is no quoting that is safe for those
     */
    static List<String> prepared(List<String> argv) {
        String program = argv.getFirst();
        if (program.indexOf('"') >= 0) {
            throw new IllegalArgumentException("the name of a program cannot hold a quote: " + program);
        }
        boolean batch = isBatch(program);
        if (batch) {
            refuse(program, UNSAFE_IN_BATCH_PATH, "the path of a batch file");
        }
        List<String> prepared = new ArrayList<>();
        prepared.add(program);
        for (String argument : argv.subList(1, argv.size())) {
            if (batch) {
                refuse(argument, UNSAFE_FOR_BATCH, "an argument of the batch file " + program);
            }
            prepared.add(quoted(argument));
        }
        return prepared;
    }

    private static void refuse(String text, String unsafe, String what) {
        for (int i = 0; i < text.length(); i++) {
            if (unsafe.indexOf(text.charAt(i)) >= 0) {
                throw new IllegalArgumentException(String.format(Locale.ROOT,
                        "%s cannot hold the character U+%04X: %s", what, (int) text.charAt(i), text));
            }
        }
    }

    // Windows drops dots and spaces at the end of a name, so "a.cmd. " starts a.cmd as well
    private static boolean isBatch(String program) {
        String name = program.toLowerCase(Locale.ROOT);
        int end = name.length();
        while (end > 0 && (name.charAt(end - 1) == '.' || name.charAt(end - 1) == ' ')) {
            end--;
        }
        return name.substring(0, end).endsWith(".cmd") || name.substring(0, end).endsWith(".bat");
    }
}
