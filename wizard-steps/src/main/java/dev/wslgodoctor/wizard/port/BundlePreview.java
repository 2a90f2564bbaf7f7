package dev.wslgodoctor.wizard.port;

import java.util.List;
import java.util.Map;

/**
 * A bundle as it would be sent; no file is written yet.
 *
 * @param wishes  what it was made for
 * @param parts   its files in order
 * @param leftOut names of files that were left out
 * @param masked  how many places were masked, by id of the class; a class of which nothing was there is missing
 * @param places  masked places, at most a few thousand
 * @param finds   what the second look found; it can be saved only if all of it was allowed
 * @param cuts    what did not fit, one line each
 * @param size    of the archive in bytes
 * @param sha256  of the archive
 */
public record BundlePreview(BundleWishes wishes, List<Part> parts, List<String> leftOut, Map<String, Integer> masked,
        List<Place> places, List<Find> finds, List<String> cuts, long size, String sha256) {

    public BundlePreview {
        parts = List.copyOf(parts);
        leftOut = List.copyOf(leftOut);
        masked = Map.copyOf(masked);
        places = List.copyOf(places);
        finds = List.copyOf(finds);
        cuts = List.copyOf(cuts);
    }

    /**
     * A file of the bundle.
     *
     * @param text   its content, exactly as it would be sent
     * @param needed true if it cannot be left out
     */
    public record Part(String name, long bytes, String text, boolean needed) {
    }

    /**
     * A masked place.
     *
     * @param part   the file it is in
     * @param kind   id of its class
     * @param before the line as it is on this machine
     * @param after  the same as it would be sent
     */
    public record Place(String part, String kind, String before, String after) {
    }

    /**
     * What the second look found; never the value.
     *
     * @param kind    id of its class
     * @param line    in that file, from 1; 0 for the file as a whole
     * @param word    what must be typed to let this class stay
     * @param allowed true if it was typed
     */
    public record Find(String kind, String part, int line, String word, boolean allowed) {
    }

    /** How many places were masked. */
    public int maskedPlaces() {
        return masked.values().stream().mapToInt(Integer::intValue).sum();
    }

    /** True if it can be saved. */
    public boolean isClean() {
        return finds.stream().allMatch(Find::allowed);
    }
}
