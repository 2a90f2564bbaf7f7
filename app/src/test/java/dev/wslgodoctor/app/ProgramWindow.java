package dev.wslgodoctor.app;

import dev.wslgodoctor.app.cli.WindowOptions;

/** The program's window for tests of other packages, without the end of the JVM that belongs to main. */
public final class ProgramWindow {

    private ProgramWindow() {
    }

    /** Opens it and waits until it is closed. */
    public static void open(WindowOptions options) {
        Desktop.open(options);
    }
}
