package dev.wslgodoctor.app.life;

import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.lang.System.Logger.Level;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * One window for each user: the first start holds a lock, and later ones hand their arguments over to it. What is
 * handed over only asks it to come to the front and to show something; nothing is examined or repaired without a click.
 * Over the loopback interface, with a secret from a file that only this user can read.
 */
public final class SingleInstance implements AutoCloseable {

    private static final System.Logger LOG = System.getLogger(SingleInstance.class.getName());
    private static final int PATIENCE = 2000;
    private static final int MOST_ARGUMENTS = 64;
    private static final int LONGEST = 8192;
    private static final int SECRET = 32;
    private static final String ADDRESS = "window.address";

    private final FileChannel channel;
    private final FileLock lock;
    private final Path address;
    private final ServerSocket door;

    private SingleInstance(FileChannel channel, FileLock lock, Path address, ServerSocket door) {
        this.channel = channel;
        this.lock = lock;
        this.address = address;
        this.door = door;
    }

    /** Whether it looks as if a window were open: only {@link #become} knows. */
    public static boolean mayBeOpen(Path folder) {
        return Files.exists(folder.resolve(ADDRESS));
    }

    /**
     * Becomes the one instance of this folder.
     *
     * @return empty if another one is
     * @throws IOException if the folder cannot be written; the program works without
     */
    public static Optional<SingleInstance> become(Path folder) throws IOException {
        Files.createDirectories(folder);
        FileChannel channel = FileChannel.open(folder.resolve("window.lock"), StandardOpenOption.CREATE,
                StandardOpenOption.WRITE);
        try {
            FileLock lock = channel.tryLock();
            if (lock == null) {
                channel.close();
                return Optional.empty();
            }
            ServerSocket door = new ServerSocket(0, 8, InetAddress.getLoopbackAddress());
            return Optional.of(new SingleInstance(channel, lock, folder.resolve(ADDRESS), door));
        } catch (OverlappingFileLockException e) {
            channel.close();
            return Optional.empty();
        } catch (IOException e) {
            channel.close();
            throw e;
        }
    }

    /**
     * Listens from now on.
     *
     * @param visitor gets the arguments of each later start, on a thread of its own
     */
    public void listen(Consumer<List<String>> visitor) throws IOException {
        byte[] secret = new byte[SECRET];
        new SecureRandom().nextBytes(secret);
        Path fresh = Files.createTempFile(address.toAbsolutePath().getParent(), "window", ".new");
        try {
            if (fresh.getFileSystem().supportedFileAttributeViews().contains("posix")) {
                Files.setPosixFilePermissions(fresh, PosixFilePermissions.fromString("rw-------"));
            }
            Files.writeString(fresh, door.getLocalPort() + " " + HexFormat.of().formatHex(secret));
            Files.move(fresh, address, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
        } finally {
            Files.deleteIfExists(fresh);
        }
        Thread listener = new Thread(() -> serve(secret, visitor), "hand-over");
        listener.setDaemon(true);
        listener.start();
    }

    private void serve(byte[] secret, Consumer<List<String>> visitor) {
        while (!door.isClosed()) {
            try (Socket guest = door.accept()) {
                guest.setSoTimeout(PATIENCE);
                DataInputStream in = new DataInputStream(guest.getInputStream());
                byte[] shown = exactly(in, SECRET);
                if (!MessageDigest.isEqual(secret, shown)) {
                    continue;
                }
                List<String> arguments = new ArrayList<>();
                int count = in.readInt();
                for (int i = 0; i < count && count <= MOST_ARGUMENTS; i++) {
                    int length = in.readInt();
                    if (length < 0 || length > LONGEST) {
                        throw new IOException("an argument of " + length + " bytes");
                    }
                    arguments.add(new String(exactly(in, length), StandardCharsets.UTF_8));
                }
                if (count < 0 || count > MOST_ARGUMENTS) {
                    throw new IOException(count + " arguments");
                }
                guest.getOutputStream().write(1);
                visitor.accept(List.copyOf(arguments));
            } catch (IOException e) {
                if (!door.isClosed()) {
                    LOG.log(Level.INFO, "a later start could not be heard: " + e.getMessage());
                }
            }
        }
    }

    private static byte[] exactly(InputStream in, int length) throws IOException {
        byte[] bytes = in.readNBytes(length);
        if (bytes.length != length) {
            throw new IOException("the other side ended early");
        }
        return bytes;
    }

    /**
     * Hands arguments over to the instance of this folder.
     *
     * @return whether it took them; if not, it hangs or is just ending, and the caller opens a window of its own
     */
    public static boolean handOver(Path folder, List<String> arguments) {
        try {
            String[] parts = Files.readString(folder.resolve(ADDRESS)).split(" ");
            try (Socket socket = new Socket()) {
                socket.connect(new InetSocketAddress(InetAddress.getLoopbackAddress(), Integer.parseInt(parts[0])),
                        PATIENCE);
                socket.setSoTimeout(PATIENCE);
                ByteArrayOutputStream bytes = new ByteArrayOutputStream();
                DataOutputStream out = new DataOutputStream(bytes);
                out.write(HexFormat.of().parseHex(parts[1]));
                out.writeInt(arguments.size());
                for (String argument : arguments) {
                    byte[] text = argument.getBytes(StandardCharsets.UTF_8);
                    out.writeInt(text.length);
                    out.write(text);
                }
                socket.getOutputStream().write(bytes.toByteArray());
                return socket.getInputStream().read() == 1;
            }
        } catch (IOException | IllegalArgumentException | ArrayIndexOutOfBoundsException e) {
            LOG.log(Level.INFO, "the other window does not answer: " + e.getMessage());
            return false;
        }
    }

    @Override
    public void close() throws IOException {
        door.close();
        Files.deleteIfExists(address);
        lock.release();
        channel.close();
    }
}
