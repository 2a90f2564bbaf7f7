package dev.wslgodoctor.wizard;

import dev.wslgodoctor.diagnostics.text.Texts;
import java.util.Locale;

/** The texts of the screens together with those of the engine. */
public final class UiTexts {

    /** Name of the file beside this class, without language and ending. */
    public static final String FILE = "ui";

    /** The same for the texts of the pictures of causes. */
    public static final String PICTURES = "pictures";

    /** The same for the bundle, before it is saved and when somebody else opens it. */
    public static final String BUNDLES = "bundles";

    private UiTexts() {
    }

    /** All texts in a language: Chinese for any zh, English for all others. */
    public static Texts in(Locale language) {
        return Texts.in(language).and(UiTexts.class, FILE).and(UiTexts.class, PICTURES).and(UiTexts.class, BUNDLES);
    }
}
