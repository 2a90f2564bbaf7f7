package dev.wslgodoctor.wizard.step;

import dev.wslgodoctor.wizard.shell.ActionBar;
import dev.wslgodoctor.wizard.shell.Screen;
import javafx.scene.Node;
import javafx.scene.layout.Region;
import org.kordamp.ikonli.octicons.Octicons;

/** An empty page. */
final class CausesPlaceholder implements Screen {
    private final Region region = new Region();

    @Override
    public Region content() {
        return region;
    }

    @Override
    public ActionBar bar() {
        return new ActionBar(Octicons.INFO_16, "");
    }

    @Override
    public Node firstFocus() {
        return region;
    }
}
