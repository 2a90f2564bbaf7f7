package dev.wslgodoctor.wizard.diagram.picture;

import dev.wslgodoctor.diagnostics.explain.picture.MemoryAndDisk;
import dev.wslgodoctor.diagnostics.explain.picture.MemoryAndDisk.Gauge;
import dev.wslgodoctor.diagnostics.text.Texts;
import dev.wslgodoctor.wizard.style.Css;
import dev.wslgodoctor.wizard.style.TextNodes;
import java.util.Map;
import java.util.stream.Collectors;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Region;
import org.kordamp.ikonli.octicons.Octicons;

/** Limits and use as bars, each with its numbers. */
final class MemoryDiskPicture {

    private static final int COLUMNS = 4;

    private MemoryDiskPicture() {
    }

    static Region of(MemoryAndDisk model, Texts texts) {
        GridPane grid = PictureBox.grid(COLUMNS, 1);
        int row = 0;
        for (Gauge gauge : model.gauges()) {
            PictureBox.rule(grid, row++, COLUMNS);
            grid.add(TextNodes.firm(texts.of("picture.gauge." + gauge.what().id()), Css.DENSE), 0, row);
            if (gauge.limit().isPresent()) {
                grid.add(new Bar(0, gauge.share(), gauge.tight() ? "danger-bar" : "success-bar"), 1, row);
            }
            grid.add(TextNodes.firm(amount(gauge, texts), Css.DENSE, Css.STRONG), 2, row);
            // without a limit nothing can be said about what is left
            grid.add(gauge.limit().isEmpty() ? TextNodes.firm("", Css.DENSE) : gauge.tight()
                    ? PictureBox.answer(Octicons.ALERT_16, "danger", texts.of("picture.gauge.tight"))
                    : PictureBox.answer(Octicons.CHECK_16, "success", texts.of("picture.gauge.enough")), 3, row++);
        }
        String summary = model.gauges().stream().map(gauge -> texts.of("picture.gauge." + gauge.what().id()) + ": "
                + amount(gauge, texts)).collect(Collectors.joining("; "));
        return new PictureBox(Octicons.METER_16, texts.of("picture.gauge.title"), "", summary).with(grid);
    }

    private static String amount(Gauge gauge, Texts texts) {
        String used = Amounts.bytes(gauge.used(), texts);
        return gauge.limit().isPresent() ? texts.of("picture.gauge.of", Map.of("used", used, "limit",
                Amounts.bytes(gauge.limit().getAsLong(), texts)))
                : texts.of("picture.gauge.used", Map.of("used", used));
    }
}
