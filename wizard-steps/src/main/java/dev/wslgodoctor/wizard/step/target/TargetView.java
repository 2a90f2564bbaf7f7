package dev.wslgodoctor.wizard.step.target;

import dev.wslgodoctor.diagnostics.text.Texts;
import dev.wslgodoctor.wizard.control.Columns;
import dev.wslgodoctor.wizard.port.DistroInfo;
import dev.wslgodoctor.wizard.port.ProjectInfo;
import dev.wslgodoctor.wizard.shell.ActionBar;
import dev.wslgodoctor.wizard.shell.Loaded;
import dev.wslgodoctor.wizard.shell.Screen;
import dev.wslgodoctor.wizard.shell.WizardModel;
import dev.wslgodoctor.wizard.style.Css;
import dev.wslgodoctor.wizard.style.Icons;
import dev.wslgodoctor.wizard.style.TextNodes;
import java.io.File;
import java.util.List;
import javafx.animation.PauseTransition;
import javafx.beans.binding.Bindings;
import javafx.beans.value.ChangeListener;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.stage.DirectoryChooser;
import javafx.util.Duration;
import org.kordamp.ikonli.octicons.Octicons;

/** Where to look: distributions on the left, project and debug session on the right. */
public final class TargetView implements Screen {

    private final WizardModel wizard;
    private final TargetModel model;
    private final Texts texts;
    private final VBox content = new VBox();
    private final VBox distros = new VBox();
    private final VBox project = new VBox();
    private final TextField folder = new TextField();
    private final PauseTransition rest = new PauseTransition(Duration.millis(600));
    private final ChangeListener<Loaded<List<DistroInfo>>> listed = (observable, before, now) -> showDistros();
    private final ChangeListener<Loaded<ProjectInfo>> known = (observable, before, now) -> showProject();
    private final ChangeListener<DistroInfo> chosen = (observable, before, now) -> showProject();

    /** Shows the model in this language. */
    public TargetView(WizardModel wizard, Texts texts) {
        this.wizard = wizard;
        this.model = wizard.target();
        this.texts = texts;
        VBox head = new VBox(TextNodes.title(texts.of("target.title"), "target-title"),
                TextNodes.label(texts.of("target.sub"), Css.MUTED));
        head.getStyleClass().add("screen-head");
        content.getChildren().addAll(head, new Columns(0.32, left(), right()));
        content.getStyleClass().add("screen");
        content.setId("target");
        model.distrosProperty().addListener(listed);
        model.knownProperty().addListener(known);
        model.distroProperty().addListener(chosen);
        showDistros();
        showProject();
    }

    private VBox left() {
        distros.getStyleClass().add("column");
        VBox asked = new VBox(TextNodes.line(texts.of("target.asked"), Css.SECTION),
                tick("start", model.startDistroProperty()), tick("shells", model.loginShellsProperty()),
                tick("root", model.rootProperty()));
        asked.getStyleClass().add("column");
        VBox left = new VBox(TextNodes.line(texts.of("target.distro"), Css.SECTION), distros, asked);
        left.getStyleClass().add("target-left");
        return left;
    }

    private Node tick(String id, javafx.beans.property.BooleanProperty property) {
        CheckBox box = new CheckBox(texts.of("target.ask." + id));
        box.setId("target-ask-" + id);
        box.setWrapText(true);
        box.selectedProperty().bindBidirectional(property);
        String more = texts.of("target.ask." + id + ".more");
        box.setAccessibleText(box.getText() + ". " + more);
        Label second = TextNodes.label(more, Css.CAPTION, Css.MUTED, "tick-more");
        return new VBox(box, second);
    }

