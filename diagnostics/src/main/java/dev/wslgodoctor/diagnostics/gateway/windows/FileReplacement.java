package dev.wslgodoctor.diagnostics.gateway.windows;

import dev.wslgodoctor.diagnostics.gateway.Blob;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.AclFileAttributeView;
import java.nio.file.attribute.DosFileAttributeView;
import java.nio.file.attribute.DosFileAttributes;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFileAttributeView;
import java.nio.file.attribute.PosixFileAttributes;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.HexFormat;
import java.util.Optional;
import java.util.UUID;

/**
 * The replacement of one file, only if it still has the expected content: a new file beside it, flushed, then put in
 * its place in one step (on Windows MoveFileEx with MOVEFILE_REPLACE_EXISTING, which is what {@code ATOMIC_MOVE} is
 * there: openjdk/jdk src/java.base/windows/classes/sun/nio/fs/WindowsFileCopy.java). Attributes, mode, owner and access
 * rights of the old file go to the new one first.
 */
final class FileReplacement {

    private static final int ATTEMPTS = 5;
    private static final long PAUSE_MILLISECONDS = 40;

    private final Path file;
    private final boolean exists;
    private final Optional<String> seenSha256;

    private FileReplacement(Path file, boolean exists, Optional<String> seenSha256) {
        this.file = file;
        this.exists = exists;
        this.seenSha256 = seenSha256;
    }

    /** Follows a link to its end and takes the name as it is spelled on the disk. */
    static FileReplacement of(Path file, Optional<String> seenSha256) throws IOException {
        boolean exists = Files.exists(file);
        if (!exists && Files.exists(file, LinkOption.NOFOLLOW_LINKS)) {
            throw new FileSystemException(file.toString(), null, "it is a link that leads nowhere");
        }
        return new FileReplacement(exists ? file.toRealPath() : file, exists, seenSha256);
    }

    /**
     * @param content  empty removes the file
     * @param modified what its time will be; empty for now
     * @return false if the file has another content than expected
     */
    boolean by(Optional<Blob> content, Optional<Instant> modified) throws IOException {
        if (!unchanged()) {
            return false;
        }
        if (exists && isReadOnly()) {
            throw new FileSystemException(file.toString(), null, "the file is marked read-only");
        }
        if (content.isEmpty()) {
            if (exists) {
                insisting(() -> Files.delete(file));
            }
            return true;
        }
        Path folder = file.toAbsolutePath().getParent();
        Files.createDirectories(folder);
        Path written = folder.resolve(".wgd-" + UUID.randomUUID() + ".tmp");
        try {
            write(written, content.get());
            keepAttributes(written, folder);
            if (modified.isPresent()) {
                Files.setLastModifiedTime(written, FileTime.from(modified.get()));
            }
            if (!unchanged()) {
                return false;
            }
            insisting(() -> Files.move(written, file, StandardCopyOption.ATOMIC_MOVE));
            return true;
        } finally {
            Files.deleteIfExists(written);
        }
    }

    private boolean unchanged() throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            byte[] buffer = new byte[64 << 10];
            for (int n = in.read(buffer); n >= 0; n = in.read(buffer)) {
                digest.update(buffer, 0, n);
            }
            return seenSha256.equals(Optional.of(HexFormat.of().formatHex(digest.digest())));
        } catch (NoSuchFileException e) {
            return seenSha256.isEmpty();
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void write(Path written, Blob content) throws IOException {
        try (FileChannel channel = FileChannel.open(written, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE)) {
            ByteBuffer bytes = ByteBuffer.wrap(content.bytes());
            while (bytes.hasRemaining()) {
                channel.write(bytes);
            }
            channel.force(true);
        }
    }

    private boolean hasView(String name) {
        return file.getFileSystem().supportedFileAttributeViews().contains(name);
    }

    private boolean isReadOnly() throws IOException {
        if (hasView("posix")) {
            return Files.getPosixFilePermissions(file).stream().noneMatch(right -> right.name().endsWith("_WRITE"));
        }
        return hasView("dos") && Files.readAttributes(file, DosFileAttributes.class).isReadOnly();
    }

    private void keepAttributes(Path written, Path folder) throws IOException {
        if (hasView("posix")) {
            // a new file looks like its folder: on a drive mount all belong to the developer
            keepPosix(exists ? file : folder, written);
            return;
        }
        if (exists && hasView("acl")) {
            AclFileAttributeView from = Files.getFileAttributeView(file, AclFileAttributeView.class);
            AclFileAttributeView to = Files.getFileAttributeView(written, AclFileAttributeView.class);
            // the usual case is that both inherit the same; writing it anyway would turn inherited rights into own ones
            if (!from.getAcl().equals(to.getAcl())) {
                to.setAcl(from.getAcl());
            }
        }
        if (exists && hasView("dos")) {
            DosFileAttributes old = Files.readAttributes(file, DosFileAttributes.class);
            DosFileAttributeView view = Files.getFileAttributeView(written, DosFileAttributeView.class);
            view.setHidden(old.isHidden());
            view.setSystem(old.isSystem());
            view.setArchive(old.isArchive());
        }
    }

    private static void keepPosix(Path from, Path written) throws IOException {
        PosixFileAttributes old = Files.readAttributes(from, PosixFileAttributes.class);
        PosixFileAttributeView view = Files.getFileAttributeView(written, PosixFileAttributeView.class);
        PosixFileAttributes mine = view.readAttributes();
        try {
            if (!mine.owner().equals(old.owner())) {
                view.setOwner(old.owner());
            }
            if (!mine.group().equals(old.group())) {
                view.setGroup(old.group());
            }
        } catch (FileSystemException e) {
            // only root gives files away, and a drive mount without metadata has one owner for all: then it is right
            view.setPermissions(old.permissions());
            return;
        }
        view.setPermissions(old.permissions());
    }

    private interface Step {
        void take() throws IOException;
    }

    // a scanner or an editor that holds the file open lets go within moments, or not at all
    private void insisting(Step step) throws IOException {
        for (int attempt = 1; ; attempt++) {
            try {
                step.take();
                return;
            } catch (FileSystemException e) {
                if (attempt == ATTEMPTS || e instanceof NoSuchFileException) {
                    throw e instanceof AccessDeniedException
                            ? new FileSystemException(file.toString(), null,
                            "no permission, or a program holds it open")
                            : e;
                }
                pause();
            }
        }
    }

    private static void pause() throws IOException {
        try {
            Thread.sleep(PAUSE_MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("cancelled", e);
        }
    }
}
