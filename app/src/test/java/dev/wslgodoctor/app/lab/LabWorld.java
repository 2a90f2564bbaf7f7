package dev.wslgodoctor.app.lab;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.google.gson.JsonParser;
import dev.wslgodoctor.app.cli.Run;
import dev.wslgodoctor.diagnostics.gateway.Blob;
import dev.wslgodoctor.diagnostics.gateway.GatewayException;
import dev.wslgodoctor.diagnostics.gateway.Output;
import dev.wslgodoctor.diagnostics.gateway.process.Program;
import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Assumptions;

/**
 * A world of the lab, copied so that its machine begins fresh, and ended with the test. Where this machine cannot play
 * worlds the test is reported as not run, with the lab's own reason.
 */
public final class LabWorld implements AutoCloseable {

    private static final Path LAB = Path.of("..", "diagnostics", "lab").toAbsolutePath().normalize();
    private static final int CANNOT_HERE = 77;

    private final Path world;
    private Path instance;
    private CommandLine commandLine = arguments -> Run.of(arguments.toArray(String[]::new));
    private final String labBefore = System.getProperty("wslgodoctor.lab", "");
    private final String stateBefore = System.getProperty("wslgodoctor.state", "");

    private LabWorld(Path world) {
        this.world = world;
    }

    /** What a test changes in a world before its machine is made. */
    public interface Change {

        /** Changes the world in this folder. */
        void in(Path world) throws IOException;
    }

    /** Where the program's command line runs: in this JVM unless a test says otherwise. */
    public interface CommandLine {

        /** Runs it to its end, in English. */
        Run run(List<String> arguments) throws GatewayException;
    }

    /** A fresh copy of a shipped world below this folder. */
    public static LabWorld fresh(String name, Path folder) throws IOException, GatewayException {
        return fresh(name, folder, world -> { });
    }

    /** A fresh copy of a shipped world below this folder, changed before its machine is made. */
    public static LabWorld fresh(String name, Path folder, Change change) throws IOException, GatewayException {
        Path copy = folder.resolve(name);
        copy(LAB.resolve("worlds").resolve(name), copy);
        change.in(copy);
        LabWorld world = new LabWorld(copy);
        System.setProperty("wslgodoctor.lab", LAB.toString());
        System.setProperty("wslgodoctor.state", folder.resolve("state").toString());
        Output prepared = world.lab("prepare");
        if (prepared.exit() == CANNOT_HERE) {
            world.close();
            String reason = "not run: " + prepared.errorText().strip();
            System.out.println(reason);
            Assumptions.abort(reason);
        }
        assertEquals(0, prepared.exit(), prepared.errorText());
        world.instance = Path.of(JsonParser.parseString(prepared.text()).getAsJsonObject().get("instance")
                .getAsString());
        return world;
    }

    private Output lab(String command) throws GatewayException {
        return Program.of(List.of(LAB.resolve("bin").resolve("lab-world").toString(), command, world.toString()))
                .run(Blob.EMPTY, Duration.ofMinutes(10), 16 << 20);
    }

    /** The checkout's folder diagnostics/lab. */
    public static Path lab() {
        return LAB;
    }

    /** Every path of the world's machine that a repair could change, with mode and hash. */
    public List<String> snapshot() throws GatewayException {
        Output output = lab("snapshot");
        assertEquals(0, output.exit(), output.errorText());
        return output.text().lines().toList();
    }

    /** A file of the machine's drive C, as it is now: a path below {@code C:\\} with slashes. */
    public Path driveC(String path) {
        return instance.resolve("windows").resolve("C").resolve(path);
    }

    /** One call of the machine's wsl.exe, by hand and not by the program. */
    public Output wsl(Blob input, String... arguments) throws GatewayException {
        List<String> argv = new ArrayList<>(List.of(LAB.resolve("bin").resolve("wsl").toString()));
        argv.addAll(List.of(arguments));
        return Program.of(argv).with(Map.of("WGD_WORLD", world.toString(), "WSL_UTF8", "1"))
                .run(input, Duration.ofMinutes(2), 16 << 20);
    }

    /** Runs the command line on this world in a process of its own; each call of wsl.exe becomes a line of the log. */
    public Output runApart(Path log, String... arguments) throws GatewayException {
        List<String> all = new ArrayList<>(List.of(arguments));
        all.add("--world=" + world);
        return Apart.run(Map.of("WGD_LAB_LOG", log.toString()), all);
    }

    /** The folder of the world. */
    public Path folder() {
        return world;
    }

    /** Runs the command line on this world. */
    public Run run(String... arguments) {
        List<String> all = new ArrayList<>(List.of(arguments));
        all.add("--world=" + world);
        try {
            return commandLine.run(all);
        } catch (GatewayException e) {
            throw new AssertionError("the program does not start: " + e.trouble().detail(), e);
        }
    }

    /** From now on the command line runs there. */
    public void through(CommandLine other) {
        commandLine = other;
    }

    /** Makes the machine anew, as the world says. */
    public void reset() throws GatewayException {
        lab("shutdown");
        lab("reset");
    }

    @Override
    public void close() throws GatewayException {
        reset();
        System.setProperty("wslgodoctor.lab", labBefore);
        System.setProperty("wslgodoctor.state", stateBefore);
    }

    private static void copy(Path from, Path to) throws IOException {
        Files.walkFileTree(from, new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes) throws IOException {
                Files.createDirectories(to.resolve(from.relativize(folder).toString()));
                return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
                Files.copy(file, to.resolve(from.relativize(file).toString()));
                return FileVisitResult.CONTINUE;
            }
        });
    }
}
