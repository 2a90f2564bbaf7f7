package dev.wslgodoctor.wizard.diagram;

import dev.wslgodoctor.diagnostics.cause.Layer;
import java.util.List;
import java.util.OptionalInt;

/**
 * What the chain picture shows; no pixels. The order of links is the symptom's, any order of layers is drawn.
 *
 * @param layers    the layers that are drawn with their names, bottom to top; usually all ten
 * @param links     in the order in which a debug session meets them
 * @param start     what stands at the begin, for example {@code :42}; may be empty
 * @param end       what happens where all links hold
 * @param proven    true if a real session got through
 * @param summary   the picture in one sentence, for a screen reader
 */
public record ChainPicture(List<Named> layers, List<Stop> links, String start, String end, boolean proven,
        String summary) {

    public ChainPicture {
        layers = List.copyOf(layers);
        links = List.copyOf(links);
    }

    /** A layer and its translated name. */
    public record Named(Layer layer, String name) {
    }

    /**
     * One link.
     *
     * @param id       as in JSON
     * @param name     a noun
     * @param word     its state as written under the name; empty where nothing is written
     * @param evidence at most two sentences, for the first broken link only
     * @param spoken   the whole link in one sentence, for a screen reader
     */
    public record Stop(String id, Layer layer, String name, LinkLook look, String word, List<String> evidence,
            String spoken) {
        public Stop {
            evidence = List.copyOf(evidence);
        }
    }

    /** Index of the first broken link; empty if none is broken. */
    public OptionalInt firstBroken() {
        for (int i = 0; i < links.size(); i++) {
            if (links.get(i).look() == LinkLook.FIRST_BROKEN) {
                return OptionalInt.of(i);
            }
        }
        return OptionalInt.empty();
    }

    /** How many links, counted from the begin, were got through: all, if nothing is broken and nothing is open. */
    public int reached() {
        if (proven) {
            return links.size() + 1;
        }
        for (int i = 0; i < links.size(); i++) {
            LinkLook look = links.get(i).look();
            if (look == LinkLook.FIRST_BROKEN) {
                return i + 1;
            }
            if (look == LinkLook.EXAMINING || look == LinkLook.WAITING) {
                return i;
            }
        }
        return links.size();
    }
}
