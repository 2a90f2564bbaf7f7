package dev.wslgodoctor.wizard.step.beside;

import dev.wslgodoctor.diagnostics.lint.LintReport;
import dev.wslgodoctor.diagnostics.probe.Choice;
import dev.wslgodoctor.diagnostics.probe.Consent;
import dev.wslgodoctor.wizard.port.Engine;
import dev.wslgodoctor.wizard.shell.Loaded;
import dev.wslgodoctor.wizard.shell.Work;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

/** Every remark on the configuration files of the chosen target. */
public final class FilesModel {

    private final Engine engine;
    private final Work work;
    private final ReadOnlyObjectWrapper<Loaded<LintReport>> report =
            new ReadOnlyObjectWrapper<>(new Loaded.Nothing<>());

    /** Nothing asked yet. */
    public FilesModel(Engine engine, Work work) {
        this.engine = engine;
        this.work = work;
    }

    /** Asks anew. */
    public void load(Choice choice, Consent consent) {
        work.load(() -> engine.lint(choice, consent), report::set);
    }

    /** The answer. */
    public ReadOnlyObjectProperty<Loaded<LintReport>> reportProperty() {
        return report.getReadOnlyProperty();
    }
}
