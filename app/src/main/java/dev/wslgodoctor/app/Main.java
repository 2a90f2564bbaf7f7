package dev.wslgodoctor.app;

import dev.wslgodoctor.app.cli.Cli;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** The program: without arguments the window, else the command line, which loads no class of JavaFX. */
public final class Main {

    private Main() {
    }

    /** Starts the program. */
    public static void main(String[] arguments) {
        PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
        PrintStream err = new PrintStream(System.err, true, StandardCharsets.UTF_8);
        List<String> all = List.of(arguments);
        int status = opensWindow(all) ? Cli.window(all, out, err, Desktop::open) : Cli.run(all, out, err);
        out.flush();
        err.flush();
        System.exit(status);
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
