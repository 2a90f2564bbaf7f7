package dev.wslgodoctor.app;

import dev.wslgodoctor.diagnostics.cause.CauseCatalog;
import dev.wslgodoctor.diagnostics.cause.Finding;
import dev.wslgodoctor.diagnostics.cause.RootCause;
import dev.wslgodoctor.diagnostics.engine.Examiner;
import dev.wslgodoctor.diagnostics.engine.Report;
import dev.wslgodoctor.diagnostics.gateway.GatewayException;
import dev.wslgodoctor.diagnostics.gateway.Trouble;
import dev.wslgodoctor.diagnostics.probe.Case;
import dev.wslgodoctor.diagnostics.repair.JointOutcome;
import dev.wslgodoctor.diagnostics.repair.JointPreview;
import dev.wslgodoctor.diagnostics.repair.Outcome;
import dev.wslgodoctor.diagnostics.repair.Plan;
import dev.wslgodoctor.diagnostics.repair.PlanAnswers;
import dev.wslgodoctor.diagnostics.repair.RepairEvent;
import dev.wslgodoctor.diagnostics.repair.Repairer;
import dev.wslgodoctor.diagnostics.repair.SavedPlan;
import dev.wslgodoctor.diagnostics.repair.Transaction;
import dev.wslgodoctor.wizard.port.EngineTrouble;
import dev.wslgodoctor.wizard.port.RepairPreview;
import dev.wslgodoctor.wizard.port.RepairResult;
import dev.wslgodoctor.wizard.port.RepairSetPreview;
import dev.wslgodoctor.wizard.port.RepairSetResult;
import dev.wslgodoctor.wizard.port.RepairSets;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

/** Several repairs as one, behind the window. */
final class MachineSets implements RepairSets {

    private final MachineEngine engine;
    private final Transaction transaction;
    private Optional<Shown> shown = Optional.empty();

    /** What was shown last, with what it stands for and the case it was made for. */
    private record Shown(RepairSetPreview port, JointPreview preview, Case at) { }

    MachineSets(MachineEngine engine, Repairer repairer) {
        this.engine = engine;
        this.transaction = new Transaction(repairer);
    }

    @Override
    public RepairSetPreview preview(List<Finding> findings) throws EngineTrouble {
        return look(findings, engine.at(), Optional.empty());
    }

    /** @param answers what the reviewer of a saved plan declined is left out; empty for a set that nobody reviewed */
    private RepairSetPreview look(List<Finding> findings, Case at, Optional<PlanAnswers> answers)
            throws EngineTrouble {
        List<RepairSetPreview.LeftOut> leftOut = new ArrayList<>();
        for (Finding finding : findings) {
            if (finding.plan().isEmpty()) {
                JointPreview.Reason reason = finding.holds() ? JointPreview.Reason.BY_HAND
                        : JointPreview.Reason.NOTHING_TO_DO;
                leftOut.add(new RepairSetPreview.LeftOut(finding.causeId(), reason.id(), ""));
            }
        }
        List<Plan> plans = findings.stream().flatMap(finding -> finding.plan().stream()).toList();
        JointPreview preview = transaction.preview(plans, at);
        if (answers.isPresent() && !answers.get().agreesToAll()) {
            PlanAnswers.Rest rest = answers.get().of(preview, plans);
            rest.dropped().forEach(each -> leftOut.add(new RepairSetPreview.LeftOut(each.causeId(),
                    each.reason().id(), "")));
            preview = transaction.preview(rest.plans(), at, answers.get().restart());
        }
        preview.leftOut().forEach(each -> leftOut.add(new RepairSetPreview.LeftOut(each.causeId(), each.reason().id(),
                each.detail())));
        List<RepairSetPreview.Member> members = new ArrayList<>();
        try {
            for (JointPreview.Member member : preview.members()) {
                members.add(new RepairSetPreview.Member(engine.shown(member.preview()), member.waitsForRestart()));
            }
        } catch (GatewayException e) {
            throw new EngineTrouble(e.trouble());
        }
        RepairSetPreview port = new RepairSetPreview(members, leftOut, preview.hash());
        shown = Optional.of(new Shown(port, preview, at));
        return port;
    }

