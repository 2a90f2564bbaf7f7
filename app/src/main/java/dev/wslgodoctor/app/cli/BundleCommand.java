package dev.wslgodoctor.app.cli;

import com.google.gson.JsonObject;
import dev.wslgodoctor.app.Bundles;
import dev.wslgodoctor.app.Wiring;
import dev.wslgodoctor.diagnostics.bundle.BundleException;
import dev.wslgodoctor.diagnostics.gateway.Machine;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** {@code bundle}: examines and writes a redacted bundle. */
@Command(name = "bundle", mixinStandardHelpOptions = true)
final class BundleCommand implements Callable<Integer> {

    @Parameters(paramLabel = "FILE.zip")
    private String file;

    @Mixin
    private CommonOptions options;

    private final Terminal terminal;

    BundleCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() {
        Path target = path(file);
        Path folder = target.toAbsolutePath().normalize().getParent();
        if (folder != null && !Files.isDirectory(folder)) {
            throw new UsageException("error.no-folder", Map.of("folder", folder.toString()));
        }
        var choice = options.choice();
        try (Machine machine = Wiring.machine(options.machine())) {
            Bundles.Made made = Bundles.make(target, machine, choice, options.consent(),
                    Wiring.journal(options.machine()), terminal.texts(), event -> { });
            if (options.json()) {
                JsonObject json = new JsonObject();
                json.addProperty("schema", 1);
                json.addProperty("command", "bundle");
                json.addProperty("file", made.written().file().toString());
                json.addProperty("size", made.written().size());
                json.addProperty("sha256", made.written().sha256());
                json.addProperty("masked", made.written().masked());
                terminal.json(json);
            } else {
                terminal.text("bundle.written", Map.of("file", made.written().file().toString(),
                        "size", String.valueOf(made.written().size()), "sha256", made.written().sha256(),
                        "masked", String.valueOf(made.written().masked())));
            }
            return ExitCode.OK;
        } catch (BundleException e) {
            return refused(terminal, e);
        }
    }

    static Path path(String text) {
        try {
            return Path.of(text);
        } catch (InvalidPathException e) {
            throw new UsageException("error.file", Map.of("file", text));
        }
    }

    static int refused(Terminal terminal, BundleException e) {
        String key = switch (e.reason()) {
            case NOT_CLEAN -> "bundle.not-clean";
            case MALFORMED -> "bundle.malformed";
            case HOSTILE -> "bundle.hostile";
            case FILE -> "bundle.file";
        };
        terminal.problem(terminal.texts().of(key, Map.of("detail", String.valueOf(e.getMessage()))));
        return switch (e.reason()) {
            case NOT_CLEAN, HOSTILE -> ExitCode.REFUSED;
            case MALFORMED, FILE -> ExitCode.USAGE;
        };
    }
}
