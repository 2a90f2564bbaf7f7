package dev.wslgodoctor.wizard.step.settings;

import dev.wslgodoctor.diagnostics.explain.TroubleText;
import dev.wslgodoctor.diagnostics.text.Texts;
import dev.wslgodoctor.wizard.control.Columns;
import dev.wslgodoctor.wizard.control.Segments;
import dev.wslgodoctor.wizard.control.Segments.Option;
import dev.wslgodoctor.wizard.port.Settings;
import dev.wslgodoctor.wizard.shell.ActionBar;
import dev.wslgodoctor.wizard.shell.Loaded;
import dev.wslgodoctor.wizard.shell.Screen;
import dev.wslgodoctor.wizard.shell.WizardModel;
import dev.wslgodoctor.wizard.style.Appearance;
import dev.wslgodoctor.wizard.style.Css;
import dev.wslgodoctor.wizard.style.Look;
import dev.wslgodoctor.wizard.style.Motion;
import dev.wslgodoctor.wizard.style.TextNodes;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javafx.beans.binding.Bindings;
import javafx.beans.value.ChangeListener;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.octicons.Octicons;

/** Language, look, text size, motion, time-outs, muted causes; every change counts at once. */
public final class SettingsView implements Screen {

    private static final int STEP = 20;
    private static final List<Integer> SECONDS = List.of(5, 10, 30, 60);

    private final WizardModel wizard;
    private final SettingsModel model;
    private final Appearance appearance;
    private final Texts texts;
    private final Label title;
    private final VBox muted = new VBox();
    private final VBox content = new VBox();
    private final Segments<Integer> sizes;
    private final ChangeListener<Settings> changed = (observable, before, now) -> showMuted();
    private final ChangeListener<Number> zoomed;

    /** Shows the model in this language. */
    public SettingsView(WizardModel wizard, Appearance appearance, Texts texts) {
        this.wizard = wizard;
        this.model = wizard.settings();
        this.appearance = appearance;
        this.texts = texts;
        title = TextNodes.title(texts.of("settings.title"), "settings-title");
        VBox head = new VBox(title, TextNodes.label(texts.of("settings.sub"), Css.MUTED));
        head.getStyleClass().add("screen-head");
        content.getChildren().add(head);
        model.setAside().ifPresent(file -> content.getChildren().add(setAside(file)));
        sizes = new Segments<>("settings-size", texts.of("settings.size"), texts.of("settings.size.help"),
                IntStream.rangeClosed(Settings.LEAST_PERCENT / STEP, Settings.MOST_PERCENT / STEP).map(i -> i * STEP)
                        .mapToObj(each -> new Option<>(each, String.valueOf(each), each + " %")).toList(), percent(),
                each -> appearance.scaleProperty().set(each / 100.0));
        zoomed = (observable, before, now) -> sizes.show(percent());
        appearance.scaleProperty().addListener(zoomed);
        VBox left = new VBox(language(), look(), sizes, motion());
        VBox right = new VBox(timeout(), muted(), ActionBar.button("settings-about", Octicons.INFO_16,
                texts.of("settings.about"), model::about));
        List.of(left, right).forEach(column -> column.getStyleClass().add("settings-column"));
        content.getChildren().add(new Columns(0.5, left, right));
        content.setId("settings");
        content.getStyleClass().add("screen");
        model.settingsProperty().addListener(changed);
        showMuted();
    }

    private int percent() {
        return (int) Math.round(appearance.scaleProperty().get() * 100);
    }

    private Node setAside(String file) {
        VBox notice = new VBox(TextNodes.label(texts.of("settings.set-aside"), Css.STRONG),
                TextNodes.value(file, texts.of("settings.set-aside")));
        notice.setId("settings-set-aside");
        notice.getStyleClass().addAll("notice", "warning-notice");
        return notice;
    }

    private Node language() {
        List<Option<Optional<Locale>>> options = List.of(
                new Option<>(Optional.empty(), "system", texts.of("settings.system")),
                new Option<>(Optional.of(Locale.ENGLISH), "en", texts.of("settings.language.en")),
                new Option<>(Optional.of(Locale.SIMPLIFIED_CHINESE), "zh", texts.of("settings.language.zh")));
        return new Segments<>("settings-language", texts.of("settings.language"), "", options,
                appearance.languageProperty().get(), appearance.languageProperty()::set);
    }

