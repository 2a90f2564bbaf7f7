package dev.wslgodoctor.wizard.diagram.picture;

import dev.wslgodoctor.diagnostics.explain.picture.BinaryAnatomy;
import dev.wslgodoctor.diagnostics.explain.picture.BinaryAnatomy.PackageBuild;
import dev.wslgodoctor.diagnostics.explain.picture.BinaryAnatomy.Section;
import dev.wslgodoctor.diagnostics.text.Texts;
import dev.wslgodoctor.wizard.control.Columns;
import dev.wslgodoctor.wizard.style.Css;
import dev.wslgodoctor.wizard.style.Icons;
import dev.wslgodoctor.wizard.style.TextNodes;
import java.util.Map;
import java.util.stream.Collectors;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.octicons.Octicons;

/** The sections of a program to scale, what is missing dashed; who asked for it; which packages are optimised. */
final class BinaryAnatomyPicture {

    private static final int COLUMNS = 5;

    private BinaryAnatomyPicture() {
    }

    static Region of(BinaryAnatomy anatomy, Texts texts) {
        String name = anatomy.path().substring(anatomy.path().lastIndexOf('/') + 1);
        String missing = anatomy.missing().stream().map(Section::name).collect(Collectors.joining(", "));
        String summary = anatomy.missing().isEmpty() ? texts.of("picture.anatomy.complete", Map.of("path",
                anatomy.path())) : texts.of("picture.anatomy.lacks",
                Map.of("path", anatomy.path(), "missing", missing));
        String aside = "ELF · " + anatomy.machine() + anatomy.go().map(go -> " · " + go).orElse("") + " · "
                + texts.of("picture.anatomy.read-only");
        PictureBox box = new PictureBox(Octicons.FILE_BINARY_16, texts.of("picture.anatomy.title",
                Map.of("name", name)), aside, summary).with(sections(anatomy, texts), legend(texts));
        anatomy.debugFile().ifPresent(file -> box.with(TextNodes.label(texts.of("picture.anatomy.debug-file",
                Map.of("file", file)), Css.DENSE)));
        return anatomy.asked().isEmpty() && anatomy.packages().isEmpty() ? box
                : box.with(new Columns(0.5, asked(anatomy, texts), packages(anatomy, texts)));
    }

    private static GridPane sections(BinaryAnatomy anatomy, Texts texts) {
        GridPane grid = PictureBox.grid(COLUMNS, 2);
        int row = 0;
        for (Section section : anatomy.sections()) {
            PictureBox.rule(grid, row++, COLUMNS);
            boolean there = section.present();
            grid.add(Icons.of(there ? Octicons.CHECK_16 : Octicons.X_16, there ? "success" : "danger"), 0, row);
            grid.add(TextNodes.firm(section.name(), Css.CODE, Css.DENSE, there ? "plain-text" : "danger-text"), 1, row);
            // the size of what is missing is not known, so its outline is no measure
            grid.add(there ? new Bar(0, (double) section.size() / anatomy.largest(), "success-bar")
                    : new Bar(0, 0.12, "missing-bar"), 2, row);
            grid.add(TextNodes.firm(there ? Amounts.bytes(section.size(), texts)
                    : texts.of("picture.anatomy.missing"), Css.DENSE, there ? Css.MUTED : "danger-text"), 3, row);
            grid.add(TextNodes.firm(texts.of("picture.anatomy.purpose." + section.purpose().id()), Css.DENSE,
                    Css.MUTED), 4, row++);
        }
        return grid;
    }

    private static Node legend(Texts texts) {
        Label present = TextNodes.label(texts.of("picture.anatomy.legend.present"), Css.CAPTION, Css.MUTED);
        present.setGraphic(Icons.of(Octicons.CHECK_16, "success"));
        Label missing = TextNodes.label(texts.of("picture.anatomy.legend.missing"), Css.CAPTION, Css.MUTED);
        missing.setGraphic(Icons.of(Octicons.X_16, "danger"));
        HBox legend = new HBox(present, missing);
        legend.getStyleClass().add("picture-legend");
        return legend;
    }

    private static Region asked(BinaryAnatomy anatomy, Texts texts) {
        VBox box = new VBox(TextNodes.line(texts.of("picture.anatomy.asked"), Css.CARD_TITLE));
        if (anatomy.asked().isEmpty()) {
            box.getChildren().add(TextNodes.label(texts.of("picture.anatomy.asked.nothing"), Css.DENSE, Css.MUTED));
        }
        GridPane grid = PictureBox.grid(2, 1);
        for (int i = 0; i < anatomy.asked().size(); i++) {
            BinaryAnatomy.Asked each = anatomy.asked().get(i);
            grid.add(TextNodes.firm(each.where(), Css.CODE, Css.DENSE, Css.MUTED), 0, i);
            grid.add(TextNodes.value(each.value().isEmpty() ? "-" : each.value(), each.where()), 1, i);
        }
        box.getChildren().add(grid);
        box.getStyleClass().addAll(Css.QUIET, "picture-part");
        return box;
    }

    private static Region packages(BinaryAnatomy anatomy, Texts texts) {
        VBox box = new VBox(TextNodes.line(texts.of("picture.anatomy.packages"), Css.CARD_TITLE));
        box.getStyleClass().addAll(Css.QUIET, "picture-part");
        if (anatomy.packages().isEmpty()) {
            box.getChildren().add(TextNodes.label(texts.of("picture.anatomy.packages.unknown"), Css.DENSE, Css.MUTED));
        }
        GridPane grid = PictureBox.grid(2, 0);
        for (int i = 0; i < anatomy.packages().size(); i++) {
            PackageBuild each = anatomy.packages().get(i);
            Label name = TextNodes.line(each.name(), Css.CODE, Css.DENSE);
            name.setTooltip(new Tooltip(each.name()));
            grid.add(name, 0, i);
            grid.add(each.optimised().map(yes -> yes
                    ? PictureBox.answer(Octicons.ALERT_16, "warning", texts.of("picture.anatomy.optimised"))
                    : PictureBox.answer(Octicons.CHECK_16, "success", texts.of("picture.anatomy.plain")))
                    .orElseGet(() -> PictureBox.answer(Octicons.QUESTION_16, "warning",
                            texts.of("picture.unknown"))), 1, i);
        }
        box.getChildren().add(grid);
        return box;
    }
}
