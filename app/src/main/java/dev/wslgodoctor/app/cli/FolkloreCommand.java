package dev.wslgodoctor.app.cli;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import dev.wslgodoctor.diagnostics.folklore.Card;
import dev.wslgodoctor.diagnostics.folklore.Folklore;
import dev.wslgodoctor.diagnostics.folklore.KnowledgeSearch;
import dev.wslgodoctor.diagnostics.text.Texts;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code folklore}: popular recipes, what is true of them, and what is right instead. */
@Command(name = "folklore", mixinStandardHelpOptions = true)
final class FolkloreCommand implements Callable<Integer> {

    @Parameters(paramLabel = "SEARCH", arity = "0..*")
    private List<String> words = List.of();

    @Option(names = "--json", descriptionKey = "option.json")
    private boolean json;

    @Option(names = "--lang", paramLabel = "LANGUAGE", descriptionKey = "option.lang")
    private String lang;

    private final Terminal terminal;

    FolkloreCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() {
        Texts texts = terminal.texts();
        List<Card> cards = chosen(String.join(" ", words));
        if (json) {
            terminal.json(answer(cards, texts));
            return ExitCode.OK;
        }
        if (cards.isEmpty()) {
            terminal.text("search.nothing", Map.of("text", String.join(" ", words)));
        } else if (words.isEmpty()) {
            cards.forEach(card -> terminal.line(card.id() + " · " + texts.of("truth." + card.truth().id()) + " · "
                    + texts.of(card.claimKey())));
        } else {
            cards.forEach(this::print);
        }
        return ExitCode.OK;
    }

    private static List<Card> chosen(String text) {
        if (text.isBlank()) {
            return Folklore.all();
        }
        return Folklore.byId(text.strip()).map(List::of).orElseGet(() -> found(text));
    }

    private static List<Card> found(String text) {
        return new KnowledgeSearch().find(text).hits().stream()
                .filter(hit -> hit.kind() == KnowledgeSearch.Kind.FOLKLORE)
                .map(hit -> Folklore.byId(hit.id())).flatMap(Optional::stream).toList();
    }

    private void print(Card card) {
        Texts texts = terminal.texts();
        terminal.line(texts.of(card.claimKey()));
        terminal.line("  " + texts.of("truth." + card.truth().id()) + " · " + card.id());
        terminal.line("  " + texts.of(card.truthKey()));
        terminal.line("  " + texts.of("folklore.instead") + " " + texts.of(card.insteadKey()));
        if (!card.allCauses().isEmpty()) {
            terminal.line("  " + texts.of("folklore.causes") + " " + String.join(", ", card.allCauses()));
        }
        terminal.line("  " + texts.of("folklore.sources") + " " + String.join("; ", card.sources()));
        terminal.line("");
    }

    private static JsonObject answer(List<Card> cards, Texts texts) {
        JsonObject json = new JsonObject();
        json.addProperty("schema", 1);
        json.addProperty("command", "folklore");
        JsonArray array = new JsonArray();
        cards.forEach(card -> array.add(json(card, texts)));
        json.add("cards", array);
        return json;
    }

    private static JsonObject json(Card card, Texts texts) {
        JsonObject json = new JsonObject();
        json.addProperty("id", card.id());
        json.addProperty("verdict", card.truth().id());
        json.addProperty("claim", texts.of(card.claimKey()));
        json.addProperty("truth", texts.of(card.truthKey()));
        json.addProperty("instead", texts.of(card.insteadKey()));
        json.add("causes", JsonLists.of(card.allCauses()));
        json.add("cases", JsonLists.of(card.cases()));
        json.add("sources", JsonLists.of(card.sources()));
        return json;
    }
}
