package dev.wslgodoctor.wizard.diagram.picture;

import dev.wslgodoctor.diagnostics.explain.picture.FileJourney;
import dev.wslgodoctor.diagnostics.explain.picture.FileJourney.Measure;
import dev.wslgodoctor.diagnostics.explain.picture.FileJourney.Station;
import dev.wslgodoctor.diagnostics.text.Texts;
import dev.wslgodoctor.wizard.style.Css;
import dev.wslgodoctor.wizard.style.Icons;
import dev.wslgodoctor.wizard.style.TextNodes;
import java.util.List;
import java.util.Map;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.octicons.Octicons;

/** The stations of a file access, now and inside the distro; below them the times that were taken here. */
final class FileJourneyPicture {

    private FileJourneyPicture() {
    }

    static Region of(FileJourney journey, Texts texts) {
        Map<String, String> words = Map.of("folder", journey.folder(), "mount", journey.mount(), "type",
                journey.type());
        PictureBox box = new PictureBox(Octicons.ARROW_SWITCH_16, texts.of("picture.journey.title", words),
                texts.of("picture.journey.aside", words), texts.of("picture.journey.summary", words));
        box.with(heading("picture.journey.now", "warning", texts),
                way(journey.now(), journey.beforeBorder(), words, texts),
                heading("picture.journey.inside", "success", texts), way(journey.inside(), 0, words, texts));
        box.with(journey.measures().isEmpty()
                ? TextNodes.label(texts.of("picture.journey.unmeasured"), Css.DENSE, Css.MUTED)
                : bars(journey, texts));
        return box;
    }

    private static Label heading(String key, String look, Texts texts) {
        Label heading = TextNodes.label(texts.of(key), Css.DENSE, Css.STRONG);
        heading.setGraphic(Icons.of(Octicons.DOT_FILL_16, look));
        return heading;
    }

    // one station with the arrow to it is one piece, so that a narrow window breaks the way between stations
    private static FlowPane way(List<Station> stations, int border, Map<String, String> words, Texts texts) {
        FlowPane way = new FlowPane();
        way.getStyleClass().add("journey");
        for (int i = 0; i < stations.size(); i++) {
            HBox piece = new HBox();
            piece.setAlignment(Pos.CENTER_LEFT);
            piece.getStyleClass().add("journey-piece");
            if (i > 0 && i == border) {
                piece.getChildren().add(border(texts));
            }
            if (i > 0) {
                piece.getChildren().add(Icons.of(Octicons.ARROW_SWITCH_16, "muted-icon"));
            }
            piece.getChildren().add(station(stations.get(i), border > 0, words, texts));
            way.getChildren().add(piece);
        }
        return way;
    }

    private static Node border(Texts texts) {
        Label label = TextNodes.firm(texts.of("picture.journey.border"), Css.CAPTION, Css.MUTED);
        Region line = new Region();
        line.getStyleClass().add("journey-border");
        HBox border = new HBox(line, label);
        border.setAlignment(Pos.CENTER_LEFT);
        border.getStyleClass().add("journey-piece");
        return border;
    }

    private static VBox station(Station station, boolean now, Map<String, String> words, Texts texts) {
        Label name = TextNodes.firm(texts.of("picture.station." + station.id()), Css.STRONG, Css.DENSE);
        name.setGraphic(Icons.of(icon(station), "muted-icon"));
        String more = station == Station.KERNEL ? (now ? "kernel.now" : "kernel.inside") : station.id();
        VBox box = new VBox(name, TextNodes.firm(texts.of("picture.station." + more + ".more", words), Css.CAPTION,
                Css.MUTED));
        box.getStyleClass().add("picture-node");
        box.pseudoClassStateChanged(Css.state("warning"), station == Station.MESSAGE);
        return box;
    }

    private static Octicons icon(Station station) {
        return switch (station) {
            case TOOL -> Octicons.TOOLS_16;
            case KERNEL -> Octicons.CPU_16;
            case MESSAGE -> Octicons.MAIL_16;
            case SERVER -> Octicons.SERVER_16;
            case SCANNER -> Octicons.SHIELD_16;
            case DRIVE -> Octicons.DEVICE_DESKTOP_16;
            case DISK -> Octicons.DATABASE_16;
        };
    }

    private static Node bars(FileJourney journey, Texts texts) {
        GridPane grid = PictureBox.grid(4, 1);
        long longest = journey.measures().stream().mapToLong(each ->
                Math.max(each.there().toNanos(), each.inside().toNanos())).max().orElse(1);
        int row = 0;
        for (Measure each : journey.measures()) {
            PictureBox.rule(grid, row++, 4);
            grid.add(TextNodes.firm(texts.of("picture.journey." + each.operation().id(), Map.of("files",
                    String.valueOf(each.files()))), Css.DENSE), 0, row, 1, 2);
            bar(grid, row++, (double) each.there().toNanos() / longest, "warning-bar",
                    Amounts.time(each.there(), texts), journey.mount());
            bar(grid, row++, (double) each.inside().toNanos() / longest, "success-bar",
                    Amounts.time(each.inside(), texts), texts.of("picture.journey.own"));
        }
        VBox box = new VBox(TextNodes.line(texts.of("picture.journey.measured"), Css.CARD_TITLE),
                TextNodes.label(texts.of("picture.journey.method"), Css.CAPTION, Css.MUTED), grid);
        box.getStyleClass().add("screen-head");
        return box;
    }

    private static void bar(GridPane grid, int row, double share, String look, String time, String place) {
        grid.add(new Bar(0, share, look), 1, row);
        grid.add(TextNodes.firm(time, Css.DENSE, Css.STRONG), 2, row);
        grid.add(TextNodes.firm(place, Css.CODE, Css.CAPTION, Css.MUTED), 3, row);
    }
}
