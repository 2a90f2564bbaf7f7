package dev.wslgodoctor.wizard.step.beside;

import dev.wslgodoctor.wizard.port.EngineTrouble;
import dev.wslgodoctor.wizard.port.HistoryEntry;
import dev.wslgodoctor.wizard.port.RepairHistory;
import dev.wslgodoctor.wizard.port.RepairHistory.Contents;
import dev.wslgodoctor.wizard.port.RepairHistory.Rest;
import dev.wslgodoctor.wizard.port.RepairProgress;
import dev.wslgodoctor.wizard.port.RepairResult;
import dev.wslgodoctor.wizard.shell.Loaded;
import dev.wslgodoctor.wizard.shell.Work;
import dev.wslgodoctor.wizard.step.repair.HeldRun;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

/** The repairs of this machine: which there were, what can be taken back, what a crash left behind. */
public final class HistoryModel {

    private final RepairHistory history;
    private final Work work;
    private final ReadOnlyObjectWrapper<Loaded<Contents>> contents =
            new ReadOnlyObjectWrapper<>(new Loaded.Nothing<>());
    private final ReadOnlyObjectWrapper<Optional<HistoryEntry>> chosen =
            new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ReadOnlyObjectWrapper<Loaded<Rest>> rest = new ReadOnlyObjectWrapper<>(new Loaded.Nothing<>());
    private final ReadOnlyObjectWrapper<Loaded<RepairResult>> result =
            new ReadOnlyObjectWrapper<>(new Loaded.Nothing<>());
    private final ReadOnlyObjectWrapper<Optional<String>> discarding =
            new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ReadOnlyObjectWrapper<RepairProgress> progress = new ReadOnlyObjectWrapper<>();
    private final HeldRun run = new HeldRun();
    private boolean cancelled;

    /** Nothing read yet. */
    public HistoryModel(RepairHistory history, Work work) {
        this.history = history;
        this.work = work;
    }

    /** Reads the journal; the chosen entry stays chosen if it is still there. */
    public void refresh() {
        Optional<String> before = chosen.get().map(HistoryEntry::entry);
        work.load(history::read, answer -> {
            contents.set(answer);
            List<HistoryEntry> entries = answer.found().map(Contents::entries).orElse(List.of());
            choose(entries.stream().filter(entry -> before.equals(Optional.of(entry.entry()))).findFirst()
                    .or(() -> entries.stream().findFirst()));
        });
    }

    /** Looks at an entry. */
    public void choose(Optional<HistoryEntry> entry) {
        if (!chosen.get().equals(entry)) {
            rest.set(new Loaded.Nothing<>());
            discarding.set(Optional.empty());
        }
        chosen.set(entry);
    }

    /** Takes the chosen entry back. */
    public void undo() {
        chosen.get().ifPresent(entry -> act(out -> history.undo(entry.entry(), out)));
    }

    /** Asks what is left of the chosen, unfinished entry. */
    public void askWhatIsLeft() {
        chosen.get().ifPresent(entry -> work.load(() -> history.remaining(entry.entry()), rest::set));
    }

    /** Does what is left, as it was shown. */
    public void finish() {
        rest.get().found().filter(shown -> shown.preview().isPresent())
                .ifPresent(shown -> act(out -> history.finish(shown, out)));
    }

    private interface Act {
        RepairResult to(Consumer<RepairProgress> out) throws EngineTrouble;
    }

    private void act(Act what) {
        if (busy()) {
            return;
        }
        progress.set(null);
        cancelled = false;
        run.renew();
        work.<RepairResult>load(() -> run.call(() -> what.to(run.around(
                now -> work.screen().execute(() -> progress.set(now))))), answer -> {
            result.set(answer);
            if (!(answer instanceof Loaded.Loading<RepairResult>)) {
                refresh();
            }
        });
    }

    /** Holds it between two parts of a copy; a step without parts goes on to its end. */
    public void hold() {
        run.hold();
    }

    /** Lets it go on. */
    public void goOn() {
        run.goOn();
    }

    /**
     * Ends it. A finishing takes back what the repair did, as when a repair is cancelled; a taking back stops, and can
     * be gone on with.
     */
    public void cancel() {
        cancelled = true;
        run.cancel();
    }

    /** Whether the user cancelled the last one. */
    public boolean wasCancelled() {
        return cancelled;
    }

    /** Whether it is held. */
    public ReadOnlyBooleanProperty heldProperty() {
        return run.heldProperty();
    }

    /** How far it is; null before it told anything. */
    public ReadOnlyObjectProperty<RepairProgress> progressProperty() {
        return progress.getReadOnlyProperty();
    }

    /** Asks whether the chosen entry is really to be thrown away. */
    public void askToDiscard() {
        discarding.set(chosen.get().map(HistoryEntry::entry));
    }

    /** Keeps it. */
    public void keep() {
        discarding.set(Optional.empty());
    }

    /** Throws the entry away that was asked about. */
    public void discard() {
        discarding.get().ifPresent(entry -> {
            discarding.set(Optional.empty());
            work.<Boolean>load(() -> {
                discardOrRefuse(entry);
                return true;
            }, answer -> {
                if (!(answer instanceof Loaded.Loading<Boolean>)) {
                    refresh();
                }
            });
        });
    }

    private void discardOrRefuse(String entry) throws EngineTrouble {
        history.discard(entry);
    }

    /** Whether something is being taken back or finished. */
    public boolean busy() {
        return result.get() instanceof Loaded.Loading<RepairResult>;
    }

    /** What the journal holds. */
    public ReadOnlyObjectProperty<Loaded<Contents>> contentsProperty() {
        return contents.getReadOnlyProperty();
    }

    /** The entry that is looked at. */
    public ReadOnlyObjectProperty<Optional<HistoryEntry>> chosenProperty() {
        return chosen.getReadOnlyProperty();
    }

    /** What is left of it. */
    public ReadOnlyObjectProperty<Loaded<Rest>> restProperty() {
        return rest.getReadOnlyProperty();
    }

    /** What became of the last undoing or finishing. */
    public ReadOnlyObjectProperty<Loaded<RepairResult>> resultProperty() {
        return result.getReadOnlyProperty();
    }

    /** The entry that is asked about before it is thrown away. */
    public ReadOnlyObjectProperty<Optional<String>> discardingProperty() {
        return discarding.getReadOnlyProperty();
    }
}
