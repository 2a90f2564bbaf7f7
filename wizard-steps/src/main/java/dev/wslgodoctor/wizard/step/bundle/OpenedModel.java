package dev.wslgodoctor.wizard.step.bundle;

import dev.wslgodoctor.wizard.port.BundleComparison;
import dev.wslgodoctor.wizard.port.Engine;
import dev.wslgodoctor.wizard.port.OpenedBundle;
import dev.wslgodoctor.wizard.shell.Loaded;
import dev.wslgodoctor.wizard.shell.Work;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;

/** A bundle that somebody else sent, and another one beside it to compare. */
public final class OpenedModel {

    private final Engine engine;
    private final Work work;
    private final ReadOnlyObjectWrapper<Loaded<OpenedBundle>> bundle =
            new ReadOnlyObjectWrapper<>(new Loaded.Nothing<>());
    private final ReadOnlyObjectWrapper<Loaded<BundleComparison>> comparison =
            new ReadOnlyObjectWrapper<>(new Loaded.Nothing<>());
    private final ObjectProperty<Part> part = new SimpleObjectProperty<>(Part.CAUSES);
    private final StringProperty search = new SimpleStringProperty("");
    private final StringProperty chosen = new SimpleStringProperty("");
    private Optional<Path> file = Optional.empty();

    /** What of it is looked at. */
    public enum Part {
        /** What was found then and what this version's rules say. */
        CAUSES,
        /** What was asked and answered. */
        ANSWERS,
        /** Its files as plain text. */
        FILES,
        /** How it differs from another one. */
        COMPARED;

        /** Lower case, as in ids and text keys. */
        String id() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** Nothing opened yet. */
    public OpenedModel(Engine engine, Work work) {
        this.engine = engine;
        this.work = work;
    }

    /** Opens a file; it is data and nothing else. */
    public void open(Path of) {
        file = Optional.of(of);
        comparison.set(new Loaded.Nothing<>());
        part.set(Part.CAUSES);
        search.set("");
        chosen.set("");
        work.<OpenedBundle>load(() -> engine.openBundle(of), bundle::set);
    }

    /** Compares it with another one. */
    public void compare(Path other) {
        file.ifPresent(mine -> work.<BundleComparison>load(() -> engine.compareBundles(mine, other), comparison::set));
    }

    /** The file that was opened or refused; empty before the first. */
    public Optional<Path> file() {
        return file;
    }

    /** What it holds, or why it was not opened. */
    public ReadOnlyObjectProperty<Loaded<OpenedBundle>> bundleProperty() {
        return bundle.getReadOnlyProperty();
    }

    /** How it differs from the other one. */
    public ReadOnlyObjectProperty<Loaded<BundleComparison>> comparisonProperty() {
        return comparison.getReadOnlyProperty();
    }

    /** What of it is looked at. */
    public ObjectProperty<Part> partProperty() {
        return part;
    }

    /** What is searched for in it. */
    public StringProperty searchProperty() {
        return search;
    }

    /** The cause or file that is looked at; empty before one was chosen. */
    public StringProperty chosenProperty() {
        return chosen;
    }
}
