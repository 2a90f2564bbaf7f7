package dev.wslgodoctor.app.cli;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import dev.wslgodoctor.app.Wiring;
import dev.wslgodoctor.diagnostics.explain.PlaceText;
import dev.wslgodoctor.diagnostics.repair.Entry;
import dev.wslgodoctor.diagnostics.repair.Journal;
import java.io.IOException;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/**
 * {@code journal}: lists the repairs that were done, or shows one of them; throws one away at the user's explicit wish.
 */
@Command(name = "journal", mixinStandardHelpOptions = true)
final class JournalCommand implements Callable<Integer> {

    @Parameters(paramLabel = "ENTRY", arity = "0..1")
    private Integer number;

    @Option(names = "--discard", descriptionKey = "option.discard")
    private boolean discard;

    @Option(names = "--yes", descriptionKey = "option.yes-discard")
    private boolean yes;

    @Mixin
    private CommonOptions options;

    private final Terminal terminal;

    JournalCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() throws IOException {
        Journal journal = Wiring.journal(options.machine());
        if (discard) {
            return discard(journal);
        }
        Journal.Contents all = journal.read();
        List<Entry> entries = all.entries().stream()
                .filter(entry -> number == null || entry.number() == number).toList();
        if (number != null && entries.isEmpty()) {
            terminal.problem(terminal.texts().of("refused.no-entry", Map.of("detail", String.valueOf(number))));
            return ExitCode.REFUSED;
        }
        if (options.json()) {
            terminal.json(json(entries, all.unreadable()));
            return ExitCode.OK;
        }
        UnfinishedRepairs.tell(terminal, options);
        if (entries.isEmpty()) {
            terminal.text("journal.empty", Map.of());
        }
        for (Entry entry : entries) {
            terminal.text("journal.entry", Map.of("number", String.valueOf(entry.number()),
                    "at", entry.began().truncatedTo(ChronoUnit.SECONDS).toString(), "cause", entry.causeId(),
                    "state", terminal.texts().of("journal.state." + entry.state().id()),
                    "steps", String.valueOf(entry.steps().size())));
            if (number != null) {
                print(entry);
                terminal.text("journal.kept", Map.of("folder", journal.toString()));
            }
        }
        all.unreadable().forEach(bad -> terminal.problem(terminal.texts().of("journal.unreadable",
                Map.of("file", bad.file(), "reason", terminal.texts().detail(bad.reason())))));
        return ExitCode.OK;
    }

    private int discard(Journal journal) throws IOException {
        if (number == null) {
            throw new UsageException("error.missing", Map.of("missing", "ENTRY"));
        }
        if (journal.read().entries().stream().noneMatch(each -> each.number() == number)) {
            terminal.problem(terminal.texts().of("refused.no-entry", Map.of("detail", String.valueOf(number))));
            return ExitCode.REFUSED;
        }
        Map<String, String> entry = Map.of("entry", String.valueOf(number));
        if (!yes) {
            terminal.problem(terminal.texts().of("journal.discard-consent", entry));
            return ExitCode.REFUSED;
        }
        if (!journal.discard(number)) {
            terminal.problem(terminal.texts().of("journal.not-discarded", entry));
            return ExitCode.REFUSED;
        }
        if (options.json()) {
            Journal.Contents left = journal.read();
            terminal.json(json(left.entries(), left.unreadable()));
        } else {
            terminal.text("journal.discarded", entry);
        }
        return ExitCode.OK;
    }

    private void print(Entry entry) {
        int counted = 1;
        for (Entry.Step step : entry.steps()) {
            String where = step.trace().where().map(place -> " (" + PlaceText.of(place.toString(), terminal.texts())
                    + ")").orElse("");
            terminal.line("   " + counted++ + ". " + terminal.texts().of("step." + step.trace().stepKind()) + where
                    + ": " + terminal.texts().of("step-status." + step.status().id()));
            if (!step.trace().subject().isEmpty()) {
                terminal.line("      " + step.trace().subject());
            }
        }
    }

    private JsonObject json(List<Entry> entries, List<Journal.UnreadableEntry> unreadable) {
        JsonObject json = new JsonObject();
        json.addProperty("schema", 1);
        json.addProperty("command", "journal");
        JsonArray all = new JsonArray();
        for (Entry entry : entries) {
            JsonObject one = new JsonObject();
            one.addProperty("number", entry.number());
            one.addProperty("cause", entry.causeId());
            one.addProperty("state", entry.state().id());
            one.addProperty("began", entry.began().toString());
            one.addProperty("changed", entry.changed().toString());
            one.addProperty("steps", entry.steps().size());
            one.addProperty("unfinished", entry.unfinished());
            if (number != null) {
                one.add("stepList", steps(entry));
            }
            all.add(one);
        }
        json.add("entries", all);
        JsonArray bad = new JsonArray();
        unreadable.forEach(each -> bad.add(each.file()));
        json.add("unreadable", bad);
        return json;
    }

    private static JsonArray steps(Entry entry) {
        JsonArray steps = new JsonArray();
        for (Entry.Step step : entry.steps()) {
            JsonObject one = new JsonObject();
            one.addProperty("kind", step.trace().stepKind());
            one.addProperty("status", step.status().id());
            one.addProperty("subject", step.trace().subject());
            step.trace().where().ifPresent(place -> one.addProperty("place", place.toString()));
            steps.add(one);
        }
        return steps;
    }
}
