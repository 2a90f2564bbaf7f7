package dev.wslgodoctor.diagnostics.repair;

import dev.wslgodoctor.diagnostics.cause.Finding;
import dev.wslgodoctor.diagnostics.cause.RootCause;
import dev.wslgodoctor.diagnostics.cause.Symptom;
import dev.wslgodoctor.diagnostics.cause.Verdict;
import dev.wslgodoctor.diagnostics.engine.Examiner;
import dev.wslgodoctor.diagnostics.engine.Report;
import dev.wslgodoctor.diagnostics.probe.Case;
import dev.wslgodoctor.diagnostics.probe.Consent;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.SortedSet;
import java.util.function.Consumer;

/** Whether a repair did its work: the cause and the others of its link are judged again, on a fresh inquiry. */
final class Verification {

    private final List<RootCause> causes;

    Verification(List<RootCause> causes) {
        this.causes = List.copyOf(causes);
    }

    boolean knows(String causeId) {
        return causes.stream().anyMatch(cause -> cause.id().equals(causeId));
    }

    /** From the first link of the symptom's chain to the last, then by the catalogue; unknown causes at the end. */
    Comparator<String> inChainOrder(Symptom symptom) {
        List<String> ids = causes.stream().map(RootCause::id).toList();
        return Comparator.<String>comparingInt(id -> {
            int at = ids.indexOf(id);
            int link = at < 0 ? -1 : symptom.chain().indexOf(causes.get(at).breaks());
            return link < 0 ? Integer.MAX_VALUE : link;
        }).thenComparingInt(id -> ids.contains(id) ? ids.indexOf(id) : Integer.MAX_VALUE);
    }

    /**
     * A plan of which something was executed.
     *
     * @param executed numbers of the steps that were executed
     * @param open     the steps that are left to the user
     * @param entry    number in the journal; empty if nothing was executed
     */
    record Done(Plan plan, Case at, SortedSet<Integer> executed, List<Action> open, OptionalInt entry) {

        static Done of(Preview preview, SortedSet<Integer> executed, OptionalInt entry) {
            return new Done(preview.plan(), preview.at(), executed, preview.steps().stream()
                    .filter(step -> !step.executed()).map(PreviewStep::action).toList(), entry);
        }

        boolean restarted() {
            return executed.stream().map(step -> plan.actions().get(step)).anyMatch(Action::restarts);
        }
    }

    /** Judges the cause of a plan whose steps were executed, and its neighbours. */
    Outcome of(Done done, Consumer<RepairEvent> out) {
        return of(done, done.restarted(), out);
    }

    /** @param restarted whether the user agreed to a restart, of whatever plan */
    Outcome of(Done done, boolean restarted, Consumer<RepairEvent> out) {
        Case at = done.at();
        Optional<String> project = Optional.empty();
        for (int step : done.executed()) {
            if (done.plan().actions().get(step) instanceof Action.ChooseProject choose) {
                project = Optional.of(choose.path());
            }
        }
        if (project.isPresent()) {
            at = at.with(at.choice().withProject(project.get()));
        }
        if (restarted) {
            // a restart means that it runs again afterwards, and the user agreed to the restart
            at = new Case(at.machine(), at.choice(),
                    new Consent(true, at.consent().loginShells(), at.consent().root()), at.clock());
        }
        RootCause cause = causes.stream().filter(each -> each.id().equals(done.plan().causeId()))
                .findFirst().orElseThrow();
        List<RootCause> link = causes.stream().filter(each -> each.breaks() == cause.breaks()).toList();
        Report report = new Examiner().examine(link, at, event -> out.accept(new RepairEvent.Judging(event)));
        Finding finding = report.finding(cause.id()).orElseThrow();
        List<Finding> neighbours = report.findings().stream().filter(each -> each != finding).toList();
        Outcome.Applied applied = new Outcome.Applied(done.entry(), finding, neighbours, project, done.open());
        return switch (finding.verdict()) {
            case Verdict.RuledOut ruledOut -> new Outcome.Cured(applied);
            case Verdict.Holds holds -> new Outcome.StillHolds(applied);
            case Verdict.NotApplicable notApplicable -> new Outcome.CannotTell(applied);
            case Verdict.Undetermined undetermined -> new Outcome.CannotTell(applied);
        };
    }
}
