package dev.wslgodoctor.wizard.step.bundle;

import dev.wslgodoctor.diagnostics.engine.Report;
import dev.wslgodoctor.wizard.port.BundlePreview;
import dev.wslgodoctor.wizard.port.BundleWishes;
import dev.wslgodoctor.wizard.port.Engine;
import dev.wslgodoctor.wizard.port.SavedBundle;
import dev.wslgodoctor.wizard.shell.Loaded;
import dev.wslgodoctor.wizard.shell.Work;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;

/** The bundle of a report before it is a file: what would be sent, what the user changes about it, and saving it. */
public final class BundleModel {

    private static final int SHORTEST_WORD = 2;

    private final Engine engine;
    private final Work work;
    private final ReadOnlyObjectWrapper<Loaded<BundlePreview>> preview =
            new ReadOnlyObjectWrapper<>(new Loaded.Nothing<>());
    private final ReadOnlyObjectWrapper<Loaded<SavedBundle>> saved =
            new ReadOnlyObjectWrapper<>(new Loaded.Nothing<>());
    private final ReadOnlyObjectWrapper<Loaded<Integer>> forgotten =
            new ReadOnlyObjectWrapper<>(new Loaded.Nothing<>());
    private final ReadOnlyObjectWrapper<Loaded<Boolean>> folder =
            new ReadOnlyObjectWrapper<>(new Loaded.Nothing<>());
    private final StringProperty chosen = new SimpleStringProperty("report.md");
    private final StringProperty search = new SimpleStringProperty("");
    private final StringProperty word = new SimpleStringProperty("");
    private final List<String> names = new ArrayList<>();
    private Report report;
    private BundleWishes wishes = BundleWishes.USUAL;
    private Optional<BundlePreview> shown = Optional.empty();

    /** Nothing drafted yet. */
    public BundleModel(Engine engine, Work work) {
        this.engine = engine;
        this.work = work;
    }

    /** Drafts the bundle of a report anew, with what the user wished before if it is the same report. */
    public void open(Report of) {
        if (of != report) {
            names.clear();
            shown = Optional.empty();
            wishes = BundleWishes.USUAL;
            saved.set(new Loaded.Nothing<>());
        }
        report = of;
        draft();
    }

    private void draft() {
        BundleWishes wanted = wishes;
        folder.set(new Loaded.Nothing<>());
        work.<BundlePreview>load(() -> engine.previewBundle(report, wanted), answer -> {
            answer.found().ifPresent(made -> {
                shown = Optional.of(made);
                made.parts().stream().map(BundlePreview.Part::name).filter(name -> !names.contains(name))
                        .forEach(names::add);
            });
            preview.set(answer);
        });
    }

    private void change(UnaryOperator<BundleWishes> change) {
        BundleWishes next = change.apply(wishes);
        if (!next.equals(wishes)) {
            wishes = next;
            draft();
        }
    }

    /** Leaves a file out, or takes it in again. */
    public void leaveOut(String part, boolean out) {
        change(now -> now.leavingOut(part, out));
    }

    /** Masks the word of the field wherever it stands; nothing happens for less than two letters. */
    public void mask() {
        String wanted = word.get().strip();
        if (wanted.codePointCount(0, wanted.length()) >= SHORTEST_WORD) {
            word.set("");
            change(now -> now.masking(wanted));
        }
    }

    /** Lets a word stand that the user had asked to be masked. */
    public void unmask(String masked) {
        change(now -> now.notMasking(masked));
    }

    /** Gives the bundle room for so many megabytes, see {@link BundleWishes#SIZES}. */
    public void limit(int megabytes) {
        change(now -> now.upTo(megabytes));
    }

    /**
     * Lets the finds of a class stay, if this is the word for it.
     *
     * @param needed the word that lets them stay
     */
    public void consent(String needed, String typed) {
        if (!needed.isEmpty() && needed.equals(typed.strip())) {
            change(now -> now.typing(needed));
        }
    }

    /** Takes such a consent back. */
    public void takeBack(String typed) {
        change(now -> now.takingBack(typed));
    }

    /** Writes what is shown; nothing if something was found in it that was not allowed. */
    public void save(Path file) {
        preview.get().found().filter(BundlePreview::isClean)
                .ifPresent(made -> work.<SavedBundle>load(() -> engine.saveBundle(made, file), answer -> {
                    forgotten.set(new Loaded.Nothing<>());
                    saved.set(answer);
                }));
    }

    /** Shows the folder of the saved file. */
    public void showFolder() {
        saved.get().found().ifPresent(file -> work.<Boolean>load(() -> {
            engine.showFolder(file.file());
            return true;
        }, folder::set));
    }

    /** Deletes the tables that lead from placeholders back to names. */
    public void forget() {
        work.load(engine::forgetBundles, forgotten::set);
    }

    /** The text of a file as it would be sent; empty if it is not in it. */
    public String text(String part) {
        return shown.flatMap(made -> made.parts().stream().filter(each -> each.name().equals(part)).findFirst())
                .map(BundlePreview.Part::text).orElse("");
    }

    /** The newest draft that there is, also while the next one is being made; empty before the first. */
    public Optional<BundlePreview> shown() {
        return shown;
    }

    /** Names of all files, those that are left out too, in an order that stays. */
    public List<String> names() {
        return List.copyOf(names);
    }

    /** What the user wished so far. */
    public BundleWishes wishes() {
        return wishes;
    }

    /** The bundle as it would be sent. */
    public ReadOnlyObjectProperty<Loaded<BundlePreview>> previewProperty() {
        return preview.getReadOnlyProperty();
    }

    /** What was written last. */
    public ReadOnlyObjectProperty<Loaded<SavedBundle>> savedProperty() {
        return saved.getReadOnlyProperty();
    }

    /** How many tables were deleted. */
    public ReadOnlyObjectProperty<Loaded<Integer>> forgottenProperty() {
        return forgotten.getReadOnlyProperty();
    }

    /** Whether the folder could be shown. */
    public ReadOnlyObjectProperty<Loaded<Boolean>> folderProperty() {
        return folder.getReadOnlyProperty();
    }

    /** The file that is looked at. */
    public StringProperty chosenProperty() {
        return chosen;
    }

    /** What is searched for in all files. */
    public StringProperty searchProperty() {
        return search;
    }

    /** The word to be masked besides. */
    public StringProperty wordProperty() {
        return word;
    }
}
