package dev.wslgodoctor.diagnostics.repair;

import dev.wslgodoctor.diagnostics.gateway.GatewayException;
import dev.wslgodoctor.diagnostics.probe.Case;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Consumer;

/** Finishes a repair that a crash broke off, as it was agreed to then. */
final class Finishing {

    private final Repairer repairer;
    private final Journal journal;

    Finishing(Repairer repairer) {
        this.repairer = repairer;
        this.journal = repairer.journal();
    }

    /** An entry with its plan, and what became of each step. */
    private record Look(Entry entry, KeptPlan kept, Case at, Places places, Works works, List<Integer> left,
            List<Integer> happened) { }

    /**
     * Looks at what is left; changes nothing.
     *
     * @throws Stopped if it cannot be finished: only the way back is left
     */
    Remaining look(int number, Case machine) throws GatewayException, IOException, Stopped {
        Look look = at(number, machine);
        List<Action> actions = look.left().stream().map(i -> look.kept().plan().actions().get(i)).toList();
        Optional<Preview> preview = actions.isEmpty() ? Optional.empty()
                : Optional.of(repairer.preview(new Plan(look.entry().causeId(), actions), look.at()));
        return new Remaining(repairer, number, look.kept(), look.left(), preview);
    }

    private Look at(int number, Case machine) throws GatewayException, IOException, Stopped {
        Entry entry = journal.find(number).orElseThrow(
                () -> new Stopped(Outcome.Why.NO_ENTRY, String.valueOf(number)));
        if (entry.state() != Entry.State.INTENT && entry.state() != Entry.State.APPLYING) {
            throw cannot(number, "its state is " + entry.state().id());
        }
        KeptPlan kept = KeptPlan.of(journal, entry).orElseThrow(() -> cannot(number, "its plan was not kept"));
        Case at = machine.with(kept.choice());
        Places places = new Places(at, entry.distros());
        Optional<String> stranger = places.stranger();
        if (stranger.isPresent()) {
            throw new Stopped(Outcome.Why.OTHER_DISTRO, stranger.get());
        }
        Works works = new Works(places, journal);
        List<Integer> left = new ArrayList<>();
        List<Integer> happened = new ArrayList<>();
        for (int i = 0; i < entry.steps().size(); i++) {
            Entry.Step step = entry.steps().get(i);
            switch (step.status()) {
                case WAITING, BY_HAND -> left.add(i);
                case ACTING -> (happened(number, step, works) ? happened : left).add(i);
                case DONE, LEFT_OUT -> { }
                default -> throw cannot(number, "its step " + (i + 1) + " is " + step.status().id());
            }
        }
        return new Look(entry, kept, at, places, works, left, happened);
    }

    private static Stopped cannot(int number, String why) {
        return new Stopped(Outcome.Why.CANNOT_BE_FINISHED, number + ": " + why);
    }

    // what was begun is judged by the state it finds, as for an undo; what cannot be told is not done twice
    private static boolean happened(int number, Entry.Step step, Works works)
            throws GatewayException, IOException, Stopped {
        if (step.trace() instanceof Trace.Tree tree && works.copies().isBegun(tree)
                || step.trace() instanceof Trace.Restarted || step.trace() instanceof Trace.Chose) {
            return false;
        }
        if (step.trace() instanceof Trace.Ran ran) {
            if (ran.check().isEmpty()) {
                throw cannot(number, "nothing tells whether this ran: " + String.join(" ", ran.apply().argv()));
            }
            return !works.commands().state(ran.at(), ran.check()).equals(ran.before());
        }
        Standing standing = works.standing(step, Set.of());
        if (standing.kind() == Standing.Kind.DRIFTED) {
            throw new Stopped(Outcome.Why.DRIFTED, standing.detail());
        }
        return standing.kind() == Standing.Kind.AS_LEFT;
    }

    /** Does what is left, if it is what was shown, and judges the cause again. */
    Outcome finish(Remaining shown, Case machine, Consumer<RepairEvent> out) {
        Look look;
        try (Journal.Hold hold = journal.hold().orElse(null)) {
            if (hold == null) {
                return new Outcome.Refused(Outcome.Why.LOCKED, journal.toString());
            }
            look = finished(shown, machine, out);
        } catch (Stopped e) {
            return e.refused();
        } catch (GatewayException e) {
            return new Stopped(e).refused();
        } catch (IOException e) {
            return new Outcome.Refused(Outcome.Why.JOURNAL, String.valueOf(e.getMessage()));
        }
        Plan plan = look.kept().plan();
        SortedSet<Integer> executed = new TreeSet<>();
        List<Action> open = new ArrayList<>();
        for (int i = 0; i < look.entry().steps().size(); i++) {
            Entry.Status status = look.entry().steps().get(i).status();
            if (status == Entry.Status.BY_HAND) {
                open.add(plan.actions().get(i));
            } else if (status != Entry.Status.LEFT_OUT) {
                executed.add(i);
            }
        }
        return repairer.verification().of(new Verification.Done(plan, look.at(), executed, open,
                OptionalInt.of(look.entry().number())), out);
    }

    private Look finished(Remaining shown, Case machine, Consumer<RepairEvent> out)
            throws GatewayException, IOException, Stopped {
        Look look = at(shown.entry(), machine);
        if (!look.left().equals(shown.numbers()) || !look.kept().equals(shown.kept())) {
            throw new Stopped(Outcome.Why.DRIFTED, "entry " + shown.entry() + " of the journal");
        }
        SortedMap<Integer, Action> steps = new TreeMap<>();
        if (shown.preview().isPresent()) {
            Preview preview = shown.preview().get();
            SortedSet<Integer> executable = preview.executable();
            refuseDrift(preview, executable, look);
            executable.forEach(i -> steps.put(shown.numbers().get(i), preview.plan().actions().get(i)));
        }
        OpenEntry open = new OpenEntry(journal, look.entry(), look.at().clock(), out);
        for (int i = 0; i < look.entry().steps().size(); i++) {
            Entry.Step step = look.entry().steps().get(i);
            if (step.status() == Entry.Status.ACTING) {
                look.works().disarm(step.trace());
                if (look.happened().contains(i)) {
                    open.step(i, Entry.Status.DONE, look.works().afterwards(step.trace()));
                }
            }
        }
        new Execution(journal, open, look.works()).run(steps);
        return look;
    }

    private static void refuseDrift(Preview preview, SortedSet<Integer> executable, Look look)
            throws GatewayException, Stopped {
        Sketch now = Sketch.of(preview.plan(), executable, look.places(), look.works(), new HashMap<>());
        Optional<Outcome.Refused> refused = now.drift(preview.steps(), executable)
                .or(() -> now.obstacle(executable));
        if (refused.isPresent()) {
            throw new Stopped(refused.get().why(), refused.get().detail());
        }
    }
}
