package dev.wslgodoctor.app;

import dev.wslgodoctor.app.cli.ExitCode;
import dev.wslgodoctor.app.cli.WindowOptions;
import dev.wslgodoctor.diagnostics.text.Texts;
import java.io.PrintStream;
import java.lang.System.Logger.Level;
import java.util.Locale;
import java.util.Map;

/** The start by a click: nothing was said, so no class of the command line's parser is loaded. */
final class PlainStart {

    private static final System.Logger LOG = System.getLogger(PlainStart.class.getName());

    private PlainStart() {
    }

    /** Opens the window and waits until it is closed; returns the exit status. */
    static int run(PrintStream err) {
        try {
            Desktop.open(WindowOptions.NONE);
            return ExitCode.OK;
        } catch (RuntimeException e) {
            LOG.log(Level.ERROR, "the window could not be opened", e);
            err.println(Texts.in(Locale.getDefault(Locale.Category.DISPLAY)).and(WindowOptions.class, "cli")
                    .of("error.internal", Map.of("detail", String.valueOf(e))));
            return ExitCode.INTERNAL;
        }
    }
}
