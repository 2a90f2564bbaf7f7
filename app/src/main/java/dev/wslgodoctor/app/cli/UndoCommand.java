package dev.wslgodoctor.app.cli;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import dev.wslgodoctor.app.Wiring;
import dev.wslgodoctor.diagnostics.cause.CauseCatalog;
import dev.wslgodoctor.diagnostics.gateway.Machine;
import dev.wslgodoctor.diagnostics.probe.Case;
import dev.wslgodoctor.diagnostics.repair.Entry;
import dev.wslgodoctor.diagnostics.repair.Journal;
import dev.wslgodoctor.diagnostics.repair.Outcome;
import dev.wslgodoctor.diagnostics.repair.Repairer;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code undo}: takes a repair back. */
@Command(name = "undo", mixinStandardHelpOptions = true)
final class UndoCommand implements Callable<Integer> {

    @Parameters(paramLabel = "ENTRY", arity = "0..1")
    private Integer entry;

    @Option(names = "--unfinished", descriptionKey = "option.unfinished")
    private boolean unfinished;

    @Mixin
    private CommonOptions options;

    private final Terminal terminal;

    UndoCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() throws IOException {
        if (unfinished && entry != null) {
            throw new UsageException("error.not-both", Map.of("one", "--unfinished", "other", "ENTRY"));
        }
        Journal journal = terminal.interruption().journal(options);
        List<Integer> numbers = unfinished ? journal.unfinished().stream().map(Entry::number).toList()
                : Optional.ofNullable(entry).or(() -> newest(journal)).stream().toList();
        if (numbers.isEmpty()) {
            terminal.problem(terminal.texts().of(unfinished ? "unfinished.none" : "undo.nothing"));
            return ExitCode.REFUSED;
        }
        try (Machine machine = Wiring.machine(options.machine())) {
            return undo(numbers, new Repairer(journal, CauseCatalog.all()),
                    Wiring.caseOf(machine, options.choice(), options.consent()));
        }
    }

    // newest first; the first that cannot be undone stops, since older ones may depend on it
    private int undo(List<Integer> numbers, Repairer repairer, Case at) {
        List<Integer> undone = new ArrayList<>();
        Outcome outcome = null;
        int number = 0;
        for (int each : numbers) {
            number = each;
            outcome = repairer.undo(each, at, event -> { });
            if (!options.json()) {
                print(outcome);
            }
            if (outcome instanceof Outcome.Refused) {
                break;
            }
            undone.add(each);
        }
        if (options.json()) {
            terminal.json(json(number, outcome, undone));
        }
        return RepairCommand.exitCode(outcome);
    }

    private static Optional<Integer> newest(Journal journal) {
        try {
            return journal.read().entries().stream().filter(e -> e.state() != Entry.State.UNDONE)
                    .map(Entry::number).max(Integer::compare);
        } catch (IOException e) {
            throw new UsageException("error.journal", Map.of("detail", String.valueOf(e.getMessage())));
        }
    }

    private void print(Outcome outcome) {
        terminal.line(terminal.texts().of("outcome." + outcome.id()));
        if (outcome instanceof Outcome.Refused refused) {
            terminal.line(terminal.texts().of("refused." + refused.why().id(), Map.of("detail", refused.detail())));
        }
        if (outcome instanceof Outcome.Undone undone && !undone.stays().isEmpty()) {
            terminal.line(terminal.texts().of("undo.stays"));
        }
    }

    private JsonObject json(int number, Outcome outcome, List<Integer> undone) {
        JsonObject json = new JsonObject();
        json.addProperty("schema", 1);
        json.addProperty("command", "undo");
        json.addProperty("entry", number);
        json.addProperty("outcome", outcome.id());
        if (unfinished) {
            JsonArray all = new JsonArray();
            undone.forEach(all::add);
            json.add("undone", all);
        }
        if (outcome instanceof Outcome.Refused refused) {
            RefusedJson.add(json, refused, terminal.texts());
        }
        return json;
    }
}
