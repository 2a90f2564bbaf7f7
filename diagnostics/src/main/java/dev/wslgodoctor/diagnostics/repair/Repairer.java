package dev.wslgodoctor.diagnostics.repair;

import dev.wslgodoctor.diagnostics.cause.RootCause;
import dev.wslgodoctor.diagnostics.gateway.Blob;
import dev.wslgodoctor.diagnostics.gateway.GatewayException;
import dev.wslgodoctor.diagnostics.gateway.Place;
import dev.wslgodoctor.diagnostics.probe.Case;
import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Consumer;

/**
 * Applies what was previewed, judges the cause again, and undoes. Nothing is changed before everything was found to be
 * as shown, and nothing is changed that is not in the journal already.
 */
public final class Repairer {

    private final Journal journal;
    private final Verification verification;

    /**
     * @param journal where repairs are written down
     * @param causes  what can be judged again: {@code CauseCatalog.all()}
     */
    public Repairer(Journal journal, List<RootCause> causes) {
        this.journal = journal;
        this.verification = new Verification(causes);
    }

    Verification verification() {
        return verification;
    }

    /** The journal of this repairer. */
    public Journal journal() {
        return journal;
    }

    /**
     * Looks at what a plan will do now; changes nothing.
     *
     * @throws GatewayException if something it will change cannot be looked at: what cannot be shown is not offered
     */
    public Preview preview(Plan plan, Case at) throws GatewayException {
        return preview(plan, at, new HashMap<>());
    }

    /** @param written what earlier plans will have left in files; gets what this one will leave */
    Preview preview(Plan plan, Case at, Map<String, Optional<Blob>> written) throws GatewayException {
        Places places = new Places(at);
        Sketch sketch = Sketch.of(plan, null, places, new Works(places, journal), written);
        // what is done only if it is chosen does not stand in the way of the rest
        SortedSet<Integer> offered = new TreeSet<>();
        for (int i = 0; i < sketch.steps().size(); i++) {
            if (sketch.steps().get(i).executed() && !plan.onlyIfChosen().contains(i)) {
                offered.add(i);
            }
        }
        return new Preview(this, plan, at, sketch.steps(), sketch.obstacle(offered), PlanJson.hash(plan));
    }

    /**
     * Applies every step of the offer, see {@link Preview#offered}; see {@link #apply(Preview, SortedSet, Consumer)}.
     */
    public Outcome apply(Preview preview, Consumer<RepairEvent> out) {
        return apply(preview, preview.offered(), out);
    }

    /**
     * Applies the selected steps in their order and judges the cause and its neighbours again.
     *
     * @param preview  what was shown; made by this repairer
     * @param selected numbers of the steps to execute, a part of {@link Preview#executable}; a plan that only the user
     *                 can carry out has none, and is judged again at once
     * @param out      told what happens, by one thread at a time; the last event is Finished
     */
    public Outcome apply(Preview preview, SortedSet<Integer> selected, Consumer<RepairEvent> out) {
        out.accept(new RepairEvent.Started(selected.size(), now(preview.at())));
        Outcome outcome = applied(preview, selected, out);
        out.accept(new RepairEvent.Finished(outcome, now(preview.at())));
        return outcome;
    }

    private Outcome applied(Preview preview, SortedSet<Integer> selected, Consumer<RepairEvent> out) {
        Optional<Outcome.Refused> unfit = unfit(preview, selected);
        if (unfit.isPresent()) {
            return unfit.get();
        }
        if (preview.executable().isEmpty()) {
            return verification.of(Verification.Done.of(preview, selected, OptionalInt.empty()), out);
        }
        Executed executed = execute(preview, selected, out);
        return executed.refused().<Outcome>map(refused -> refused)
                .orElseGet(() -> verification.of(Verification.Done.of(preview, selected, executed.entry()), out));
    }

    /**
     * What became of the steps themselves, before anything is judged.
     *
     * @param entry   number in the journal; empty if nothing was executed
     * @param refused empty if every selected step was executed
     */
    record Executed(OptionalInt entry, Optional<Outcome.Refused> refused) {
        private static Executed not(Outcome.Refused refused) {
            return new Executed(OptionalInt.empty(), Optional.of(refused));
        }
    }

    /** Executes without judging; the way of {@link Transaction}, which judges some causes only after a restart. */
    Executed execute(Preview preview, SortedSet<Integer> selected, Consumer<RepairEvent> out) {
        Optional<Outcome.Refused> obstacle = unfit(preview, selected);
        if (obstacle.isPresent()) {
            return Executed.not(obstacle.get());
        }
        try (Journal.Hold hold = journal.hold().orElse(null)) {
            if (hold == null) {
                return Executed.not(new Outcome.Refused(Outcome.Why.LOCKED, journal.toString()));
            }
            return new Executed(OptionalInt.of(written(preview, new TreeSet<>(selected), out)), Optional.empty());
        } catch (Stopped e) {
            return Executed.not(e.refused());
        } catch (GatewayException e) {
            return Executed.not(new Stopped(e).refused());
        } catch (IOException e) {
            return Executed.not(new Outcome.Refused(Outcome.Why.JOURNAL, String.valueOf(e.getMessage())));
        }
    }

