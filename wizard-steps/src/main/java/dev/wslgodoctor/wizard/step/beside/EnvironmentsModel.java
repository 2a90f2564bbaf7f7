package dev.wslgodoctor.wizard.step.beside;

import dev.wslgodoctor.diagnostics.explain.picture.EnvironmentTable;
import dev.wslgodoctor.diagnostics.probe.Choice;
import dev.wslgodoctor.diagnostics.probe.Consent;
import dev.wslgodoctor.wizard.port.Engine;
import dev.wslgodoctor.wizard.shell.Loaded;
import dev.wslgodoctor.wizard.shell.Work;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

/** What tools and variables mean in each environment of the chosen target. */
public final class EnvironmentsModel {

    private final Engine engine;
    private final Work work;
    private final ReadOnlyObjectWrapper<Loaded<EnvironmentTable>> table =
            new ReadOnlyObjectWrapper<>(new Loaded.Nothing<>());

    /** Nothing asked yet. */
    public EnvironmentsModel(Engine engine, Work work) {
        this.engine = engine;
        this.work = work;
    }

    /** Asks anew. */
    public void load(Choice choice, Consent consent) {
        work.load(() -> engine.environments(choice, consent), table::set);
    }

    /** The answer. */
    public ReadOnlyObjectProperty<Loaded<EnvironmentTable>> tableProperty() {
        return table.getReadOnlyProperty();
    }
}
