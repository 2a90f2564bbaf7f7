package dev.wslgodoctor.diagnostics.gateway.local;

import dev.wslgodoctor.diagnostics.gateway.Command;
import dev.wslgodoctor.diagnostics.gateway.GatewayException;
import dev.wslgodoctor.diagnostics.gateway.Output;
import dev.wslgodoctor.diagnostics.gateway.Trouble;
import dev.wslgodoctor.diagnostics.gateway.process.Program;
import dev.wslgodoctor.diagnostics.gateway.windows.DriveFiles;
import dev.wslgodoctor.diagnostics.path.WindowsPath;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * Starts Windows programs from inside a distro. They are found in the folders of Windows itself and never through PATH,
 * which may hold anything; their working folder is a drive, since they cannot stand in a folder of Linux.
 */
final class InteropPrograms {

    private static final List<String> FOLDERS = List.of("System32", "System32\\WindowsPowerShell\\v1.0", "");

    private final DriveFiles.Drives drives;
    private final WindowsPath windows;

    /**
     * @param windows the folder of Windows, usually {@code C:\Windows}
     */
    InteropPrograms(DriveFiles.Drives drives, WindowsPath windows) {
        this.drives = drives;
        this.windows = windows;
    }

    /** Runs a program by its name or full path; init hands its arguments to Windows one by one. */
    Output run(Command command) throws GatewayException {
        if (command.asRoot()) {
            throw new GatewayException(new Trouble.Denied("the program never runs as administrator"));
        }
        List<String> argv = new ArrayList<>(command.argv());
        argv.set(0, find(argv.getFirst()).toString());
        WindowsPath folder = command.workingFolder().map(InteropPrograms::absolute)
                .orElse(Optional.of(windows.resolve("\\"))).orElseThrow(() -> new GatewayException(
                        new Trouble.Missing("not a folder of Windows: " + command.workingFolder().orElse(""))));
        Path there = drives.at(folder).filter(Files::isDirectory).orElseThrow(() -> new GatewayException(
                new Trouble.Missing("the folder is on no mounted drive: " + folder)));
        return Program.of(argv).in(there.toFile()).run(command.input(), command.deadline(), command.limit());
    }

    private static Optional<WindowsPath> absolute(String text) {
        return WindowsPath.parse(text);
    }

    private Path find(String program) throws GatewayException {
        String lower = program.toLowerCase(Locale.ROOT);
        if (lower.endsWith(".cmd") || lower.endsWith(".bat")) {
            throw new GatewayException(new Trouble.Denied("a batch file would take its arguments for commands: "
                    + program));
        }
        String name = lower.endsWith(".exe") || lower.endsWith(".com") ? program : program + ".exe";
        List<WindowsPath> places = WindowsPath.parse(name).map(List::of).orElseGet(() -> name.matches("[\\w.-]+")
                ? FOLDERS.stream().map(folder -> windows.resolve(folder).resolve(name)).toList() : List.of());
        for (WindowsPath place : places) {
            Optional<Path> file = drives.at(place).filter(Files::isRegularFile);
            if (file.isPresent()) {
                return file.get();
            }
        }
        throw new GatewayException(new Trouble.Missing("Windows has no program " + program
                + " where it was looked for"));
    }
}
