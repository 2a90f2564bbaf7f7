package dev.wslgodoctor.diagnostics.text;

import dev.wslgodoctor.diagnostics.cause.Layer;
import java.util.List;
import java.util.stream.Stream;

/**
 * The text files of this module: the words of the engine, those of details, repairs, bundles, folklore and lint, and
 * one for the causes of each layer.
 */
public final class TextFiles {

    /** Names without language and ending. */
    public static final List<String> ALL = Stream.concat(
            Stream.of("engine", Details.FILE, "repair", "bundle", "folklore", "lint"),
            Stream.of(Layer.values()).map(layer -> "causes-" + layer.id())).toList();

    private TextFiles() {
    }
}
