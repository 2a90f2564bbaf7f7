package dev.wslgodoctor.wizard.step.repair;

import dev.wslgodoctor.diagnostics.repair.Pause;
import dev.wslgodoctor.wizard.port.EngineTrouble;
import dev.wslgodoctor.wizard.shell.Work;
import dev.wslgodoctor.wizard.step.scan.CancellableRun;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;

/** A repair that runs on the worker and can be held between two parts of a copy, go on, and be cancelled. */
public final class HeldRun {

    private final CancellableRun run = new CancellableRun();
    private final Pause pause = new Pause();
    private final ReadOnlyBooleanWrapper held = new ReadOnlyBooleanWrapper();

    /** Forgets an earlier cancellation; called on the screen before the run is handed to its thread. */
    public void renew() {
        run.renew();
        goOn();
    }

    /** Repairs, until it is over or cancelled. */
    public <T> T call(Work.Question<T> repair) throws EngineTrouble {
        return run.call(repair);
    }

    /** A listener for the repair, that does not return while it is held. */
    public <E> Consumer<E> around(Consumer<E> out) {
        return pause.around(out);
    }

    /** Holds it. */
    public void hold() {
        pause.hold();
        held.set(true);
    }

    /** Lets it go on. */
    public void goOn() {
        pause.release();
        held.set(false);
    }

    /** Ends it; what was done so far is taken back by the repair itself. */
    public void cancel() {
        held.set(false);
        run.cancel();
    }

    /** Whether it is held. */
    public ReadOnlyBooleanProperty heldProperty() {
        return held.getReadOnlyProperty();
    }
}
