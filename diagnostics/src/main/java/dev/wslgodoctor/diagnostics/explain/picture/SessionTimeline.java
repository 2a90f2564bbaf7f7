package dev.wslgodoctor.diagnostics.explain.picture;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * Who waited for whom in a debug session.
 *
 * @param spans in order of time, without gaps
 * @param ended when the session was over, from its begin
 */
public record SessionTimeline(List<Span> spans, Duration ended) implements Picture {

    public SessionTimeline {
        spans = List.copyOf(spans);
    }

    /** Whose turn it was. */
    public enum Lane {
        /** The side that asks: the editor, or this program in its place. */
        CLIENT,
        /** Delve. */
        DEBUGGER;

        /** Lower case, as in text keys. */
        public String id() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** Something that was said. */
    public record Said(Duration at, boolean byClient, String text) {
    }

    /**
     * A time in which one side was waited for.
     *
     * @param after what had been said last
     */
    public record Span(Lane lane, Duration from, Duration to, String after) {
        /** How long. */
        public Duration length() {
            return to.minus(from);
        }
    }

    /** The time line of a conversation: after a request the debugger is waited for, after an answer the client. */
    public static SessionTimeline of(List<Said> said, Duration ended) {
        List<Span> spans = new ArrayList<>();
        for (int i = 0; i < said.size(); i++) {
            Duration to = i + 1 < said.size() ? said.get(i + 1).at() : ended;
            if (to.compareTo(said.get(i).at()) > 0) {
                spans.add(new Span(said.get(i).byClient() ? Lane.DEBUGGER : Lane.CLIENT, said.get(i).at(), to,
                        said.get(i).text()));
            }
        }
        return new SessionTimeline(spans, ended);
    }

    /** The longest wait; empty if nothing was said. */
    public Optional<Span> longest() {
        return spans.stream().max(Comparator.comparing(Span::length));
    }
}
