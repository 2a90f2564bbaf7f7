package dev.wslgodoctor.app.lab;

import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.wslgodoctor.diagnostics.gateway.GatewayException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** The program in a Java of its own, that goes on while the test looks and sends it a signal. */
final class Begun implements AutoCloseable {

    private static final Duration PATIENCE = Duration.ofMinutes(2);

    private final Process process;
    private final Path out;
    private final Path err;

    private Begun(Process process, Path out, Path err) {
        this.process = process;
        this.out = out;
        this.err = err;
    }

    /** Starts the command line on this world, in English. */
    static Begun of(LabWorld world, String... arguments) throws IOException {
        // a process group of its own, as a shell gives it
        List<String> argv = new ArrayList<>(List.of("setsid"));
        argv.addAll(Apart.java());
        argv.addAll(List.of(arguments));
        argv.add("--world=" + world.folder());
        Path out = Files.createTempFile(world.folder().getParent(), "begun", ".out");
        Path err = Files.createTempFile(world.folder().getParent(), "begun", ".err");
        return new Begun(new ProcessBuilder(argv).redirectOutput(out.toFile()).redirectError(err.toFile()).start(),
                out, err);
    }

    /** What a test waits for. */
    interface Condition {

        /** Whether it is so now. */
        boolean holds() throws GatewayException, IOException;
    }

    /** Waits until it is so; fails if it never is. */
    void awaitThat(Condition condition) throws Exception {
        long until = System.nanoTime() + PATIENCE.toNanos();
        while (!condition.holds()) {
            assertTrue(System.nanoTime() < until, "it did not come to that: " + Files.readString(err));
            // not a sleep: whoever waits for something of a process that ended waits in vain, and learns it here
            process.waitFor(50, TimeUnit.MILLISECONDS);
        }
    }

    /** Waits until a process that it started has this as its last argument. */
    void awaitLauncher(String argument) throws Exception {
        awaitThat(() -> process.descendants().anyMatch(each -> each.info().arguments()
                .map(all -> all[all.length - 1].equals(argument)).orElse(false)));
    }

    /**
     * What became of it.
     *
     * @param left processes that it started and that still run
     */
    record Ended(int status, String out, String err, List<String> left) { }

    /** Sends a signal to the program and waits for the end, which must come within this time. */
    Ended signal(String name, Duration atMost) throws Exception {
        return signal(name, String.valueOf(process.pid()), atMost);
    }

    /** The same as a terminal does it on Ctrl-C: whatever the program started gets the signal too. */
    Ended ctrlC(Duration atMost) throws Exception {
        return signal("INT", "-" + process.pid(), atMost);
    }

    private Ended signal(String name, String to, Duration atMost) throws Exception {
        List<ProcessHandle> children = process.descendants().toList();
        new ProcessBuilder("kill", "-" + name, "--", to).start().waitFor();
        assertTrue(process.waitFor(atMost.toMillis(), TimeUnit.MILLISECONDS), "it still runs after " + atMost);
        for (ProcessHandle child : children) {
            if (child.isAlive()) {
                // who was ended by force is gone when the system has cleared it away
                child.onExit().orTimeout(2, TimeUnit.SECONDS).exceptionally(late -> child).join();
            }
        }
        List<String> left = children.stream().filter(ProcessHandle::isAlive)
                .map(each -> each.info().commandLine().orElse(String.valueOf(each.pid()))).toList();
        return new Ended(process.exitValue(), Files.readString(out, StandardCharsets.UTF_8),
                Files.readString(err, StandardCharsets.UTF_8), left);
    }

    @Override
    public void close() {
        process.descendants().forEach(ProcessHandle::destroyForcibly);
        process.destroyForcibly();
    }
}
