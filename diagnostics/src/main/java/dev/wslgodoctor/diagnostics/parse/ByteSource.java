package dev.wslgodoctor.diagnostics.parse;

import java.io.IOException;
import java.util.List;

/** A file of known size that is read in pieces. */
public interface ByteSource {

    /**
     * A piece of the file.
     *
     * @param offset first byte; not negative
     * @param length bytes
     */
    record Range(long offset, int length) {
    }

    /** Bytes in the file. */
    long size();

    /**
     * Reads a piece that lies within the file.
     *
     * @throws IOException if it cannot be read, or the file is shorter by now
     */
    byte[] read(long offset, int length) throws IOException;

    /**
     * Says which pieces will be read next, so that a source with a long way to the file can fetch them at once. A piece
     * that reaches over the end of the file is cut.
     *
     * @throws IOException if they cannot be read
     */
    default void expect(List<Range> pieces) throws IOException {
        // a near source needs no warning
    }
}
