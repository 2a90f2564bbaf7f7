package dev.wslgodoctor.diagnostics.gateway.windows;

import dev.wslgodoctor.diagnostics.gateway.Blob;
import dev.wslgodoctor.diagnostics.gateway.FileStatus;
import dev.wslgodoctor.diagnostics.gateway.GatewayException;
import dev.wslgodoctor.diagnostics.gateway.Trouble;
import dev.wslgodoctor.diagnostics.path.WindowsPath;
import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.AccessDeniedException;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryNotEmptyException;
import java.nio.file.DirectoryStream;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.NotDirectoryException;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * The files of Windows drives, wherever they can be opened: by Windows itself, below the drive mounts of a distro, or
 * in a folder that stands in for drives. Java opens files so that others may read, write and delete them meanwhile
 * (openjdk/jdk src/java.base/windows/classes/sun/nio/fs/WindowsChannelFactory.java), and spells long paths by itself.
 */
public final class DriveFiles {

    /** Where a drive's files can be opened. */
    public interface Drives {
        /** The place of a path; empty if its drive is not there. The path may lead to nothing. */
        Optional<Path> at(WindowsPath path) throws GatewayException;
    }

    // names of devices, whatever their folder and extension: reading one can wait for ever
    // (https://learn.microsoft.com/windows/win32/fileio/naming-a-file)
    private static final Set<String> DEVICES = Set.of("CON", "PRN", "AUX", "NUL", "CONIN$", "CONOUT$");
    private static final Pattern PORT = Pattern.compile("(COM|LPT)[0-9\u00b9\u00b2\u00b3]");
    private static final int MOST_NAMES = 100_000;

    private final Drives drives;

    /** Files that are found by {@code drives}. */
    public DriveFiles(Drives drives) {
        this.drives = drives;
    }

    /** The content of a file; see {@link dev.wslgodoctor.diagnostics.gateway.WindowsGateway#read}. */
    public Optional<Blob> read(WindowsPath path, int limit) throws GatewayException {
        Optional<Path> file = place(path);
        if (file.isEmpty()) {
            return Optional.empty();
        }
        try {
            BasicFileAttributes attributes = Files.readAttributes(file.get(), BasicFileAttributes.class);
            if (!attributes.isRegularFile()) {
                throw new GatewayException(new Trouble.Unreadable(
                        path + (attributes.isDirectory() ? " is a folder" : " is no ordinary file")));
            }
            try (InputStream in = Files.newInputStream(file.get())) {
                byte[] bytes = in.readNBytes(limit == Integer.MAX_VALUE ? limit : limit + 1);
                if (bytes.length > limit) {
                    throw new GatewayException(new Trouble.Unreadable(path + " is larger than " + limit + " bytes"));
                }
                return Optional.of(Blob.of(bytes));
            }
        } catch (IOException e) {
            return absentOr(e, "read", path);
        }
    }

    /** The bytes that may still be written on the drive of a path, which need not exist; empty without such a drive. */
    public Optional<Long> freeBytes(WindowsPath path) throws GatewayException {
        Optional<Path> there = place(path);
        while (there.isPresent() && !Files.exists(there.get())) {
            there = Optional.ofNullable(there.get().getParent());
        }
        try {
            return there.isEmpty() ? Optional.empty()
                    : Optional.of(Files.getFileStore(there.get()).getUsableSpace());
        } catch (IOException e) {
            return absentOr(e, "measure", path);
        }
    }

    /** What a path leads to; an app execution alias, which only Windows can follow, counts as an empty file. */
    public Optional<FileStatus> status(WindowsPath path) throws GatewayException {
        Optional<Path> file = place(path);
        if (file.isEmpty()) {
            return Optional.empty();
        }
        try {
            return Optional.of(status(Files.readAttributes(file.get(), BasicFileAttributes.class)));
        } catch (IOException e) {
            return alias(file.get()).isPresent() ? alias(file.get()) : absentOr(e, "look at", path);
        }
    }

    // following such an alias fails although the file is there; not following it, Java sees a reparse point that is no
    // link and calls it "other" (sun.nio.fs.WindowsFileAttributes.isOther)
    private static Optional<FileStatus> alias(Path file) {
        try {
            BasicFileAttributes own = Files.readAttributes(file, BasicFileAttributes.class, LinkOption.NOFOLLOW_LINKS);
            return own.isOther() ? Optional.of(new FileStatus(FileStatus.Kind.FILE, 0, -1, -1)) : Optional.empty();
        } catch (IOException e) {
            return Optional.empty();
        }
    }

    private static FileStatus status(BasicFileAttributes attributes) {
        if (attributes.isRegularFile()) {
            return new FileStatus(FileStatus.Kind.FILE, attributes.size(), -1, -1);
        }
        return new FileStatus(attributes.isDirectory() ? FileStatus.Kind.FOLDER : FileStatus.Kind.OTHER, 0, -1, -1);
    }

