package dev.wslgodoctor.diagnostics.probe;

import dev.wslgodoctor.diagnostics.gateway.DistroFiles;
import dev.wslgodoctor.diagnostics.gateway.DistroGateway;
import dev.wslgodoctor.diagnostics.gateway.GatewayException;
import dev.wslgodoctor.diagnostics.gateway.Output;
import dev.wslgodoctor.diagnostics.gateway.Trouble;
import dev.wslgodoctor.diagnostics.parse.Mount;
import dev.wslgodoctor.diagnostics.parse.Mounts;
import dev.wslgodoctor.diagnostics.path.LinuxPath;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Questions about file systems: what is mounted where, and on what the project and Go's folders lie. */
public final class FileProbes {

    // $1.. paths, of which the last parts may not exist yet. readlink -m is not in busybox.
    private static final String REAL = """
            for p; do r=
              while [ ! -e "$p" ] && [ -n "$p" ]; do r=/${p##*/}$r; p=${p%/*}; done
              q=$(readlink -f -- "${p:-/}"; printf x) || exit 4
              q=${q%?x}; [ "$q" = / ] && q=
              printf '%s\\0' "$q$r"
            done
            """;

    private static final LinuxPath MOUNT_TABLE = LinuxPath.of("/proc/mounts");

    private static final List<String> VARIABLES = List.of("GOPATH", "GOMODCACHE", "GOCACHE");

    /** Every mount of the distro. */
    public static final Probe<Mounts> MOUNTS = new Probe<>("files.mounts", Sensitivity.PERSONAL,
            mounts -> mounts.list().size() + " mounts", (at, earlier) -> {
                // not findmnt or stat -f: Alpine and NixOS lack the first, and the second names types its own way
                DistroGateway distro = at.distro(earlier);
                Optional<Mounts> mounts = distro.readText(MOUNT_TABLE).map(Mounts::parse);
                if (mounts.filter(table -> table.list().isEmpty()).isPresent()) {
                    // a system without a mount runs nowhere: from such a table nothing may be concluded
                    throw new GatewayException(new Trouble.Unreadable(MOUNT_TABLE + " is empty"));
                }
                return Reading.of(mounts, new Source(distro.place(), MOUNT_TABLE.toString()));
            });

    /** The mount on which the project folder really lies, symbolic links resolved. */
    public static final Probe<Mount> PROJECT_MOUNT = new Probe<>("files.project-mount", Sensitivity.PERSONAL,
            FileProbes::shown, (at, earlier) -> Reading.known(holding(earlier, earlier.need(ProjectProbes.REAL_ROOT)),
                    new Source(at.distro(earlier).place(), MOUNT_TABLE.toString())));

    /**
     * A folder in which Go keeps what it downloads or builds.
     *
     * @param variable GOPATH, GOMODCACHE or GOCACHE
     * @param value    as it is set, or Go's default
     * @param path     the folder with links resolved; of several in GOPATH the first
     * @param mount    on which it lies
     */
    public record GoFolder(String variable, GoEnvironment.Value value, LinuxPath path, Mount mount) {
    }

    /** Go's folders; one whose value is no absolute path is left out, since Go itself refuses it. */
    public static final Probe<List<GoFolder>> GO_FOLDERS = new Probe<>("files.go-folders", Sensitivity.PERSONAL,
            folders -> String.join(", ", folders.stream().map(each -> each.path().toString()).toList()),
            FileProbes::goFolders);

    private FileProbes() {
    }

    private static Reading<List<GoFolder>> goFolders(Case at, Facts earlier) throws GatewayException {
        GoEnvironment environment = earlier.need(GoEnvironmentProbes.ENVIRONMENT);
        List<String> names = new ArrayList<>();
        List<String> paths = new ArrayList<>();
        for (String name : VARIABLES) {
            Optional<LinuxPath> path = LinuxPath.parse(environment.folder(name).text().split(":")[0]);
            path.ifPresent(each -> {
                names.add(name);
                paths.add(each.toString());
            });
        }
        Output output = at.distro(earlier).run(DistroFiles.script(REAL, paths.toArray(String[]::new)));
        List<LinuxPath> real = List.of(output.text().split("\0")).stream()
                .flatMap(text -> LinuxPath.parse(text).stream()).toList();
        if (!output.ok() || real.size() != paths.size()) {
            throw new GatewayException(new Trouble.Unreadable("readlink -f of " + paths + " answered "
                    + output.errorText().strip()));
        }
        List<GoFolder> folders = new ArrayList<>();
        for (int i = 0; i < names.size(); i++) {
            folders.add(new GoFolder(names.get(i), environment.folder(names.get(i)), real.get(i),
                    holding(earlier, real.get(i))));
        }
        return Reading.known(folders, new Source(at.distro(earlier).place(), MOUNT_TABLE.toString()));
    }

    private static Mount holding(Facts earlier, LinuxPath path) throws GatewayException {
        return earlier.need(MOUNTS).holding(path).orElseThrow(() ->
                new GatewayException(new Trouble.Unreadable("no mount holds " + path)));
    }

    private static String shown(Mount mount) {
        return mount.point() + " (" + mount.type() + ")";
    }
}
