package dev.wslgodoctor.diagnostics.repair;

import java.util.List;

/** What would be done about a cause, as data; nothing runs until it was previewed and approved. */
public record Plan(String causeId, List<Action> actions) {

    public Plan {
        actions = List.copyOf(actions);
        if (actions.isEmpty()) {
            throw new IllegalArgumentException("a plan needs an action");
        }
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
