package dev.wslgodoctor.wizard.port;

import dev.wslgodoctor.wizard.style.Look;
import dev.wslgodoctor.wizard.style.Motion;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What the user chose once and for all.
 *
 * @param language       {@code en} or {@code zh-CN}; empty follows the system
 * @param percent        text size, 80 to 200
 * @param timeoutSeconds how long a question may take; empty means what each question takes by itself
 * @param muted          causes that are not to be shown as findings
 */
public record Settings(Optional<String> language, Look look, int percent, Motion motion,
        Optional<Integer> timeoutSeconds, List<Mute> muted) {

    /** What holds before anybody chose. */
    public static final Settings DEFAULT =
            new Settings(Optional.empty(), Look.SYSTEM, 100, Motion.SYSTEM, Optional.empty(), List.of());

    /** The least text size. */
    public static final int LEAST_PERCENT = 80;
    /** The largest text size. */
    public static final int MOST_PERCENT = 200;
    /** The longest time for a question. */
    public static final int MOST_SECONDS = 600;

    public Settings {
        muted = List.copyOf(muted);
        if (percent < LEAST_PERCENT || percent > MOST_PERCENT) {
            throw new IllegalArgumentException("text size " + percent);
        }
        if (timeoutSeconds.isPresent() && (timeoutSeconds.get() < 1 || timeoutSeconds.get() > MOST_SECONDS)) {
            throw new IllegalArgumentException("time-out " + timeoutSeconds.get());
        }
    }

    /**
     * A cause that is not shown.
     *
     * @param reason in the user's words; may be empty
     */
    public record Mute(String causeId, String reason, Instant at) {
    }

    /** The same in another language. */
    public Settings withLanguage(Optional<String> other) {
        return new Settings(other, look, percent, motion, timeoutSeconds, muted);
    }

    /** The same in another look. */
    public Settings withLook(Look other) {
        return new Settings(language, other, percent, motion, timeoutSeconds, muted);
    }

    /** The same in another text size. */
    public Settings withPercent(int other) {
        return new Settings(language, look, other, motion, timeoutSeconds, muted);
    }

    /** The same with other motion. */
    public Settings withMotion(Motion other) {
        return new Settings(language, look, percent, other, timeoutSeconds, muted);
    }

    /** The same with another time for questions. */
    public Settings withTimeout(Optional<Integer> other) {
        return new Settings(language, look, percent, motion, other, muted);
    }

    /** The same with one more cause muted, which replaces an older mute of it. */
    public Settings muting(Mute mute) {
        List<Mute> more = new ArrayList<>(unmuting(mute.causeId()).muted());
        more.add(mute);
        return new Settings(language, look, percent, motion, timeoutSeconds, more);
    }

    /** The same with a cause shown again. */
    public Settings unmuting(String causeId) {
        return new Settings(language, look, percent, motion, timeoutSeconds,
                muted.stream().filter(mute -> !mute.causeId().equals(causeId)).toList());
    }

    /** The mute of a cause; empty if it is shown. */
    public Optional<Mute> muteOf(String causeId) {
        return muted.stream().filter(mute -> mute.causeId().equals(causeId)).findFirst();
    }
}
