package dev.wslgodoctor.wizard.style;

import javafx.css.PseudoClass;

/** Names of style classes and pseudo-classes; base.css says what they look like. */
public final class Css {

    /** The conclusion that a screen opens with. */
    public static final String CONCLUSION = "conclusion";
    /** The title of the welcome. */
    public static final String DISPLAY = "display";
    /** The heading of a section. */
    public static final String SECTION = "section";
    /** The title of a card. */
    public static final String CARD_TITLE = "card-title";
    /** Dense body text. */
    public static final String DENSE = "dense-text";
    /** Small text. */
    public static final String CAPTION = "caption";
    /** Secondary text. */
    public static final String MUTED = "muted";
    /** File names, flags, values. */
    public static final String CODE = "code";
    /** A bordered surface. */
    public static final String CARD = "go-card";
    /** A quiet surface without border. */
    public static final String QUIET = "quiet-card";
    /** Bold. */
    public static final String STRONG = "strong";
    /** A short mark with icon and word. */
    public static final String TAG = "tag";
    /** A row of a list in a card. */
    public static final String ROW = "list-row";

    /** Chosen of several. */
    public static final PseudoClass CHOSEN = PseudoClass.getPseudoClass("chosen");
    /** Broken first. */
    public static final PseudoClass BROKEN = PseudoClass.getPseudoClass("broken");
    /** Got through. */
    public static final PseudoClass REACHED = PseudoClass.getPseudoClass("reached");
    /** Proven by a real session. */
    public static final PseudoClass PROVEN = PseudoClass.getPseudoClass("proven");
    /** Shown as the current one. */
    public static final PseudoClass CURRENT = PseudoClass.getPseudoClass("current");
    /** Done. */
    public static final PseudoClass DONE = PseudoClass.getPseudoClass("done");

    private Css() {
    }

    /** A pseudo-class of this name, for values of an enumeration. */
    public static PseudoClass state(String name) {
        return PseudoClass.getPseudoClass(name);
    }
}
