package dev.wslgodoctor.app.cli;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import dev.wslgodoctor.app.Wiring;
import dev.wslgodoctor.diagnostics.cause.CauseCatalog;
import dev.wslgodoctor.diagnostics.cause.Finding;
import dev.wslgodoctor.diagnostics.cause.RootCause;
import dev.wslgodoctor.diagnostics.cause.Verdict;
import dev.wslgodoctor.diagnostics.engine.Examiner;
import dev.wslgodoctor.diagnostics.engine.Report;
import dev.wslgodoctor.diagnostics.explain.TroubleText;
import dev.wslgodoctor.diagnostics.gateway.GatewayException;
import dev.wslgodoctor.diagnostics.gateway.Machine;
import dev.wslgodoctor.diagnostics.probe.Case;
import dev.wslgodoctor.diagnostics.repair.Outcome;
import dev.wslgodoctor.diagnostics.repair.Preview;
import dev.wslgodoctor.diagnostics.repair.PreviewJson;
import dev.wslgodoctor.diagnostics.repair.Repairer;
import dev.wslgodoctor.diagnostics.repair.Transaction;
import dev.wslgodoctor.diagnostics.text.Texts;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;

/** Repairing one cause: shown, agreed to, applied, judged; if it still holds, the next way or the way back. */
final class SingleRepair {

    // each way is one that the cause offered after it was judged again; one that keeps offering new ones has no end
    private static final int MOST_WAYS = 3;

    private final Consented consented;
    private final Terminal terminal;
    private final CommonOptions options;
    private final RootCause cause;
    private final List<Integer> with;
    private final List<String> leaveOut;
    private final Map<String, Outcome> ways = new LinkedHashMap<>();

    /**
     * @param with     numbers, from 1, of steps that are done only if they are chosen
     * @param leaveOut what is not copied: names below the folder
     */
    SingleRepair(Consented consented, CommonOptions options, RootCause cause, List<Integer> with,
            List<String> leaveOut) {
        this.leaveOut = leaveOut.stream()
                .map(name -> name.replaceFirst("^(\\./)+", "").replaceFirst("/+$", "")).toList();
        this.with = List.copyOf(with);
        this.consented = consented;
        this.terminal = consented.terminal();
        this.options = options;
        this.cause = cause;
    }

    int run() {
        try (Machine machine = Wiring.machine(options.machine())) {
            Case at = Wiring.caseOf(machine, options.choice(), options.consent());
            Report report = new Examiner().examine(List.of(cause), at, event -> { });
            options.requireConfiguration(report);
            Finding finding = report.finding(cause.id()).orElseThrow();
            if (!finding.holds() || finding.plan().isEmpty()) {
                return nothingToDo(finding);
            }
            Repairer repairer = new Repairer(terminal.interruption().journal(options), CauseCatalog.all());
            for (String name : leaveOut) {
                if (name.isEmpty() || name.startsWith("/") || ("/" + name + "/").contains("/../")) {
                    throw new UsageException("error.leave-out", Map.of("name", name));
                }
            }
            return repair(repairer, repairer.preview(finding.plan().get().leavingOut(leaveOut), at), finding, at);
        } catch (GatewayException e) {
            terminal.problem(terminal.texts().of("repair.trouble",
                    Map.of("trouble", TroubleText.line(e.trouble(), terminal.texts()))));
            return ExitCode.UNDETERMINED;
        }
    }

