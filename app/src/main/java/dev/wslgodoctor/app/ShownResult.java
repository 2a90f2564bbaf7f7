package dev.wslgodoctor.app;

import dev.wslgodoctor.diagnostics.engine.RunEvent;
import dev.wslgodoctor.diagnostics.repair.Outcome;
import dev.wslgodoctor.diagnostics.repair.RepairEvent;
import dev.wslgodoctor.diagnostics.text.Texts;
import dev.wslgodoctor.wizard.port.RepairProgress;
import dev.wslgodoctor.wizard.port.RepairResult;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

/** What happens in a repair and how it ended, as the window shows it. */
final class ShownResult {

    private ShownResult() {
    }

    static RepairResult of(String causeId, Outcome outcome, Texts texts) {
        String detail = outcome instanceof Outcome.Refused refused ? refusal(refused, texts) : "";
        Optional<String> entry = applied(outcome).flatMap(applied -> applied.entry().isPresent()
                ? Optional.of(String.valueOf(applied.entry().getAsInt())) : Optional.empty());
        RepairResult.Kind kind = switch (outcome) {
            case Outcome.Cured cured -> RepairResult.Kind.CURED;
            case Outcome.StillHolds holds -> RepairResult.Kind.STILL_HOLDS;
            case Outcome.CannotTell cannotTell -> RepairResult.Kind.CANNOT_TELL;
            case Outcome.Refused refused -> RepairResult.Kind.REFUSED;
            case Outcome.Undone undone -> RepairResult.Kind.UNDONE;
            case Outcome.AlreadyGone gone -> RepairResult.Kind.ALREADY_GONE;
        };
        return new RepairResult(causeId, kind, detail, entry);
    }

    /** The sentence for a refusal. */
    static String refusal(Outcome.Refused refused, Texts texts) {
        return texts.of("refused." + refused.why().id(), Map.of("detail", refused.detail()));
    }

    static Optional<Outcome.Applied> applied(Outcome outcome) {
        return switch (outcome) {
            case Outcome.Cured cured -> Optional.of(cured.applied());
            case Outcome.StillHolds holds -> Optional.of(holds.applied());
            case Outcome.CannotTell cannotTell -> Optional.of(cannotTell.applied());
            case Outcome.Refused refused -> Optional.empty();
            case Outcome.Undone undone -> Optional.empty();
            case Outcome.AlreadyGone gone -> Optional.empty();
        };
    }

    /** @param steps how many steps the preview has: the number that stands for judging again */
    static void progress(RepairEvent event, int steps, Consumer<RepairProgress> out) {
        switch (event) {
            case RepairEvent.StepStarted started -> out.accept(new RepairProgress(started.step()));
            case RepairEvent.StepProgress progress -> out.accept(new RepairProgress(progress.step(),
                    progress.amount().bytes(), progress.amount().allBytes(), progress.amount().files(),
                    progress.amount().allFiles(), progress.amount().elapsed()));
            case RepairEvent.Judging judging -> {
                if (judging.event() instanceof RunEvent.Started) {
                    out.accept(new RepairProgress(steps));
                }
            }
            default -> { }
        }
    }
}
