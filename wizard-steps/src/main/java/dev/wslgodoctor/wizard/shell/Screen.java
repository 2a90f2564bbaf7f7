package dev.wslgodoctor.wizard.shell;

import javafx.scene.Node;
import javafx.scene.layout.Region;

/** What a page puts into the window. */
public interface Screen {

    /** Its content; scrolls if it is too high. */
    Region content();

    /** Status and buttons at the foot. */
    ActionBar bar();

    /** What has the keyboard after the page appeared. */
    Node firstFocus();

    /** Called when the page leaves the window, so that nothing keeps listening or turning. */
    default void leave() {
    }
}
