package dev.wslgodoctor.diagnostics.lint;

import dev.wslgodoctor.diagnostics.cause.Severity;
import dev.wslgodoctor.diagnostics.gateway.Trouble;
import java.util.List;
import java.util.Optional;

/**
 * What was looked at, and what there is to say about it.
 *
 * @param files   every file that was looked for
 * @param remarks by file and line
 */
public record LintReport(List<FileLook> files, List<Remark> remarks) {

    /** Copies the lists. */
    public LintReport {
        files = List.copyOf(files);
        remarks = List.copyOf(remarks);
    }

    /** What became of a file. */
    public enum State {
        /** It was read. */
        READ,
        /** There is no such file, which is allowed. */
        ABSENT,
        /** It could not be read. */
        UNKNOWN
    }

    /**
     * A file that was looked for.
     *
     * @param path   in the spelling of its place; of a file that could not be read, what is known of it
     * @param trouble why it could not be read; empty otherwise
     */
    public record FileLook(String path, State state, Optional<Trouble> trouble) {

        /** Why it could not be read, untranslated; empty otherwise. */
        public String detail() {
            return trouble.map(Trouble::detail).orElse("");
        }
    }

    /** True if a remark is more than worth knowing. */
    public boolean hasFaults() {
        return remarks.stream().anyMatch(remark -> remark.severity() != Severity.NOTE);
    }

    /** True if a file could not be read. */
    public boolean isIncomplete() {
        return files.stream().anyMatch(file -> file.state() == State.UNKNOWN);
    }
}
