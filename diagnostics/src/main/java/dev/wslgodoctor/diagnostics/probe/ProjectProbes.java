package dev.wslgodoctor.diagnostics.probe;

import dev.wslgodoctor.diagnostics.gateway.GatewayException;
import dev.wslgodoctor.diagnostics.gateway.Place;
import dev.wslgodoctor.diagnostics.gateway.Trouble;
import dev.wslgodoctor.diagnostics.path.DriveMounts;
import dev.wslgodoctor.diagnostics.path.LinuxPath;
import dev.wslgodoctor.diagnostics.path.WindowsPath;
import java.util.Optional;

/** Questions about the project folder. */
public final class ProjectProbes {

    /** The project folder in the distro's spelling, as the user chose it, links not resolved. */
    public static final Probe<LinuxPath> ROOT = new Probe<>("project.root", Sensitivity.PERSONAL, (at, earlier) -> {
        String chosen = at.choice().project().orElseThrow(() -> new GatewayException(
                new Trouble.NotChosen("project", "no project folder was chosen (--project)")));
        Place place = Place.distro(earlier.need(WslProbes.DISTRO).name());
        return Reading.known(inDistro(chosen), new Source(place, "the chosen project folder"));
    });

    private ProjectProbes() {
    }

    private static LinuxPath inDistro(String chosen) throws GatewayException {
        Optional<LinuxPath> linux = LinuxPath.parse(chosen);
        if (linux.isPresent()) {
            return linux.get();
        }
        return WindowsPath.parse(chosen).flatMap(windows -> windows.inWsl().map(inside -> inside.path())
                .or(() -> DriveMounts.USUAL.toLinux(windows))).orElseThrow(() -> new GatewayException(
                new Trouble.Unreadable(chosen + " is no absolute path of Windows or of the distribution")));
    }
}
