package dev.wslgodoctor.diagnostics.parse;

import java.io.ByteArrayInputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.RandomAccessFile;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.GZIPInputStream;

/** A real program of which only the pieces are kept that its reader needs (src/test/resources/bytes/programs). */
public final class ProgramPieces implements ByteSource {

    private final long size;
    private final TreeMap<Long, byte[]> pieces = new TreeMap<>();
    private long bytesRead;

    private ProgramPieces(long size) {
        this.size = size;
    }

    /** The program of this name. */
    public static ProgramPieces of(String name) throws IOException {
        try (InputStream file = ProgramPieces.class.getResourceAsStream("/bytes/programs/" + name + ".pieces")) {
            byte[] packed = file.readAllBytes();
            DataInputStream in = new DataInputStream(new GZIPInputStream(new ByteArrayInputStream(packed)));
            ProgramPieces program = new ProgramPieces(in.readLong());
            for (int left = in.readInt(); left > 0; left--) {
                long offset = in.readLong();
                program.pieces.put(offset, in.readNBytes(in.readInt()));
            }
            return program;
        }
    }

    /** Writes them to a file of the program's size; what was not kept is zero. */
    public void writeTo(Path file) throws IOException {
        try (RandomAccessFile out = new RandomAccessFile(file.toFile(), "rw")) {
            out.setLength(size);
            for (Map.Entry<Long, byte[]> piece : pieces.entrySet()) {
                out.seek(piece.getKey());
                out.write(piece.getValue());
            }
        }
    }

    long bytesRead() {
        return bytesRead;
    }

    @Override
    public long size() {
        return size;
    }

    @Override
    public byte[] read(long offset, int length) {
        Map.Entry<Long, byte[]> piece = pieces.floorEntry(offset);
        if (piece == null || offset + length > piece.getKey() + piece.getValue().length) {
            throw new AssertionError("read outside of the kept pieces: " + length + " bytes at " + offset);
        }
        bytesRead += length;
        int start = (int) (offset - piece.getKey());
        return Arrays.copyOfRange(piece.getValue(), start, start + length);
    }
}
