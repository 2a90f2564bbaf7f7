package dev.wslgodoctor.diagnostics.probe;

import dev.wslgodoctor.diagnostics.parse.BinaryFacts;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A program file that a debug session runs or attaches to.
 *
 * @param target    the session
 * @param process   the running process; empty if the session starts the program
 * @param path      the file's own path, without the mark of a deleted one
 * @param deleted   whether the process runs a file that was deleted or replaced since it started
 * @param facts     what was read of it; of a process, what it really runs
 * @param debugFile the file that its debug link names and that Delve would find; empty if there is none
 */
public record TargetBinary(DebugTarget target, Optional<Integer> process, String path, boolean deleted,
        Reading<BinaryFacts> facts, Optional<String> debugFile) {

    // golang/go src/cmd/go/internal/work: a temporary folder; since Go 1.24 the build cache on the second run
    private static final Pattern OF_GO_RUN = Pattern.compile(
            ".*/go-build\\d+/b\\d+/exe/[^/]+|.*/[0-9a-f]{2}/[0-9a-f]{64}-d/[^/]+");

    /** Whether {@code go run} built and started it, which never leaves debug information. */
    public boolean isOfGoRun() {
        return OF_GO_RUN.matcher(path).matches();
    }

    /** One line for the evidence table. */
    String summary() {
        String who = path + process.map(pid -> " (process " + pid + ")").orElse("") + (deleted ? " (deleted)" : "");
        return who + ": " + switch (facts) {
            case Reading.Known<BinaryFacts> known -> known.value().summary();
            case Reading.Absent<BinaryFacts> absent -> "no such file";
            case Reading.Unknown<BinaryFacts> unknown -> unknown.trouble().detail();
        };
    }
}
