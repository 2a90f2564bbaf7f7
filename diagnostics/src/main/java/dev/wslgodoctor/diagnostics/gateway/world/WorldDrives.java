package dev.wslgodoctor.diagnostics.gateway.world;

import dev.wslgodoctor.diagnostics.gateway.windows.DriveFiles;
import dev.wslgodoctor.diagnostics.path.WindowsPath;
import java.io.IOException;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.Optional;

/**
 * Folders C, D ... as the drives of a Windows: names are found without regard to case, as NTFS does, and kept as they
 * are spelled.
 *
 * @param folder holds one folder for each drive, named by its letter
 */
record WorldDrives(Path folder) implements DriveFiles.Drives {

    @Override
    public Optional<Path> at(WindowsPath path) {
        Optional<Path> drive = path.drive().map(letter -> find(folder, String.valueOf(letter)))
                .filter(Files::isDirectory);
        if (drive.isEmpty()) {
            return Optional.empty();
        }
        Path place = drive.get();
        for (String name : path.names()) {
            place = find(place, name);
        }
        return Optional.of(place);
    }

    private static Path find(Path folder, String name) {
        Path exact = folder.resolve(name);
        if (Files.exists(exact, LinkOption.NOFOLLOW_LINKS) || !Files.isDirectory(folder)) {
            return exact;
        }
        try (DirectoryStream<Path> entries = Files.newDirectoryStream(folder)) {
            for (Path entry : entries) {
                if (entry.getFileName().toString().equalsIgnoreCase(name)) {
                    return entry;
                }
            }
        } catch (IOException | DirectoryIteratorException e) {
            // a folder that cannot be listed: whoever opens the path learns why
            return exact;
        }
        return exact;
    }
}
