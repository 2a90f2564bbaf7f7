package dev.wslgodoctor.wizard.step.repair;

import dev.wslgodoctor.diagnostics.text.Texts;
import dev.wslgodoctor.wizard.diagram.picture.Amounts;
import dev.wslgodoctor.wizard.port.RepairStep;
import dev.wslgodoctor.wizard.style.Css;
import dev.wslgodoctor.wizard.style.TextNodes;
import java.util.Map;
import java.util.function.BiConsumer;
import javafx.scene.control.CheckBox;
import javafx.scene.layout.VBox;

/** What a copy of a folder takes along, how much room it needs, what matters to it, and what may be left out. */
final class CopyCard extends VBox {

    /** @param leaveOut is told the name of a part, and whether it shall be left out */
    CopyCard(RepairStep.Copy copy, Texts texts, BiConsumer<String, Boolean> leaveOut) {
        setId("repair-copy");
        getStyleClass().addAll(Css.CARD, "screen-head");
        getChildren().addAll(TextNodes.line(texts.of("repair.copy"), Css.CARD_TITLE),
                TextNodes.label(texts.of("repair.copy.size", Map.of("files", String.valueOf(copy.files()),
                        "size", Amounts.bytes(copy.bytes(), texts), "free", Amounts.bytes(copy.free(), texts)))));
        copy.facts().forEach(fact -> getChildren().add(
                TextNodes.label(texts.of(fact.key(), fact.arguments()), Css.CAPTION, Css.MUTED)));
        if (copy.parts().isEmpty()) {
            return;
        }
        getChildren().add(TextNodes.line(texts.of("repair.copy.leave-out"), Css.CARD_TITLE));
        for (int i = 0; i < copy.parts().size(); i++) {
            RepairStep.Part part = copy.parts().get(i);
            CheckBox box = new CheckBox(texts.of("repair.copy.part", Map.of("name", part.name(),
                    "size", Amounts.bytes(part.bytes(), texts))));
            box.setId("repair-copy-part-" + (i + 1));
            box.setMnemonicParsing(false);
            box.setWrapText(true);
            box.setAccessibleText(texts.of("repair.copy.leave-out") + ": " + box.getText());
            box.setSelected(part.leftOut());
            box.setOnAction(event -> leaveOut.accept(part.name(), box.isSelected()));
            getChildren().add(box);
        }
    }
}
