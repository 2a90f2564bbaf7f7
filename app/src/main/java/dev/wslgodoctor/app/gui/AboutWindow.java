package dev.wslgodoctor.app.gui;

import dev.wslgodoctor.app.Version;
import dev.wslgodoctor.diagnostics.text.Texts;
import javafx.scene.Scene;
import javafx.scene.control.TextArea;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.stage.Stage;

/** Which build this is, and the works of others in it with their licences; text that can be selected, closed by Esc. */
final class AboutWindow {

    private AboutWindow() {
    }

    static Stage show(Stage owner, Texts texts) {
        TextArea area = new TextArea(String.join("\n", Version.facts()) + "\n\n" + Version.licences());
        area.setId("about-text");
        area.setEditable(false);
        area.setWrapText(true);
        area.setAccessibleText(texts.of("settings.about"));
        Stage stage = new Stage();
        stage.initOwner(owner);
        stage.setTitle(texts.of("settings.about"));
        stage.setScene(new Scene(area, owner.getScene().getWidth() * 2 / 3, owner.getScene().getHeight() * 2 / 3));
        stage.getScene().getStylesheets().setAll(owner.getScene().getStylesheets());
        stage.getScene().getAccelerators().put(new KeyCodeCombination(KeyCode.ESCAPE), stage::close);
        stage.show();
        return stage;
    }
}
