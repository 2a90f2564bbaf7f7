package dev.wslgodoctor.wizard.port;

import java.util.List;
import java.util.Set;

/**
 * What a repair would do; nothing was changed to find it out.
 *
 * @param causeId what it repairs
 * @param steps   in order; stopping after any leaves a working machine
 * @param onlyIfChosen indexes of the steps that are no part of the repair unless the user chooses them one by one
 */
public record RepairPreview(String causeId, List<RepairStep> steps, Set<Integer> onlyIfChosen) {

    public RepairPreview {
        steps = List.copyOf(steps);
        onlyIfChosen = Set.copyOf(onlyIfChosen);
    }

    /** A repair that is offered as a whole. */
    public RepairPreview(String causeId, List<RepairStep> steps) {
        this(causeId, steps, Set.of());
    }

    /** Indexes of the steps that the program itself does. */
    public List<Integer> automatic() {
        return java.util.stream.IntStream.range(0, steps.size())
                .filter(i -> steps.get(i).kind() != RepairStep.Kind.BY_HAND).boxed().toList();
    }

    /** The steps that are left to the user after this outcome: a cure spares those that would replace the repair. */
    public List<RepairStep> leftAfter(RepairResult.Kind outcome) {
        return steps.stream().filter(step -> step.kind() == RepairStep.Kind.BY_HAND)
                .filter(step -> outcome != RepairResult.Kind.CURED
                        || step.instruction().map(text -> !text.instead()).orElse(true)).toList();
    }
}
