package dev.wslgodoctor.diagnostics.gateway.world;

import dev.wslgodoctor.diagnostics.gateway.Command;
import dev.wslgodoctor.diagnostics.gateway.ElevatedTask;
import dev.wslgodoctor.diagnostics.gateway.GatewayException;
import dev.wslgodoctor.diagnostics.gateway.Output;
import dev.wslgodoctor.diagnostics.gateway.StoredValue;
import dev.wslgodoctor.diagnostics.gateway.Trouble;
import dev.wslgodoctor.diagnostics.gateway.process.Program;
import dev.wslgodoctor.diagnostics.gateway.windows.DriveFiles;
import dev.wslgodoctor.diagnostics.gateway.windows.WindowsOnDrives;
import dev.wslgodoctor.diagnostics.path.WindowsPath;
import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * The Windows side of a world: drives are folders, the registry is a set of exports, programs are stand-ins. Everything
 * is read anew at each question, so that what a stand-in or a repair changes is seen.
 */
public final class WorldWindows implements WindowsOnDrives {

    private final Path folder;
    private final WorldDescription description;
    private final DriveFiles files;

    /**
     * @param instance the working copy that {@code lab-world prepare} made: world.json, windows/C, windows/*.reg,
     *                 windows/commands
     * @throws WorldException if its description or a registry export is malformed
     */
    public WorldWindows(Path instance) throws WorldException {
        this.folder = instance.resolve("windows");
        this.description = WorldDescription.read(instance);
        this.files = new DriveFiles(new WorldDrives(folder));
        try {
            WorldRegistry.read(folder);
        } catch (WorldRegistry.Malformed e) {
            throw new WorldException(WorldException.Reason.MALFORMED, e.getMessage(), e);
        } catch (IOException e) {
            throw new WorldException(WorldException.Reason.FAILED, "cannot read " + folder, e);
        }
    }

    @Override
    public boolean present() {
        return true;
    }

    /**
     * Runs the stand-in in {@code windows/commands} that has the program's name, with or without {@code .exe}, whatever
     * its case and folder; it sees the world's variables, and the folder windows in WGD_WINDOWS.
     */
    @Override
    public Output run(Command command) throws GatewayException {
        if (command.asRoot() && !mayElevate(command)) {
            throw new GatewayException(new Trouble.Denied("this is never done as an administrator: "
                    + String.join(" ", command.argv())));
        }
        String program = command.argv().getFirst();
        String name = program.substring(Math.max(program.lastIndexOf('\\'), program.lastIndexOf('/')) + 1);
        Path standIn = standIn(name).orElseThrow(() -> new GatewayException(new Trouble.Missing(
                "this world has no stand-in for the program " + name)));
        List<String> argv = new ArrayList<>(command.argv());
        argv.set(0, standIn.toString());
        Map<String, String> variables = new HashMap<>();
        description.environment().forEach((variable, value) -> {
            // the stand-in is a program of this machine and needs this machine's own path
            if (!variable.equalsIgnoreCase("PATH") && !variable.isEmpty() && variable.indexOf('=') < 0) {
                variables.put(variable, value);
            }
        });
        variables.put("WGD_WINDOWS", folder.toString());
        return Program.of(argv).with(variables).in(folder.toFile())
                .run(command.input(), command.deadline(), command.limit());
    }

    // as on a real Windows: a fixed task, and the elevated program where an administrator put it
    private boolean mayElevate(Command command) throws GatewayException {
        Optional<WindowsPath> windows = folder(KnownFolder.WINDOWS);
        Optional<WindowsPath> program = folder(KnownFolder.PROGRAM_FILES);
        for (String name : ElevatedTask.PROGRAM) {
            program = program.map(above -> above.resolve(name));
        }
        return windows.isPresent() && program.isPresent() && status(program.get()).isPresent()
                && ElevatedTask.of(command.argv(), windows.get().resolve("System32").toString()).isPresent();
    }

    private Optional<Path> standIn(String name) throws GatewayException {
        try (DirectoryStream<Path> commands = Files.newDirectoryStream(folder.resolve("commands"))) {
            for (Path command : commands) {
                if (bare(command.getFileName().toString()).equals(bare(name))) {
                    return Optional.of(command);
                }
            }
            return Optional.empty();
        } catch (NoSuchFileException e) {
            return Optional.empty();
        } catch (IOException e) {
            throw new GatewayException(new Trouble.Unreadable("cannot list the stand-ins of this world"), e);
        }
    }

    private static String bare(String name) {
        String lower = name.toLowerCase(Locale.ROOT);
        return lower.endsWith(".exe") ? lower.substring(0, lower.length() - ".exe".length()) : lower;
    }

    @Override
    public DriveFiles files() {
        return files;
    }

    @Override
    public Optional<StoredValue> stored(String key, String name) throws GatewayException {
        try {
            return WorldRegistry.read(folder).stored(key, name);
        } catch (WorldRegistry.Malformed | IOException e) {
            throw new GatewayException(new Trouble.Unreadable("the world's registry: " + e.getMessage()), e);
        }
    }

    @Override
    public boolean store(String key, String name, Optional<StoredValue> seen, Optional<StoredValue> value)
            throws GatewayException {
        if (!stored(key, name).equals(seen)) {
            return false;
        }
        if (registry(Hive.HKCU, key).isEmpty()) {
            throw new GatewayException(new Trouble.Missing("there is no key HKCU\\" + key));
        }
        try {
            WorldStore.change(folder, key, name, value);
            return true;
        } catch (WorldRegistry.Malformed | IOException e) {
            throw new GatewayException(new Trouble.Unreadable("the world's registry: " + e.getMessage()), e);
        }
    }

    @Override
    public Optional<RegistryKey> registry(Hive hive, String path) throws GatewayException {
        try {
            return WorldRegistry.read(folder).key(hive, path);
        } catch (WorldRegistry.Malformed | IOException e) {
            throw new GatewayException(new Trouble.Unreadable("the world's registry: " + e.getMessage()), e);
        }
    }

    @Override
    public Optional<String> service(String name) {
        // the word of a world for a service that the launcher looks for in vain
        return Optional.ofNullable(description.services().get(name)).filter(state -> !state.equals("missing"));
    }

    @Override
    public Optional<WindowsPath> folder(KnownFolder known) {
        return Optional.ofNullable(switch (known) {
            case PROFILE -> description.profile();
            case ROAMING_APP_DATA -> path("APPDATA");
            case LOCAL_APP_DATA -> path("LOCALAPPDATA");
            case PROGRAM_FILES -> path("ProgramFiles");
            case WINDOWS -> path("SystemRoot");
        });
    }

    private WindowsPath path(String variable) {
        return WindowsPath.parse(description.environment().get(variable)).orElse(null);
    }

    @Override
    public Optional<String> environment(String name) {
        return Optional.ofNullable(description.environment().get(name));
    }

    // the lab's own memory, disk and adapters say nothing about the machine that a world describes
    @Override
    public Optional<Long> memory(Memory which) {
        return Optional.empty();
    }

    @Override
    public Optional<Long> freeBytes(WindowsPath path) {
        return Optional.empty();
    }

    @Override
    public Optional<Long> seconds() {
        return Optional.empty();
    }

    @Override
    public Optional<List<Adapter>> adapters() {
        return Optional.empty();
    }

    @Override
    public void close() {
        // every stand-in ended with its answer
    }
}
