package dev.wslgodoctor.diagnostics.gateway.windows;

import com.sun.jna.platform.win32.Guid.GUID;
import com.sun.jna.platform.win32.Kernel32;
import com.sun.jna.platform.win32.KnownFolders;
import com.sun.jna.platform.win32.Shell32Util;
import com.sun.jna.platform.win32.Win32Exception;
import com.sun.jna.platform.win32.WinBase;
import dev.wslgodoctor.diagnostics.gateway.Command;
import dev.wslgodoctor.diagnostics.gateway.ElevatedTask;
import dev.wslgodoctor.diagnostics.gateway.GatewayException;
import dev.wslgodoctor.diagnostics.gateway.Output;
import dev.wslgodoctor.diagnostics.gateway.StoredValue;
import dev.wslgodoctor.diagnostics.gateway.Trouble;
import dev.wslgodoctor.diagnostics.gateway.process.Program;
import dev.wslgodoctor.diagnostics.path.WindowsPath;
import java.io.File;
import java.net.NetworkInterface;
import java.net.SocketException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;

/**
 * The Windows that this JVM runs on. Only the wiring names this class, and only on Windows: no other platform loads
 * JNA.
 */
public final class NativeWindows implements WindowsOnDrives {

    private final DriveFiles files = new DriveFiles(NativeWindows::place);

    // A path on a share is never opened: \\wsl.localhost starts the distro it names (facts: wsl.md section 2.3), and
    // any other server would be spoken to, with the user's credentials, because a project's settings name it.
    private static Optional<Path> place(WindowsPath path) throws GatewayException {
        if (path.drive().isEmpty()) {
            throw new GatewayException(new Trouble.Denied("a path on a share is not opened: " + path));
        }
        return Optional.of(Path.of(path.toString()));
    }

    @Override
    public boolean present() {
        return true;
    }

    @Override
    public Output run(Command command) throws GatewayException {
        if (command.asRoot()) {
            return asAdministrator(command);
        }
        File folder = new File(command.workingFolder().orElseGet(NativeWindows::systemDrive));
        return Program.of(command.argv()).in(folder).run(command.input(), command.deadline(), command.limit());
    }

    // only what is exactly one of the fixed tasks, and only by the program that an administrator installed
    private Output asAdministrator(Command command) throws GatewayException {
        String system = needed(KnownFolder.WINDOWS).resolve("System32").toString();
        ElevatedTask task = ElevatedTask.of(command.argv(), system).orElseThrow(() -> new GatewayException(
                new Trouble.Denied("this is never done as an administrator: " + String.join(" ", command.argv()))));
        WindowsPath program = needed(KnownFolder.PROGRAM_FILES);
        for (String name : ElevatedTask.PROGRAM) {
            program = program.resolve(name);
        }
        if (status(program).isEmpty()) {
            throw new GatewayException(new Trouble.Missing("the program is not installed for all users: " + program));
        }
        return Elevation.run(task, program, command.deadline());
    }

    private WindowsPath needed(KnownFolder which) throws GatewayException {
        return folder(which).orElseThrow(() -> new GatewayException(new Trouble.Missing("no folder " + which)));
    }

    private static String systemDrive() {
        return Optional.ofNullable(System.getenv("SystemDrive")).orElse("C:") + "\\";
    }

    @Override
    public DriveFiles files() {
        return files;
    }

    @Override
    public Optional<StoredValue> stored(String key, String name) throws GatewayException {
        return NativeStore.value(key, name);
    }

    @Override
    public boolean store(String key, String name, Optional<StoredValue> seen, Optional<StoredValue> value)
            throws GatewayException {
        return NativeStore.replace(key, name, seen, value);
    }

    @Override
    public Optional<RegistryKey> registry(Hive hive, String path) throws GatewayException {
        return NativeRegistry.key(hive, path);
    }

    @Override
    public Optional<String> service(String name) throws GatewayException {
        return NativeServices.state(name);
    }

    @Override
    public Optional<WindowsPath> folder(KnownFolder folder) throws GatewayException {
        GUID id = switch (folder) {
            case PROFILE -> KnownFolders.FOLDERID_Profile;
            case ROAMING_APP_DATA -> KnownFolders.FOLDERID_RoamingAppData;
            case LOCAL_APP_DATA -> KnownFolders.FOLDERID_LocalAppData;
            case PROGRAM_FILES -> KnownFolders.FOLDERID_ProgramFiles;
            case WINDOWS -> KnownFolders.FOLDERID_Windows;
        };
        try {
            String text = Shell32Util.getKnownFolderPath(id);
            return Optional.of(WindowsPath.parse(text).orElseThrow(() -> new GatewayException(
                    new Trouble.Unreadable("Windows tells no absolute path for the folder " + folder + ": " + text))));
        } catch (Win32Exception e) {
            throw new GatewayException(new Trouble.Unreadable("Windows does not tell the folder " + folder + ": error "
                    + e.getErrorCode()), e);
        }
    }

    @Override
    public Optional<String> environment(String name) {
        return Optional.ofNullable(System.getenv(name));
    }

    @Override
    public Optional<Long> memory(Memory which) throws GatewayException {
        WinBase.MEMORYSTATUSEX status = new WinBase.MEMORYSTATUSEX();
        if (!Kernel32.INSTANCE.GlobalMemoryStatusEx(status)) {
            throw new GatewayException(new Trouble.Unreadable("Windows does not tell its memory: error "
                    + Kernel32.INSTANCE.GetLastError()));
        }
        return Optional.of((which == Memory.TOTAL ? status.ullTotalPhys : status.ullAvailPhys).longValue());
    }

    @Override
    public Optional<Long> freeBytes(WindowsPath path) throws GatewayException {
        return files.freeBytes(path);
    }

    @Override
    public Optional<Long> seconds() {
        return Optional.of(Instant.now().getEpochSecond());
    }

    @Override
    public Optional<List<Adapter>> adapters() throws GatewayException {
        try {
            List<Adapter> adapters = new ArrayList<>();
            for (NetworkInterface each : Collections.list(NetworkInterface.getNetworkInterfaces())) {
                if (!each.isLoopback() && each.getMTU() > 0) {
                    adapters.add(new Adapter(each.getDisplayName(), each.getMTU(), each.isUp()));
                }
            }
            return Optional.of(adapters);
        } catch (SocketException e) {
            throw new GatewayException(new Trouble.Unreadable("Windows does not list its adapters: " + e), e);
        }
    }

    @Override
    public void close() {
        // every call ended with its answer
    }
}
