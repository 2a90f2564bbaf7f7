package dev.wslgodoctor.wizard.control;

import dev.wslgodoctor.diagnostics.cause.Evidence;
import dev.wslgodoctor.diagnostics.explain.SourceText;
import dev.wslgodoctor.diagnostics.probe.Sensitivity;
import dev.wslgodoctor.diagnostics.text.Texts;
import dev.wslgodoctor.wizard.style.Css;
import dev.wslgodoctor.wizard.style.TextNodes;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;

/** The readings that a verdict rests on: question, answer, place, source, time. */
public final class EvidenceTable extends GridPane {

    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm:ss");
    private static final int COLUMNS = 5;
    private static final int MOST_COLUMNS = 30;

    /** A table of these readings; times are those of this zone. */
    public EvidenceTable(List<Evidence> evidence, ZoneId zone, Texts texts) {
        getStyleClass().add("evidence-table");
        setId("evidence");
        setAccessibleText(texts.of("evidence.title"));
        for (int column = 0; column < COLUMNS; column++) {
            ColumnConstraints width = new ColumnConstraints();
            width.setHgrow(column == 1 ? Priority.ALWAYS : Priority.SOMETIMES);
            width.setMinWidth(Region.USE_PREF_SIZE);
            if (column == 0 || column == 1 || column == 3) {
                width.setMinWidth(column == 1 ? 60 : 120);
            }
            getColumnConstraints().add(width);
        }
        String[] heads = {"question", "answer", "place", "source", "time"};
        for (int column = 0; column < COLUMNS; column++) {
            add(TextNodes.line(texts.of("evidence." + heads[column]), "table-head", Css.CAPTION, Css.MUTED), column, 0);
        }
        for (int i = 0; i < evidence.size(); i++) {
            row(evidence.get(i), 2 * i + 1, zone, texts);
        }
    }

    private void row(Evidence each, int row, ZoneId zone, Texts texts) {
        Region line = new Region();
        line.getStyleClass().add("table-line");
        add(line, 0, row, COLUMNS, 1);
        String question = Questions.name(each.probe(), texts);
        TextField answer = TextNodes.value(answer(each, texts), question);
        answer.setPrefColumnCount(Math.clamp(answer.getText().length(), 10, MOST_COLUMNS));
        if (each.state().equals("unknown")) {
            answer.getStyleClass().add("warning-text");
        }
        answer.setTooltip(new Tooltip(answer.getText()));
        Label source = TextNodes.line(Questions.source(each.source(), texts), Css.CODE, Css.CAPTION);
        source.setTooltip(new Tooltip(source.getText()));
        add(TextNodes.label(question, Css.DENSE), 0, row + 1);
        add(new CutValue(answer), 1, row + 1);
        add(TextNodes.line(Questions.place(each.place(), texts), Css.DENSE), 2, row + 1);
        add(source, 3, row + 1);
        add(TextNodes.line(TIME.format(each.at().atZone(zone)), Css.DENSE, Css.MUTED), 4, row + 1);
    }

    /** The answer as shown; what is secret is never shown. */
    public static String answer(Evidence each, Texts texts) {
        if (each.sensitivity() == Sensitivity.SECRET && each.state().equals("known")) {
            return texts.of("evidence.secret");
        }
        return switch (each.state()) {
            case "absent" -> texts.of("evidence.absent");
            case "unknown" -> Questions.trouble(each.value(), texts);
            default -> SourceText.answer(each.value(), texts).replace('\n', ' ');
        };
    }
}
