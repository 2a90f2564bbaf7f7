package dev.wslgodoctor.app.cli;

import dev.wslgodoctor.diagnostics.cause.CauseCatalog;
import dev.wslgodoctor.diagnostics.cause.RootCause;
import dev.wslgodoctor.diagnostics.text.Texts;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code explain}: the knowledge about one root cause. */
@Command(name = "explain", mixinStandardHelpOptions = true)
final class ExplainCommand implements Callable<Integer> {

    @Parameters(paramLabel = "CAUSE-ID")
    private String id;

    @Option(names = "--lang", paramLabel = "LANGUAGE", descriptionKey = "option.lang")
    private String lang;

    private final Terminal terminal;

    ExplainCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() {
        RootCause cause = CauseCatalog.byId(id)
                .orElseThrow(() -> new UsageException("error.cause", Map.of("cause", id)));
        Texts texts = terminal.texts();
        terminal.line(texts.partly(cause.id() + ".title", Map.of()));
        terminal.line(cause.id() + " · " + texts.of("layer." + cause.breaks().layer().id()) + " · "
                + texts.of("link." + cause.breaks().id()));
        for (String part : List.of("felt", "why", "proof", "repair", "more")) {
            terminal.line("");
            terminal.line(texts.of("explain." + part));
            terminal.line("  " + texts.partly(cause.id() + "." + part, Map.of()));
        }
        return ExitCode.OK;
    }
}
