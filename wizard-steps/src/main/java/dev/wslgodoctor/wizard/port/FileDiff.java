package dev.wslgodoctor.wizard.port;

/**
 * A file now and afterwards, both as text.
 *
 * @param path   in the spelling of its place
 * @param before the content now; empty if there is no such file
 * @param after  the content afterwards; empty if it will be removed
 */
public record FileDiff(String path, String before, String after) {

    /** The last segment of the path, whichever side it is from. */
    public String name() {
        int cut = Math.max(path.lastIndexOf('/'), path.lastIndexOf('\\'));
        return path.substring(cut + 1);
    }
}