    @Override
    public RepairSetResult apply(RepairSetPreview chosen, Transaction.Rule rule, Consumer<Progress> out) {
        Optional<Shown> found = shown.filter(each -> each.port() == chosen);
        if (found.isEmpty()) {
            return new RepairSetResult("refused", List.of(), engine.notPreviewed("").detail());
        }
        shown = Optional.empty();
        int[] repair = {-1};
        JointOutcome outcome = transaction.apply(found.get().preview(), rule, event -> {
            if (event instanceof RepairEvent.Started) {
                repair[0]++;
            }
            // the events of a way back follow those of all repairs and have no place in the set
            if (repair[0] >= 0 && repair[0] < chosen.members().size()) {
                ShownResult.progress(event, chosen.members().get(repair[0]).preview().steps().size(),
                        progress -> out.accept(new Progress(repair[0], progress)));
            }
        });
        outcome.parts().forEach(part -> part.outcome().ifPresent(engine::moved));
        return new RepairSetResult(outcome.id(), outcome.parts().stream().map(this::part).toList(),
                outcome.refused().map(refused -> ShownResult.refusal(refused, engine.texts())).orElse(""));
    }

    private RepairSetResult.Part part(JointOutcome.Part part) {
        String detail = part.outcome().orElse(null) instanceof Outcome.Refused refused
                ? ShownResult.refusal(refused, engine.texts()) : "";
        return new RepairSetResult.Part(part.causeId(), part.status().id(), part.entry().isPresent()
                ? Optional.of(String.valueOf(part.entry().getAsInt())) : Optional.empty(), detail);
    }

    @Override
    public RepairSetResult rollBack(RepairSetResult result) throws EngineTrouble {
        List<RepairSetResult.Part> parts = new ArrayList<>(result.parts());
        boolean stopped = false;
        for (int i = parts.size() - 1; i >= 0 && !stopped; i--) {
            RepairSetResult.Part part = parts.get(i);
            if (part.entry().isEmpty() || part.status().equals(JointOutcome.Status.ROLLED_BACK.id())) {
                continue;
            }
            RepairResult undone = engine.undone(Integer.parseInt(part.entry().get()), progress -> { });
            stopped = undone.kind() == RepairResult.Kind.REFUSED;
            JointOutcome.Status status = stopped ? JointOutcome.Status.NOT_ROLLED_BACK
                    : JointOutcome.Status.ROLLED_BACK;
            parts.set(i, new RepairSetResult.Part(part.causeId(), status.id(), part.entry(), undone.detail()));
        }
        return new RepairSetResult(stopped ? "partly" : "rolled-back", parts, "");
    }

    @Override
    public void save(RepairSetPreview chosen, Path file) throws EngineTrouble {
        Shown found = shown.filter(each -> each.port() == chosen).orElseThrow(
                () -> new EngineTrouble(new Trouble.Denied("this set is not the one that was shown last")));
        String text = SavedPlan.write(found.preview(), found.at().choice(), Transaction.Rule.KEEP,
                Version.text(), found.at().clock().instant());
        try {
            Files.writeString(file, text, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
        } catch (IOException e) {
            throw new EngineTrouble(new Trouble.Denied("cannot write " + file + ": " + e.getClass().getSimpleName()));
        }
    }

    @Override
    public Opened open(Path file) throws EngineTrouble {
        SavedPlan saved;
        try {
            saved = SavedPlan.read(Files.readString(file));
        } catch (SavedPlan.Altered e) {
            return refused(e.key(), Map.of("file", file.toString(), "detail", String.valueOf(e.getMessage())));
        } catch (IOException e) {
            throw new EngineTrouble(new Trouble.Missing("cannot read " + file));
        }
        List<RootCause> causes = new ArrayList<>();
        for (String id : saved.causes()) {
            Optional<RootCause> cause = CauseCatalog.byId(id);
            if (cause.isEmpty()) {
                return new Opened(Optional.empty(), engine.texts().of("refused.unknown-cause", Map.of("detail", id)));
            }
            causes.add(cause.get());
        }
        Case at = engine.at().with(saved.choice());
        Report report = new Examiner().examine(causes, at, event -> { });
        RepairSetPreview whole = look(report.findings(), at, Optional.empty());
        if (!whole.hash().equals(saved.setHash())) {
            return refused("plan.machine-changed", Map.of("file", file.toString(), "causes",
                    String.join(", ", saved.causes())));
        }
        return new Opened(Optional.of(saved.answers().agreesToAll() ? whole
                : look(report.findings(), at, Optional.of(saved.answers()))), "");
    }

    private Opened refused(String key, Map<String, String> arguments) {
        return new Opened(Optional.empty(), engine.texts().of(key, arguments));
    }

    @Override
    public RepairPreview leavingOut(Finding finding, List<String> names) throws EngineTrouble {
        return engine.offered(finding.plan().orElseThrow().leavingOut(names));
    }

    @Override
    public Optional<RepairPreview> nextWay(String causeId) throws EngineTrouble {
        return engine.nextWay(causeId);
    }
}
