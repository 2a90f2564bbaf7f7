package dev.wslgodoctor.diagnostics.gateway.local;

import dev.wslgodoctor.diagnostics.gateway.GatewayException;
import dev.wslgodoctor.diagnostics.gateway.Trouble;
import dev.wslgodoctor.diagnostics.path.DriveMounts;
import dev.wslgodoctor.diagnostics.path.LinuxPath;
import dev.wslgodoctor.diagnostics.path.WindowsPath;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** What the distro around this program lets it see of Windows. */
final class DistroAround {

    private DistroAround() {
    }

    // a drive that is not mounted here is there on Windows all the same, and so is a share: what lies on it is unknown
    static Optional<Path> place(WindowsPath path, DriveMounts mounts, Path root) throws GatewayException {
        Optional<LinuxPath> here = mounts.toLinux(path);
        if (here.isEmpty()) {
            throw new GatewayException(new Trouble.Missing("this distribution does not mount the drive of " + path));
        }
        return Optional.of(root.resolve(here.get().toString().substring(1)));
    }

    // one registration per VM; some builds with systemd used the second name (facts: wsl.md section 6.6)
    static boolean isInteropOn(Path root) {
        for (String name : List.of("WSLInterop", "WSLInterop-late")) {
            try {
                if (Files.readString(root.resolve("proc/sys/fs/binfmt_misc").resolve(name)).startsWith("enabled")) {
                    return true;
                }
            } catch (IOException e) {
                // not registered under this name
                continue;
            }
        }
        return false;
    }
}
