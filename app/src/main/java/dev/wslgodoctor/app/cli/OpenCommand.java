package dev.wslgodoctor.app.cli;

import dev.wslgodoctor.app.Bundles;
import dev.wslgodoctor.app.Version;
import dev.wslgodoctor.diagnostics.bundle.BundleException;
import dev.wslgodoctor.diagnostics.bundle.BundleReader;
import dev.wslgodoctor.diagnostics.engine.Report;
import dev.wslgodoctor.diagnostics.engine.ReportJson;
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
            BundleReader.Bundle bundle = BundleReader.open(path);
            Report report = Bundles.judgeAgain(bundle);
            if (json) {
                var answer = ReportJson.of(report, terminal.texts(), Version.text());
                answer.addProperty("command", "open");
                terminal.json(answer);
            } else {
                terminal.text("open.recorded", Map.of("at", bundle.manifest().get("at").getAsString(),
                        "version", bundle.manifest().getAsJsonObject("tool").get("version").getAsString()));
                new ConsoleReport(terminal).print(report);
            }
            return CheckCommand.exitCode(report);
        } catch (BundleException e) {
            return BundleCommand.refused(terminal, e);
        }
    }
}
