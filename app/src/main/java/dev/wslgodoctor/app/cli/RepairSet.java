package dev.wslgodoctor.app.cli;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import dev.wslgodoctor.app.Version;
import dev.wslgodoctor.app.Wiring;
import dev.wslgodoctor.diagnostics.cause.CauseCatalog;
import dev.wslgodoctor.diagnostics.cause.Finding;
import dev.wslgodoctor.diagnostics.cause.RootCause;
import dev.wslgodoctor.diagnostics.engine.Examiner;
import dev.wslgodoctor.diagnostics.engine.Report;
import dev.wslgodoctor.diagnostics.gateway.Machine;
import dev.wslgodoctor.diagnostics.probe.Case;
import dev.wslgodoctor.diagnostics.probe.Choice;
import dev.wslgodoctor.diagnostics.repair.JointOutcome;
import dev.wslgodoctor.diagnostics.repair.JointPreview;
import dev.wslgodoctor.diagnostics.repair.Outcome;
import dev.wslgodoctor.diagnostics.repair.Plan;
import dev.wslgodoctor.diagnostics.repair.PlanAnswers;
import dev.wslgodoctor.diagnostics.repair.PreviewJson;
import dev.wslgodoctor.diagnostics.repair.Repairer;
import dev.wslgodoctor.diagnostics.repair.SavedPlan;
import dev.wslgodoctor.diagnostics.repair.Transaction;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Several repairs as one: named, all that need no special consent, or from a plan that was saved and reviewed. */
final class RepairSet {

    private final Consented consented;
    private final Terminal terminal;
    private final CommonOptions options;
    private final List<JointPreview.LeftOut> leftOut = new ArrayList<>();

    RepairSet(Consented consented, CommonOptions options) {
        this.consented = consented;
        this.terminal = consented.terminal();
        this.options = options;
    }

    /**
     * Repairs these causes, or saves the plan for it.
     *
     * @param causes empty for every cause whose repair can be undone and needs neither root nor a restart
     * @param file   where the plan is saved instead of being applied
     */
    int of(Optional<List<RootCause>> causes, Optional<Path> file) {
        try (Machine machine = Wiring.machine(options.machine())) {
            Case at = Wiring.caseOf(machine, options.choice(), options.consent());
            Report report = new Examiner().examine(causes.orElseGet(CauseCatalog::all), at, event -> { });
            options.requireConfiguration(report);
            Transaction transaction = transaction();
            JointPreview preview = transaction.preview(plans(report, causes.isEmpty()), at);
            leftOut.addAll(preview.leftOut());
            if (file.isPresent() && terminal.isSilent()) {
                // an examination that was broken off makes no plan to review
                return ExitCode.INTERNAL;
            }
            if (file.isPresent()) {
                return save(file.get(), preview, report, at);
            }
            return show(transaction, preview, report);
        }
    }

    /** Applies a plan that was saved, if the machine still gives the very same one. */
    int fromFile(Path file) {
        SavedPlan saved;
        try {
            saved = SavedPlan.read(Files.readString(file));
        } catch (SavedPlan.Altered e) {
            Map<String, String> arguments = Map.of("file", file.toString(), "detail", String.valueOf(e.getMessage()));
            if (e.why() != SavedPlan.Altered.Why.CHANGED) {
                throw new UsageException(e.key(), arguments);
            }
            return refused("altered", terminal.texts().of(e.key(), arguments));
        } catch (IOException e) {
            throw new UsageException("error.file-unreadable", Map.of("file", file.toString()));
        }
        List<RootCause> causes = new ArrayList<>();
        for (String id : saved.causes()) {
            causes.add(CauseCatalog.byId(id).orElseThrow(() -> UsageException.unknownCause(id)));
        }
        try (Machine machine = Wiring.machine(options.machine())) {
            Choice choice = saved.choice();
            Case at = Wiring.caseOf(machine, choice, options.consent());
            Report report = new Examiner().examine(causes, at, event -> { });
            Transaction transaction = transaction();
            List<Plan> plans = plans(report, false);
            JointPreview preview = transaction.preview(plans, at);
            if (!preview.hash().equals(saved.setHash())) {
                leftOut.addAll(preview.leftOut());
                String differs = leftOut.isEmpty() ? String.join(", ", saved.causes())
                        : String.join(", ", leftOut.stream().map(JointPreview.LeftOut::causeId).toList());
                return refused("machine-changed", terminal.texts().of("plan.machine-changed",
                        Map.of("file", file.toString(), "causes", differs)));
            }
            return show(transaction, answered(saved.answers(), preview, plans, at, transaction), report);
        }
    }

