package dev.wslgodoctor.diagnostics.repair;

import dev.wslgodoctor.diagnostics.cause.Finding;
import dev.wslgodoctor.diagnostics.cause.RootCause;
import dev.wslgodoctor.diagnostics.cause.Verdict;
import dev.wslgodoctor.diagnostics.engine.Examiner;
import dev.wslgodoctor.diagnostics.engine.Report;
import dev.wslgodoctor.diagnostics.gateway.GatewayException;
import dev.wslgodoctor.diagnostics.gateway.Place;
import dev.wslgodoctor.diagnostics.probe.Case;
import dev.wslgodoctor.diagnostics.probe.Consent;
import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
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
    private final List<RootCause> causes;

    /**
     * @param journal where repairs are written down
     * @param causes  what can be judged again: {@code CauseCatalog.all()}
     */
    public Repairer(Journal journal, List<RootCause> causes) {
        this.journal = journal;
        this.causes = List.copyOf(causes);
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
        Places places = new Places(at);
        Sketch sketch = Sketch.of(plan, null, places, new Works(places, journal));
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
        if (!preview.madeBy(this) || !preview.hash().equals(PlanJson.hash(preview.plan()))) {
            return new Outcome.Refused(Outcome.Why.NOT_PREVIEWED, preview.plan().causeId());
        }
        if (!preview.executable().containsAll(selected)) {
            throw new IllegalArgumentException("not executable: " + selected);
        }
        if (causes.stream().noneMatch(cause -> cause.id().equals(preview.plan().causeId()))) {
            return new Outcome.Refused(Outcome.Why.UNKNOWN_CAUSE, preview.plan().causeId());
        }
        if (preview.executable().isEmpty()) {
            return judged(preview, selected, OptionalInt.empty(), out);
        }
        if (selected.isEmpty()) {
            return new Outcome.Refused(Outcome.Why.NOTHING_SELECTED, preview.plan().causeId());
        }
        int entry;
        try (Journal.Hold hold = journal.hold().orElse(null)) {
            if (hold == null) {
                return new Outcome.Refused(Outcome.Why.LOCKED, journal.toString());
            }
            entry = execute(preview, new TreeSet<>(selected), out);
        } catch (Stopped e) {
            return e.refused();
        } catch (GatewayException e) {
            return new Stopped(e).refused();
        } catch (IOException e) {
            return new Outcome.Refused(Outcome.Why.JOURNAL, String.valueOf(e.getMessage()));
        }
        return judged(preview, selected, OptionalInt.of(entry), out);
    }

    private int execute(Preview preview, SortedSet<Integer> selected, Consumer<RepairEvent> out)
            throws GatewayException, IOException, Stopped {
        Places places = new Places(preview.at());
        Works works = new Works(places, journal);
        Sketch now = Sketch.of(preview.plan(), selected, places, works);
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
        Trace after = works.act(action, before, (tree, manifest) -> {
            try {
                Trace.Tree listed = tree.listedIn(journal.keep(open.entry().number(), step, "manifest", manifest));
                open.learn(step, listed);
                return listed;
            } catch (IOException e) {
                throw new Stopped(Outcome.Why.JOURNAL, String.valueOf(e.getMessage()));
            }
        }, phase -> open.phase(step, phase));
        open.step(step, Entry.Status.DONE, after);
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

    private Outcome judged(Preview preview, SortedSet<Integer> selected, OptionalInt entry, Consumer<RepairEvent> out) {
        Case at = preview.at();
        Optional<String> project = Optional.empty();
        boolean restarted = false;
        for (int step : selected) {
            switch (preview.plan().actions().get(step)) {
                case Action.ChooseProject choose -> project = Optional.of(choose.path());
                case Action.RestartDistro restart -> restarted = true;
                case Action.RestartWsl restart -> restarted = true;
                default -> { }
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
        RootCause cause = causes.stream().filter(each -> each.id().equals(preview.plan().causeId()))
                .findFirst().orElseThrow();
        List<RootCause> link = causes.stream().filter(each -> each.breaks() == cause.breaks()).toList();
        Report report = new Examiner().examine(link, at, event -> out.accept(new RepairEvent.Judging(event)));
        Finding finding = report.finding(cause.id()).orElseThrow();
        List<Finding> neighbours = report.findings().stream().filter(each -> each != finding).toList();
        List<Action> left = preview.steps().stream().filter(step -> !step.executed()).map(PreviewStep::action).toList();
        Outcome.Applied applied = new Outcome.Applied(entry, finding, neighbours, project, left);
        return switch (finding.verdict()) {
            case Verdict.RuledOut ruledOut -> new Outcome.Cured(applied);
            case Verdict.Holds holds -> new Outcome.StillHolds(applied);
            case Verdict.NotApplicable notApplicable -> new Outcome.CannotTell(applied);
            case Verdict.Undetermined undetermined -> new Outcome.CannotTell(applied);
        };
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
