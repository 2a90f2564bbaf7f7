package dev.wslgodoctor.diagnostics.gateway.windows;

import dev.wslgodoctor.diagnostics.gateway.FileStatus;
import dev.wslgodoctor.diagnostics.gateway.GatewayException;
import dev.wslgodoctor.diagnostics.gateway.WindowsGateway;
import dev.wslgodoctor.diagnostics.gateway.WindowsGateway.Hive;
import dev.wslgodoctor.diagnostics.gateway.WindowsGateway.KnownFolder;
import dev.wslgodoctor.diagnostics.path.WindowsPath;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Where wsl.exe is: a pure function of what the Windows side answers. */
public final class WslExe {

    /** Key of the MSI installation below HKLM (microsoft/WSL src/windows/common/wslutil.cpp GetMsiPackagePath). */
    public static final String MSI_KEY = "SOFTWARE\\Microsoft\\Windows\\CurrentVersion\\Lxss\\Msi";

    private static final String NAME = "wsl.exe";

    private WslExe() {
    }

    /**
     * Where wsl.exe can be, the best place first: the system folder, whose program forwards to an installed package;
     * the MSI's own folder; the app execution alias of the user.
     *
     * @param thirtyTwoBit whether this JVM is a 32-bit one, which sees System32 only by the name Sysnative
     *                     (https://learn.microsoft.com/windows/wsl/troubleshooting). A JVM that is emulated for another
     *                     reason has no Sysnative, so the real name comes next
     * @throws GatewayException if nothing at all could be asked
     */
    public static List<WindowsPath> candidates(WindowsGateway windows, boolean thirtyTwoBit) throws GatewayException {
        Set<WindowsPath> candidates = new LinkedHashSet<>();
        List<GatewayException> troubles = new ArrayList<>();
        folder(() -> windows.folder(KnownFolder.WINDOWS), troubles).ifPresent(folder -> {
            if (thirtyTwoBit) {
                candidates.add(folder.resolve("Sysnative").resolve(NAME));
            }
            candidates.add(folder.resolve("System32").resolve(NAME));
        });
        folder(() -> windows.registry(Hive.HKLM, MSI_KEY).flatMap(key -> key.text("InstallLocation"))
                .flatMap(WindowsPath::parse).filter(path -> path.drive().isPresent()), troubles)
                .ifPresent(folder -> candidates.add(folder.resolve(NAME)));
        // a 32-bit program is told "Program Files (x86)" unless it asks by this name
        // (https://learn.microsoft.com/windows/win32/winprog64/wow64-implementation-details)
        folder(() -> windows.environment("ProgramW6432").flatMap(WindowsPath::parse), troubles)
                .ifPresent(folder -> candidates.add(folder.resolve("WSL").resolve(NAME)));
        folder(() -> windows.folder(KnownFolder.PROGRAM_FILES), troubles)
                .ifPresent(folder -> candidates.add(folder.resolve("WSL").resolve(NAME)));
        folder(() -> windows.folder(KnownFolder.LOCAL_APP_DATA), troubles)
                .ifPresent(folder -> candidates.add(folder.resolve("Microsoft\\WindowsApps").resolve(NAME)));
        if (candidates.isEmpty() && !troubles.isEmpty()) {
            throw troubles.getFirst();
        }
        return List.copyOf(candidates);
    }

    /** Asks Windows for a folder. */
    private interface FolderQuestion {
        Optional<WindowsPath> ask() throws GatewayException;
    }

    // one folder that Windows does not tell leaves the others
    private static Optional<WindowsPath> folder(FolderQuestion question, List<GatewayException> troubles) {
        try {
            return question.ask();
        } catch (GatewayException e) {
            troubles.add(e);
            return Optional.empty();
        }
    }

    /**
     * The first candidate that is there; empty if none is. A folder of that name is no program.
     *
     * @throws GatewayException if none was found and one of them could not be looked at
     */
    public static Optional<WindowsPath> find(WindowsGateway windows, boolean thirtyTwoBit) throws GatewayException {
        GatewayException trouble = null;
        for (WindowsPath candidate : candidates(windows, thirtyTwoBit)) {
            try {
                if (windows.status(candidate).filter(file -> file.kind() != FileStatus.Kind.FOLDER).isPresent()) {
                    return Optional.of(candidate);
                }
            } catch (GatewayException e) {
                trouble = e;
            }
        }
        if (trouble != null) {
            throw trouble;
        }
        return Optional.empty();
    }

    /**
     * What to start: the wsl.exe that is there, else the place where it should be, so that its absence is an answer
     * like any other. Never the bare name if that can be helped: Windows looks for it in the current folder before its
     * own, and that may be a stranger's project
     * (https://learn.microsoft.com/windows/win32/api/processthreadsapi/nf-processthreadsapi-createprocessw).
     */
    public static String toStart(WindowsGateway windows, boolean thirtyTwoBit) {
        try {
            return find(windows, thirtyTwoBit).map(WindowsPath::toString)
                    .orElseGet(() -> expected(windows, thirtyTwoBit));
        } catch (GatewayException e) {
            // the launcher's own start will say what is wrong
            return expected(windows, thirtyTwoBit);
        }
    }

    private static String expected(WindowsGateway windows, boolean thirtyTwoBit) {
        try {
            return candidates(windows, thirtyTwoBit).stream().findFirst().map(WindowsPath::toString).orElse(NAME);
        } catch (GatewayException e) {
            return NAME;
        }
    }
}
