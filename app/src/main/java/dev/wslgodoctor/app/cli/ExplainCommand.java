package dev.wslgodoctor.app.cli;

import com.google.gson.JsonObject;
import dev.wslgodoctor.diagnostics.cause.CauseCatalog;
import dev.wslgodoctor.diagnostics.cause.RootCause;
import dev.wslgodoctor.diagnostics.folklore.Card;
import dev.wslgodoctor.diagnostics.folklore.Folklore;
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

    @Option(names = "--json", descriptionKey = "option.json")
    private boolean json;

    @Option(names = "--lang", paramLabel = "LANGUAGE", descriptionKey = "option.lang")
    private String lang;

    private static final List<String> PARTS = List.of("felt", "why", "proof", "repair", "more");

    private final Terminal terminal;

    ExplainCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() {
        RootCause cause = CauseCatalog.byId(id)
                .orElseThrow(() -> UsageException.unknownCause(id));
        Texts texts = terminal.texts();
        if (json) {
            terminal.json(json(cause, texts));
            return ExitCode.OK;
        }
        terminal.line(texts.partly(cause.id() + ".title", Map.of()));
        terminal.line(cause.id() + " · " + texts.of("layer." + cause.breaks().layer().id()) + " · "
                + texts.of("link." + cause.breaks().id()));
        for (String part : PARTS) {
            terminal.line("");
            terminal.line(texts.of("explain." + part));
            terminal.line("  " + texts.partly(cause.id() + "." + part, Map.of()));
        }
        // the last part is where to read more: what the cause was written from belongs there
        cause.sources().stream().filter(source -> !source.equals(texts.partly(cause.id() + ".more", Map.of())))
                .forEach(source -> terminal.line("  " + source));
        List<Card> cards = Folklore.about(cause.id());
        if (!cards.isEmpty()) {
            terminal.line("");
            terminal.line(texts.of("explain.folklore"));
            cards.forEach(card -> terminal.line("  " + card.id() + " · " + texts.of("truth." + card.truth().id())
                    + " · "
                    + texts.of(card.claimKey())));
        }
        return ExitCode.OK;
    }

    private static JsonObject json(RootCause cause, Texts texts) {
        JsonObject json = new JsonObject();
        json.addProperty("schema", 1);
        json.addProperty("command", "explain");
        json.addProperty("id", cause.id());
        json.addProperty("layer", cause.breaks().layer().id());
        json.addProperty("link", cause.breaks().id());
        json.addProperty("title", texts.partly(cause.id() + ".title", Map.of()));
        PARTS.forEach(part -> json.addProperty(part, texts.partly(cause.id() + "." + part, Map.of())));
        json.add("cases", JsonLists.of(cause.cases()));
        json.add("sources", JsonLists.of(cause.sources()));
        json.add("folklore", JsonLists.of(Folklore.about(cause.id()).stream().map(Card::id).toList()));
        return json;
    }
}
