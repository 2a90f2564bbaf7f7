package dev.wslgodoctor.wizard.diagram;

import dev.wslgodoctor.wizard.style.Appearance;
import javafx.scene.Scene;
import javafx.scene.layout.StackPane;

/** The chain picture as an image file, light on whatever the window looks like. */
public final class ChainImage {

    private static final double WIDTH = 1280;
    private static final double MARGIN = 40;

    private ChainImage() {
    }

    /** The picture as the bytes of a PNG file; on the screen's thread only. */
    public static byte[] png(ChainPicture picture, Appearance appearance) {
        LayerChain chain = new LayerChain(picture);
        chain.setFocusTraversable(false);
        StackPane page = new StackPane(chain);
        page.getStyleClass().addAll("page", "screen");
        Scene scene = new Scene(page, WIDTH, WIDTH);
        scene.getStylesheets().setAll(appearance.paper());
        page.applyCss();
        double height = Math.ceil(chain.prefHeight(WIDTH - MARGIN)) + MARGIN;
        Scene fitted = new Scene(new StackPane(), WIDTH, height);
        fitted.getStylesheets().setAll(appearance.paper());
        scene.setRoot(new StackPane());
        fitted.setRoot(page);
        return Png.of(fitted.snapshot(null));
    }
}
