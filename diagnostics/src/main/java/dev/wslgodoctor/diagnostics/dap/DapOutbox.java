package dev.wslgodoctor.diagnostics.dap;

import dev.wslgodoctor.diagnostics.dap.DapTrouble.Kind;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;

/** Writes messages on its own thread, because a write blocks for as long as the other side does not read. */
final class DapOutbox {

    /** How many messages may wait: an adapter that stops reading and keeps asking must not fill the memory. */
    static final int CAPACITY = 64;

    /** Told when a message was not written. */
    interface Undelivered {
        void because(DapTrouble why);
    }

    private record Letter(byte[] body, Undelivered undelivered) {
    }

    private final OutputStream to;
    private final BlockingQueue<Letter> letters = new LinkedBlockingQueue<>(CAPACITY);
    private final Thread writer;
    private volatile boolean closed;

    DapOutbox(OutputStream to, String name) {
        this.to = to;
        this.writer = new Thread(this::writeAll, "dap-writer-" + name);
        this.writer.setDaemon(true);
    }

    void start() {
        writer.start();
    }

    void put(byte[] body, Undelivered undelivered) {
        if (!letters.offer(new Letter(body, undelivered))) {
            undelivered.because(new DapTrouble(Kind.SENDING_FAILED,
                    "the adapter does not read: " + CAPACITY + " messages wait to be sent"));
        }
    }

    /**
     * Lets the writer's thread close the stream. Not done here: the standard input of a process is a buffered stream
     * whose close waits for a blocked write, which would make closing wait as well.
     */
    void close() {
        closed = true;
        writer.interrupt();
    }

    private void writeAll() {
        try (to) {
            while (!closed) {
                Letter letter = letters.take();
                try {
                    to.write(("Content-Length: " + letter.body().length + "\r\n\r\n")
                            .getBytes(StandardCharsets.US_ASCII));
                    to.write(letter.body());
                    to.flush();
                } catch (IOException broken) {
                    letter.undelivered().because(
                            new DapTrouble(Kind.SENDING_FAILED, "sending failed: " + broken.getMessage()));
                }
            }
        } catch (InterruptedException closing) {
            // asked for by close(); the thread ends here, so there is nobody to keep the flag for
            Thread.currentThread().interrupt();
        } catch (IOException alreadyGone) {
            closed = true;
        }
    }
}
