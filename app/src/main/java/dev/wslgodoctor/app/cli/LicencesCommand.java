package dev.wslgodoctor.app.cli;

import dev.wslgodoctor.app.Version;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code licences}: the works of others that the program contains, and under which terms. */
@Command(name = "licences", mixinStandardHelpOptions = true)
final class LicencesCommand implements Callable<Integer> {

    @Option(names = "--lang", paramLabel = "LANGUAGE", descriptionKey = "option.lang")
    private String lang;

    private final Terminal terminal;

    LicencesCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() {
        Version.licences().lines().forEach(terminal::line);
        return ExitCode.OK;
    }
}
