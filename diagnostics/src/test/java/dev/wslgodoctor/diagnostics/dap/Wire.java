package dev.wslgodoctor.diagnostics.dap;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.PipedInputStream;
import java.io.PipedOutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/** The four ends of a connection inside this JVM: two for the client, two for an adapter that a test plays. */
record Wire(InputStream clientReads, OutputStream clientWrites, InputStream adapterReads, OutputStream adapterWrites) {

    /** What a test plays on the adapter's side. */
    interface Adapter {
        void play(InputStream reads, OutputStream writes) throws Exception;
    }

    /** @param buffer how many bytes each direction holds before a write blocks */
    static Wire of(int buffer) {
        try {
            PipedInputStream clientReads = new PipedInputStream(buffer);
            PipedInputStream adapterReads = new PipedInputStream(buffer);
            return new Wire(clientReads, new PipedOutputStream(adapterReads), adapterReads,
                    new PipedOutputStream(clientReads));
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    /** Plays the adapter on a thread of its own; both of its ends are closed when it is done or fails. */
    static Wire with(Adapter adapter) {
        Wire wire = of(1 << 16);
        Thread thread = new Thread(() -> {
            try (InputStream reads = wire.adapterReads(); OutputStream writes = wire.adapterWrites()) {
                adapter.play(reads, writes);
            } catch (Exception clientGone) {
                // the client has closed its ends: the play is over
            }
        }, "adapter");
        thread.setDaemon(true);
        thread.start();
        return wire;
    }

    static void say(OutputStream writes, String json) throws IOException {
        writes.write(frame(json));
        writes.flush();
    }

    static byte[] frame(String json) {
        byte[] body = json.getBytes(StandardCharsets.UTF_8);
        byte[] head = ("Content-Length: " + body.length + "\r\n\r\n").getBytes(StandardCharsets.US_ASCII);
        byte[] all = new byte[head.length + body.length];
        System.arraycopy(head, 0, all, 0, head.length);
        System.arraycopy(body, 0, all, head.length, body.length);
        return all;
    }
}
