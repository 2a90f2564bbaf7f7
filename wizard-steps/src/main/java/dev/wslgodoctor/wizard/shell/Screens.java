package dev.wslgodoctor.wizard.shell;

/** Makes the screen of a page in the language of now. */
@FunctionalInterface
public interface Screens {

    /** A new screen. */
    Screen of(Page page);
}
