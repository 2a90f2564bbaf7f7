package dev.wslgodoctor.diagnostics.probe;

import dev.wslgodoctor.diagnostics.gateway.Blob;
import dev.wslgodoctor.diagnostics.gateway.Command;
import dev.wslgodoctor.diagnostics.gateway.DistroFiles;
import dev.wslgodoctor.diagnostics.gateway.DistroGateway;
import dev.wslgodoctor.diagnostics.gateway.GatewayException;
import dev.wslgodoctor.diagnostics.gateway.Output;
import dev.wslgodoctor.diagnostics.gateway.Trouble;
import dev.wslgodoctor.diagnostics.path.LinuxPath;
import java.util.ArrayList;
import java.util.List;

/** Questions that matter when a project gets another place. */
public final class MovingProbes {

    // a link is left out: an edit would follow it, out of the copy and maybe back into the original
    private static final String FIND = """
            cd -- "$1" || exit 5
            for f in .vscode/launch.json .vscode/settings.json .vscode/tasks.json go.work go.mod */go.mod */*/go.mod; do
              [ -f "$f" ] && [ "$(readlink -f -- "$f")" = "${1%/}/$f" ] && printf '%s\\0' "$f"
            done
            exit 0
            """;

    /**
     * The files of the project that may name folders by their whole path: settings of VS Code, go.work, and go.mod down
     * to the second level of folders. Symbolic links are left out.
     */
    public static final Probe<List<PathFile>> PATH_FILES = new Probe<>("moving.path-files", Sensitivity.PERSONAL,
            files -> String.join(", ", files.stream().map(file -> file.path().toString()).toList()),
            (at, earlier) -> {
                DistroGateway distro = at.distro(earlier);
                LinuxPath root = earlier.need(ProjectProbes.REAL_ROOT);
                return Reading.known(files(distro, root), new Source(distro.place(), root.toString()));
            });

    private static final String FREE = """
            [ -d "${1%/*}" ] && [ -w "${1%/*}" ] && [ ! -e "$1" ] && [ ! -L "$1" ]
            """;

    /**
     * Where a note beside the project can say where its copy is; absent if something has that name already, or the
     * folder above is the drive itself, which Windows lets only an administrator write to.
     */
    public static final Probe<LinuxPath> NOTE = new Probe<>("moving.note", Sensitivity.PERSONAL, (at, earlier) -> {
        DistroGateway distro = at.distro(earlier);
        LinuxPath root = earlier.need(ProjectProbes.REAL_ROOT);
        Source source = new Source(distro.place(), root.toString());
        LinuxPath above = root.parent().orElse(LinuxPath.ROOT);
        LinuxPath note = above.resolve(root.name() + ".copied-to-linux.txt");
        if (above.toString().equals(earlier.need(FileProbes.PROJECT_MOUNT).point())) {
            return Reading.absent(source);
        }
        return distro.run(DistroFiles.script(FREE, note.toString())).ok() ? Reading.known(note, source)
                : Reading.absent(source);
    });

    private MovingProbes() {
    }

    private static List<PathFile> files(DistroGateway distro, LinuxPath root) throws GatewayException {
        Output names = distro.run(DistroFiles.script(FIND, root.toString()));
        if (!names.ok() || names.truncated()) {
            throw new GatewayException(new Trouble.Unreadable("looking for go.mod in " + root + ": "
                    + names.errorText().strip()));
        }
        List<PathFile> files = new ArrayList<>();
        for (String name : names.text().split("\0")) {
            if (!name.isEmpty()) {
                LinuxPath path = root.resolve(name);
                Blob content = distro.read(path, Command.LIMIT).orElseThrow(
                        () -> new GatewayException(new Trouble.Unreadable(path + " vanished")));
                files.add(new PathFile(path, content));
            }
        }
        return files;
    }
}
