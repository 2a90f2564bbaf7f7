package dev.wslgodoctor.diagnostics.gateway.process;

import dev.wslgodoctor.diagnostics.gateway.Blob;
import dev.wslgodoctor.diagnostics.gateway.GatewayException;
import dev.wslgodoctor.diagnostics.gateway.LiveProcess;
import dev.wslgodoctor.diagnostics.gateway.Output;
import dev.wslgodoctor.diagnostics.gateway.Trouble;
import java.io.File;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A program of the machine that this JVM runs on: the only place in the code base that starts processes.
 *
 * @param argv        program and arguments
 * @param environment variables set besides the inherited ones; an empty value removes the variable
 * @param folder      working directory; empty means a folder that always exists
 */
public record Program(List<String> argv, Map<String, String> environment, Optional<File> folder) {

    // long enough for a machine that is busy with a build, short enough for a program that left a daemon behind
    private static final Duration REST = Duration.ofSeconds(3);

    private static final Pattern ERROR_NUMBER = Pattern.compile("error=(\\d{1,9})\\b");

    public Program {
        argv = List.copyOf(argv);
        environment = Map.copyOf(environment);
    }

    /** This argument vector with the inherited environment. */
    public static Program of(List<String> argv) {
        return new Program(argv, Map.of(), Optional.empty());
    }

    /** The same with these variables set. */
    public Program with(Map<String, String> variables) {
        return new Program(argv, variables, folder);
    }

    /** The same in this working directory. */
    public Program in(File workingFolder) {
        return new Program(argv, environment, Optional.of(workingFolder));
    }

    /**
     * Starts it.
     *
     * @throws GatewayException Missing if there is no such program, Denied if it must not be started or its arguments
     *         cannot be passed on as they are, Unreadable if it is no program of this system
     */
    public LiveProcess start() throws GatewayException {
        ProcessBuilder builder = new ProcessBuilder(prepared());
        environment.forEach((name, value) -> {
            if (value.isEmpty()) {
                builder.environment().remove(name);
            } else {
                builder.environment().put(name, value);
            }
        });
        folder.ifPresent(builder::directory);
        try {
            return new Child(builder.start());
        } catch (IllegalArgumentException e) {
            throw new GatewayException(new Trouble.Denied("Java does not start this: " + e.getMessage()), e);
        } catch (IOException e) {
            throw new GatewayException(notStarted(String.valueOf(e.getMessage())), e);
        }
    }

    /**
     * Why the system did not start a program, by the number in Java's message: of Linux (errno.h) or of Windows
     * (winerror.h). The words beside it are translated.
     */
    static Trouble notStarted(String message) {
        Matcher number = ERROR_NUMBER.matcher(message);
        return switch (number.find() ? Integer.parseInt(number.group(1)) : 0) {
            // EACCES; ERROR_ACCESS_DENIED, ERROR_ELEVATION_REQUIRED, ERROR_ACCESS_DISABLED_BY_POLICY
            case 13, 5, 740, 1260 -> new Trouble.Denied(message);
            // ENOEXEC; ERROR_BAD_EXE_FORMAT, ERROR_EXE_MACHINE_TYPE_MISMATCH: something that is no program here
            case 8, 193, 216 -> new Trouble.Unreadable(message);
            default -> new Trouble.Missing(message);
        };
    }

    private List<String> prepared() throws GatewayException {
        try {
            return File.separatorChar == '\\' ? WindowsCommandLine.prepared(argv) : LinuxArguments.checked(argv);
        } catch (IllegalArgumentException e) {
            throw new GatewayException(new Trouble.Denied(e.getMessage()), e);
        }
    }

    /**
     * Runs it to its end.
     *
     * @param input    its standard input
     * @param deadline after this time it is ended by force, with everything it started
     * @param limit    bytes kept of each stream; the rest is read and thrown away
     * @throws GatewayException also TimedOut, and Cancelled if the waiting thread is interrupted
     */
    public Output run(Blob input, Duration deadline, int limit) throws GatewayException {
        try (LiveProcess process = start()) {
            Drain out = Drain.of(process.output(), limit, "out of " + argv.getFirst());
            Drain err = Drain.of(process.error(), limit, "err of " + argv.getFirst());
            Feed.into(process.input(), input);
            OptionalInt exit = process.waitFor(deadline);
            if (exit.isEmpty()) {
                throw new GatewayException(new Trouble.TimedOut(deadline, argv.getFirst() + " did not end"));
            }
            // a daemon that keeps the streams open must not keep us: what came by then is the answer
            out.awaitEnd(REST);
            err.awaitEnd(REST);
            return new Output(exit.getAsInt(), out.content(), err.content(), out.cut() || err.cut());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new GatewayException(new Trouble.Cancelled(argv.getFirst() + " was cancelled"), e);
        }
    }
}
