package dev.wslgodoctor.app.gui;

import dev.wslgodoctor.wizard.style.Icons;
import java.text.Bidi;
import javafx.scene.text.Font;
import org.kordamp.ikonli.octicons.Octicons;

/**
 * What the first frame needs and what belongs to no window: the list of fonts, the font of the icons, the tables of
 * writing directions. Fetched by the thread that starts the program, which has nothing else to do by then, while the
 * screen's thread begins; each is kept by the platform once it is there.
 */
public final class FirstNeeds {

    private FirstNeeds() {
    }

    /** Fetches them; JavaFX must be starting or running. */
    public static void fetch() {
        Bidi.requiresBidi(new char[] {'x'}, 0, 1);
        new Bidi("\u05d0", Bidi.DIRECTION_LEFT_TO_RIGHT);
        Font.getFamilies();
        Icons.of(Octicons.ARROW_RIGHT_16);
    }
}
