package dev.wslgodoctor.app.cli;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import dev.wslgodoctor.app.Wiring;
import dev.wslgodoctor.diagnostics.cause.CauseCatalog;
import dev.wslgodoctor.diagnostics.cause.Finding;
import dev.wslgodoctor.diagnostics.cause.RootCause;
import dev.wslgodoctor.diagnostics.cause.Verdict;
import dev.wslgodoctor.diagnostics.engine.Examiner;
import dev.wslgodoctor.diagnostics.gateway.GatewayException;
import dev.wslgodoctor.diagnostics.gateway.Machine;
import dev.wslgodoctor.diagnostics.probe.Case;
import dev.wslgodoctor.diagnostics.repair.ActionJson;
import dev.wslgodoctor.diagnostics.repair.Outcome;
import dev.wslgodoctor.diagnostics.repair.Preview;
import dev.wslgodoctor.diagnostics.repair.PreviewStep;
import dev.wslgodoctor.diagnostics.repair.Repairer;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code repair}: previews, asks, applies and judges again. */
@Command(name = "repair", mixinStandardHelpOptions = true)
final class RepairCommand implements Callable<Integer> {

    @Parameters(paramLabel = "CAUSE-ID")
    private String id;

    @Mixin
    private CommonOptions options;

    @Option(names = "--preview", descriptionKey = "option.preview")
    private boolean previewOnly;

    @Option(names = "--yes", descriptionKey = "option.yes")
    private boolean yes;

    private final Terminal terminal;

    RepairCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() {
        RootCause cause = CauseCatalog.byId(id)
                .orElseThrow(() -> new UsageException("error.cause", Map.of("cause", id)));
        var choice = options.choice();
        try (Machine machine = Wiring.machine(options.machine())) {
            Case at = Wiring.caseOf(machine, choice, options.consent());
            Finding finding = new Examiner().examine(List.of(cause), at, event -> { }).finding(id).orElseThrow();
            if (!finding.holds() || finding.plan().isEmpty()) {
                return nothingToDo(finding);
            }
            Repairer repairer = new Repairer(Wiring.journal(options.machine()), CauseCatalog.all());
            Preview preview = repairer.preview(finding.plan().get(), at);
            return show(repairer, preview, finding);
        } catch (GatewayException e) {
            terminal.problem(terminal.texts().of("repair.trouble", Map.of(
                    "trouble", terminal.texts().of("trouble." + e.trouble().code()), "detail", e.trouble().detail())));
            return ExitCode.UNDETERMINED;
        }
    }

    private int show(Repairer repairer, Preview preview, Finding finding) {
        ConsolePreview console = new ConsolePreview(terminal, preview, finding);
        if (previewOnly) {
            if (options.json()) {
                terminal.json(json(preview, "previewed"));
            } else {
                console.print();
            }
            return ExitCode.OK;
        }
        if (!options.json()) {
            console.print();
        }
        if (!yes && !preview.executable().isEmpty() && !confirmed()) {
            terminal.problem(terminal.texts().of("repair.no-consent"));
            return ExitCode.REFUSED;
        }
        Outcome outcome = repairer.apply(preview, event -> { });
        return report(preview, outcome, finding);
    }

    private int report(Preview preview, Outcome outcome, Finding finding) {
        if (options.json()) {
            JsonObject json = json(preview, outcome.id());
            if (outcome instanceof Outcome.Refused refused) {
                json.addProperty("why", refused.why().id());
                json.addProperty("detail", refused.detail());
            }
            applied(outcome).ifPresent(applied -> {
                applied.entry().ifPresent(entry -> json.addProperty("entry", entry));
                applied.project().ifPresent(project -> json.addProperty("project", project));
                json.addProperty("verdict", applied.finding().verdict().id());
            });
            terminal.json(json);
        } else {
            new ConsoleOutcome(terminal).print(outcome, finding);
        }
        return exitCode(outcome);
    }

    static int exitCode(Outcome outcome) {
        return switch (outcome) {
            case Outcome.Cured cured -> ExitCode.OK;
            case Outcome.Undone undone -> ExitCode.OK;
            case Outcome.AlreadyGone gone -> ExitCode.OK;
            case Outcome.StillHolds holds -> ExitCode.FOUND;
            case Outcome.CannotTell cannotTell -> ExitCode.UNDETERMINED;
            case Outcome.Refused refused -> ExitCode.REFUSED;
        };
    }

    static java.util.Optional<Outcome.Applied> applied(Outcome outcome) {
        return switch (outcome) {
            case Outcome.Cured cured -> java.util.Optional.of(cured.applied());
            case Outcome.StillHolds holds -> java.util.Optional.of(holds.applied());
            case Outcome.CannotTell cannotTell -> java.util.Optional.of(cannotTell.applied());
            case Outcome.Refused refused -> java.util.Optional.empty();
            case Outcome.Undone undone -> java.util.Optional.empty();
            case Outcome.AlreadyGone gone -> java.util.Optional.empty();
        };
    }

    private int nothingToDo(Finding finding) {
        String verdict = finding.verdict().id();
        if (options.json()) {
            JsonObject json = new JsonObject();
            json.addProperty("schema", 1);
            json.addProperty("command", "repair");
            json.addProperty("cause", id);
            json.addProperty("outcome", "nothing-to-do");
            json.addProperty("verdict", verdict);
            terminal.json(json);
        } else {
            terminal.text("repair.nothing." + verdict, Map.of("cause", id,
                    "detail", finding.verdict() instanceof Verdict.Undetermined u ? u.trouble().detail() : ""));
        }
        return switch (finding.verdict()) {
            case Verdict.Holds holds -> ExitCode.FOUND;
            case Verdict.Undetermined undetermined -> ExitCode.UNDETERMINED;
            case Verdict.RuledOut ruledOut -> ExitCode.OK;
            case Verdict.NotApplicable notApplicable -> ExitCode.OK;
        };
    }

    // consent needs a person: without a terminal only --yes counts
    private boolean confirmed() {
        if (System.console() == null || !System.console().isTerminal()) {
            return false;
        }
        String answer = System.console().readLine("%s ", terminal.texts().of("repair.ask"));
        return answer != null && answer.strip().equalsIgnoreCase("yes");
    }

    private JsonObject json(Preview preview, String outcome) {
        JsonObject json = new JsonObject();
        json.addProperty("schema", 1);
        json.addProperty("command", "repair");
        json.addProperty("cause", id);
        json.addProperty("outcome", outcome);
        json.addProperty("planHash", preview.hash());
        json.addProperty("needsRoot", preview.needsRoot());
        json.addProperty("undoable", preview.undoable());
        JsonArray steps = new JsonArray();
        for (PreviewStep step : preview.steps()) {
            JsonObject one = ActionJson.of(step.action());
            one.addProperty("kind", step.kind());
            one.addProperty("executed", step.executed());
            one.addProperty("undoable", step.undoable());
            if (step instanceof PreviewStep.FileStep file) {
                JsonArray diff = new JsonArray();
                file.diff().lines().forEach(diff::add);
                one.add("diff", diff);
            }
            steps.add(one);
        }
        json.add("steps", steps);
        return json;
    }
}
