package dev.wslgodoctor.app;

import dev.wslgodoctor.diagnostics.gateway.GatewayException;
import dev.wslgodoctor.diagnostics.gateway.Trouble;
import dev.wslgodoctor.diagnostics.gateway.process.Program;
import dev.wslgodoctor.wizard.port.EngineTrouble;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;

/** Shows a folder in the system's own browser of files: a program of the system at its full path, and one argument. */
final class FolderWindow {

    private FolderWindow() {
    }

    static void show(Path file) throws EngineTrouble {
        Path folder = file.toAbsolutePath().getParent();
        if (folder == null || !Files.isDirectory(folder)) {
            throw new EngineTrouble(new Trouble.Missing("there is no folder " + folder));
        }
        try {
            // nothing waits for it: the browser of files lives on by itself, and Explorer ends with 1 in any case
            Program.of(argv(System.getProperty("os.name", ""),
                    System.getenv().getOrDefault("SystemRoot", "C:\\Windows"), folder)).start();
        } catch (GatewayException e) {
            throw new EngineTrouble(e.trouble());
        }
    }

    /** The program and its argument on this system. */
    static List<String> argv(String system, String systemRoot, Path folder) {
        String name = system.toLowerCase(Locale.ROOT);
        if (name.startsWith("windows")) {
            return List.of(systemRoot + "\\explorer.exe", folder.toString());
        }
        return List.of(name.startsWith("mac") ? "/usr/bin/open" : "/usr/bin/xdg-open", folder.toString());
    }
}
