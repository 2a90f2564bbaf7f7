package dev.wslgodoctor.wizard.diagram.picture;

import dev.wslgodoctor.diagnostics.explain.picture.ConfigExcerpt;
import dev.wslgodoctor.diagnostics.text.Texts;
import dev.wslgodoctor.wizard.control.DiffPane;
import dev.wslgodoctor.wizard.port.FileDiff;
import dev.wslgodoctor.wizard.style.Css;
import dev.wslgodoctor.wizard.style.Icons;
import dev.wslgodoctor.wizard.style.TextNodes;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Collectors;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.octicons.Octicons;

/** The lines of a configuration file that are in question, in their neighbourhood, and what a repair makes of them. */
final class ConfigPicture {

    private static final int AROUND = 2;
    private static final int MOST_LINES = 24;

    private ConfigPicture() {
    }

    static Region of(ConfigExcerpt excerpt, Texts texts) {
        String lines = new TreeSet<>(excerpt.marked()).stream().map(String::valueOf)
                .collect(Collectors.joining(", "));
        String summary = texts.of(excerpt.marked().size() == 1 ? "picture.config.one" : "picture.config.several",
                Map.of("file", excerpt.path(), "lines", lines));
        PictureBox box = new PictureBox(Octicons.FILE_CODE_16, excerpt.path(), "", summary);
        if (excerpt.after().isPresent()) {
            // the difference shows the lines as they are too, so the file is not shown twice
            DiffPane diff = new DiffPane(new FileDiff(excerpt.path(), excerpt.before(), normal(excerpt.after().get())),
                    true, texts);
            return box.with(TextNodes.label(texts.of("picture.config.after", Map.of("summary", summary)),
                    Css.DENSE, Css.MUTED), diff);
        }
        return box.with(TextNodes.label(summary, Css.DENSE, Css.MUTED), marked(excerpt, texts));
    }

    private static String normal(String text) {
        return text.replace("\r\n", "\n");
    }

    private static Node marked(ConfigExcerpt excerpt, Texts texts) {
        VBox box = new VBox();
        box.getStyleClass().add("config-lines");
        int shown = 0;
        for (ConfigExcerpt.Part part : excerpt.parts(AROUND)) {
            if (part.skipped() > 0) {
                box.getChildren().add(TextNodes.label(texts.of("diff.skipped", Map.of("count",
                        String.valueOf(part.skipped()))), Css.CAPTION, Css.MUTED, "config-skipped"));
            }
            for (int number = part.from(); number <= part.to() && shown < MOST_LINES; number++, shown++) {
                box.getChildren().add(line(excerpt, number, texts));
            }
        }
        return box;
    }

    private static Node line(ConfigExcerpt excerpt, int number, Texts texts) {
        boolean marked = excerpt.marked().contains(number);
        Label count = TextNodes.firm(String.valueOf(number), Css.CODE, "diff-number");
        Label text = TextNodes.line(excerpt.lines().get(number - 1), Css.CODE, "diff-text");
        Region sign = new Region();
        HBox row = new HBox(marked ? Icons.of(Octicons.ARROW_RIGHT_16, "danger") : sign, count, text);
        sign.getStyleClass().add("config-sign");
        row.setAlignment(Pos.CENTER_LEFT);
        row.getStyleClass().add("config-line");
        row.pseudoClassStateChanged(Css.BROKEN, marked);
        if (marked) {
            row.setAccessibleText(texts.of("picture.config.marked", Map.of("number", String.valueOf(number), "text",
                    excerpt.lines().get(number - 1))));
        }
        return row;
    }
}
