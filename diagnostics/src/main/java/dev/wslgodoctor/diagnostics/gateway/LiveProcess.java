package dev.wslgodoctor.diagnostics.gateway;

import java.io.InputStream;
import java.io.OutputStream;
import java.time.Duration;
import java.util.OptionalInt;

/** A program that is still running and is spoken to over its three streams. */
public interface LiveProcess extends AutoCloseable {

    /** Goes to the program's standard input; closing it shows the program the end of input. */
    OutputStream input();

    /** The program's standard output, raw. */
    InputStream output();

    /** The program's standard error, raw. */
    InputStream error();

    /**
     * Waits for the end of the program.
     *
     * @return its exit status; empty if it still runs after this time
     * @throws InterruptedException if the waiting thread was interrupted
     */
    OptionalInt waitFor(Duration atMost) throws InterruptedException;

    /** Ends the program if it still runs, and frees its streams; calling it again does nothing. */
    @Override
    void close();
}
