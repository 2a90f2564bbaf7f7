package dev.wslgodoctor.diagnostics.cause.files;

import dev.wslgodoctor.diagnostics.gateway.Command;
import dev.wslgodoctor.diagnostics.gateway.DistroFiles;
import dev.wslgodoctor.diagnostics.gateway.Place;
import dev.wslgodoctor.diagnostics.path.LinuxPath;
import dev.wslgodoctor.diagnostics.probe.Facts;
import dev.wslgodoctor.diagnostics.probe.FoundTool;
import dev.wslgodoctor.diagnostics.probe.GoProbes;
import dev.wslgodoctor.diagnostics.repair.Action;
import java.time.Duration;
import java.util.Optional;

/** The step of a move that builds the project in both places: a copy that no longer builds is taken back. */
final class SameBuild {

    // both builds, each ended by its own limit
    private static final Duration BOTH = Duration.ofMinutes(9);

    // $1 original, $2 copy, $3 go. Nothing is written but Go's own cache, nothing is downloaded, and no git is started
    // for the version stamp, which would run what a repository names. -o /dev/null writes no program
    // (golang/go src/cmd/go/internal/work/build.go, "Special case -o /dev/null by not writing at all")
    private static final String COMPARE = """
            # Builds the project in the original and in the copy; the results must be the same.
            [ -f "$2/go.mod" ] || [ -f "$2/go.work" ] || exit 0
            command -v timeout >/dev/null || exit 0
            build() {
              cd -- "$1" || return 125
              GOFLAGS=-buildvcs=false GOPROXY=off GOTOOLCHAIN=local \\
                timeout 240 "$2" build -o /dev/null ./... >/dev/null 2>&1
            }
            build "$1" "$3"; a=$?
            [ "$a" != 124 ] || { echo 'not compared: the build takes too long'; exit 0; }
            build "$2" "$3"; b=$?
            [ "$b" != 124 ] || { echo 'not compared: the build takes too long'; exit 0; }
            [ "$a" = "$b" ] && exit 0
            echo "go build ./... ends with $a in the original and with $b in the copy" >&2
            exit 1
            """;

    private SameBuild() {
    }

    /** The step; empty where there is no Go of this system. */
    static Optional<Action> step(Facts facts, Place distro, LinuxPath from, LinuxPath to) {
        Optional<FoundTool> go = facts.ask(GoProbes.GO).found().filter(tool -> tool.executable() && tool.isElf());
        // it changes nothing, so nothing takes it back; the check says the same before and after, so that it may
        // run again after a crash
        return go.map(tool -> new Action.Run(distro, DistroFiles.script(COMPARE, from.toString(), to.toString(),
                tool.path()).within(BOTH), Optional.of(Command.of("true")),
                Optional.of(Command.of("test", "-d", to.toString()))));
    }
}
