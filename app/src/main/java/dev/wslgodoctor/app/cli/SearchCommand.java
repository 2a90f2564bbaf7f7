package dev.wslgodoctor.app.cli;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import dev.wslgodoctor.diagnostics.folklore.Folklore;
import dev.wslgodoctor.diagnostics.folklore.KnowledgeSearch;
import dev.wslgodoctor.diagnostics.folklore.KnownMessage;
import dev.wslgodoctor.diagnostics.text.Texts;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code search}: causes and cards by words, or by the message or the advice that one got. */
@Command(name = "search", mixinStandardHelpOptions = true)
final class SearchCommand implements Callable<Integer> {

    @Parameters(paramLabel = "TEXT", arity = "1..*")
    private List<String> words;

    @Option(names = "--json", descriptionKey = "option.json")
    private boolean json;

    @Option(names = "--lang", paramLabel = "LANGUAGE", descriptionKey = "option.lang")
    private String lang;

    private final Terminal terminal;

    SearchCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() {
        String text = String.join(" ", words);
        KnowledgeSearch.Answer answer = new KnowledgeSearch().find(text);
        if (json) {
            terminal.json(json(text, answer));
        } else {
            print(text, answer);
        }
        return ExitCode.OK;
    }

    private void print(String text, KnowledgeSearch.Answer answer) {
        Texts texts = terminal.texts();
        answer.messages().stream().findFirst().ifPresent(message -> terminal.text("search.message",
                Map.of("speaker", message.speaker(), "symptom", texts.of("symptom." + message.symptom().id()))));
        if (answer.hits().isEmpty()) {
            terminal.text("search.nothing", Map.of("text", text));
        }
        for (KnowledgeSearch.Hit hit : answer.hits()) {
            terminal.line(texts.of("search." + hit.kind().id()) + " " + hit.id());
            terminal.line("  " + title(hit, texts));
        }
    }

    private static String title(KnowledgeSearch.Hit hit, Texts texts) {
        return switch (hit.kind()) {
            case CAUSE -> texts.partly(hit.id() + ".title", Map.of());
            case FOLKLORE -> Folklore.byId(hit.id()).map(card -> texts.of("truth." + card.truth().id()) + ": "
                    + texts.of(card.claimKey())).orElse("");
        };
    }

    private JsonObject json(String text, KnowledgeSearch.Answer answer) {
        JsonObject json = new JsonObject();
        json.addProperty("schema", 1);
        json.addProperty("command", "search");
        json.addProperty("text", text);
        JsonArray messages = new JsonArray();
        for (KnownMessage message : answer.messages()) {
            JsonObject one = new JsonObject();
            one.addProperty("speaker", message.speaker());
            one.addProperty("symptom", message.symptom().id());
            one.add("causes", JsonLists.of(message.allCauses()));
            one.add("cards", JsonLists.of(message.cards()));
            one.addProperty("source", message.source());
            messages.add(one);
        }
        json.add("messages", messages);
        JsonArray results = new JsonArray();
        for (KnowledgeSearch.Hit hit : answer.hits()) {
            JsonObject one = new JsonObject();
            one.addProperty("kind", hit.kind().id());
            one.addProperty("id", hit.id());
            one.addProperty("title", title(hit, terminal.texts()));
            results.add(one);
        }
        json.add("results", results);
        return json;
    }
}
