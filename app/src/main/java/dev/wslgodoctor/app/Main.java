package dev.wslgodoctor.app;

import dev.wslgodoctor.app.cli.Cli;
import java.io.PrintStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** The program: without arguments the window, else the command line, which loads no class of JavaFX. */
public final class Main {

    private Main() {
    }

    /** Starts the program. */
    public static void main(String[] arguments) {
        List<String> all = List.of(arguments);
        ProgramLog.begin();
        boolean person = System.console() != null && System.console().isTerminal() && !all.contains("--json");
        PrintStream out = new PrintStream(System.out, true, charset(person, System.getProperty("stdout.encoding")));
        PrintStream err = new PrintStream(System.err, true, charset(person, System.getProperty("stderr.encoding")));
        int status = run(all, out, err);
        out.flush();
        err.flush();
        System.exit(status);
    }

    /** One start, without the end of the JVM. */
    static int run(List<String> arguments, PrintStream out, PrintStream err) {
        // the usual start reads no arguments: the classes that do are too old for the class cache
        return arguments.isEmpty() ? PlainStart.run(err)
                : opensWindow(arguments) ? Cli.window(arguments, out, err, Desktop::open)
                : Cli.run(arguments, out, err);
    }

    /**
     * How text is written.
     *
     * @param person  whether a person reads it on a console; else a program does, and it is UTF-8
     * @param console what the console understands, as the JDK found out; may be null
     */
    static Charset charset(boolean person, String console) {
        if (!person || console == null || !Charset.isSupported(console)) {
            return StandardCharsets.UTF_8;
        }
        Charset its = Charset.forName(console);
        // the C locale says ASCII of terminals that all understand UTF-8
        return its.equals(StandardCharsets.US_ASCII) ? StandardCharsets.UTF_8 : its;
    }

    // options alone, such as --world or --lang, still mean the window; help and version do not
    private static boolean opensWindow(List<String> arguments) {
        for (int i = 0; i < arguments.size(); i++) {
            String argument = arguments.get(i);
            if (argument.equals("--help") || argument.equals("-h") || argument.equals("--version")
                    || argument.equals("-V")) {
                return false;
            }
            if (!argument.startsWith("-")) {
                return false;
            }
            if (Cli.takesValue(argument) && !argument.contains("=")) {
                i++;
            }
        }
        return true;
    }
}
