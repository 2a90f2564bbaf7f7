package dev.wslgodoctor.wizard.step.bundle;

import dev.wslgodoctor.diagnostics.explain.TroubleText;
import dev.wslgodoctor.diagnostics.text.Texts;
import dev.wslgodoctor.wizard.port.SavedBundle;
import dev.wslgodoctor.wizard.shell.ActionBar;
import dev.wslgodoctor.wizard.shell.Loaded;
import dev.wslgodoctor.wizard.style.Css;
import dev.wslgodoctor.wizard.style.Icons;
import dev.wslgodoctor.wizard.style.TextNodes;
import java.util.Map;
import javafx.beans.InvalidationListener;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.input.Clipboard;
import javafx.scene.input.DataFormat;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.octicons.Octicons;

/** The saved file: where it is, its hash, what can be copied, and the table that stays on this machine. */
final class SavedCard extends VBox {

    // the three trackers, and the file of the bundle with the text for each
    private static final Map<String, String> TRACKERS = Map.of("vscode-go", "issues/golang-vscode-go.md",
            "delve", "issues/go-delve-delve.md", "wsl", "issues/microsoft-WSL.md");

    private final BundleModel model;
    private final Texts texts;
    private final Label told = TextNodes.label("", Css.DENSE, "success-text");
    private final InvalidationListener changed = observable -> show();

    /** What the model has saved. */
    SavedCard(BundleModel model, Texts texts) {
        this.model = model;
        this.texts = texts;
        setId("bundle-saved");
        told.setId("bundle-told");
        model.savedProperty().addListener(changed);
        model.forgottenProperty().addListener(changed);
        model.folderProperty().addListener(changed);
        show();
    }

    private void show() {
        getChildren().clear();
        tell("");
        Loaded<SavedBundle> saved = model.savedProperty().get();
        boolean some = !(saved instanceof Loaded.Nothing<SavedBundle>);
        setVisible(some);
        setManaged(some);
        getStyleClass().setAll(Css.CARD);
        switch (saved) {
            case Loaded.Nothing<SavedBundle> it -> { }
            case Loaded.Loading<SavedBundle> it ->
                getChildren().add(TextNodes.label(texts.of("bundle-saved.saving"), Css.MUTED));
            case Loaded.Failed<SavedBundle> it -> getChildren().add(
                    TextNodes.label(texts.of("bundle-saved.failed", Map.of("reason",
                            TroubleText.line(it.trouble(), texts))), "warning-text"));
            case Loaded.Known<SavedBundle> it -> show(it.value());
        }
    }

    private void show(SavedBundle saved) {
        Label title = TextNodes.label(texts.of("bundle-saved.title", Map.of("count",
                String.valueOf(saved.masked()))), Css.CARD_TITLE);
        title.setGraphic(Icons.of(Octicons.SHIELD_CHECK_16, "success"));
        var hash = TextNodes.value(saved.sha256(), texts.of("bundle-saved.hash"));
        hash.setId("bundle-hash");
        hash.getStyleClass().add(Css.CODE);
        hash.setPrefColumnCount(64);
        FlowPane actions = new FlowPane(
                ActionBar.button("bundle-folder", Octicons.FILE_DIRECTORY_16, texts.of("bundle-saved.folder"),
                        model::showFolder),
                ActionBar.button("bundle-copy-hash", Octicons.CLIPPY_16, texts.of("bundle-saved.copy-hash"),
                        () -> copy(saved.sha256())),
                issue("vscode-go"), issue("delve"), issue("wsl"));
        actions.getStyleClass().add("segment-row");
        getChildren().addAll(title, TextNodes.value(saved.file().toString(), texts.of("bundle-saved.file")),
                new HBox(TextNodes.firm("SHA-256  ", Css.DENSE, Css.MUTED), hash),
                TextNodes.label(texts.of("bundle-saved.hash.more"), Css.CAPTION, Css.MUTED), actions, told, mapping());
        if (model.folderProperty().get() instanceof Loaded.Failed<Boolean> failed) {
            tell(texts.of("bundle-saved.no-folder", Map.of("reason", TroubleText.line(failed.trouble(), texts))));
        }
    }

    private Button issue(String tracker) {
        String entry = TRACKERS.get(tracker);
        Button button = ActionBar.button("bundle-issue-" + tracker, Octicons.MARKDOWN_16,
                texts.of("bundle-saved.issue." + tracker), () -> copy(model.text(entry)));
        button.setDisable(model.text(entry).isEmpty());
        return button;
    }

    private Node mapping() {
        VBox box = new VBox();
        box.getStyleClass().addAll(Css.QUIET);
        box.getChildren().add(switch (model.forgottenProperty().get()) {
            case Loaded.Known<Integer> it -> TextNodes.label(texts.of("bundle-saved.forgotten", Map.of("count",
                    String.valueOf(it.value()))), Css.DENSE);
            case Loaded.Failed<Integer> it -> TextNodes.label(TroubleText.line(it.trouble(), texts), "warning-text");
            default -> TextNodes.label(texts.of("bundle-saved.mapping"), Css.DENSE);
        });
        if (!(model.forgottenProperty().get() instanceof Loaded.Known<Integer>)) {
            HBox row = new HBox(ActionBar.button("bundle-forget", Octicons.TRASH_16,
                    texts.of("bundle-saved.forget"), model::forget));
            box.getChildren().add(row);
        }
        return box;
    }

    private void copy(String text) {
        Clipboard.getSystemClipboard().setContent(Map.of(DataFormat.PLAIN_TEXT, text));
        tell(texts.of("bundle-saved.copied"));
    }

    private void tell(String what) {
        told.setText(what);
        told.setVisible(!what.isEmpty());
        told.setManaged(!what.isEmpty());
    }

    /** To be called when the page leaves the window. */
    void leave() {
        model.savedProperty().removeListener(changed);
        model.forgottenProperty().removeListener(changed);
        model.folderProperty().removeListener(changed);
    }
}
