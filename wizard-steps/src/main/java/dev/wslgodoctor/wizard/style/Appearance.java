package dev.wslgodoctor.wizard.style;

import dev.wslgodoctor.diagnostics.text.Texts;
import dev.wslgodoctor.wizard.UiTexts;
import java.util.Locale;
import java.util.Objects;
import java.util.function.Function;
import javafx.application.Application;
import javafx.beans.InvalidationListener;
import javafx.beans.property.DoubleProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleDoubleProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.scene.Scene;
import javafx.scene.text.Font;

/** Language, look and text size, changed while the program runs. */
public final class Appearance {

    private static final double LEAST = 0.8;
    private static final double MOST = 2.0;

    private final ObjectProperty<Texts> texts = new SimpleObjectProperty<>();
    private final ObjectProperty<Theme> theme = new SimpleObjectProperty<>();
    private final DoubleProperty scale = new SimpleDoubleProperty(1);

    private final Function<Locale, Texts> library;

    /**
     * In this language and look, at 100 %.
     *
     * @param library gives the texts of a language, usually {@code UiTexts::in}
     */
    public Appearance(Function<Locale, Texts> library, Locale language, Theme look) {
        this.library = library;
        texts.set(library.apply(language));
        theme.set(look);
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

    private static String sheet(String name) {
        return Objects.requireNonNull(UiTexts.class.getResource(name), name).toExternalForm();
    }

    /** The other of the two languages. */
    public void switchLanguage() {
        Locale now = texts.get().locale();
        texts.set(library.apply(now.equals(Locale.ENGLISH) ? Locale.SIMPLIFIED_CHINESE : Locale.ENGLISH));
    }

    /** The other of the two looks. */
    public void switchTheme() {
        theme.set(theme.get().other());
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
    public ObjectProperty<Texts> textsProperty() {
        return texts;
    }

    /** The look. */
    public ObjectProperty<Theme> themeProperty() {
        return theme;
    }

    /** The text size; 1 is 100 %. */
    public DoubleProperty scaleProperty() {
        return scale;
    }
}
