package dev.wslgodoctor.app;

import java.util.List;

/** Opens the window; the only way from the command line to a class of JavaFX. */
final class Desktop {

    private Desktop() {
    }

    static void open(List<String> arguments) {
        throw new IllegalStateException("the window is not built yet: " + arguments);
    }
}
