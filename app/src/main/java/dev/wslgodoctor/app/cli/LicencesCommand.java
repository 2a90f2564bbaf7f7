package dev.wslgodoctor.app.cli;

import dev.wslgodoctor.app.Version;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
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
    public Integer call() throws IOException {
        // made by installer/lib/licences.py from the SBOM; legal texts are not translated
        try (InputStream in = Version.class.getResourceAsStream("licences.txt")) {
            new String(in.readAllBytes(), StandardCharsets.UTF_8).lines().forEach(terminal::line);
        }
        return ExitCode.OK;
    }
}
