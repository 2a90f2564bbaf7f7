package dev.wslgodoctor.diagnostics.gateway.wsl;

import dev.wslgodoctor.diagnostics.gateway.Blob;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/**
 * One stream of a resident shell, read on a thread of its own and cut into answers by markers. A marker carries the
 * nonce of its request, so that no program can forge it; what stands outside of an answer is dropped.
 */
final class MarkedStream {

    private static final int MOST_UNASKED = 1 << 20;

    private final InputStream in;
    private final ByteArrayOutputStream kept = new ByteArrayOutputStream();
    private byte[] pending = new byte[0];
    private byte[] marker;
    private boolean toLineEnd;
    private int limit;
    private boolean cut;
    private String found;
    private boolean ended;

    MarkedStream(InputStream in, String name) {
        this.in = in;
        Thread thread = new Thread(this::read, name);
        thread.setDaemon(true);
        // everything before the first expectation is the launcher's own speech, and is kept
        expect("\u0000never", false, 64 << 10);
        thread.start();
    }

    /**
     * From now on keep what comes, up to this marker.
     *
     * @param toLineEnd whether the marker goes on to the end of its line, which {@link #await} then returns
     */
    synchronized void expect(String text, boolean restOfLine, int keepAtMost) {
        marker = text.getBytes(StandardCharsets.UTF_8);
        toLineEnd = restOfLine;
        limit = keepAtMost;
        found = null;
        cut = false;
        kept.reset();
        scan();
        notifyAll();
    }

    /** The same expectation with what came already kept: for the handshake. */
    synchronized void expectKeeping(String text) {
        byte[] before = kept.toByteArray();
        marker = text.getBytes(StandardCharsets.UTF_8);
        toLineEnd = false;
        found = null;
        byte[] joined = Arrays.copyOf(before, before.length + pending.length);
        System.arraycopy(pending, 0, joined, before.length, pending.length);
        kept.reset();
        pending = joined;
        scan();
    }

    /**
     * Waits for the marker.
     *
     * @return the rest of the marker's line; null if it did not come by then
     */
    synchronized String await(long untilNanos) throws InterruptedException {
        while (found == null && !ended) {
            long left = (untilNanos - System.nanoTime()) / 1_000_000;
            if (left <= 0) {
                return null;
            }
            wait(left);
        }
        return found;
    }

    /** True once the other end closed the stream. */
    synchronized boolean ended() {
        return ended;
    }

    /** What came before the marker. */
    synchronized Blob content() {
        return Blob.of(kept.toByteArray());
    }

    /** What came although no marker was found: the launcher's own words. */
    synchronized Blob speech() {
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        all.writeBytes(kept.toByteArray());
        all.writeBytes(pending);
        return Blob.of(all.toByteArray());
    }

    /** Whether more came than was kept. */
    synchronized boolean cut() {
        return cut;
    }

    private void read() {
        byte[] buffer = new byte[64 << 10];
        try {
            for (int n = in.read(buffer); n >= 0; n = in.read(buffer)) {
                take(buffer, n);
            }
        } catch (IOException e) {
            // closed under us: the end, like any other
            markEnd();
            return;
        }
        markEnd();
    }

    private synchronized void markEnd() {
        ended = true;
        notifyAll();
    }

    private synchronized void take(byte[] buffer, int n) throws IOException {
        // nobody asks now: let a program that keeps writing wait, instead of keeping its noise
        while (found != null && pending.length > MOST_UNASKED) {
            try {
                wait();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new IOException(e);
            }
        }
        int old = pending.length;
        pending = Arrays.copyOf(pending, old + n);
        System.arraycopy(buffer, 0, pending, old, n);
        scan();
    }

    private void scan() {
        if (found != null) {
            return;
        }
        int at = indexOf(pending, marker);
        if (at < 0) {
            keep(Math.max(0, pending.length - marker.length + 1));
            return;
        }
        int end = at + marker.length;
        if (toLineEnd) {
            int line = end;
            while (line < pending.length && pending[line] != '\n') {
                line++;
            }
            if (line == pending.length) {
                keep(at);
                return;
            }
            found = new String(pending, end, line - end, StandardCharsets.UTF_8);
            keep(at);
            pending = Arrays.copyOfRange(pending, line - at + 1, pending.length);
        } else {
            found = "";
            keep(at);
            pending = Arrays.copyOfRange(pending, marker.length, pending.length);
        }
        notifyAll();
    }

    private void keep(int count) {
        int room = Math.min(count, limit - kept.size());
        kept.write(pending, 0, Math.max(0, room));
        cut |= room < count;
        pending = Arrays.copyOfRange(pending, count, pending.length);
    }

    private static int indexOf(byte[] text, byte[] part) {
        outer:
        for (int i = 0; i + part.length <= text.length; i++) {
            for (int k = 0; k < part.length; k++) {
                if (text[i + k] != part[k]) {
                    continue outer;
                }
            }
            return i;
        }
        return -1;
    }
}
