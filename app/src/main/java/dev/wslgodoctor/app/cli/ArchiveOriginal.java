package dev.wslgodoctor.app.cli;

import com.google.gson.JsonObject;
import dev.wslgodoctor.app.Wiring;
import dev.wslgodoctor.diagnostics.cause.CauseCatalog;
import dev.wslgodoctor.diagnostics.cause.Verdict;
import dev.wslgodoctor.diagnostics.explain.TroubleText;
import dev.wslgodoctor.diagnostics.gateway.GatewayException;
import dev.wslgodoctor.diagnostics.gateway.Machine;
import dev.wslgodoctor.diagnostics.repair.Journal;
import dev.wslgodoctor.diagnostics.repair.Outcome;
import dev.wslgodoctor.diagnostics.repair.Plan;
import dev.wslgodoctor.diagnostics.repair.Preview;
import dev.wslgodoctor.diagnostics.repair.PreviewJson;
import dev.wslgodoctor.diagnostics.repair.Repairer;
import dev.wslgodoctor.diagnostics.repair.SourceArchive;
import java.io.IOException;
import java.util.Map;
import java.util.Optional;

/** Gives the original of a copied project another name, as a repair of its own. */
final class ArchiveOriginal {

    private final Consented consented;
    private final Terminal terminal;
    private final CommonOptions options;

    ArchiveOriginal(Consented consented, CommonOptions options) {
        this.consented = consented;
        this.terminal = consented.terminal();
        this.options = options;
    }

    /** @param entry the number of the entry of the journal that copied the project */
    int of(int entry) throws IOException {
        Journal journal = terminal.interruption().journal(options);
        Optional<Plan> plan = SourceArchive.plan(journal, entry);
        if (plan.isEmpty()) {
            terminal.problem(terminal.texts().of("archive.no-copy", Map.of("entry", String.valueOf(entry))));
            return ExitCode.REFUSED;
        }
        try (Machine machine = Wiring.machine(options.machine())) {
            Repairer repairer = new Repairer(journal, CauseCatalog.all());
            Preview preview = repairer.preview(plan.get(), Wiring.caseOf(machine, options.choice(),
                    options.consent()));
            return archive(repairer, preview);
        } catch (GatewayException e) {
            terminal.problem(terminal.texts().of("repair.trouble",
                    Map.of("trouble", TroubleText.line(e.trouble(), terminal.texts()))));
            return ExitCode.UNDETERMINED;
        }
    }

    private int archive(Repairer repairer, Preview preview) {
        if (!options.json()) {
            new ConsolePreview(terminal, preview, Map.of()).printSteps();
        }
        if (consented.previewOnly()) {
            if (options.json()) {
                terminal.json(json(preview, "previewed"));
            }
            return ExitCode.OK;
        }
        if (!consented.toAll()) {
            terminal.problem(terminal.texts().of("repair.no-consent"));
            return ExitCode.REFUSED;
        }
        Outcome outcome = repairer.apply(preview, new ConsoleProgress(terminal)::show);
        if (options.json()) {
            JsonObject json = json(preview, outcome.id());
            SingleRepair.add(json, outcome, terminal.texts());
            terminal.json(json);
        } else {
            new ConsoleOutcome(terminal).print(outcome, Verdict.ruledOut());
            consented.print();
        }
        return RepairCommand.exitCode(outcome);
    }

    private JsonObject json(Preview preview, String outcome) {
        JsonObject json = SingleRepair.head(preview.plan().causeId(), outcome);
        json.addProperty("planHash", preview.hash());
        json.addProperty("needsRoot", preview.needsRoot());
        json.addProperty("undoable", preview.undoable());
        json.add("steps", PreviewJson.steps(preview));
        json.add("decisions", consented.decisions());
        return json;
    }
}