    private Node look() {
        return new Segments<>("settings-look", texts.of("settings.look"), "", Arrays.stream(Look.values())
                .map(each -> new Option<>(each, each.id(), texts.of("settings.look." + each.id()))).toList(),
                appearance.lookProperty().get(), appearance.lookProperty()::set);
    }

    private Node motion() {
        return new Segments<>("settings-motion", texts.of("settings.motion"), texts.of("settings.motion.help"),
                Arrays.stream(Motion.values()).map(each -> new Option<>(each, each.id(),
                        texts.of("settings.motion." + each.id()))).toList(), appearance.motionProperty().get(),
                appearance.motionProperty()::set);
    }

    private Node timeout() {
        Stream<Option<Optional<Integer>>> times = SECONDS.stream().map(each -> new Option<>(Optional.of(each),
                String.valueOf(each), texts.of("time.seconds", Map.of("value", String.valueOf(each)))));
        return new Segments<>("settings-timeout", texts.of("settings.timeout"), texts.of("settings.timeout.help"),
                Stream.concat(Stream.of(new Option<>(Optional.<Integer>empty(), "own",
                        texts.of("settings.timeout.own"))),
                        times).toList(), model.settingsProperty().get().timeoutSeconds(), model::timeout);
    }

    private Node muted() {
        muted.getStyleClass().add("column");
        VBox box = new VBox(TextNodes.label(texts.of("settings.muted"), Css.CARD_TITLE), muted,
                TextNodes.label(texts.of("settings.muted.help"), Css.CAPTION, Css.MUTED));
        box.getStyleClass().add("segments");
        return box;
    }

    private void showMuted() {
        List<Settings.Mute> mutes = model.settingsProperty().get().muted();
        muted.getChildren().setAll(mutes.isEmpty()
                ? List.of(TextNodes.label(texts.of("settings.muted.none"), Css.DENSE, Css.MUTED))
                : mutes.stream().map(this::mute).toList());
    }

    private Node mute(Settings.Mute mute) {
        String cause = texts.partly(mute.causeId() + ".title", Map.of());
        String name = cause.startsWith("%") ? mute.causeId() : cause;
        Button show = ActionBar.button("settings-unmute-" + mute.causeId().replace('.', '-'),
                texts.of("settings.unmute"), () -> model.unmute(mute.causeId()));
        show.setAccessibleText(texts.of("settings.unmute.spoken", Map.of("cause", name)));
        VBox words = new VBox(TextNodes.label(name, Css.DENSE), TextNodes.label(mute.reason().isEmpty()
                ? texts.of("settings.mute.no-reason") : mute.reason(), Css.CAPTION, Css.MUTED));
        HBox.setHgrow(words, Priority.ALWAYS);
        HBox row = new HBox(words, show);
        row.getStyleClass().add("card-head");
        return row;
    }

    private String status() {
        return switch (model.keptProperty().get()) {
            case Loaded.Nothing<Boolean> it -> texts.of("settings.place", Map.of("file", model.place()));
            case Loaded.Loading<Boolean> it -> texts.of("settings.keeping");
            case Loaded.Known<Boolean> it -> texts.of("settings.kept", Map.of("file", model.place()));
            case Loaded.Failed<Boolean> it -> texts.of("settings.not-kept", Map.of("reason",
                    TroubleText.line(it.trouble(), texts)));
        };
    }

    @Override
    public Region content() {
        return content;
    }

    @Override
    public ActionBar bar() {
        return new ActionBar(Octicons.GEAR_16, "", "muted-icon")
                .following(Bindings.createStringBinding(this::status, model.keptProperty()))
                .with(ActionBar.primary("settings-done", texts.of("button.done"), wizard::back));
    }

    @Override
    public Node firstFocus() {
        return title;
    }

    @Override
    public void leave() {
        model.settingsProperty().removeListener(changed);
        appearance.scaleProperty().removeListener(zoomed);
    }
}
