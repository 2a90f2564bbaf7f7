package dev.wslgodoctor.diagnostics.probe;

import java.util.List;

/**
 * An editor that keeps files in the user's folders on Windows.
 *
 * @param product       which one
 * @param wslExtensions folders of the extensions by which its windows run in a distro; empty if none is in the usual
 *                      place, without those that wait for their removal
 */
public record EditorOnWindows(EditorProduct product, List<String> wslExtensions) {

    /** Copies the list. */
    public EditorOnWindows {
        wslExtensions = List.copyOf(wslExtensions);
    }

    @Override
    public String toString() {
        return product.title() + ": " + (wslExtensions.isEmpty() ? "none" : String.join(", ", wslExtensions));
    }
}
