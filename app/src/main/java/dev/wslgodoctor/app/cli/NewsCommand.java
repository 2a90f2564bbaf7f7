package dev.wslgodoctor.app.cli;

import dev.wslgodoctor.app.Version;
import dev.wslgodoctor.app.life.VersionNotice;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code news FILE}: whether a file that the user chose announces a newer version; no server is asked. */
@Command(name = "news", mixinStandardHelpOptions = true)
final class NewsCommand implements Callable<Integer> {

    @Parameters(paramLabel = "FILE")
    private Path file;

    @Option(names = "--lang", paramLabel = "LANGUAGE", descriptionKey = "option.lang")
    private String lang;

    private final Terminal terminal;

    NewsCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() {
        Optional<VersionNotice> notice;
        try {
            notice = VersionNotice.in(file, Version.text());
        } catch (IOException e) {
            throw new UsageException("error.file-unreadable", Map.of("file", file.toString()));
        }
        VersionNotice found = notice.orElseThrow(() ->
                new UsageException("error.no-notice", Map.of("file", file.toString())));
        terminal.line(terminal.texts().of(found.newer() ? "news.newer" : "news.none",
                Map.of("version", found.version(), "own", Version.text())));
        if (found.newer() && !found.summary().isBlank()) {
            found.summary().lines().forEach(terminal::line);
        }
        return ExitCode.OK;
    }
}
