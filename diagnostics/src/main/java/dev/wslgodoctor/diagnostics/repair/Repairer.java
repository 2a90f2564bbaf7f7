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
        SortedSet<Integer> all = new TreeSet<>();
        for (int i = 0; i < sketch.steps().size(); i++) {
            if (sketch.steps().get(i).executed()) {
                all.add(i);
            }
        }
        return new Preview(this, plan, at, sketch.steps(), sketch.obstacle(all), PlanJson.hash(plan));
    }

    /** Applies every step that the program can execute; see {@link #apply(Preview, SortedSet, Consumer)}. */
    public Outcome apply(Preview preview, Consumer<RepairEvent> out) {
        return apply(preview, preview.executable(), out);
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
            return verification.of(preview, selected, OptionalInt.empty(), out);
        }
        Executed executed = execute(preview, selected, out);
        return executed.refused().<Outcome>map(refused -> refused)
                .orElseGet(() -> verification.of(preview, selected, executed.entry(), out));
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
        try {
            for (int step : selected) {
                execute(preview.plan().actions().get(step), step, open, works);
            }
            open.in(Entry.State.APPLIED);
            return open.entry().number();
        } catch (Stopped e) {
            throw rolledBack(e, open, works);
        } catch (GatewayException e) {
            throw rolledBack(new Stopped(e), open, works);
        } catch (IOException e) {
            throw rolledBack(new Stopped(Outcome.Why.JOURNAL, String.valueOf(e.getMessage())), open, works);
        }
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
        Instant at = now(preview.at());
        return new Entry(number, preview.plan().causeId(), preview.hash(), Entry.State.INTENT, at, at, distros, steps);
    }

    private void execute(Action action, int step, OpenEntry open, Works works)
            throws GatewayException, IOException, Stopped {
        if (open.entry().state() == Entry.State.INTENT) {
            open.in(Entry.State.APPLYING);
        }
        // the state before is read right before the act: an earlier step of this plan may have changed the same thing
        Trace before = works.intend(action, open.entry().number(), step);
        open.step(step, Entry.Status.ACTING, before);
        if (before instanceof Trace.Tree tree) {
            takeOver(tree, open.entry().number());
        }
        Trace after = works.act(action, before, new CopyLog(open, journal, step));
        open.step(step, Entry.Status.DONE, after);
    }

    // a broken-off copy that this repair goes on with is this repair's from now on. Until then both entries name the
    // same working folder, and undoing either of them is right.
    private void takeOver(Trace.Tree tree, int by) throws IOException {
        for (Entry entry : journal.read().entries()) {
            for (int i = 0; entry.number() != by && entry.unfinished() && i < entry.steps().size(); i++) {
                if (entry.onlyTouched(i) && entry.steps().get(i).trace() instanceof Trace.Tree other
                        && other.working().equals(tree.working())) {
                    journal.write(entry.with(i, Entry.Status.GONE, other).in(Entry.State.UNDONE));
                }
            }
        }
    }

    // whoever cancelled wants the old state back: the way back is not cancelled too
    private Stopped rolledBack(Stopped why, OpenEntry open, Works works) {
        boolean interrupted = Thread.interrupted();
        open.goOn();
        try {
            new WayBack(open, works).walk();
            open.missed().ifPresent(e -> why.leaving(open.entry().number(), "", e));
            return why;
        } catch (Stopped | GatewayException | IOException e) {
            why.leaving(open.entry().number(),
                    "; what was done before could not be taken back: " + e.getMessage(), e);
            return why;
        } finally {
            if (interrupted) {
                Thread.currentThread().interrupt();
            }
        }
    }

    /**
     * Takes a repair back, or finishes the way back of one that a crash interrupted.
     *
     * @param number the entry's number in the journal
     * @param at     the machine; its choice of distro does not matter
     * @param out    as for {@link #apply(Preview, SortedSet, Consumer)}
     */
    public Outcome undo(int number, Case at, Consumer<RepairEvent> out) {
        Outcome outcome;
        try (Journal.Hold hold = journal.hold().orElse(null)) {
            if (hold == null) {
                outcome = new Outcome.Refused(Outcome.Why.LOCKED, journal.toString());
            } else {
                outcome = undone(number, at, out);
            }
        } catch (Stopped e) {
            outcome = e.refused();
        } catch (GatewayException e) {
            outcome = new Stopped(e).refused();
        } catch (IOException e) {
            outcome = new Outcome.Refused(Outcome.Why.JOURNAL, String.valueOf(e.getMessage()));
        }
        out.accept(new RepairEvent.Finished(outcome, now(at)));
        return outcome;
    }

    private Outcome undone(int number, Case at, Consumer<RepairEvent> out)
            throws GatewayException, IOException, Stopped {
        List<Entry> entries = journal.read().entries();
        Entry entry = entries.stream().filter(each -> each.number() == number).findFirst().orElseThrow(
                () -> new Stopped(Outcome.Why.NO_ENTRY, String.valueOf(number)));
        if (entry.state() == Entry.State.UNDONE) {
            throw new Stopped(Outcome.Why.ALREADY_UNDONE, String.valueOf(number));
        }
        Optional<Entry> newer = entries.stream().filter(each -> each.number() > number
                && each.state() != Entry.State.UNDONE && each.sharesTargetWith(entry)).findFirst();
        if (newer.isPresent()) {
            throw new Stopped(Outcome.Why.NEWER_FIRST, String.valueOf(newer.get().number()));
        }
        Places places = new Places(at, entry.distros());
        Optional<String> stranger = places.stranger();
        if (stranger.isPresent()) {
            throw new Stopped(Outcome.Why.OTHER_DISTRO, stranger.get());
        }
        out.accept(new RepairEvent.Started((int) entry.steps().stream().filter(WayBack::touched).count(), now(at)));
        WayBack back = new WayBack(new OpenEntry(journal, entry, at.clock(), out), new Works(places, journal));
        back.look();
        return back.walk();
    }

    private static Instant now(Case at) {
        return at.clock().instant();
    }
}
