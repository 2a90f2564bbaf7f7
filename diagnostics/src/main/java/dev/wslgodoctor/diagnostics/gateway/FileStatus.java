package dev.wslgodoctor.diagnostics.gateway;

/**
 * What is known of a file without opening it.
 *
 * @param kind   what it is
 * @param size   bytes; 0 for anything but a file
 * @param mode   Linux permission bits, for example {@code 0644}; -1 where the place has none
 * @param owner  Linux user id; -1 where the place has none
 */
public record FileStatus(Kind kind, long size, int mode, int owner) {

    /** What a path leads to. */
    public enum Kind { FILE, FOLDER, LINK, OTHER }
}
