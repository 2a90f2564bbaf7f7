package dev.wslgodoctor.wizard.step.repair;

import dev.wslgodoctor.diagnostics.text.Texts;
import dev.wslgodoctor.wizard.port.RepairProgress;
import dev.wslgodoctor.wizard.style.Css;
import dev.wslgodoctor.wizard.style.TextNodes;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.layout.VBox;

/** How far a copy is: percentage, bytes, files, rate, time left, and what pausing and cancelling do. */
public final class ProgressPanel extends VBox {

    private static final double MEBIBYTE = 1048576.0;
    // a bar that follows each part of a copy would be drawn hundreds of times a second
    private static final Duration BETWEEN = Duration.ofMillis(250);

    private final Texts texts;
    private final Label percentage = TextNodes.firm("", Css.DISPLAY);
    private final ProgressBar bar = new ProgressBar();
    private final Label amount = TextNodes.label("", Css.DENSE);
    private final Label time = TextNodes.label("", Css.DENSE, Css.MUTED);
    private Duration shown = Duration.ZERO;

    /** Hidden until something with parts is shown. */
    public ProgressPanel(Texts texts) {
        this.texts = texts;
        setId("repairing-progress");
        getStyleClass().addAll(Css.CARD, "column");
        bar.setMaxWidth(Double.MAX_VALUE);
        bar.setId("repairing-bar");
        bar.setAccessibleText(texts.of("repairing.progress"));
        getChildren().addAll(percentage, bar, amount, time,
                TextNodes.label(texts.of("repairing.cancel.more"), Css.CAPTION, Css.MUTED));
        setVisible(false);
        setManaged(false);
    }

    /** Shows this, unless the last was shown a moment ago. Hidden while the step has no parts. */
    public void show(RepairProgress now, boolean held) {
        boolean parts = now != null && now.total() > 0;
        setVisible(parts);
        setManaged(parts);
        if (!parts) {
            shown = Duration.ZERO;
            return;
        }
        boolean recent = now.elapsed().compareTo(shown) > 0 && now.elapsed().minus(shown).compareTo(BETWEEN) < 0;
        if (recent && now.done() < now.total() && !held) {
            return;
        }
        shown = now.elapsed();
        double share = (double) now.done() / now.total();
        bar.setProgress(share);
        percentage.setText(texts.of("repairing.percent", Map.of("value", String.valueOf((int) (share * 100)))));
        amount.setText(texts.of("repairing.amount", Map.of("done", mebibytes(now.done()), "total",
                mebibytes(now.total()), "files", String.valueOf(now.files()), "all", String.valueOf(now.allFiles()))));
        time.setText(String.join(" · ", times(now, held)));
        bar.setAccessibleText(texts.of("repairing.progress") + ": " + percentage.getText() + ", " + amount.getText());
    }

    private List<String> times(RepairProgress now, boolean held) {
        List<String> parts = new ArrayList<>();
        if (held) {
            parts.add(texts.of("repairing.held"));
        }
        if (now.bytesPerSecond() > 0) {
            parts.add(texts.of("repairing.rate", Map.of("value", mebibytes(now.bytesPerSecond()))));
        }
        parts.add(texts.of("repairing.elapsed", Map.of("seconds", String.valueOf(now.elapsed().toSeconds()))));
        now.left().filter(left -> !held).ifPresent(left -> parts.add(texts.of("repairing.left-time",
                Map.of("seconds", String.valueOf(left.toSeconds())))));
        return parts;
    }

    private static String mebibytes(long bytes) {
        return String.format(Locale.ROOT, "%.1f", bytes / MEBIBYTE);
    }
}
