package dev.wslgodoctor.wizard.step.settings;

import dev.wslgodoctor.wizard.port.Settings;
import dev.wslgodoctor.wizard.port.SettingsStore;
import dev.wslgodoctor.wizard.shell.Loaded;
import dev.wslgodoctor.wizard.shell.Work;
import dev.wslgodoctor.wizard.style.Appearance;
import java.time.Clock;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

/** The settings while the program runs: every change is kept at once. */
public final class SettingsModel {

    private static final double PERCENT = 100;

    private final SettingsStore store;
    private final Work work;
    private final Clock clock;
    private final Optional<String> setAside;
    private Runnable about = () -> { };
    private final ReadOnlyObjectWrapper<Settings> settings;
    private final ReadOnlyObjectWrapper<Loaded<Boolean>> kept = new ReadOnlyObjectWrapper<>(new Loaded.Nothing<>());

    /** With what the store kept. */
    public SettingsModel(SettingsStore store, Work work, Clock clock) {
        this(store, store.read(), work, clock);
    }

    /** With what was read from the store before. */
    public SettingsModel(SettingsStore store, SettingsStore.Kept read, Work work, Clock clock) {
        this.store = store;
        this.work = work;
        this.clock = clock;
        setAside = read.setAside();
        settings = new ReadOnlyObjectWrapper<>(read.settings());
    }

    /** Keeps what is changed in the window from now on; what the command line said for this run is not kept. */
    public void follow(Appearance appearance) {
        appearance.languageProperty().addListener((observable, before, now) -> change(settings.get().withLanguage(
                now.map(Locale::toLanguageTag))));
        appearance.lookProperty().addListener((observable, before, now) -> change(settings.get().withLook(now)));
        appearance.motionProperty().addListener((observable, before, now) -> change(settings.get().withMotion(now)));
        appearance.scaleProperty().addListener((observable, before, now) -> change(settings.get().withPercent(
                (int) Math.round(now.doubleValue() * PERCENT))));
    }

    /** What opens the page about the program, which belongs to the program and not to the steps. */
    public void onAbout(Runnable opener) {
        about = opener;
    }

    /** Shows which build this is, and the licences. */
    public void about() {
        about.run();
    }

    /** Another time for each question, from the next start on; empty means its own. */
    public void timeout(Optional<Integer> seconds) {
        change(settings.get().withTimeout(seconds));
    }

    /** Does not show a cause any more. */
    public void mute(String causeId, String reason) {
        change(settings.get().muting(new Settings.Mute(causeId, reason.strip(), clock.instant())));
    }

    /** Shows a cause again. */
    public void unmute(String causeId) {
        change(settings.get().unmuting(causeId));
    }

    private void change(Settings now) {
        if (now.equals(settings.get())) {
            return;
        }
        settings.set(now);
        work.<Boolean>load(() -> {
            store.write(now);
            return true;
        }, kept::set);
    }

    /** Ids of the causes that are not shown. */
    public Set<String> mutedCauses() {
        return settings.get().muted().stream().map(Settings.Mute::causeId).collect(Collectors.toUnmodifiableSet());
    }

    /** Where a settings file that could not be read was moved to. */
    public Optional<String> setAside() {
        return setAside;
    }

    /** Where the settings are kept. */
    public String place() {
        return store.place();
    }

    /** What counts now. */
    public ReadOnlyObjectProperty<Settings> settingsProperty() {
        return settings.getReadOnlyProperty();
    }

    /** Whether the last change was kept. */
    public ReadOnlyObjectProperty<Loaded<Boolean>> keptProperty() {
        return kept.getReadOnlyProperty();
    }
}
