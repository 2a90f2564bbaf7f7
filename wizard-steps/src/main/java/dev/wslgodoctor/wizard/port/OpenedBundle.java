package dev.wslgodoctor.wizard.port;

import dev.wslgodoctor.diagnostics.engine.Report;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A stranger's bundle, read as data only.
 *
 * @param version of the program that wrote it
 * @param at      when, as ISO 8601
 * @param now     what this version's rules say; empty if the recording was left out of the bundle
 * @param causes  every cause, then and now
 * @param texts   its files by name, to be shown as plain text
 */
public record OpenedBundle(Path file, String version, String at, Optional<Report> now, List<Cause> causes,
        Map<String, String> texts) {

    public OpenedBundle {
        causes = List.copyOf(causes);
        texts = Map.copyOf(texts);
    }

    /**
     * A cause then and now.
     *
     * @param then verdict id as it was written; empty if that version did not know the cause
     * @param now  verdict id by this version's rules; empty if it does not know the cause any more
     * @param why  why they differ, a sentence; empty if they do not
     */
    public record Cause(String id, String then, String now, String why) {

        /** True if the verdicts differ. */
        public boolean differs() {
            return !then.equals(now);
        }
    }
}
