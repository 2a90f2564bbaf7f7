package dev.wslgodoctor.diagnostics.gateway;

/**
 * What a command left behind when it ended by itself.
 *
 * @param exit      the exit status as the operating system reports it
 * @param out       standard output, raw
 * @param err       standard error, raw
 * @param truncated true if one of the streams was longer than the command's limit
 */
public record Output(int exit, Blob out, Blob err, boolean truncated) {

    /** An output with UTF-8 texts, for tests and replies made by hand. */
    public static Output of(int exit, String out, String err) {
        return new Output(exit, Blob.of(out), Blob.of(err), false);
    }

    /** Standard output as UTF-8. */
    public String text() {
        return out.text();
    }

    /** Standard error as UTF-8. */
    public String errorText() {
        return err.text();
    }

    /** True for exit status 0. */
    public boolean ok() {
        return exit == 0;
    }
}
