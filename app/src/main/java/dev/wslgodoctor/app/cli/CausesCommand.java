package dev.wslgodoctor.app.cli;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import dev.wslgodoctor.diagnostics.cause.CauseCatalog;
import dev.wslgodoctor.diagnostics.cause.Layer;
import dev.wslgodoctor.diagnostics.cause.RootCause;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code causes}: lists the root causes by layer, with counts. */
@Command(name = "causes", mixinStandardHelpOptions = true)
final class CausesCommand implements Callable<Integer> {

    @Option(names = "--json", descriptionKey = "option.json")
    private boolean json;

    @Option(names = "--lang", paramLabel = "LANGUAGE", descriptionKey = "option.lang")
    private String lang;

    private final Terminal terminal;

    CausesCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() {
        if (json) {
            terminal.json(list());
            return ExitCode.OK;
        }
        for (Layer layer : Layer.values()) {
            List<RootCause> causes = CauseCatalog.all().stream().filter(c -> c.breaks().layer() == layer).toList();
            terminal.line(terminal.texts().of("layer." + layer.id()) + " (" + causes.size() + ")");
            causes.forEach(cause -> terminal.line("  " + cause.id() + "  "
                    + terminal.texts().partly(cause.id() + ".title", Map.of())));
        }
        terminal.text("causes.count", Map.of("count", String.valueOf(CauseCatalog.all().size()),
                "layers", String.valueOf(Layer.values().length)));
        return ExitCode.OK;
    }

    private JsonObject list() {
        JsonArray causes = new JsonArray();
        for (RootCause cause : CauseCatalog.all()) {
            JsonObject one = new JsonObject();
            one.addProperty("id", cause.id());
            one.addProperty("layer", cause.breaks().layer().id());
            one.addProperty("link", cause.breaks().id());
            one.addProperty("title", terminal.texts().partly(cause.id() + ".title", Map.of()));
            one.add("cases", JsonLists.of(cause.cases()));
            one.add("sources", JsonLists.of(cause.sources()));
            causes.add(one);
        }
        JsonObject answer = new JsonObject();
        answer.addProperty("schema", 1);
        answer.addProperty("command", "causes");
        answer.add("causes", causes);
        return answer;
    }
}
