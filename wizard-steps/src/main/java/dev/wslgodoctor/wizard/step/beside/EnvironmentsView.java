package dev.wslgodoctor.wizard.step.beside;

import dev.wslgodoctor.diagnostics.explain.TroubleText;
import dev.wslgodoctor.diagnostics.explain.picture.EnvironmentTable;
import dev.wslgodoctor.diagnostics.text.Texts;
import dev.wslgodoctor.wizard.diagram.picture.PicturePane;
import dev.wslgodoctor.wizard.shell.ActionBar;
import dev.wslgodoctor.wizard.shell.Loaded;
import dev.wslgodoctor.wizard.shell.Screen;
import dev.wslgodoctor.wizard.shell.WizardModel;
import dev.wslgodoctor.wizard.style.Css;
import dev.wslgodoctor.wizard.style.TextNodes;
import javafx.beans.value.ChangeListener;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.octicons.Octicons;

/** Which go, dlv and values win in each environment. */
public final class EnvironmentsView implements Screen {

    private final WizardModel wizard;
    private final EnvironmentsModel model;
    private final Texts texts;
    private final Label title;
    private final VBox body = new VBox();
    private final VBox content = new VBox();
    private final ChangeListener<Loaded<EnvironmentTable>> shown = (observable, before, now) -> show(now);

    /** Shows the model in this language. */
    public EnvironmentsView(WizardModel wizard, Texts texts) {
        this.wizard = wizard;
        this.model = wizard.environments();
        this.texts = texts;
        title = TextNodes.title(texts.of("environments.title"), "environments-title");
        VBox head = new VBox(title, TextNodes.label(texts.of("environments.sub"), Css.MUTED));
        head.getStyleClass().add("screen-head");
        body.getStyleClass().add("screen-body");
        content.getChildren().addAll(head, body);
        content.setId("environments");
        content.getStyleClass().add("screen");
        model.tableProperty().addListener(shown);
        show(model.tableProperty().get());
    }

    private void show(Loaded<EnvironmentTable> table) {
        body.getChildren().setAll(switch (table) {
            case Loaded.Nothing<EnvironmentTable> it -> TextNodes.label("", Css.MUTED);
            case Loaded.Loading<EnvironmentTable> it -> TextNodes.label(texts.of("environments.loading"), Css.MUTED);
            case Loaded.Failed<EnvironmentTable> it ->
                TextNodes.label(TroubleText.line(it.trouble(), texts), "warning-text");
            case Loaded.Known<EnvironmentTable> it -> PicturePane.of(it.value(), texts);
        });
    }

    @Override
    public Region content() {
        return content;
    }

    @Override
    public ActionBar bar() {
        return new ActionBar(Octicons.TABLE_16, texts.of("environments.status"), "muted-icon")
                .with(ActionBar.primary("environments-done", texts.of("button.done"), wizard::back));
    }

    @Override
    public Node firstFocus() {
        return title;
    }

    @Override
    public void leave() {
        model.tableProperty().removeListener(shown);
    }
}
