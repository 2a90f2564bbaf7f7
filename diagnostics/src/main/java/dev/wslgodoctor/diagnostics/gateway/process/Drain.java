package dev.wslgodoctor.diagnostics.gateway.process;

import dev.wslgodoctor.diagnostics.gateway.Blob;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.time.Duration;

/** Reads a stream to its end on a thread of its own and keeps the first bytes, so that no program blocks or floods. */
final class Drain {

    private final InputStream in;
    private final int limit;
    private final ByteArrayOutputStream kept = new ByteArrayOutputStream();
    private final Thread thread;
    private boolean cut;

    private Drain(InputStream in, int limit, String name) {
        this.in = in;
        this.limit = limit;
        this.thread = new Thread(this::read, name);
        thread.setDaemon(true);
    }

    static Drain of(InputStream in, int limit, String name) {
        Drain drain = new Drain(in, limit, name);
        drain.thread.start();
        return drain;
    }

    private void read() {
        byte[] buffer = new byte[64 << 10];
        boolean closedOnce = false;
        while (true) {
            try {
                for (int n = in.read(buffer); n >= 0; n = in.read(buffer)) {
                    keep(buffer, n);
                }
                return;
            } catch (IOException e) {
                if (closedOnce) {
                    // the program was ended by force: what came until then is what there is
                    return;
                }
                // when a program ends, Java takes what is left out of its pipe and closes that; a read which had begun
                // fails then, and the next one gets the rest (openjdk java.lang.ProcessImpl.ProcessPipeInputStream)
                closedOnce = true;
            }
        }
    }

    private synchronized void keep(byte[] bytes, int count) {
        int room = Math.min(count, limit - kept.size());
        kept.write(bytes, 0, room);
        cut |= room < count;
    }

    void awaitEnd(Duration atMost) throws InterruptedException {
        thread.join(atMost.toMillis());
    }

    synchronized Blob content() {
        return Blob.of(kept.toByteArray());
    }

    synchronized boolean cut() {
        return cut;
    }
}