    private int repair(Repairer repairer, Preview preview, Finding finding, Case at) throws GatewayException {
        SortedSet<Integer> selected = selected(preview);
        ConsolePreview console = new ConsolePreview(terminal, preview, ConsolePreview.arguments(finding));
        if (consented.previewOnly()) {
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
        if (!preview.executable().isEmpty() && !consented.toAll()) {
            terminal.problem(terminal.texts().of("repair.no-consent"));
            return ways.isEmpty() ? ExitCode.REFUSED : ExitCode.FOUND;
        }
        if (preview.executable().isEmpty()) {
            consented.awaitHand();
        }
        Outcome outcome = repairer.apply(preview, selected, new ConsoleProgress(terminal)::show);
        ways.put(preview.hash(), outcome);
        Optional<Finding> next = next(outcome);
        if (next.isPresent()) {
            Preview nextPreview = repairer.preview(next.get().plan().orElseThrow(), at);
            if (!ways.containsKey(nextPreview.hash()) && !nextPreview.executable().isEmpty()) {
                if (!options.json()) {
                    terminal.line("");
                    terminal.line(terminal.texts().of("repair.next-way"));
                }
                return repair(repairer, nextPreview, next.get(), at);
            }
        }
        Optional<Outcome> back = back(repairer, outcome, at);
        return report(preview, outcome, finding, back);
    }

    // the numbers are those of the first way; another one has none that was chosen
    private SortedSet<Integer> selected(Preview preview) {
        SortedSet<Integer> selected = preview.offered();
        for (int number : ways.isEmpty() ? with : List.<Integer>of()) {
            if (!preview.executable().contains(number - 1)) {
                throw new UsageException("error.no-step", Map.of("step", String.valueOf(number)));
            }
            selected.add(number - 1);
        }
        return selected;
    }

    private Optional<Finding> next(Outcome outcome) {
        return outcome instanceof Outcome.StillHolds holds && consented.rule() != Transaction.Rule.ROLL_BACK
                && ways.size() < MOST_WAYS && holds.applied().entry().isPresent()
                ? Optional.of(holds.applied().finding()).filter(found -> found.plan().isPresent()) : Optional.empty();
    }

    private Optional<Outcome> back(Repairer repairer, Outcome outcome, Case at) {
        if (consented.rule() != Transaction.Rule.ROLL_BACK || outcome instanceof Outcome.Cured) {
            return Optional.empty();
        }
        return RepairCommand.applied(outcome).filter(applied -> applied.entry().isPresent())
                .map(applied -> repairer.undo(applied.entry().getAsInt(), at, event -> { }));
    }

    private int report(Preview preview, Outcome outcome, Finding finding, Optional<Outcome> back) {
        if (options.json()) {
            JsonObject json = json(preview, outcome.id());
            add(json, outcome, terminal.texts());
            back.ifPresent(undone -> json.addProperty("rolledBack", undone.id()));
            if (ways.size() > 1) {
                json.add("ways", ways());
            }
            terminal.json(json);
        } else {
            new ConsoleOutcome(terminal).print(outcome, finding.verdict());
            back.ifPresent(undone -> terminal.line(terminal.texts().of("outcome." + undone.id())));
            consented.print();
            with.forEach(step -> terminal.line("- " + terminal.texts().of("decision.with",
                    Map.of("step", String.valueOf(step)))));
            leaveOut.forEach(name -> terminal.line("- " + terminal.texts().of("decision.left-out",
                    Map.of("name", name))));
        }
        return RepairCommand.exitCode(outcome);
    }

    static void add(JsonObject json, Outcome outcome, Texts texts) {
        if (outcome instanceof Outcome.Refused refused) {
            RefusedJson.add(json, refused, texts);
        }
        RepairCommand.applied(outcome).ifPresent(applied -> {
            applied.entry().ifPresent(entry -> json.addProperty("entry", entry));
            applied.project().ifPresent(project -> json.addProperty("project", project));
            json.addProperty("verdict", applied.finding().verdict().id());
        });
    }

    private JsonArray ways() {
        JsonArray all = new JsonArray();
        ways.forEach((hash, outcome) -> {
            JsonObject one = new JsonObject();
            one.addProperty("planHash", hash);
            one.addProperty("outcome", outcome.id());
            add(one, outcome, terminal.texts());
            all.add(one);
        });
        return all;
    }

    private static JsonArray numbers(List<Integer> numbers) {
        JsonArray json = new JsonArray();
        numbers.forEach(json::add);
        return json;
    }

    private static JsonArray names(List<String> names) {
        JsonArray json = new JsonArray();
        names.forEach(json::add);
        return json;
    }

    private int nothingToDo(Finding finding) {
        String verdict = finding.verdict().id();
        if (options.json()) {
            JsonObject json = head("nothing-to-do");
            json.addProperty("verdict", verdict);
            terminal.json(json);
        } else {
            terminal.text("repair.nothing." + verdict, Map.of("cause", cause.id(),
                    "trouble", finding.verdict() instanceof Verdict.Undetermined u
                            ? TroubleText.line(u.trouble(), terminal.texts()) : ""));
        }
        return switch (finding.verdict()) {
            case Verdict.Holds holds -> ExitCode.FOUND;
            case Verdict.Undetermined undetermined -> ExitCode.UNDETERMINED;
            case Verdict.RuledOut ruledOut -> ExitCode.OK;
            case Verdict.NotApplicable notApplicable -> ExitCode.OK;
        };
    }

    private JsonObject head(String outcome) {
        return head(cause.id(), outcome);
    }

    static JsonObject head(String causeId, String outcome) {
        JsonObject json = new JsonObject();
        json.addProperty("schema", 1);
        json.addProperty("command", "repair");
        json.addProperty("cause", causeId);
        json.addProperty("outcome", outcome);
        return json;
    }

    private JsonObject json(Preview preview, String outcome) {
        JsonObject json = head(outcome);
        json.addProperty("planHash", preview.hash());
        json.addProperty("needsRoot", preview.needsRoot());
        json.addProperty("undoable", preview.undoable());
        json.add("steps", PreviewJson.steps(preview));
        JsonObject decisions = consented.decisions();
        decisions.add("with", numbers(with));
        decisions.add("leaveOut", names(leaveOut));
        json.add("decisions", decisions);
        return json;
    }
}