    /** The names in a folder; empty if there is no such folder. */
    public Optional<List<String>> list(WindowsPath path) throws GatewayException {
        Optional<Path> folder = place(path);
        if (folder.isEmpty()) {
            return Optional.empty();
        }
        List<String> names = new ArrayList<>();
        try (DirectoryStream<Path> entries = Files.newDirectoryStream(folder.get())) {
            for (Path entry : entries) {
                if (names.size() == MOST_NAMES) {
                    throw new GatewayException(new Trouble.Unreadable(path + " has more than " + MOST_NAMES
                            + " names"));
                }
                names.add(entry.getFileName().toString());
            }
            return Optional.of(names);
        } catch (NotDirectoryException e) {
            return Optional.empty();
        } catch (DirectoryIteratorException e) {
            return absentOr(e.getCause(), "list", path);
        } catch (IOException e) {
            return absentOr(e, "list", path);
        }
    }

    /** Writes or removes a file; see {@link dev.wslgodoctor.diagnostics.gateway.WindowsGateway#replace}. */
    public boolean replace(WindowsPath path, Optional<String> seenSha256, Optional<Blob> content)
            throws GatewayException {
        return replace(path, seenSha256, content, Optional.empty());
    }

    /** As {@link #replace}, with a time; see {@link dev.wslgodoctor.diagnostics.gateway.WindowsGateway#restore}. */
    public boolean restore(WindowsPath path, Optional<String> seenSha256, Optional<Blob> content, Instant modified)
            throws GatewayException {
        return replace(path, seenSha256, content, Optional.of(modified));
    }

    /** When a file changed last; empty if there is none. */
    public Optional<Instant> modified(WindowsPath path) throws GatewayException {
        Optional<Path> file = place(path);
        try {
            return file.isEmpty() ? Optional.empty()
                    : Optional.of(Files.getLastModifiedTime(file.get()).toInstant());
        } catch (IOException e) {
            return absentOr(e, "look at", path);
        }
    }

    /** Removes an empty folder; see {@link dev.wslgodoctor.diagnostics.gateway.WindowsGateway#removeEmpty}. */
    public void removeEmpty(WindowsPath path) throws GatewayException {
        Optional<Path> folder = place(path);
        if (folder.isEmpty() || !Files.isDirectory(folder.get(), LinkOption.NOFOLLOW_LINKS)) {
            return;
        }
        try {
            Files.delete(folder.get());
        } catch (DirectoryNotEmptyException | NoSuchFileException e) {
            // somebody keeps something in it, or was faster: both are fine
            return;
        } catch (IOException e) {
            throw new GatewayException(new Trouble.Denied("cannot remove " + path + ": " + reason(e)), e);
        }
    }

    private boolean replace(WindowsPath path, Optional<String> seenSha256, Optional<Blob> content,
            Optional<Instant> modified) throws GatewayException {
        Optional<Path> file = place(path);
        if (file.isEmpty() || path.names().isEmpty()) {
            throw new GatewayException(new Trouble.Missing("there is no drive for " + path
                    + ", or Windows has no file of that name"));
        }
        try {
            return FileReplacement.of(file.get(), seenSha256).by(content, modified);
        } catch (AccessDeniedException e) {
            throw new GatewayException(new Trouble.Denied("no permission to write " + path), e);
        } catch (IOException e) {
            throw new GatewayException(new Trouble.Denied("cannot write " + path + ": " + reason(e)), e);
        }
    }

    private Optional<Path> place(WindowsPath path) throws GatewayException {
        if (path.names().stream().anyMatch(DriveFiles::isNoFile)) {
            return Optional.empty();
        }
        try {
            return drives.at(path);
        } catch (InvalidPathException e) {
            if (File.separatorChar == '\\') {
                // no file on Windows can have such a name
                return Optional.empty();
            }
            throw new GatewayException(new Trouble.Unreadable("this Java cannot spell " + path
                    + "; start the program under a UTF-8 locale such as LC_ALL=C.UTF-8"), e);
        }
    }

    /** A device, a stream of a file, or a name that Windows would change before it looks. */
    private static boolean isNoFile(String name) {
        String base = name.toUpperCase(Locale.ROOT);
        int end = base.indexOf('.');
        base = (end < 0 ? base : base.substring(0, end)).stripTrailing();
        return DEVICES.contains(base) || PORT.matcher(base).matches() || name.endsWith(".") || name.endsWith(" ")
                || name.chars().anyMatch(c -> c < ' ' || "<>:\"/|?*".indexOf(c) >= 0);
    }

    private static <T> Optional<T> absentOr(IOException e, String doing, WindowsPath path) throws GatewayException {
        if (e instanceof NoSuchFileException || isNotThere(e)) {
            return Optional.empty();
        }
        if (e instanceof AccessDeniedException) {
            throw new GatewayException(new Trouble.Denied("no permission to " + doing + " " + path), e);
        }
        throw new GatewayException(new Trouble.Unreadable("cannot " + doing + " " + path + ": " + reason(e)), e);
    }

    // a file where a folder should be: Linux has its own error for it, which Java does not
    private static boolean isNotThere(IOException e) {
        if (!(e instanceof FileSystemException failed) || failed.getFile() == null) {
            return false;
        }
        Path parent = Path.of(failed.getFile()).getParent();
        while (parent != null && !Files.exists(parent)) {
            parent = parent.getParent();
        }
        return parent != null && !Files.isDirectory(parent);
    }

    private static String reason(IOException e) {
        return e instanceof FileSystemException failed && failed.getReason() != null
                ? failed.getReason().strip() : e.getClass().getSimpleName();
    }
}
