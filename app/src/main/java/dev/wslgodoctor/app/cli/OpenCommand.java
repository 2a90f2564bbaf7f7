package dev.wslgodoctor.app.cli;

import dev.wslgodoctor.diagnostics.bundle.BundleException;
import dev.wslgodoctor.diagnostics.bundle.Reopened;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code open}: judges a bundle again, offline; a world is refused, because it is a program. */
@Command(name = "open", mixinStandardHelpOptions = true)
final class OpenCommand implements Callable<Integer> {

    @Parameters(paramLabel = "FILE.zip")
    private String file;

    @Option(names = "--json", descriptionKey = "option.json")
    private boolean json;

    @Option(names = "--lang", paramLabel = "LANGUAGE", descriptionKey = "option.lang")
    private String lang;

    private final Terminal terminal;

    OpenCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() {
        Path path = BundleCommand.path(file);
        if (Files.isDirectory(path) || path.endsWith("world.json")) {
            terminal.problem(terminal.texts().of("open.folder", Map.of("file", file)));
            return ExitCode.REFUSED;
        }
        try {
            Reopened reopened = Reopened.of(path);
            if (json) {
                terminal.json(OpenJson.of(reopened, terminal.texts()));
            } else {
                print(reopened);
            }
            return reopened.now().map(CheckCommand::exitCode).orElse(ExitCode.UNDETERMINED);
        } catch (BundleException e) {
            return BundleCommand.refused(terminal, e);
        }
    }

    private void print(Reopened reopened) {
        terminal.text("open.recorded", Map.of("at", reopened.bundle().at(), "version", reopened.bundle().version()));
        if (reopened.now().isEmpty()) {
            terminal.text("open.no-recording", Map.of());
        }
        reopened.now().ifPresent(report -> new ConsoleReport(terminal).print(report, false));
        terminal.text("open.then", Map.of());
        for (Reopened.Compared cause : reopened.causes()) {
            if (cause.then().startsWith("holds")) {
                terminal.line("  " + cause.id() + ": " + VerdictWords.of(cause.then(), terminal.texts()));
            }
        }
        if (reopened.now().isEmpty()) {
            return;
        }
        terminal.text(reopened.differences().isEmpty() ? "open.no-differences" : "open.differences",
                Map.of("count", String.valueOf(reopened.differences().size())));
        for (Reopened.Compared cause : reopened.differences()) {
            terminal.line("  " + cause.id() + ": " + VerdictWords.of(cause.then(), terminal.texts()) + " → "
                    + VerdictWords.of(cause.now(), terminal.texts()) + " ("
                    + terminal.texts().of("reopened." + cause.why().orElseThrow().id()) + ")");
        }
    }
}
