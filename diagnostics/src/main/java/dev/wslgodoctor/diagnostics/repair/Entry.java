package dev.wslgodoctor.diagnostics.repair;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * One repair in the journal.
 *
 * @param number   counts up from 1; the order of repairs, whatever the clock said
 * @param planHash hash of the preview that was agreed to
 * @param began    when it began
 * @param changed  when this record was last written
 * @param distros  GUIDs of the Lxss registry key by name, for the distros it acts in, as far as known
 */
public record Entry(int number, String causeId, String planHash, State state, Instant began, Instant changed,
        Map<String, String> distros, List<Step> steps) {

    /** Where a repair stands. Only APPLIED and UNDONE are ends; the others, found at a start, tell of a crash. */
    public enum State {
        /** Written down; nothing was done yet. */
        INTENT,
        /** Steps are being executed. */
        APPLYING,
        /** Every selected step was executed. */
        APPLIED,
        /** Steps are being taken back. */
        UNDOING,
        /** Everything that can be taken back was. */
        UNDONE;

        /** Lower case, as in the journal's files. */
        public String id() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** Where a step stands. */
    public enum Status {
        /** Not begun. */
        WAITING,
        /** Begun; whether it happened is not known. */
        ACTING,
        /** Executed. */
        DONE,
        /** Not selected by the user. */
        LEFT_OUT,
        /** Left to the user. */
        BY_HAND,
        /** Being taken back; whether it happened is not known. */
        RETURNING,
        /** Taken back. */
        UNDONE,
        /** Found to be as before, without our doing. */
        GONE,
        /** Cannot be taken back. */
        STAYS;

        /** Kebab-case, as in the journal's files. */
        public String id() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }

    /** One step with its status and what is known of it. */
    public record Step(Status status, Trace trace) { }

    public Entry {
        distros = Map.copyOf(distros);
        steps = List.copyOf(steps);
    }

    /** True if the program ended, or was ended, in the middle of it. */
    public boolean unfinished() {
        return state != State.APPLIED && state != State.UNDONE;
    }

    /** Whether both changed the same thing, so that the newer one must be undone first. */
    boolean sharesTargetWith(Entry other) {
        Set<String> targets = targets();
        targets.retainAll(other.targets());
        return !targets.isEmpty();
    }

    private Set<String> targets() {
        return steps.stream().filter(WayBack::touched).map(step -> step.trace().target())
                .filter(target -> !target.isEmpty()).collect(Collectors.toCollection(HashSet::new));
    }

    /** Whether this step was begun and not ended, and no other step changed anything. */
    boolean onlyTouched(int step) {
        for (int i = 0; i < steps.size(); i++) {
            if (WayBack.touched(steps.get(i)) != (i == step)) {
                return false;
            }
        }
        return steps.get(step).status() == Status.ACTING && state == State.APPLYING;
    }

    Entry in(State other) {
        return new Entry(number, causeId, planHash, other, began, changed, distros, steps);
    }

    Entry at(Instant now) {
        return new Entry(number, causeId, planHash, state, began, now, distros, steps);
    }

    Entry with(int step, Status status, Trace trace) {
        List<Step> others = new ArrayList<>(steps);
        others.set(step, new Step(status, trace));
        return new Entry(number, causeId, planHash, state, began, changed, distros, others);
    }
}
