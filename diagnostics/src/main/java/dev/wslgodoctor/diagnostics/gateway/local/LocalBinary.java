package dev.wslgodoctor.diagnostics.gateway.local;

import dev.wslgodoctor.diagnostics.gateway.GatewayException;
import dev.wslgodoctor.diagnostics.gateway.Trouble;
import dev.wslgodoctor.diagnostics.parse.BinaryFacts;
import dev.wslgodoctor.diagnostics.parse.BinaryReader;
import dev.wslgodoctor.diagnostics.parse.ByteSource;
import dev.wslgodoctor.diagnostics.path.LinuxPath;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.Map;
import java.util.Optional;

/** A program file of this machine, read in place. */
final class LocalBinary implements ByteSource {

    private final RandomAccessFile file;
    private final long size;

    private LocalBinary(RandomAccessFile file, long size) {
        this.file = file;
        this.size = size;
    }

    /**
     * Reads a program file.
     *
     * @return empty if Java sees no readable file there, which is for a shell to explain
     */
    static Optional<BinaryFacts> read(LinuxPath path) throws GatewayException {
        Path near;
        try {
            near = Path.of(path.toString());
        } catch (InvalidPathException notInThisLocale) {
            return Optional.empty();
        }
        if (!Files.isRegularFile(near) || !Files.isReadable(near)) {
            return Optional.empty();
        }
        try (RandomAccessFile file = new RandomAccessFile(near.toFile(), "r")) {
            Map<String, Object> attributes = Files.readAttributes(near, "unix:size,lastModifiedTime,uid");
            BinaryFacts.Stamp stamp = new BinaryFacts.Stamp((Long) attributes.get("size"),
                    Math.floorDiv(((FileTime) attributes.get("lastModifiedTime")).toMillis(), 1000L),
                    Integer.toUnsignedLong((Integer) attributes.get("uid")));
            return Optional.of(BinaryReader.read(new LocalBinary(file, stamp.size()), stamp));
        } catch (IOException e) {
            throw new GatewayException(new Trouble.Unreadable(path + ": " + e.getMessage()), e);
        }
    }

    @Override
    public long size() {
        return size;
    }

    @Override
    public byte[] read(long offset, int length) throws IOException {
        byte[] piece = new byte[length];
        file.seek(offset);
        file.readFully(piece);
        return piece;
    }
}
