package dev.wslgodoctor.diagnostics.bundle.verify;

/**
 * Something that would have left the machine; never the value itself.
 *
 * @param kind  id of its class, or {@code unparsed} if the entry could not be read
 * @param entry name of the bundle's entry
 * @param line  from 1; 0 if the entry's name itself is meant, or all of it
 * @param tag   beginning of the value's HMAC with the bundle's salt, to tell two values apart
 */
public record Leak(String kind, String entry, int line, String tag) {

    /** The class of what could not be read. */
    public static final String UNPARSED = "unparsed";
}
