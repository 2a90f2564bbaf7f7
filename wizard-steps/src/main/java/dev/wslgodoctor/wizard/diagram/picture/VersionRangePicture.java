package dev.wslgodoctor.wizard.diagram.picture;

import dev.wslgodoctor.diagnostics.explain.picture.VersionRanges;
import dev.wslgodoctor.diagnostics.explain.picture.VersionRanges.Row;
import dev.wslgodoctor.diagnostics.text.Texts;
import dev.wslgodoctor.wizard.style.Css;
import dev.wslgodoctor.wizard.style.TextNodes;
import java.util.Map;
import javafx.geometry.HPos;
import javafx.scene.control.Label;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import org.kordamp.ikonli.octicons.Octicons;

/** One bar for each Delve over the versions of Go; the program's Go is a column across all of them. */
final class VersionRangePicture {

    private VersionRangePicture() {
    }

    static Region of(VersionRanges ranges, Texts texts) {
        int minors = ranges.to() - ranges.from() + 1;
        GridPane grid = new GridPane();
        grid.getStyleClass().addAll("picture-grid", "version-grid");
        for (int i = 0; i < minors + 2; i++) {
            ColumnConstraints column = new ColumnConstraints();
            boolean axis = i > 0 && i <= minors;
            column.setHgrow(axis ? Priority.ALWAYS : Priority.NEVER);
            column.setMinWidth(Region.USE_PREF_SIZE);
            column.setHalignment(axis ? HPos.CENTER : HPos.LEFT);
            grid.getColumnConstraints().add(column);
        }
        Region here = new Region();
        here.getStyleClass().add("version-here");
        grid.add(here, ranges.go() - ranges.from() + 1, 0, 1, ranges.rows().size() + 1);
        for (int i = 0; i < minors; i++) {
            int minor = ranges.from() + i;
            Label head = TextNodes.firm("1." + minor, Css.CODE, Css.CAPTION, minor == ranges.go() ? Css.STRONG
                    : Css.MUTED);
            grid.add(head, i + 1, 0);
        }
        grid.add(TextNodes.firm(texts.of("picture.version.axis"), Css.CAPTION, Css.MUTED), 0, 0);
        for (int i = 0; i < ranges.rows().size(); i++) {
            row(grid, ranges, ranges.rows().get(i), i + 1, minors, texts);
        }
        Map<String, String> words = Map.of("go", "1." + ranges.go(), "delve", ranges.present());
        return new PictureBox(Octicons.VERSIONS_16, texts.of("picture.version.title"),
                texts.of("picture.version.aside", words), texts.of("picture.version.summary", words)).with(grid);
    }

    private static void row(GridPane grid, VersionRanges ranges, Row row, int at, int minors, Texts texts) {
        Label name = TextNodes.firm("Delve " + row.delve(), Css.DENSE, row.isPresent() ? Css.STRONG : Css.MUTED);
        boolean fits = row.accepts(ranges.go());
        Region bar = new Region();
        bar.getStyleClass().addAll("version-bar", fits ? "success-bar" : row.isPresent() ? "danger-bar" : "quiet-bar");
        grid.add(name, 0, at);
        grid.add(bar, row.oldest() - ranges.from() + 1, at, row.newest() - row.oldest() + 1, 1);
        String verdict = fits ? "fits" : ranges.go() > row.newest() ? "too-old" : "too-new";
        String word = texts.of("picture.version." + verdict)
                + (row.isPresent() ? " · " + texts.of("picture.version.present") : "");
        grid.add(PictureBox.answer(fits ? Octicons.CHECK_16 : Octicons.X_16, fits ? "success" : row.isPresent()
                ? "danger" : "muted-icon", word), minors + 1, at);
    }
}
