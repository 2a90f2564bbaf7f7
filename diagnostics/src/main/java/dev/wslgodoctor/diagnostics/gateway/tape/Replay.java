package dev.wslgodoctor.diagnostics.gateway.tape;

import dev.wslgodoctor.diagnostics.gateway.Blob;
import dev.wslgodoctor.diagnostics.gateway.Command;
import dev.wslgodoctor.diagnostics.gateway.GatewayException;
import dev.wslgodoctor.diagnostics.gateway.Place;
import dev.wslgodoctor.diagnostics.gateway.Trouble;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The answers of one scan of a recording; never changes. */
final class Replay {

    private final Map<String, Entry> answers = new HashMap<>();
    private final Set<Place> places = new HashSet<>();

    Replay(Tape tape, int scan) {
        for (Entry entry : tape.entries()) {
            if (entry.scan() == scan && !entry.question().act()) {
                places.add(entry.question().place());
                // an answer is worth more than the trouble that came before it
                answers.merge(entry.question().key(), entry,
                        (first, later) -> first.trouble().isPresent() && later.trouble().isEmpty() ? later : first);
            }
        }
    }

    boolean knows(Place place) {
        return places.contains(place);
    }

    /**
     * What was answered then.
     *
     * @throws GatewayException the trouble of then; Missing if this was not asked in the scan; Denied for an act
     */
    <T> T ask(Question question, Answers<T> form) throws GatewayException {
        if (question.act()) {
            throw denied();
        }
        Entry entry = answers.get(question.key());
        if (entry == null) {
            throw new GatewayException(new Trouble.Missing("not on tape: " + question));
        }
        if (entry.trouble().isPresent()) {
            throw new GatewayException(entry.trouble().get());
        }
        return form.read().apply(entry.answer());
    }

    /** The answer to a command; one with input that is not on the tape could have been meant to change something. */
    <T> T ask(Question question, Answers<T> form, Command command) throws GatewayException {
        if (command.input().size() > 0 && !answers.containsKey(question.key())) {
            throw denied();
        }
        return ask(question, form);
    }

    /** A file's content, if it is within today's limit, whatever the limit was then. */
    Optional<Blob> content(Question question, int limit) throws GatewayException {
        Optional<Blob> content = ask(question, Answers.CONTENT);
        if (content.isPresent() && content.get().size() > limit) {
            throw new GatewayException(new Trouble.Unreadable(
                    question.shown().get("path").getAsString() + " is larger than " + limit + " bytes"));
        }
        return content;
    }

    static GatewayException denied() {
        return new GatewayException(new Trouble.Denied("a recording cannot be changed"));
    }
}
