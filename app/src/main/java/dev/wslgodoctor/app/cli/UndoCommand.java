package dev.wslgodoctor.app.cli;

import com.google.gson.JsonObject;
import dev.wslgodoctor.app.Wiring;
import dev.wslgodoctor.diagnostics.cause.CauseCatalog;
import dev.wslgodoctor.diagnostics.gateway.Machine;
import dev.wslgodoctor.diagnostics.repair.Entry;
import dev.wslgodoctor.diagnostics.repair.Journal;
import dev.wslgodoctor.diagnostics.repair.Outcome;
import dev.wslgodoctor.diagnostics.repair.Repairer;
import java.io.IOException;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** {@code undo}: takes a repair back. */
@Command(name = "undo", mixinStandardHelpOptions = true)
final class UndoCommand implements Callable<Integer> {

    @Parameters(paramLabel = "ENTRY", arity = "0..1")
    private Integer entry;

    @Mixin
    private CommonOptions options;

    private final Terminal terminal;

    UndoCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() throws IOException {
        Journal journal = Wiring.journal(options.machine());
        Optional<Integer> number = Optional.ofNullable(entry).or(() -> newest(journal));
        if (number.isEmpty()) {
            terminal.problem(terminal.texts().of("undo.nothing"));
            return ExitCode.REFUSED;
        }
        try (Machine machine = Wiring.machine(options.machine())) {
            Outcome outcome = new Repairer(journal, CauseCatalog.all()).undo(number.get(),
                    Wiring.caseOf(machine, options.choice(), options.consent()), event -> { });
            if (options.json()) {
                terminal.json(json(number.get(), outcome));
            } else {
                print(outcome);
            }
            return RepairCommand.exitCode(outcome);
        }
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

    private static JsonObject json(int number, Outcome outcome) {
        JsonObject json = new JsonObject();
        json.addProperty("schema", 1);
        json.addProperty("command", "undo");
        json.addProperty("entry", number);
        json.addProperty("outcome", outcome.id());
        if (outcome instanceof Outcome.Refused refused) {
            json.addProperty("why", refused.why().id());
            json.addProperty("detail", refused.detail());
        }
        return json;
    }
}