    // what the reviewer declined is taken out of the very set that was reviewed, and the rest is shown anew
    private JointPreview answered(PlanAnswers answers, JointPreview shown, List<Plan> plans, Case at,
            Transaction transaction) {
        consented.answered(answers.rule(), answers.restart(), answers.declined());
        JointPreview rest = shown;
        if (!answers.agreesToAll()) {
            PlanAnswers.Rest left = answers.of(shown, plans);
            leftOut.addAll(left.dropped());
            rest = transaction.preview(left.plans(), at, answers.restart());
        }
        leftOut.addAll(rest.leftOut());
        return rest;
    }

    private Transaction transaction() {
        return new Transaction(new Repairer(terminal.interruption().journal(options), CauseCatalog.all()));
    }

    private List<Plan> plans(Report report, boolean all) {
        List<Plan> plans = new ArrayList<>();
        for (Finding finding : report.findings()) {
            if (finding.plan().isEmpty()) {
                if (!all || finding.holds()) {
                    leftOut.add(new JointPreview.LeftOut(finding.causeId(), finding.holds()
                            ? JointPreview.Reason.BY_HAND : JointPreview.Reason.NOTHING_TO_DO,
                            finding.verdict().id()));
                }
            } else if (all && finding.plan().get().kind().equals("ask")) {
                leftOut.add(new JointPreview.LeftOut(finding.causeId(), JointPreview.Reason.NEEDS_CONSENT, ""));
            } else {
                plans.add(finding.plan().get());
            }
        }
        return plans;
    }

