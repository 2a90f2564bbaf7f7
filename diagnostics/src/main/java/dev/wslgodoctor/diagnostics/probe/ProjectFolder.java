package dev.wslgodoctor.diagnostics.probe;

import dev.wslgodoctor.diagnostics.gateway.FileStatus;
import dev.wslgodoctor.diagnostics.path.LinuxPath;

/** Questions about the project folder itself, as the file system describes it. */
public final class ProjectFolder {

    /** Owner and mode of the project folder, symbolic links followed. */
    public static final Probe<FileStatus> STATUS = new Probe<>("project.status", Sensitivity.PUBLIC,
            status -> "owner " + status.owner() + ", mode " + Integer.toOctalString(status.mode()), (at, earlier) -> {
                LinuxPath root = earlier.need(ProjectProbes.ROOT);
                return Reading.of(at.distro(earlier).status(root),
                        new Source(at.distro(earlier).place(), root.toString()));
            });

    private ProjectFolder() {
    }
}
