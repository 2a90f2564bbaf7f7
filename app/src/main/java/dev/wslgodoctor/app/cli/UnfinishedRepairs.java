package dev.wslgodoctor.app.cli;

import com.google.gson.JsonObject;
import dev.wslgodoctor.app.Wiring;
import dev.wslgodoctor.diagnostics.cause.CauseCatalog;
import dev.wslgodoctor.diagnostics.cause.Verdict;
import dev.wslgodoctor.diagnostics.explain.TroubleText;
import dev.wslgodoctor.diagnostics.gateway.GatewayException;
import dev.wslgodoctor.diagnostics.gateway.Machine;
import dev.wslgodoctor.diagnostics.probe.Case;
import dev.wslgodoctor.diagnostics.repair.Entry;
import dev.wslgodoctor.diagnostics.repair.Journal;
import dev.wslgodoctor.diagnostics.repair.Outcome;
import dev.wslgodoctor.diagnostics.repair.Preview;
import dev.wslgodoctor.diagnostics.repair.PreviewJson;
import dev.wslgodoctor.diagnostics.repair.Remaining;
import dev.wslgodoctor.diagnostics.repair.Repairer;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Repairs that a crash broke off: offered at the next start, finished as they were agreed to. */
final class UnfinishedRepairs {

    private final Consented consented;
    private final Terminal terminal;
    private final CommonOptions options;

    UnfinishedRepairs(Consented consented, CommonOptions options) {
        this.consented = consented;
        this.terminal = consented.terminal();
        this.options = options;
    }

    /** Says beside the answer that something is unfinished, and what can be done about it. */
    static void tell(Terminal terminal, CommonOptions options) {
        try {
            for (Entry entry : Wiring.journal(options.machine()).unfinished()) {
                terminal.note(terminal.texts().of("unfinished.offer", Map.of("entry", String.valueOf(entry.number()),
                        "cause", entry.causeId(), "at", entry.began().toString())));
            }
        } catch (IOException e) {
            terminal.note(terminal.texts().of("error.journal", Map.of("detail", String.valueOf(e.getMessage()))));
        }
    }

    /** Shows what is left of the oldest one, asks, does it, and examines again. */
    int finish() throws IOException {
        Journal journal = terminal.interruption().journal(options);
        List<Entry> open = journal.unfinished();
        if (open.isEmpty()) {
            terminal.problem(terminal.texts().of("unfinished.none"));
            return ExitCode.REFUSED;
        }
        int number = open.getLast().number();
        try (Machine machine = Wiring.machine(options.machine())) {
            Case at = Wiring.caseOf(machine, options.choice(), options.consent());
            Repairer repairer = new Repairer(journal, CauseCatalog.all());
            Repairer.Finishable found = repairer.remaining(number, at);
            if (found.refused().isPresent()) {
                return report(open.getLast().causeId(), number, found.refused().get());
            }
            return finish(repairer, found.remaining().orElseThrow(), at);
        } catch (GatewayException e) {
            terminal.problem(terminal.texts().of("repair.trouble",
                    Map.of("trouble", TroubleText.line(e.trouble(), terminal.texts()))));
            return ExitCode.UNDETERMINED;
        }
    }

    private int finish(Repairer repairer, Remaining remaining, Case at) {
        Optional<Preview> preview = remaining.preview();
        if (!options.json()) {
            terminal.text("unfinished.rest", Map.of("entry", String.valueOf(remaining.entry()),
                    "cause", remaining.causeId()));
            preview.ifPresent(shown -> new ConsolePreview(terminal, shown, Map.of()).printSteps());
        }
        if (consented.previewOnly()) {
            if (options.json()) {
                terminal.json(json(remaining, "previewed"));
            }
            return ExitCode.OK;
        }
        if (!consented.toAll()) {
            terminal.problem(terminal.texts().of("repair.no-consent"));
            return ExitCode.REFUSED;
        }
        Outcome outcome = repairer.finish(remaining, at, new ConsoleProgress(terminal)::show);
        if (options.json()) {
            JsonObject json = json(remaining, outcome.id());
            SingleRepair.add(json, outcome, terminal.texts());
            terminal.json(json);
        } else {
            new ConsoleOutcome(terminal).print(outcome, Verdict.ruledOut());
            consented.print();
        }
        return RepairCommand.exitCode(outcome);
    }

    private int report(String causeId, int entry, Outcome.Refused refused) {
        if (options.json()) {
            JsonObject json = SingleRepair.head(causeId, "refused");
            SingleRepair.add(json, refused, terminal.texts());
            json.addProperty("entry", entry);
            terminal.json(json);
        } else {
            new ConsoleOutcome(terminal).print(refused, Verdict.ruledOut());
            terminal.text("unfinished.undo", Map.of("entry", String.valueOf(entry)));
        }
        return ExitCode.REFUSED;
    }

    private JsonObject json(Remaining remaining, String outcome) {
        JsonObject json = SingleRepair.head(remaining.causeId(), outcome);
        json.addProperty("entry", remaining.entry());
        remaining.preview().ifPresent(preview -> {
            json.addProperty("planHash", preview.hash());
            json.addProperty("needsRoot", preview.needsRoot());
            json.addProperty("undoable", preview.undoable());
            json.add("steps", PreviewJson.steps(preview));
        });
        json.add("decisions", consented.decisions());
        return json;
    }
}
