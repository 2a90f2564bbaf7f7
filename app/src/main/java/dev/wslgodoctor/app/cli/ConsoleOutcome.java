package dev.wslgodoctor.app.cli;

import dev.wslgodoctor.diagnostics.cause.Verdict;
import dev.wslgodoctor.diagnostics.repair.Action;
import dev.wslgodoctor.diagnostics.repair.Outcome;
import java.util.HashMap;
import java.util.Map;

/** How a repair or an undo ended, as plain text. */
final class ConsoleOutcome {

    private final Terminal terminal;

    ConsoleOutcome(Terminal terminal) {
        this.terminal = terminal;
    }

    void print(Outcome outcome, Verdict before) {
        terminal.line("");
        terminal.line(terminal.texts().of("outcome." + outcome.id()));
        if (outcome instanceof Outcome.Refused refused) {
            terminal.line(terminal.texts().of("refused." + refused.why().id(), Map.of("detail", refused.detail())));
        }
        RepairCommand.applied(outcome).ifPresent(applied -> {
            applied.project().ifPresent(path -> terminal.text("repair.project", Map.of("project", path)));
            Map<String, String> arguments = new HashMap<>(
                    before instanceof Verdict.Holds holds ? holds.arguments() : Map.of());
            applied.open().forEach(action -> {
                if (action instanceof Action.AskUser ask
                        && !(outcome instanceof Outcome.Cured && ask.replacesRepair())) {
                    arguments.putAll(ask.arguments());
                    terminal.line("- " + terminal.texts().of(ask.messageKey(), arguments));
                }
            });
            applied.entry().ifPresent(entry -> terminal.text("repair.entry", Map.of("entry", String.valueOf(entry))));
        });
    }
}
