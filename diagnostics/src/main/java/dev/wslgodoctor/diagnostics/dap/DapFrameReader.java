package dev.wslgodoctor.diagnostics.dap;

import dev.wslgodoctor.diagnostics.dap.DapTrouble.Kind;
import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Cuts a byte stream into messages: header lines ended by CR LF, an empty line, then as many bytes as
 * {@code Content-Length} says. One thread reads; any thread may ask for {@link #arrived()}.
 */
final class DapFrameReader {

    /** The longest header accepted, in bytes. Real ones have about 20. */
    static final int HEADER_LIMIT = 8 * 1024;

    /** The largest message accepted, in bytes. */
    static final int BODY_LIMIT = 16 * 1024 * 1024;

    private static final Pattern FIELD = Pattern.compile("([!-9;-~]+):[ \\t]*([ -~]*?)[ \\t]*");
    private static final Pattern LENGTH = Pattern.compile("[0-9]{1,9}");

    private final InputStream from;
    // both have synchronized methods: a thread whose deadline passed looks at what has arrived so far
    private final ByteArrayOutputStream header = new ByteArrayOutputStream();
    private final ByteArrayOutputStream body = new ByteArrayOutputStream();

    DapFrameReader(InputStream from) {
        this.from = new BufferedInputStream(from);
    }

    /**
     * Waits for the next message.
     *
     * @return its bytes; empty if the stream ended where a message could have begun
     * @throws DapTrouble if what arrives is no message, or too large, or ends too early
     * @throws IOException if reading fails
     */
    Optional<byte[]> next() throws DapTrouble, IOException {
        header.reset();
        body.reset();
        int announced = -1;
        while (true) {
            Optional<String> line = headerLine();
            if (line.isEmpty()) {
                return Optional.empty();
            }
            if (line.get().isEmpty()) {
                break;
            }
            announced = contentLength(line.get(), announced);
        }
        if (announced < 0) {
            throw notTheProtocol("a header has no Content-Length");
        }
        return Optional.of(body(announced));
    }

    /** What has arrived of a message that is not complete yet, as shown text; empty between two messages. */
    String arrived() {
        byte[] begun = header.toByteArray();
        byte[] rest = body.toByteArray();
        byte[] all = new byte[begun.length + rest.length];
        System.arraycopy(begun, 0, all, 0, begun.length);
        System.arraycopy(rest, 0, all, begun.length, rest.length);
        return ShownText.sample(all);
    }

    /** One header line without its end; empty optional if the stream ended before the first byte of the header. */
    private Optional<String> headerLine() throws DapTrouble, IOException {
        int start = header.size();
        while (true) {
            int read = from.read();
            if (read < 0) {
                if (header.size() == 0) {
                    return Optional.empty();
                }
                throw new DapTrouble(Kind.TRUNCATED, "the connection ended inside a header", arrived());
            }
            header.write(read);
            if (read == '\n') {
                break;
            }
            if (header.size() >= HEADER_LIMIT) {
                throw new DapTrouble(Kind.TOO_LARGE, "a header is longer than " + HEADER_LIMIT + " bytes", arrived());
            }
        }
        byte[] bytes = header.toByteArray();
        // a line that a program printed for people ends with LF alone: say so now, the empty line may never come
        if (bytes.length - start < 2 || bytes[bytes.length - 2] != '\r') {
            throw notTheProtocol("a header line does not end with CR LF");
        }
        return Optional.of(new String(bytes, start, bytes.length - start - 2, StandardCharsets.ISO_8859_1));
    }

    private int contentLength(String line, int before) throws DapTrouble {
        Matcher field = FIELD.matcher(line);
        if (!field.matches()) {
            throw notTheProtocol("a header line is not a field");
        }
        if (!field.group(1).toLowerCase(Locale.ROOT).equals("content-length")) {
            return before;
        }
        if (!LENGTH.matcher(field.group(2)).matches()) {
            throw notTheProtocol("Content-Length is not a number");
        }
        int length = Integer.parseInt(field.group(2));
        if (before >= 0 && before != length) {
            throw notTheProtocol("a header has two different lengths");
        }
        if (length > BODY_LIMIT) {
            throw new DapTrouble(Kind.TOO_LARGE,
                    "a message of " + length + " bytes is announced, more than " + BODY_LIMIT, arrived());
        }
        return length;
    }

    private byte[] body(int length) throws DapTrouble, IOException {
        byte[] chunk = new byte[Math.min(Math.max(length, 1), 64 * 1024)];
        int missing = length;
        while (missing > 0) {
            int read = from.read(chunk, 0, Math.min(missing, chunk.length));
            if (read < 0) {
                throw new DapTrouble(Kind.TRUNCATED,
                        "the connection ended after " + (length - missing) + " of " + length + " bytes of a message",
                        arrived());
            }
            body.write(chunk, 0, read);
            missing -= read;
        }
        byte[] complete = body.toByteArray();
        header.reset();
        body.reset();
        return complete;
    }

    private DapTrouble notTheProtocol(String what) {
        return new DapTrouble(Kind.NOT_THE_PROTOCOL, what, arrived());
    }
}
