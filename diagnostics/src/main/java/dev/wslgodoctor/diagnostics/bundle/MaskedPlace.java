package dev.wslgodoctor.diagnostics.bundle;

/**
 * A place that was masked, to be looked at on the machine itself; never part of a bundle.
 *
 * @param entry  the bundle's entry
 * @param before the line as it is here, shortened around the place
 * @param after  the same as it stands in the bundle
 */
public record MaskedPlace(String entry, PrivateClass kind, String before, String after) {
}
