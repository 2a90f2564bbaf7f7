package dev.wslgodoctor.diagnostics.repair;

import dev.wslgodoctor.diagnostics.probe.Case;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Consumer;

/** One execution of a set of repairs, with what became of each so far. */
final class JointRun {

    private final Repairer repairer;
    private final JointPreview shown;
    private final Transaction.Rule rule;
    private final Consumer<RepairEvent> out;
    private final List<JointOutcome.Part> parts = new ArrayList<>();
    private boolean restarted;

    JointRun(Repairer repairer, JointPreview shown, Transaction.Rule rule, Consumer<RepairEvent> out) {
        this.repairer = repairer;
        this.shown = shown;
        this.rule = rule;
        this.out = out;
    }

    JointOutcome run() {
        boolean stopped = false;
        for (int i = 0; i < shown.members().size(); i++) {
            JointPreview.Member member = shown.members().get(i);
            parts.add(stopped ? new JointOutcome.Part(member.causeId(), JointOutcome.Status.NOT_BEGUN,
                    OptionalInt.empty(), Optional.empty()) : execute(member, i == shown.members().size() - 1));
            stopped |= stops(parts.getLast());
        }
        if (!stopped) {
            stopped = judgeThoseThatWaited();
        }
        if (stopped && rule == Transaction.Rule.ROLL_BACK) {
            rollBack();
        }
        return new JointOutcome(parts, Optional.empty());
    }

    private boolean stops(JointOutcome.Part part) {
        return rule != Transaction.Rule.KEEP_GOING && part.status() != JointOutcome.Status.CURED
                && part.status() != JointOutcome.Status.WAITS_FOR_RESTART;
    }

    private JointOutcome.Part execute(JointPreview.Member member, boolean last) {
        Preview preview = member.preview();
        out.accept(new RepairEvent.Started(preview.offered().size(), preview.at().clock().instant()));
        OptionalInt entry = OptionalInt.empty();
        if (!preview.offered().isEmpty()) {
            Repairer.Executed executed = repairer.execute(preview, preview.offered(), out);
            if (executed.refused().isPresent()) {
                Outcome.Refused refused = executed.refused().get();
                return ended(preview, new JointOutcome.Part(member.causeId(), JointOutcome.Status.REFUSED,
                        refused.entry(), Optional.of(refused)));
            }
            entry = executed.entry();
        }
        restarted |= last && restarts(preview);
        if (member.waitsForRestart() && !restarted) {
            return new JointOutcome.Part(member.causeId(), JointOutcome.Status.WAITS_FOR_RESTART, entry,
                    Optional.empty());
        }
        return ended(preview, judged(member, entry));
    }

    private JointOutcome.Part judged(JointPreview.Member member, OptionalInt entry) {
        Preview preview = member.preview();
        Outcome outcome = repairer.verification().of(Verification.Done.of(preview, preview.offered(),
                entry), restarted, out);
        JointOutcome.Status status = switch (outcome) {
            case Outcome.Cured cured -> JointOutcome.Status.CURED;
            case Outcome.StillHolds holds -> JointOutcome.Status.STILL_HOLDS;
            default -> JointOutcome.Status.CANNOT_TELL;
        };
        return new JointOutcome.Part(member.causeId(), status, entry, Optional.of(outcome));
    }

    private JointOutcome.Part ended(Preview preview, JointOutcome.Part part) {
        part.outcome().ifPresent(outcome ->
                out.accept(new RepairEvent.Finished(outcome, preview.at().clock().instant())));
        return part;
    }

    // one restart for all stands in the last repair; where the program cannot do it, those that need it keep waiting
    private static boolean restarts(Preview preview) {
        return preview.steps().stream()
                .anyMatch(step -> step instanceof PreviewStep.RestartStep restart && restart.executed());
    }

    private boolean judgeThoseThatWaited() {
        boolean stopped = false;
        for (int i = 0; i < parts.size(); i++) {
            if (parts.get(i).status() == JointOutcome.Status.WAITS_FOR_RESTART && restarted) {
                JointPreview.Member member = shown.members().get(i);
                parts.set(i, ended(member.preview(), judged(member, parts.get(i).entry())));
                stopped |= stops(parts.get(i));
            }
        }
        return stopped;
    }

    private void rollBack() {
        for (int i = parts.size() - 1; i >= 0; i--) {
            JointOutcome.Part part = parts.get(i);
            if (part.entry().isEmpty()) {
                continue;
            }
            Case at = shown.members().get(i).preview().at();
            Outcome outcome = repairer.undo(part.entry().getAsInt(), at, out);
            boolean back = outcome instanceof Outcome.Undone || outcome instanceof Outcome.AlreadyGone;
            parts.set(i, part.ending(back ? JointOutcome.Status.ROLLED_BACK : JointOutcome.Status.NOT_ROLLED_BACK,
                    Optional.of(outcome)));
        }
    }
}
