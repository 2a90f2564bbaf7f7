package dev.wslgodoctor.wizard.step.bundle;

import dev.wslgodoctor.diagnostics.text.Texts;
import dev.wslgodoctor.wizard.control.Segments;
import dev.wslgodoctor.wizard.port.BundlePreview;
import dev.wslgodoctor.wizard.port.BundleWishes;
import dev.wslgodoctor.wizard.style.Css;
import dev.wslgodoctor.wizard.style.TextNodes;
import java.util.List;
import java.util.Map;
import javafx.scene.layout.VBox;

/** How large a bundle may be, and the account of what had to be cut for that. */
final class SizeChoice extends VBox {

    // what was cut for a small size can be hundreds of answers: the manifest has all of them
    private static final int MOST = 12;

    private final Texts texts;
    private final Segments<Integer> sizes;
    private final VBox cuts = new VBox();

    SizeChoice(BundleModel model, Texts texts) {
        this.texts = texts;
        sizes = new Segments<>("bundle-limit", texts.of("bundle-limit.title"), texts.of("bundle-limit.help"),
                BundleWishes.SIZES.stream().map(this::option).toList(), model.wishes().most(), model::limit);
        cuts.setId("bundle-cuts");
        cuts.getStyleClass().add("column");
        getStyleClass().add("column");
        getChildren().addAll(sizes, cuts);
    }

    private Segments.Option<Integer> option(int megabytes) {
        return new Segments.Option<>(megabytes, String.valueOf(megabytes), texts.of("size.megabytes",
                Map.of("value", String.valueOf(megabytes))));
    }

    /** Shows what a draft was made for and what did not fit. */
    void show(BundlePreview made) {
        sizes.show(made.wishes().most());
        cuts.getChildren().clear();
        List<String> all = made.cuts();
        if (all.isEmpty()) {
            return;
        }
        cuts.getChildren().add(TextNodes.label(texts.of("bundle-files.cut", Map.of("count",
                String.valueOf(all.size()))), Css.DENSE, "warning-text"));
        all.stream().limit(MOST).forEach(cut -> cuts.getChildren().add(TextNodes.label(texts.answer(cut), Css.CODE,
                Css.CAPTION)));
        if (all.size() > MOST) {
            cuts.getChildren().add(TextNodes.label(texts.of("bundle-files.cut-more", Map.of("count",
                    String.valueOf(all.size() - MOST))), Css.CAPTION, Css.MUTED));
        }
    }
}
