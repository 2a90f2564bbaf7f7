package dev.wslgodoctor.diagnostics.gateway.windows;

import dev.wslgodoctor.diagnostics.gateway.GatewayException;
import dev.wslgodoctor.diagnostics.gateway.WindowsGateway;
import dev.wslgodoctor.diagnostics.gateway.WindowsGateway.Hive;
import dev.wslgodoctor.diagnostics.gateway.WindowsGateway.KnownFolder;
import dev.wslgodoctor.diagnostics.path.WindowsPath;
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
     *                     (https://learn.microsoft.com/windows/wsl/troubleshooting)
     */
    public static List<WindowsPath> candidates(WindowsGateway windows, boolean thirtyTwoBit) throws GatewayException {
        Set<WindowsPath> candidates = new LinkedHashSet<>();
        windows.folder(KnownFolder.WINDOWS).ifPresent(folder -> candidates.add(
                folder.resolve(thirtyTwoBit ? "Sysnative" : "System32").resolve(NAME)));
        windows.registry(Hive.HKLM, MSI_KEY).flatMap(key -> key.text("InstallLocation"))
                .flatMap(WindowsPath::parse).ifPresent(folder -> candidates.add(folder.resolve(NAME)));
        windows.folder(KnownFolder.PROGRAM_FILES).ifPresent(folder -> candidates.add(
                folder.resolve("WSL").resolve(NAME)));
        windows.folder(KnownFolder.LOCAL_APP_DATA).ifPresent(folder -> candidates.add(
                folder.resolve("Microsoft\\WindowsApps").resolve(NAME)));
        return List.copyOf(candidates);
    }

    /**
     * The first candidate that is there; empty if none is.
     *
     * @throws GatewayException if none was found and one of them could not be looked at
     */
    public static Optional<WindowsPath> find(WindowsGateway windows, boolean thirtyTwoBit) throws GatewayException {
        GatewayException trouble = null;
        for (WindowsPath candidate : candidates(windows, thirtyTwoBit)) {
            try {
                if (windows.status(candidate).isPresent()) {
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
}
