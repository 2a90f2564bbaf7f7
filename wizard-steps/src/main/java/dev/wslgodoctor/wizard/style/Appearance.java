package dev.wslgodoctor.wizard.style;

import dev.wslgodoctor.diagnostics.text.Texts;
import dev.wslgodoctor.wizard.UiTexts;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import javafx.application.Application;
import javafx.beans.InvalidationListener;
import javafx.beans.property.DoubleProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleDoubleProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.scene.Scene;
import javafx.scene.text.Font;

/** Language, look, text size and motion, changed while the program runs. */
public final class Appearance {

    /** The smallest text size. */
    public static final double LEAST = 0.8;
    /** The largest text size. */
    public static final double MOST = 2.0;

    private final ReadOnlyObjectWrapper<Texts> texts = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyObjectWrapper<Theme> theme = new ReadOnlyObjectWrapper<>(Theme.LIGHT);
    private final ObjectProperty<Optional<Locale>> language = new SimpleObjectProperty<>(Optional.empty());
    private final ObjectProperty<Look> look = new SimpleObjectProperty<>();
    private final ObjectProperty<Motion> motion = new SimpleObjectProperty<>(Motion.SYSTEM);
    private final DoubleProperty scale = new SimpleDoubleProperty(1);
    private final Function<Locale, Texts> library;
    private final Locale systemLanguage;
    private boolean platform;

    /**
     * In this language and look, at 100 %.
     *
     * @param library gives the texts of a language, usually {@code UiTexts::in}
     */
    public Appearance(Function<Locale, Texts> library, Locale language, Theme look) {
        this(library, language, Optional.of(language), Look.valueOf(look.name()));
    }

    /**
     * In this language and look, at 100 %.
     *
     * @param library        gives the texts of a language, usually {@code UiTexts::in}
     * @param systemLanguage the language if none is chosen
     * @param chosen         the chosen language; empty follows the system
     */
    public Appearance(Function<Locale, Texts> library, Locale systemLanguage, Optional<Locale> chosen, Look look) {
        this.library = library;
        this.systemLanguage = systemLanguage;
        this.language.set(chosen);
        this.look.set(look);
        texts.set(library.apply(chosen.orElse(systemLanguage)));
        theme.set(drawn());
        this.language.addListener((observable, before, now) -> texts.set(library.apply(now.orElse(systemLanguage))));
        this.look.addListener((observable, before, now) -> theme.set(drawn()));
    }

    /** Follows the system from now on where the look or motion does; on the screen's thread. */
    public void followSystem() {
        platform = true;
        theme.set(drawn());
        try {
            SystemLook.listen(() -> theme.set(drawn()));
        } catch (LinkageError e) {
            // JavaFX before 22 does not tell; see SystemLook
            platform = false;
        }
    }

    private Theme drawn() {
        return switch (look.get()) {
            case LIGHT -> Theme.LIGHT;
            case DARK -> Theme.DARK;
            case CONTRAST -> Theme.CONTRAST;
            case SYSTEM -> fromSystem();
        };
    }

    private Theme fromSystem() {
        try {
            return platform ? SystemLook.theme() : Theme.LIGHT;
        } catch (LinkageError e) {
            return Theme.LIGHT;
        }
    }

    /** Whether nothing is to move now. */
    public boolean still() {
        return switch (motion.get()) {
            case REDUCED -> true;
            case FULL -> false;
            case SYSTEM -> systemIsStill();
        };
    }

    private boolean systemIsStill() {
        try {
            return platform && SystemLook.reducedMotion();
        } catch (LinkageError e) {
            return false;
        }
    }

    /** Dresses a scene, now and after every change. */
    public void dress(Scene scene) {
        InvalidationListener dress = changed -> apply(scene);
        theme.addListener(dress);
        scale.addListener(dress);
        texts.addListener(dress);
        apply(scene);
    }

    private void apply(Scene scene) {
        Application.setUserAgentStylesheet(theme.get().controls());
        scene.getStylesheets().setAll(sheet("base.css"), sheet(theme.get().id() + ".css"),
                Typeface.from(Font.getFamilies(), texts.get().locale()).styleSheet(scale.get()));
    }

    /** The style sheets of paper: light, at 100 %. */
    public java.util.List<String> paper() {
        return java.util.List.of(Theme.LIGHT.tokens(), sheet("base.css"), sheet("light.css"),
                Typeface.from(Font.getFamilies(), texts.get().locale()).styleSheet(1));
    }

    private static String sheet(String name) {
        return Objects.requireNonNull(UiTexts.class.getResource(name), name).toExternalForm();
    }

    /** The other of the two languages. */
    public void switchLanguage() {
        Locale now = texts.get().locale();
        language.set(Optional.of(now.equals(Locale.ENGLISH) ? Locale.SIMPLIFIED_CHINESE : Locale.ENGLISH));
    }

    /** The other of light and dark. */
    public void switchTheme() {
        look.set(Look.valueOf(theme.get().other().name()));
    }

    /** Makes all text larger or smaller by some tenths, between 80 % and 200 %. */
    public void zoom(int tenths) {
        scale.set(Math.clamp(Math.round(scale.get() * 10 + tenths) / 10.0, LEAST, MOST));
    }

    /** Back to 100 %. */
    public void resetZoom() {
        scale.set(1);
    }

    /** The texts in the language of now. */
    public ReadOnlyObjectProperty<Texts> textsProperty() {
        return texts.getReadOnlyProperty();
    }

    /** The look that is drawn. */
    public ReadOnlyObjectProperty<Theme> themeProperty() {
        return theme.getReadOnlyProperty();
    }

    /** The chosen language; empty follows the system. */
    public ObjectProperty<Optional<Locale>> languageProperty() {
        return language;
    }

    /** The chosen look. */
    public ObjectProperty<Look> lookProperty() {
        return look;
    }

    /** The chosen motion. */
    public ObjectProperty<Motion> motionProperty() {
        return motion;
    }

    /** The text size; 1 is 100 %. */
    public DoubleProperty scaleProperty() {
        return scale;
    }
}
