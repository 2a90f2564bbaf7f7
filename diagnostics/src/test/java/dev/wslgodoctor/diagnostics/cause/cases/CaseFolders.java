package dev.wslgodoctor.diagnostics.cause.cases;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.wslgodoctor.diagnostics.gateway.Blob;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * A working copy of a world of the lab: its Windows side, and a folder that stands for the root of its distro. Drive C
 * is one folder for both sides.
 *
 * @param world  holds world.json and windows
 * @param distro the distro's root
 */
record CaseFolders(Path world, Path distro) {

    static CaseFolders copyOf(Path source, String distro) {
        assumeTrue(Files.isExecutable(Path.of("/bin/sh")), "not run: needs a shell");
        try {
            // no symbolic link may lead here, since scripts resolve them
            Path top = Files.createTempDirectory("wgd-case").toRealPath();
            Runtime.getRuntime().addShutdownHook(new Thread(() -> delete(top)));
            CaseFolders folders = new CaseFolders(top.resolve("world"), top.resolve("distro"));
            copy(source.resolve("world.json"), folders.world().resolve("world.json"));
            copy(source.resolve("distros").resolve(distro).resolve("files"), folders.distro());
            copy(source.resolve("vm/proc"), folders.distro().resolve("proc"));
            copy(source.resolve("windows/C"), folders.distro().resolve("mnt/c"));
            try (Stream<Path> files = Files.list(source.resolve("windows"))) {
                for (Path file : files.filter(Files::isRegularFile).toList()) {
                    copy(file, folders.world().resolve("windows").resolve(file.getFileName().toString()));
                }
            }
            Files.createSymbolicLink(folders.world().resolve("windows/C"), folders.distro().resolve("mnt/c"));
            return folders;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    void write(Path file, byte[] bytes) {
        try {
            Files.createDirectories(file.getParent());
            Files.write(file, bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    void folder(Path folder) {
        try {
            Files.createDirectories(folder);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    void link(Path link, Path target) {
        try {
            Files.createDirectories(link.getParent());
            Files.createSymbolicLink(link, target);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    void move(String from, String to) {
        try {
            Files.createDirectories(distro.resolve(to).getParent());
            Files.move(distro.resolve(from), distro.resolve(to));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Every file below the distro's root, with its mode and what it holds or leads to. */
    Map<String, String> everyFile() {
        Map<String, String> all = new TreeMap<>();
        try (Stream<Path> files = Files.walk(distro)) {
            for (Path file : files.filter(each -> !Files.isDirectory(each, LinkOption.NOFOLLOW_LINKS)).toList()) {
                all.put(distro.relativize(file).toString(), Files.isSymbolicLink(file)
                        ? Files.readSymbolicLink(file).toString() : Files.getPosixFilePermissions(file) + " "
                                + Blob.of(Files.readAllBytes(file)).sha256());
            }
            return all;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    void remove(Path path) {
        delete(path);
    }

    private static void copy(Path from, Path to) throws IOException {
        try (Stream<Path> files = Files.walk(from)) {
            for (Path file : files.toList()) {
                Path target = to.resolve(from.relativize(file).toString());
                if (Files.isDirectory(file)) {
                    Files.createDirectories(target);
                } else {
                    Files.createDirectories((target.equals(to) ? to : target).getParent());
                    Files.copy(file, target.equals(to.resolve("")) ? to : target);
                }
            }
        }
    }

    private static void delete(Path path) {
        if (!Files.exists(path, LinkOption.NOFOLLOW_LINKS)) {
            return;
        }
        try (Stream<Path> files = Files.walk(path)) {
            List<Path> deepestFirst = files.sorted(Comparator.reverseOrder()).toList();
            for (Path file : deepestFirst) {
                Files.delete(file);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
