package dev.wslgodoctor.diagnostics.gateway.process;

import dev.wslgodoctor.diagnostics.gateway.Blob;
import java.io.IOException;
import java.io.OutputStream;

/** Writes standard input on a thread of its own: a program that does not read must not block us. */
final class Feed {

    private Feed() {
    }

    static void into(OutputStream stream, Blob input) {
        Thread thread = new Thread(() -> {
            try (stream) {
                stream.write(input.bytes());
            } catch (IOException e) {
                // the program ended without reading all of its input, which is its right
                return;
            }
        }, "feed");
        thread.setDaemon(true);
        thread.start();
    }
}