    // every way to a change leads through here: without a preview of this very repairer nothing is executed
    private Optional<Outcome.Refused> unfit(Preview preview, SortedSet<Integer> selected) {
        if (!preview.madeBy(this) || !preview.hash().equals(PlanJson.hash(preview.plan()))) {
            return Optional.of(new Outcome.Refused(Outcome.Why.NOT_PREVIEWED, preview.plan().causeId()));
        }
        if (!preview.executable().containsAll(selected)) {
            throw new IllegalArgumentException("not executable: " + selected);
        }
        if (!verification.knows(preview.plan().causeId())) {
            return Optional.of(new Outcome.Refused(Outcome.Why.UNKNOWN_CAUSE, preview.plan().causeId()));
        }
        return selected.isEmpty() && !preview.executable().isEmpty()
                ? Optional.of(new Outcome.Refused(Outcome.Why.NOTHING_SELECTED, preview.plan().causeId()))
                : Optional.empty();
    }

    private int written(Preview preview, SortedSet<Integer> selected, Consumer<RepairEvent> out)
            throws GatewayException, IOException, Stopped {
        Places places = new Places(preview.at());
        Works works = new Works(places, journal);
        Sketch now = Sketch.of(preview.plan(), selected, places, works, new HashMap<>());
        Optional<Outcome.Refused> refused = now.drift(preview.steps(), selected).or(() -> now.obstacle(selected));
        if (refused.isPresent()) {
            throw new Stopped(refused.get().why(), refused.get().detail());
        }
        OpenEntry open = new OpenEntry(journal, intent(preview, selected, places, works), preview.at().clock(), out);
        open.write();
        SortedMap<Integer, Action> steps = new TreeMap<>();
        selected.forEach(step -> steps.put(step, preview.plan().actions().get(step)));
        new Execution(journal, open, works).run(steps);
        return open.entry().number();
    }

    private Entry intent(Preview preview, SortedSet<Integer> selected, Places places, Works works)
            throws GatewayException, IOException {
        int number = journal.nextNumber();
        List<Entry.Step> steps = new ArrayList<>();
        Map<String, String> distros = new TreeMap<>();
        for (int i = 0; i < preview.steps().size(); i++) {
            Action action = preview.plan().actions().get(i);
            Entry.Status status = !preview.steps().get(i).executed() ? Entry.Status.BY_HAND
                    : selected.contains(i) ? Entry.Status.WAITING : Entry.Status.LEFT_OUT;
            steps.add(new Entry.Step(status, works.unread(action)));
            if (action.where().orElse(Place.WINDOWS) instanceof Place.Distro distro) {
                places.guid(distro.name()).ifPresent(guid -> distros.put(distro.name(), guid));
            }
        }
        KeptPlan.keep(journal, number, preview.plan(), preview.at().choice());
        Instant at = now(preview.at());
        return new Entry(number, preview.plan().causeId(), preview.hash(), Entry.State.INTENT, at, at, distros, steps);
    }

    /**
     * Looks at what is left to do of a repair that a crash broke off; changes nothing.
     *
     * @param number the entry's number in the journal
     * @param at     the machine; what was chosen then counts, not what is chosen now
     * @return what can be finished, or why only the way back is left
     * @throws GatewayException if something it will change cannot be looked at
     */
    public Finishable remaining(int number, Case at) throws GatewayException {
        try {
            return new Finishable(Optional.of(new Finishing(this).look(number, at)), Optional.empty());
        } catch (Stopped e) {
            return new Finishable(Optional.empty(), Optional.of(e.refused()));
        } catch (IOException e) {
            return new Finishable(Optional.empty(), Optional.of(
                    new Outcome.Refused(Outcome.Why.JOURNAL, String.valueOf(e.getMessage()))));
        }
    }

    /** Exactly one of the two is there. */
    public record Finishable(Optional<Remaining> remaining, Optional<Outcome.Refused> refused) { }

    /**
     * Does what is left of a repair that a crash broke off, and judges the cause and its neighbours again.
     *
     * @param shown what was shown; made by this repairer
     * @param at    as for {@link #remaining}
     * @param out   as for {@link #apply(Preview, SortedSet, Consumer)}
     */
    public Outcome finish(Remaining shown, Case at, Consumer<RepairEvent> out) {
        out.accept(new RepairEvent.Started(shown.preview().map(preview -> preview.executable().size()).orElse(0),
                now(at)));
        Outcome outcome = !shown.madeBy(this)
                ? new Outcome.Refused(Outcome.Why.NOT_PREVIEWED, shown.causeId())
                : !verification.knows(shown.causeId())
                ? new Outcome.Refused(Outcome.Why.UNKNOWN_CAUSE, shown.causeId())
                : new Finishing(this).finish(shown, at, out);
        out.accept(new RepairEvent.Finished(outcome, now(at)));
        return outcome;
    }

    /**
     * Takes a repair back, or finishes the way back of one that a crash interrupted.
     *
     * @param number the entry's number in the journal
     * @param at     the machine; its choice of distro does not matter
     * @param out    as for {@link #apply(Preview, SortedSet, Consumer)}
     */
    public Outcome undo(int number, Case at, Consumer<RepairEvent> out) {
        Outcome outcome = new Undoing(journal, at, out).undo(number);
        out.accept(new RepairEvent.Finished(outcome, now(at)));
        return outcome;
    }

    private static Instant now(Case at) {
        return at.clock().instant();
    }
}
