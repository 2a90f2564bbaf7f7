package dev.wslgodoctor.diagnostics.gateway;

import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * One program to run: an argument vector, never a shell line.
 *
 * @param argv     program and arguments, each passed on byte for byte
 * @param asRoot   as root of the distro; on Windows as an administrator, which only an {@link ElevatedTask} can be
 * @param folder   working directory in the spelling of the place; null means the place's root
 * @param input    what the program reads from standard input; empty means it sees the end of input at once
 * @param deadline how long it may take, from the moment it is started
 * @param limit    how many bytes of each output stream are kept; the rest is read, thrown away and noted
 */
public record Command(List<String> argv, boolean asRoot, String folder, Blob input, Duration deadline, int limit) {

    /** Long enough for a probe that reads files; measured answers take milliseconds. */
    public static final Duration DEADLINE = Duration.ofSeconds(5);

    /** Enough for every text a probe asks for. */
    public static final int LIMIT = 4 << 20;

    public Command {
        argv = List.copyOf(argv);
        if (argv.isEmpty()) {
            throw new IllegalArgumentException("a command needs a program");
        }
        for (String argument : argv) {
            if (argument.indexOf('\0') >= 0) {
                throw new IllegalArgumentException("an argument cannot hold a NUL character");
            }
        }
        Objects.requireNonNull(input, "input");
        Objects.requireNonNull(deadline, "deadline");
    }

    /** This program with these arguments, as the developer, without input, within {@link #DEADLINE}. */
    public static Command of(String... argv) {
        return new Command(List.of(argv), false, null, Blob.EMPTY, DEADLINE, LIMIT);
    }

    /** This argument vector, as the developer, without input, within {@link #DEADLINE}. */
    public static Command of(List<String> argv) {
        return new Command(argv, false, null, Blob.EMPTY, DEADLINE, LIMIT);
    }

    /** The same, as root of the distro. */
    public Command byRoot() {
        return new Command(argv, true, folder, input, deadline, limit);
    }

    /** The same, as root if told so. */
    public Command byRoot(boolean root) {
        return new Command(argv, root, folder, input, deadline, limit);
    }

    /** The same, in this working directory. */
    public Command in(String workingFolder) {
        return new Command(argv, asRoot, workingFolder, input, deadline, limit);
    }

    /** The same, with this on standard input. */
    public Command reading(Blob standardInput) {
        return new Command(argv, asRoot, folder, standardInput, deadline, limit);
    }

    /** The same, with another deadline. */
    public Command within(Duration other) {
        return new Command(argv, asRoot, folder, input, other, limit);
    }

    /** The same, keeping at most this many bytes of each stream. */
    public Command keeping(int bytes) {
        return new Command(argv, asRoot, folder, input, deadline, bytes);
    }

    /** The working directory; empty means the place's root. */
    public Optional<String> workingFolder() {
        return Optional.ofNullable(folder);
    }
}
