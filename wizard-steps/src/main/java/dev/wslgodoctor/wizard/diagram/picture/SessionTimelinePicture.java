package dev.wslgodoctor.wizard.diagram.picture;

import dev.wslgodoctor.diagnostics.explain.picture.SessionTimeline;
import dev.wslgodoctor.diagnostics.explain.picture.SessionTimeline.Lane;
import dev.wslgodoctor.diagnostics.explain.picture.SessionTimeline.Span;
import dev.wslgodoctor.diagnostics.text.Texts;
import dev.wslgodoctor.wizard.style.Css;
import dev.wslgodoctor.wizard.style.Icons;
import dev.wslgodoctor.wizard.style.TextNodes;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Region;
import org.kordamp.ikonli.octicons.Octicons;

/** One lane for each side of a debug session, filled while that side was waited for. */
public final class SessionTimelinePicture {

    private SessionTimelinePicture() {
    }

    /** The drawing of a time line. */
    public static Region of(SessionTimeline line, Texts texts) {
        GridPane grid = PictureBox.grid(2, 1);
        int row = 0;
        for (Lane lane : Lane.values()) {
            Label name = TextNodes.firm(texts.of("picture.timeline.lane." + lane.id()), Css.DENSE);
            name.setGraphic(Icons.of(lane == Lane.CLIENT ? Octicons.CODE_SQUARE_16 : Octicons.BUG_16, "muted-icon"));
            grid.add(name, 0, row);
            grid.add(new LaneBar(line, lane, texts), 1, row++);
        }
        Optional<Span> longest = line.longest();
        String summary = longest.map(span -> texts.of("picture.timeline.longest." + span.lane().id(), Map.of("time",
                Amounts.time(span.length(), texts), "after", span.after()))).orElse(texts.of("picture.timeline.none"));
        return new PictureBox(Octicons.CLOCK_16, texts.of("picture.timeline.title"),
                texts.of("picture.timeline.total", Map.of("time", Amounts.time(line.ended(), texts))), summary)
                .with(grid, TextNodes.label(summary, Css.DENSE));
    }

    /** The spans of one lane at their places in time. */
    private static final class LaneBar extends Region {

        private static final double LEAST = 2;

        private final List<Span> spans;
        private final double total;

        private LaneBar(SessionTimeline line, Lane lane, Texts texts) {
            total = Math.max(1, line.ended().toNanos());
            spans = line.spans().stream().filter(span -> span.lane() == lane).toList();
            Optional<Span> longest = line.longest();
            getStyleClass().add("picture-bar");
            for (Span span : spans) {
                Region part = new Region();
                boolean isLongest = longest.isPresent() && longest.get() == span;
                part.getStyleClass().addAll("picture-bar-filled", isLongest ? "warning-bar" : "success-bar");
                Tooltip.install(part, new Tooltip(Amounts.time(span.length(), texts) + " · " + span.after()));
                getChildren().add(part);
            }
            setMaxWidth(Double.MAX_VALUE);
        }

        @Override
        protected void layoutChildren() {
            for (int i = 0; i < spans.size(); i++) {
                double from = at(spans.get(i).from());
                getChildren().get(i).resizeRelocate(from, 0, Math.max(LEAST, at(spans.get(i).to()) - from),
                        getHeight());
            }
        }

        private double at(Duration time) {
            return getWidth() * Math.clamp(time.toNanos() / total, 0, 1);
        }
    }
}
