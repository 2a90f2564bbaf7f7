package dev.wslgodoctor.diagnostics.dap;

import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.function.LongSupplier;

/**
 * What was said between this client and the adapter, message by message, with all values: the evidence of a proof.
 * Bounded: the first and the last {@value #EACH} entries stay, and of each message at most {@value #LONGEST}
 * characters. It can hold what a launch configuration holds, secrets in {@code env} included: redact it before it
 * leaves the machine.
 */
public final class DapTranscript {

    /** How many entries are kept at the beginning, and again at the end. */
    static final int EACH = 400;

    /** How many characters of one message are kept. */
    static final int LONGEST = 8 * 1024;

    /** Who spoke. */
    public enum Speaker {
        /** This program. */
        CLIENT("->"),
        /** The debug adapter, Delve. */
        ADAPTER("<-"),
        /** Nobody: what happened to the connection, or entries left out. */
        NOTE("--");

        private final String arrow;

        Speaker(String arrow) {
            this.arrow = arrow;
        }
    }

    /**
     * One entry.
     *
     * @param millis since the transcript began, in milliseconds
     * @param speaker who spoke
     * @param text the message as JSON, or the note
     */
    public record Entry(long millis, Speaker speaker, String text) {

        /** The entry as one line for people, such as {@code 0.434 s -> {"seq":1, …}}. */
        public String line() {
            return String.format(Locale.ROOT, "%7.3f s %s %s", millis / 1000.0, speaker.arrow, text);
        }
    }

    private final LongSupplier nanos;
    private final long begin;
    private final HeadAndTail<Entry> entries =
            new HeadAndTail<>(EACH, left -> new Entry(0, Speaker.NOTE, left + " messages are left out here"));

    /** @param nanos a clock that only ever moves forward, in nanoseconds, such as {@code System::nanoTime} */
    DapTranscript(LongSupplier nanos) {
        this.nanos = Objects.requireNonNull(nanos);
        this.begin = nanos.getAsLong();
    }

    void add(Speaker speaker, String text) {
        entries.add(new Entry((nanos.getAsLong() - begin) / 1_000_000, speaker, ShownText.cut(text, LONGEST)));
    }

    /** What was said so far, in order. */
    public List<Entry> entries() {
        return entries.entries();
    }
}