    private VBox right() {
        folder.setId("target-project");
        folder.setPromptText(texts.of("target.project.prompt"));
        folder.setAccessibleText(texts.of("target.project"));
        folder.textProperty().bindBidirectional(model.projectProperty());
        folder.getStyleClass().add("code-field");
        // Enter starts the scan; the folder is read when the typing has come to rest, or elsewhere goes on
        rest.setOnFinished(event -> model.readProject());
        folder.textProperty().addListener((observable, before, text) -> rest.playFromStart());
        folder.focusedProperty().addListener((observable, before, focused) -> {
            if (!focused) {
                rest.stop();
                model.readProject();
            }
        });
        HBox.setHgrow(folder, Priority.ALWAYS);
        Button browse = ActionBar.button("target-browse", texts.of("target.browse"), this::browse);
        HBox row = new HBox(folder, browse);
        row.getStyleClass().add("card-head");
        project.getStyleClass().add("column");
        VBox right = new VBox(TextNodes.line(texts.of("target.project"), Css.SECTION), row, project,
                fields());
        right.getStyleClass().add("target-right");
        return right;
    }

    private Node fields() {
        TextField breakpoint = field("breakpoint", model.breakpointProperty());
        Label wrong = TextNodes.label(texts.of("target.breakpoint.wrong"), Css.CAPTION, "danger-text");
        wrong.setGraphic(Icons.of(Octicons.ALERT_16, "danger"));
        wrong.visibleProperty().bind(model.breakpointProperty().map(text -> !model.isBreakpointSound()));
        VBox left = new VBox(caption("breakpoint", breakpoint), breakpoint, wrong);
        TextField binary = field("binary", model.binaryProperty());
        VBox right = new VBox(caption("binary", binary), binary);
        HBox fields = new HBox(left, right);
        fields.getStyleClass().add("columns");
        fields.getChildren().forEach(each -> {
            ((VBox) each).getStyleClass().add("screen-head");
            HBox.setHgrow(each, Priority.ALWAYS);
        });
        return fields;
    }

    private Label caption(String id, TextField field) {
        Label caption = TextNodes.line(texts.of("target." + id), Css.CAPTION, Css.MUTED);
        caption.setLabelFor(field);
        return caption;
    }

    private TextField field(String id, javafx.beans.property.StringProperty property) {
        TextField field = new TextField();
        field.setId("target-" + id);
        field.setPromptText(texts.of("target." + id + ".prompt"));
        field.setAccessibleText(texts.of("target." + id));
        field.textProperty().bindBidirectional(property);
        field.getStyleClass().add("code-field");
        return field;
    }

    private void browse() {
        DirectoryChooser chooser = new DirectoryChooser();
        chooser.setTitle(texts.of("target.project"));
        File folderChosen = chooser.showDialog(content.getScene().getWindow());
        if (folderChosen != null) {
            model.choose(folderChosen.getPath());
        }
    }

    private void showDistros() {
        distros.getChildren().setAll(DistroCards.of(model, texts));
    }

    private void showProject() {
        project.getChildren().setAll(ProjectCard.of(model, texts));
    }

    @Override
    public Region content() {
        return content;
    }

    @Override
    public ActionBar bar() {
        Button scan = ActionBar.primary("target-scan", texts.of("target.scan"), wizard::startScan);
        scan.setGraphic(Icons.of(Octicons.SEARCH_16));
        // a cancelled scan may still be ending; until then another cannot begin
        scan.disableProperty().bind(Bindings.createBooleanBinding(
                () -> !model.readyProperty().get() || wizard.scan().busy(), model.readyProperty(),
                wizard.scan().stateProperty()));
        return new ActionBar(Octicons.INFO_16, "", "muted-icon").following(model.startDistroProperty()
                        .map(start -> texts.of(start ? "target.status.starts" : "target.status.quiet")))
                .with(ActionBar.button("target-back", texts.of("button.back"), wizard::back), scan);
    }

    @Override
    public Node firstFocus() {
        return folder;
    }

    @Override
    public void leave() {
        rest.stop();
        model.distrosProperty().removeListener(listed);
        model.knownProperty().removeListener(known);
        model.distroProperty().removeListener(chosen);
        folder.textProperty().unbindBidirectional(model.projectProperty());
    }
}
