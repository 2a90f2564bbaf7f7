package dev.wslgodoctor.wizard.step.target;

import dev.wslgodoctor.diagnostics.cause.Symptom;
import dev.wslgodoctor.diagnostics.probe.Choice;
import dev.wslgodoctor.diagnostics.probe.Consent;
import dev.wslgodoctor.wizard.port.DistroInfo;
import dev.wslgodoctor.wizard.port.Engine;
import dev.wslgodoctor.wizard.port.ProjectInfo;
import dev.wslgodoctor.wizard.port.SessionInfo;
import dev.wslgodoctor.wizard.shell.Loaded;
import dev.wslgodoctor.wizard.shell.Work;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import javafx.beans.binding.Bindings;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.beans.value.ObservableBooleanValue;

/** Where to look: distribution, project, debug session, breakpoint, and what may be asked. */
public final class TargetModel {

    private static final Pattern BREAKPOINT = Pattern.compile(".*[^:\\s]:[1-9][0-9]{0,6}");

    private final Engine engine;
    private final Work work;
    private final ReadOnlyObjectWrapper<Loaded<List<DistroInfo>>> distros =
            new ReadOnlyObjectWrapper<>(new Loaded.Nothing<>());
    private final ObjectProperty<DistroInfo> distro = new SimpleObjectProperty<>();
    private final StringProperty project = new SimpleStringProperty("");
    private final ReadOnlyObjectWrapper<Loaded<ProjectInfo>> known =
            new ReadOnlyObjectWrapper<>(new Loaded.Nothing<>());
    private final ObjectProperty<SessionInfo> session = new SimpleObjectProperty<>();
    private final StringProperty breakpoint = new SimpleStringProperty("");
    private final StringProperty binary = new SimpleStringProperty("");
    private final BooleanProperty startDistro = new SimpleBooleanProperty();
    private final BooleanProperty loginShells = new SimpleBooleanProperty();
    private final BooleanProperty root = new SimpleBooleanProperty(true);
    private final ObservableBooleanValue ready;
    private Optional<String> wanted = Optional.empty();
    private Optional<String> wantedDistro = Optional.empty();
    private Read lastRead;

    /** Nothing loaded yet. */
    public TargetModel(Engine engine, Work work) {
        this.engine = engine;
        this.work = work;
        distro.addListener((observable, before, now) -> readProject());
        startDistro.addListener((observable, before, now) -> readProject());
        // without a distribution, or without WSL, Windows can still be examined: that is what explains it
        ready = Bindings.createBooleanBinding(() -> (distro.get() != null || distros.get() instanceof Loaded.Known<?>
                || distros.get() instanceof Loaded.Failed<?>) && breakpointIsSound(), distro, breakpoint, distros);
    }

    // what the folder's answer depends on: the same is not asked twice
    private record Read(Optional<String> distro, Optional<String> project, Consent consent) {
    }

    /**
     * Asks for the distributions; starts none. The default one is chosen if nothing is. Where there was none to choose,
     * it is asked again each time: one may have been installed since.
     */
    public void open() {
        if (distros.get() instanceof Loaded.Known<?> && distro.get() != null
                || distros.get() instanceof Loaded.Loading<?>) {
            return;
        }
        work.load(engine::distros, answer -> {
            distros.set(answer);
            answer.found().ifPresent(this::chooseAtFirst);
        });
    }

    private void chooseAtFirst(List<DistroInfo> list) {
        if (distro.get() == null) {
            list.stream().filter(each -> Optional.of(each.name()).equals(wantedDistro)).findFirst()
                    .or(() -> list.stream().filter(DistroInfo::developers).max(Comparator.comparing(
                            DistroInfo::isDefault))).ifPresent(distro::set);
        }
        // the engine would examine the only folder that an editor had open; shown, its sessions can be chosen
        if (distro.get() != null && project.get().isBlank() && distro.get().recent().size() == 1) {
            choose(distro.get().recent().getFirst());
        }
    }

