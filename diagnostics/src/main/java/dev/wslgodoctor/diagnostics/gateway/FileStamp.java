package dev.wslgodoctor.diagnostics.gateway;

/**
 * A file's content and attributes at one moment: what an undo compares with and goes back to.
 *
 * @param sha256   hash of the content, lower-case hexadecimal digits
 * @param mode     Linux permission bits with setuid, setgid and sticky; -1 where the place has none
 * @param uid      Linux user id; -1 where the place has none
 * @param gid      Linux group id; -1 where the place has none
 * @param modified time of the last change of the content, as fine as the place tells: on Linux seconds since 1970 with
 *                 a fraction, on Windows as ISO 8601 in UTC; empty text where it is not known
 * @param links    how many names the file has; more than one means that a replacement parts it from the other names
 * @param real     its path after all symbolic links, in the spelling of the place
 */
public record FileStamp(String sha256, int mode, int uid, int gid, String modified, int links, String real) {

    /** A file of a place that has no Linux attributes. */
    public static FileStamp plain(String sha256, String path) {
        return new FileStamp(sha256, -1, -1, -1, "", 1, path);
    }
}
