package dev.wslgodoctor.diagnostics.repair;

import dev.wslgodoctor.diagnostics.gateway.GatewayException;
import java.io.IOException;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Takes the steps of an entry back, newest first: looks at all of them before it changes the first. */
final class WayBack {

    private static final Set<Entry.Status> TOUCHED = EnumSet.of(Entry.Status.ACTING, Entry.Status.DONE,
            Entry.Status.RETURNING);

    private final OpenEntry open;
    private final Works works;

    WayBack(OpenEntry open, Works works) {
        this.open = open;
        this.works = works;
    }

    /** Whether a step may have changed something. */
    static boolean touched(Entry.Step step) {
        return TOUCHED.contains(step.status());
    }

    /**
     * Looks whether every step can be taken back.
     *
     * @throws Stopped DRIFTED if something was changed since, CANNOT_BE_UNDONE if there is no way back for any step
     */
    void look() throws GatewayException, IOException, Stopped {
        Set<String> newer = new HashSet<>();
        boolean way = false;
        List<Entry.Step> steps = open.entry().steps();
        for (int i = steps.size() - 1; i >= 0; i--) {
            Entry.Step step = steps.get(i);
            // an older step on the same thing is looked at in its turn, when the newer one is taken back
            if (!touched(step) || !step.trace().target().isEmpty() && !newer.add(step.trace().target())) {
                continue;
            }
            Standing standing = works.standing(step, newer);
            if (standing.kind() == Standing.Kind.DRIFTED) {
                throw new Stopped(Outcome.Why.DRIFTED, standing.detail());
            }
            way |= standing.kind() != Standing.Kind.FINAL;
        }
        if (!way && open.entry().state() == Entry.State.APPLIED) {
            throw new Stopped(Outcome.Why.CANNOT_BE_UNDONE, String.join(", ",
                    steps.stream().filter(WayBack::touched).map(step -> step.trace().kind()).toList()));
        }
    }

    /** Goes back; stops at the first step that cannot be, with the entry left open. */
    Outcome walk() throws GatewayException, IOException, Stopped {
        boolean complete = open.entry().state() == Entry.State.APPLIED;
        open.in(Entry.State.UNDOING);
        List<Trace> stays = new ArrayList<>();
        Optional<Optional<String>> project = Optional.empty();
        boolean changed = false;
        for (int i = open.entry().steps().size() - 1; i >= 0; i--) {
            Entry.Step step = open.entry().steps().get(i);
            if (step.status() == Entry.Status.STAYS) {
                stays.add(step.trace());
            }
            if (!touched(step)) {
                continue;
            }
            Entry.Status end = takeBack(i, step);
            if (end == Entry.Status.STAYS) {
                stays.add(step.trace());
            }
            if (step.trace() instanceof Trace.Chose chose) {
                project = Optional.of(chose.earlier());
            }
            changed |= end != Entry.Status.GONE;
        }
        open.in(Entry.State.UNDONE);
        int number = open.entry().number();
        return changed || !complete ? new Outcome.Undone(number, stays, project) : new Outcome.AlreadyGone(number);
    }

    private Entry.Status takeBack(int number, Entry.Step step) throws GatewayException, IOException, Stopped {
        if (step.status() != Entry.Status.DONE) {
            works.disarm(step.trace());
        }
        Standing standing = works.standing(step, Set.of());
        Entry.Status end = switch (standing.kind()) {
            case DRIFTED -> throw new Stopped(Outcome.Why.DRIFTED, standing.detail());
            case FINAL -> Entry.Status.STAYS;
            case AS_BEFORE -> step.status() == Entry.Status.DONE ? Entry.Status.GONE : Entry.Status.UNDONE;
            case AS_LEFT -> {
                // ACTING says that the end of the act is not known: a crash from here on must not forget that
                open.step(number, step.status() == Entry.Status.ACTING ? Entry.Status.ACTING : Entry.Status.RETURNING,
                        step.trace());
                works.takeBack(step.trace());
                yield Entry.Status.UNDONE;
            }
        };
        if (end != Entry.Status.STAYS) {
            works.tidy(step.trace());
        }
        open.step(number, end, step.trace());
        return end;
    }
}
