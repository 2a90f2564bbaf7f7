package dev.wslgodoctor.diagnostics.probe;

import dev.wslgodoctor.diagnostics.gateway.DistroFiles;
import dev.wslgodoctor.diagnostics.gateway.GatewayException;
import dev.wslgodoctor.diagnostics.gateway.Output;
import dev.wslgodoctor.diagnostics.gateway.Trouble;
import dev.wslgodoctor.diagnostics.path.LinuxPath;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * How long files of the project take, beside as many files of the distro itself. Existing files are looked up and read;
 * none is made, and nothing of what is read is kept.
 *
 * @param files     how many on each side
 * @param lookUp    times of looking each up in the project, one for each round
 * @param lookUpIn  the same inside the distro
 * @param read      times of reading each in the project
 * @param readIn    the same inside the distro
 */
public record FileTimes(int files, List<Duration> lookUp, List<Duration> lookUpIn, List<Duration> read,
        List<Duration> readIn) {

    private static final int MOST_FILES = 100;
    private static final int ROUNDS = 3;

    // $1 project, $2 folder inside, $3 most files, $4 rounds. Small files only; both sides the same number. Names go
    // from tool to tool separated by NUL; one with a line break in it is left out. A date without nanoseconds (busybox)
    // prints an N or nothing, which is no answer.
    private static final String MEASURE = """
            export LC_ALL=C
            some() { find "$1" -xdev -type f -size -64 ! -name '*
            *' 2>/dev/null | head -n "$2"; }
            a=$(some "$1" "$3"); n=$(printf '%s\\n' "$a" | grep -c .)
            b=$(some "$2" "$n"); m=$(printf '%s\\n' "$b" | grep -c .)
            [ "$m" -lt "$n" ] && { n=$m; a=$(printf '%s\\n' "$a" | head -n "$n"); }
            [ "$n" -gt 0 ] || exit 4
            each() { printf '%s\\n' "$1" | tr '\\n' '\\0' | xargs -0 "$2" "$3" "$4" >/dev/null 2>&1; }
            clock() { s=$(date +%s%N); each "$1" "$2" "$3" "$4"; e=$(date +%s%N); echo "$((e - s))"; }
            case $(date +%s%N) in *[!0-9]*) exit 5;; ??????????????????*) :;; *) exit 5;; esac
            echo "$n"
            i=0
            while [ "$i" -lt "$4" ]; do i=$((i + 1))
              clock "$a" stat -c %s; clock "$b" stat -c %s
              clock "$a" head -c 65536; clock "$b" head -c 65536
            done
            """;

    private static final LinuxPath INSIDE = LinuxPath.of("/usr");

    /** Times of the project's files; absent if there is no file to look at. */
    public static final Probe<FileTimes> TIMES = new Probe<>("files.times", Sensitivity.PUBLIC, FileTimes::summary,
            (at, earlier) -> {
                LinuxPath root = earlier.need(ProjectProbes.REAL_ROOT);
                Output output = at.distro(earlier).run(DistroFiles.script(MEASURE, root.toString(), INSIDE.toString(),
                        String.valueOf(MOST_FILES), String.valueOf(ROUNDS)));
                Source source = new Source(at.distro(earlier).place(), "stat and head, " + root + " and " + INSIDE);
                if (output.exit() == 4) {
                    return Reading.absent(source);
                }
                return Reading.known(parse(output), source);
            });

    public FileTimes {
        lookUp = List.copyOf(lookUp);
        lookUpIn = List.copyOf(lookUpIn);
        read = List.copyOf(read);
        readIn = List.copyOf(readIn);
    }

    private static FileTimes parse(Output output) throws GatewayException {
        String[] words = output.text().strip().split("\\s+");
        if (!output.ok() || words.length != 1 + 4 * ROUNDS
                || !Arrays.stream(words).allMatch(word -> word.matches("\\d{1,18}"))) {
            throw new GatewayException(new Trouble.Unreadable("the clock of the distro answered "
                    + output.text().strip().replace('\n', ' ') + output.errorText().strip()));
        }
        List<List<Duration>> times = List.of(new ArrayList<>(), new ArrayList<>(), new ArrayList<>(),
                new ArrayList<>());
        for (int i = 1; i < words.length; i++) {
            times.get((i - 1) % 4).add(Duration.ofNanos(Long.parseLong(words[i])));
        }
        return new FileTimes(Integer.parseInt(words[0]), times.get(0), times.get(1), times.get(2), times.get(3));
    }

    /** The middle one of these times. */
    public static Duration median(List<Duration> times) {
        return times.stream().sorted().toList().get(times.size() / 2);
    }

    private String summary() {
        return files + " files: " + median(lookUp).toMillis() + " ms and " + median(lookUpIn).toMillis() + " ms";
    }
}
