package dev.wslgodoctor.wizard.port;

import dev.wslgodoctor.diagnostics.engine.Report;
import java.nio.file.Path;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A stranger's bundle, read as data only.
 *
 * @param version of the program that wrote it
 * @param at      when, as ISO 8601
 * @param about   what it says of itself
 * @param now     what this version's rules say; empty if the recording was left out of the bundle
 * @param causes  every cause, then and now
 * @param answers what was asked and answered, in its order; empty if the recording was left out of the bundle
 * @param texts   its files by name, to be shown as plain text
 */
public record OpenedBundle(Path file, String version, String at, About about, Optional<Report> now,
        List<Cause> causes, List<Answer> answers, Map<String, String> texts) {

    public OpenedBundle {
        causes = List.copyOf(causes);
        answers = List.copyOf(answers);
        texts = Collections.unmodifiableMap(new LinkedHashMap<>(texts));
    }

    /**
     * What a bundle says of itself.
     *
     * @param symptom  id of what was felt
     * @param examined what was examined, by id of the question, such as the version of Go
     * @param masked   how many places were masked, by id of the class; only those of which there were any
     * @param leftOut  names of files that its sender left out
     * @param cuts     what did not fit, one line each
     */
    public record About(String symptom, Map<String, String> examined, Map<String, Integer> masked,
            List<String> leftOut, List<String> cuts) {
        public About {
            examined = Collections.unmodifiableMap(new LinkedHashMap<>(examined));
            masked = Collections.unmodifiableMap(new LinkedHashMap<>(masked));
            leftOut = List.copyOf(leftOut);
            cuts = List.copyOf(cuts);
        }

        /** How many places were masked. */
        public int maskedPlaces() {
            return masked.values().stream().mapToInt(Integer::intValue).sum();
        }
    }

    /**
     * A question of the recording with its answer.
     *
     * @param place    where it was asked, {@code windows} or {@code distro:NAME}
     * @param question its kind and its arguments, in one line
     * @param answer   as JSON, shortened if it is very long
     * @param failed   true if there was no answer
     */
    public record Answer(String place, String question, String answer, boolean failed) {
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