    /** Takes what was said on the command line. */
    public void prefill(Choice choice) {
        wanted = choice.configuration();
        wantedDistro = choice.distro();
        choice.project().ifPresent(project::set);
        choice.breakpoint().ifPresent(breakpoint::set);
        choice.binary().ifPresent(binary::set);
    }

    /** Reads what the project folder is; called when the user has finished typing it. */
    public void readProject() {
        boolean nothing = distro.get() == null || project.get().isBlank();
        if (nothing || !distro.get().running() && !startDistro.get()) {
            lastRead = null;
            show(new Loaded.Nothing<>());
            return;
        }
        Choice choice = choice(Optional.empty());
        Consent consent = consent();
        Read read = new Read(choice.distro(), choice.project(), consent);
        if (read.equals(lastRead)) {
            return;
        }
        lastRead = read;
        work.load(() -> engine.project(choice, consent), answer -> {
            // an answer about an earlier folder must not overwrite that of a later one
            if (read.equals(lastRead)) {
                show(answer);
            }
        });
    }

    private void show(Loaded<ProjectInfo> answer) {
        List<SessionInfo> sessions = answer.found().map(ProjectInfo::sessions).orElse(List.of());
        if (session.get() == null || !sessions.contains(session.get())) {
            session.set(sessions.stream().filter(each -> Optional.of(each.name()).equals(wanted)).findFirst()
                    .orElse(sessions.isEmpty() ? null : sessions.getFirst()));
        }
        known.set(answer);
    }

    private boolean breakpointIsSound() {
        return breakpoint.get().isBlank() || BREAKPOINT.matcher(breakpoint.get().strip()).matches();
    }

    /** False if something was typed that is not {@code FILE:LINE}. */
    public boolean isBreakpointSound() {
        return breakpointIsSound();
    }

    /** Everything that was chosen here, with this symptom. */
    public Choice choice(Optional<Symptom> symptom) {
        return new Choice(Optional.ofNullable(distro.get()).map(DistroInfo::name), said(project),
                Optional.ofNullable(session.get()).filter(SessionInfo::fromFile).map(SessionInfo::name),
                Optional.empty(), said(binary), said(breakpoint), symptom.map(Symptom::id));
    }

    private static Optional<String> said(StringProperty field) {
        return Optional.of(field.get().strip()).filter(text -> !text.isEmpty());
    }

    /** What may be asked and started. */
    public Consent consent() {
        return new Consent(startDistro.get(), loginShells.get(), root.get());
    }

    /** From now on this folder is examined, for example after a copy. */
    public void choose(String folder) {
        project.set(folder);
        readProject();
    }

    /** Whether the scan can begin. */
    public ObservableBooleanValue readyProperty() {
        return ready;
    }

    /** The distributions. */
    public ReadOnlyObjectProperty<Loaded<List<DistroInfo>>> distrosProperty() {
        return distros.getReadOnlyProperty();
    }

    /** The chosen distribution; null while none is. */
    public ObjectProperty<DistroInfo> distroProperty() {
        return distro;
    }

    /** The project folder as typed; never null. */
    public StringProperty projectProperty() {
        return project;
    }

    /** What the folder is. */
    public ReadOnlyObjectProperty<Loaded<ProjectInfo>> knownProperty() {
        return known.getReadOnlyProperty();
    }

    /** The chosen debug session; null while none is. */
    public ObjectProperty<SessionInfo> sessionProperty() {
        return session;
    }

    /** {@code FILE:LINE} as typed; never null. */
    public StringProperty breakpointProperty() {
        return breakpoint;
    }

    /** The program file as typed; never null. */
    public StringProperty binaryProperty() {
        return binary;
    }

    /** A stopped distribution may be started. */
    public BooleanProperty startDistroProperty() {
        return startDistro;
    }

    /** The user's start files may be run. */
    public BooleanProperty loginShellsProperty() {
        return loginShells;
    }

    /** Questions that need root may be asked. */
    public BooleanProperty rootProperty() {
        return root;
    }
}
