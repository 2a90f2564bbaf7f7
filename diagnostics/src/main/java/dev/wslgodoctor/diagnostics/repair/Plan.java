package dev.wslgodoctor.diagnostics.repair;

import java.util.Collections;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * What would be done about a cause, as data; nothing runs until it was previewed and approved.
 *
 * @param onlyIfChosen numbers of the steps that are no part of the repair unless the user chooses them one by one: what
 *                     goes further than the cause asks, such as a setting that stays after a restart
 */
public record Plan(String causeId, List<Action> actions, SortedSet<Integer> onlyIfChosen) {

    public Plan {
        actions = List.copyOf(actions);
        onlyIfChosen = Collections.unmodifiableSortedSet(new TreeSet<>(onlyIfChosen));
        if (actions.isEmpty()) {
            throw new IllegalArgumentException("a plan needs an action");
        }
    }

    /** A plan that is offered as a whole. */
    public Plan(String causeId, List<Action> actions) {
        this(causeId, actions, new TreeSet<>());
    }

    /** The same, with these names left out of what is copied; names below the copied folder, without {@code ./}. */
    public Plan leavingOut(List<String> names) {
        return new Plan(causeId, actions.stream().map(action -> action instanceof Action.CopyTree copy
                ? new Action.CopyTree(copy.at(), copy.from(), copy.to(), names) : action).toList(), onlyIfChosen);
    }

    /** True if every action is done by the user. */
    public boolean onlyByHand() {
        return actions.stream().allMatch(action -> action instanceof Action.AskUser);
    }

    /** As in JSON: {@code auto} if the program does all but the manual fallback, {@code ask} if consent is special
     *  (root, restart), {@code guide} if only the user can do it. */
    public String kind() {
        if (onlyByHand()) {
            return "guide";
        }
        return actions.stream().anyMatch(Action::needsSpecialConsent) ? "ask" : "auto";
    }
}
