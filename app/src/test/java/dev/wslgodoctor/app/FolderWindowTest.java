package dev.wslgodoctor.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.wslgodoctor.wizard.port.EngineTrouble;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The folder of a saved bundle is shown by a program of the system, at its full path. */
class FolderWindowTest {

    @TempDir
    private Path folder;

    @Test
    void eachSystemHasItsProgramAndTheFolderIsOneArgument() {
        Path named = folder.resolve("a b; c & d");
        assertEquals(List.of("D:\\Windows\\explorer.exe", named.toString()),
                FolderWindow.argv("Windows 11", "D:\\Windows", named));
        assertEquals(List.of("/usr/bin/open", named.toString()), FolderWindow.argv("Mac OS X", "", named));
        assertEquals(List.of("/usr/bin/xdg-open", named.toString()), FolderWindow.argv("Linux", "", named));
    }

    @Test
    void aFolderThatIsGoneIsSaidAndNothingIsStarted() {
        assertThrows(EngineTrouble.class, () -> FolderWindow.show(folder.resolve("gone/bundle.zip")));
    }
}
