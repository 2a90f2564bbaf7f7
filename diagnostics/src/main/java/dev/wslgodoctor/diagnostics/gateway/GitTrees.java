package dev.wslgodoctor.diagnostics.gateway;

import dev.wslgodoctor.diagnostics.path.LinuxPath;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * What git says of a folder. Nothing that the repository names is executed: no fsmonitor, no hook, no filter, and no
 * status of submodules, whose configuration is their own. Nothing is written, not even the index.
 */
public final class GitTrees {

    private static final Duration LONG = Duration.ofMinutes(30);

    // a filter with an empty command does nothing (git/git convert.c apply_filter); its name may hold anything but a
    // newline
    private static final String SAFE = """
            export LC_ALL=C GIT_TERMINAL_PROMPT=0 GIT_OPTIONAL_LOCKS=0
            cd -- "$1" || exit 5
            command -v git >/dev/null || exit 3
            [ -d .git ] || exit 4
            names=$(git config --name-only --get-regexp '^filter\\..*\\.(clean|smudge|process|required)$')
            set -f
            IFS='
            '
            set -- --no-optional-locks -c core.fsmonitor=false -c core.hooksPath=/dev/null
            for n in $names; do case $n in *.required) set -- "$@" -c "$n=false";; *) set -- "$@" -c "$n=";; esac; done
            """;

    private static final String STATUS = SAFE + """
            exec git "$@" status --porcelain=v1 -z --untracked-files=normal --ignore-submodules=dirty --no-renames
            """;

    private static final String SETTINGS = SAFE + """
            git "$@" config --get core.autocrlf || echo unset
            git "$@" config --get core.filemode || echo unset
            [ -f .gitattributes ] && echo yes || echo no
            """;

    private static final String CHECK = SAFE + """
            git "$@" fsck --no-progress --no-dangling 2>&1
            """;

    private GitTrees() {
    }

    /**
     * What git says.
     *
     * @param lines two letters and a name each, as {@code git status --porcelain} writes them
     */
    public record Status(List<String> lines) {
        public Status {
            lines = List.copyOf(lines);
        }

        /** The same without what these names hold. */
        public Status without(List<String> names) {
            return new Status(lines.stream().filter(line -> line.length() < 4 || names.stream().noneMatch(name ->
                    (line.substring(3) + "/").startsWith(name + "/"))).toList());
        }

        /** How many files git does not know. */
        public long untracked() {
            return lines.stream().filter(line -> line.startsWith("??")).count();
        }
    }

    /** Settings that decide about line ends and modes; {@code unset} where there is none. */
    public record Settings(String autocrlf, String filemode, boolean attributes) { }

    /**
     * The status of the work tree whose repository lies in this folder.
     *
     * @return empty if there is no git or no repository in this very folder
     * @throws GatewayException Unreadable if git refuses, for example since the folder belongs to someone else
     */
    public static Optional<Status> status(DistroGateway distro, LinuxPath folder) throws GatewayException {
        Output output = distro.run(DistroFiles.script(STATUS, folder.toString()).within(LONG).keeping(64 << 20));
        if (output.exit() == 3 || output.exit() == 4) {
            return Optional.empty();
        }
        require(output, "git status in " + folder);
        List<String> lines = new ArrayList<>(Arrays.asList(output.text().split("\0")));
        lines.removeIf(String::isEmpty);
        lines.sort(null);
        return Optional.of(new Status(lines));
    }

    /** Only where {@link #status} has an answer. */
    public static Settings settings(DistroGateway distro, LinuxPath folder) throws GatewayException {
        Output output = distro.run(DistroFiles.script(SETTINGS, folder.toString()));
        String[] lines = output.text().split("\n");
        if (!output.ok() || lines.length != 3) {
            throw new GatewayException(new Trouble.Unreadable("git config in " + folder + ": "
                    + output.errorText().strip()));
        }
        return new Settings(lines[0], lines[1], lines[2].equals("yes"));
    }

    /**
     * What {@code git fsck} says of the objects: its status and its words. Only where {@link #status} has an answer.
     */
    public static String check(DistroGateway distro, LinuxPath folder) throws GatewayException {
        Output output = distro.run(DistroFiles.script(CHECK, folder.toString()).within(LONG));
        return output.exit() + " " + output.text().strip();
    }

    private static void require(Output output, String what) throws GatewayException {
        if (!output.ok() || output.truncated()) {
            throw new GatewayException(new Trouble.Unreadable(what + " ended with status " + output.exit() + ": "
                    + output.errorText().strip()));
        }
    }
}