    private int save(Path file, JointPreview preview, Report report, Case at) {
        if (preview.members().isEmpty()) {
            return show(null, preview, report);
        }
        String text = SavedPlan.write(preview, at.choice(), consented.rule(), Version.text(), at.clock().instant());
        try {
            Files.writeString(file, text, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
        } catch (IOException e) {
            throw new UsageException("error.file-exists", Map.of("file", file.toString()));
        }
        if (options.json()) {
            JsonObject json = json(preview, "saved");
            json.addProperty("file", file.toString());
            terminal.json(json);
        } else {
            print(preview, report);
            terminal.text("plan.saved", Map.of("file", file.toString()));
            terminal.text("plan.answers", Map.of());
        }
        return ExitCode.OK;
    }

    private int show(Transaction transaction, JointPreview preview, Report report) {
        boolean empty = preview.members().isEmpty();
        if (consented.previewOnly() || empty) {
            if (options.json()) {
                terminal.json(json(preview, empty ? "nothing-to-do" : "previewed"));
            } else {
                print(preview, report);
            }
            return empty && !report.faults().isEmpty() ? ExitCode.FOUND : ExitCode.OK;
        }
        if (!options.json()) {
            print(preview, report);
        }
        if (!consented.toAll()) {
            terminal.problem(terminal.texts().of("repair.no-consent"));
            return ExitCode.REFUSED;
        }
        JointOutcome outcome = transaction.apply(preview, consented.rule(), event -> { });
        if (options.json()) {
            terminal.json(json(preview, outcome));
        } else {
            print(outcome);
            consented.print();
        }
        return switch (outcome.id()) {
            case "cured" -> ExitCode.OK;
            case "refused" -> ExitCode.REFUSED;
            default -> ExitCode.FOUND;
        };
    }

    private void print(JointPreview preview, Report report) {
        if (preview.members().isEmpty()) {
            terminal.text("repair.set-empty", Map.of());
        }
        for (JointPreview.Member member : preview.members()) {
            new ConsolePreview(terminal, member.preview(), ConsolePreview.arguments(
                    report.finding(member.causeId()).orElseThrow())).print();
            terminal.line("");
        }
        for (JointPreview.LeftOut each : leftOut) {
            terminal.line("- " + each.causeId() + ": " + terminal.texts().of("left-out." + each.reason().id())
                    + (each.detail().isEmpty() ? "" : " (" + terminal.texts().detail(each.detail()) + ")"));
        }
    }

    private void print(JointOutcome outcome) {
        outcome.refused().ifPresent(refused -> terminal.line(terminal.texts().of("refused." + refused.why().id(),
                Map.of("detail", refused.detail()))));
        for (JointOutcome.Part part : outcome.parts()) {
            terminal.line("- " + part.causeId() + ": " + terminal.texts().of("part." + part.status().id()));
            if (part.outcome().orElse(null) instanceof Outcome.Refused refused) {
                terminal.line("  " + terminal.texts().of("refused." + refused.why().id(),
                        Map.of("detail", refused.detail())));
            }
            part.entry().ifPresent(entry -> terminal.line("  " + terminal.texts().of("repair.entry",
                    Map.of("entry", String.valueOf(entry)))));
        }
    }

    private int refused(String why, String sentence) {
        if (options.json()) {
            JsonObject json = head("refused");
            json.addProperty("why", why);
            json.addProperty("detail", sentence);
            json.addProperty("text", sentence);
            json.add("leftOut", PreviewJson.leftOut(leftOut));
            terminal.json(json);
        } else {
            terminal.problem(sentence);
        }
        return ExitCode.REFUSED;
    }

    private JsonObject head(String outcome) {
        JsonObject json = new JsonObject();
        json.addProperty("schema", 1);
        json.addProperty("command", "repair");
        json.addProperty("outcome", outcome);
        json.addProperty("rule", consented.rule().id());
        json.add("decisions", consented.decisions());
        return json;
    }

    private JsonObject json(JointPreview preview, String outcome) {
        JsonObject json = head(outcome);
        json.addProperty("setHash", preview.hash());
        JsonArray repairs = new JsonArray();
        preview.members().forEach(member -> repairs.add(of(member)));
        json.add("repairs", repairs);
        json.add("leftOut", PreviewJson.leftOut(leftOut));
        return json;
    }

    private JsonObject json(JointPreview preview, JointOutcome outcome) {
        JsonObject json = json(preview, outcome.id());
        outcome.refused().ifPresent(refused -> {
            RefusedJson.add(json, refused, terminal.texts());
        });
        for (int i = 0; i < outcome.parts().size(); i++) {
            JsonObject one = json.getAsJsonArray("repairs").get(i).getAsJsonObject();
            JointOutcome.Part part = outcome.parts().get(i);
            one.addProperty("status", part.status().id());
            part.entry().ifPresent(entry -> one.addProperty("entry", entry));
            if (part.outcome().orElse(null) instanceof Outcome.Refused refused) {
                RefusedJson.add(one, refused, terminal.texts());
            }
            part.outcome().flatMap(RepairCommand::applied).flatMap(Outcome.Applied::project)
                    .ifPresent(project -> one.addProperty("project", project));
        }
        return json;
    }

    private static JsonObject of(JointPreview.Member member) {
        JsonObject one = new JsonObject();
        one.addProperty("cause", member.causeId());
        one.addProperty("planHash", member.preview().hash());
        one.addProperty("waitsForRestart", member.waitsForRestart());
        one.addProperty("needsRoot", member.preview().needsRoot());
        one.addProperty("undoable", member.preview().undoable());
        one.add("steps", PreviewJson.steps(member.preview()));
        return one;
    }
}
