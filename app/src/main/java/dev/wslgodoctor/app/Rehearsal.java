package dev.wslgodoctor.app;

import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.List;

/**
 * Goes once through what every start does, so that the build can keep the loaded classes (JEP 483 and 514: the cache of
 * a training run). The command line's part examines this machine, which changes nothing.
 */
public final class Rehearsal {

    private Rehearsal() {
    }

    /** Runs the command line, then the window until it closes itself. */
    public static void main(String[] none) {
        PrintStream nowhere = new PrintStream(OutputStream.nullOutputStream(), false, StandardCharsets.UTF_8);
        Main.run(List.of("--version"), nowhere, nowhere);
        Main.run(List.of("check", "--json"), nowhere, nowhere);
        Main.run(List.of("check"), nowhere, nowhere);
        System.exit(Main.run(List.of(), System.out, System.err));
    }
}
