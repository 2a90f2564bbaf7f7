package dev.wslgodoctor.app.cli;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import dev.wslgodoctor.app.Wiring;
import dev.wslgodoctor.diagnostics.repair.Entry;
import dev.wslgodoctor.diagnostics.repair.Journal;
import java.io.IOException;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** {@code journal}: lists the repairs that were done. */
@Command(name = "journal", mixinStandardHelpOptions = true)
final class JournalCommand implements Callable<Integer> {

    @Mixin
    private CommonOptions options;

    private final Terminal terminal;

    JournalCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() throws IOException {
        Journal journal = Wiring.journal(options.machine());
        Journal.Contents contents = journal.read();
        if (options.json()) {
            terminal.json(json(contents));
            return ExitCode.OK;
        }
        if (contents.entries().isEmpty()) {
            terminal.text("journal.empty", Map.of());
        }
        for (Entry entry : contents.entries()) {
            terminal.text("journal.entry", Map.of("number", String.valueOf(entry.number()),
                    "at", entry.began().toString(), "cause", entry.causeId(),
                    "state", terminal.texts().of("journal.state." + entry.state().id()),
                    "steps", String.valueOf(entry.steps().size())));
        }
        contents.unreadable().forEach(bad -> terminal.problem(terminal.texts().of("journal.unreadable",
                Map.of("file", bad.file(), "reason", bad.reason()))));
        return ExitCode.OK;
    }

    private static JsonObject json(Journal.Contents contents) {
        JsonObject json = new JsonObject();
        json.addProperty("schema", 1);
        json.addProperty("command", "journal");
        JsonArray entries = new JsonArray();
        for (Entry entry : contents.entries()) {
            JsonObject one = new JsonObject();
            one.addProperty("number", entry.number());
            one.addProperty("cause", entry.causeId());
            one.addProperty("state", entry.state().id());
            one.addProperty("began", entry.began().toString());
            one.addProperty("changed", entry.changed().toString());
            one.addProperty("steps", entry.steps().size());
            entries.add(one);
        }
        json.add("entries", entries);
        JsonArray unreadable = new JsonArray();
        contents.unreadable().forEach(bad -> unreadable.add(bad.file()));
        json.add("unreadable", unreadable);
        return json;
    }
}
