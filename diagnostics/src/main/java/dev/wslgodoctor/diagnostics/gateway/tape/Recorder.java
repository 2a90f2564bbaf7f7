package dev.wslgodoctor.diagnostics.gateway.tape;

import dev.wslgodoctor.diagnostics.gateway.Blob;
import dev.wslgodoctor.diagnostics.gateway.GatewayException;
import dev.wslgodoctor.diagnostics.gateway.Trouble;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Writes down what passes by; used by every recording gateway of one machine, from many threads. */
final class Recorder {

    /** Something that is asked. */
    interface Source<T> {
        T ask() throws GatewayException;
    }

    private final List<Entry> entries = new ArrayList<>();
    private final Map<String, Boolean> answered = new HashMap<>();
    private final long mostCharacters;
    private long characters;
    private int newest;
    private int scan;
    private int dropped;

    Recorder(long mostCharacters) {
        this.mostCharacters = mostCharacters;
    }

    synchronized int beginScan() {
        newest++;
        scan = newest;
        return scan;
    }

    synchronized void endScan() {
        scan = 0;
    }

    private synchronized int scan() {
        return scan;
    }

    /** Asks and notes the answer, or the trouble, under the scan in which it was asked. */
    <T> T ask(Question question, Answers<T> form, Source<T> source) throws GatewayException {
        int askedIn = scan();
        T answer;
        try {
            answer = source.ask();
        } catch (GatewayException e) {
            keep(Entry.failed(askedIn, question, e.trouble()));
            throw e;
        }
        keep(tooLarge(answer).map(trouble -> Entry.failed(askedIn, question, trouble))
                .orElseGet(() -> Entry.answered(askedIn, question, form, answer)));
        return answer;
    }

    // a part of a file must not pass for the file; a stream has a mark for being cut
    private static Optional<Trouble> tooLarge(Object answer) {
        return answer instanceof Optional<?> there && there.isPresent() && there.get() instanceof Blob content
                && content.size() > Answers.MOST_OF_A_STREAM
                ? Optional.of(new Trouble.Unreadable("a recording does not keep a file of " + content.size()
                + " bytes"))
                : Optional.empty();
    }

    private synchronized void keep(Entry entry) {
        String key = entry.scan() + "\n" + entry.question().key();
        boolean isAnswer = entry.trouble().isEmpty();
        // the first answer of a scan is the one a replay gives; trouble is kept only until there is an answer
        Boolean before = answered.get(key);
        if (!entry.question().act() && before != null && (before || !isAnswer)) {
            return;
        }
        long size = entry.question().shown().toString().length()
                + (isAnswer ? entry.answer().toString().length() : entry.trouble().get().detail().length());
        if (characters + size > mostCharacters) {
            dropped++;
            return;
        }
        characters += size;
        answered.put(key, isAnswer);
        entries.add(entry);
    }

    synchronized List<Entry> entries() {
        return List.copyOf(entries);
    }

    synchronized int dropped() {
        return dropped;
    }
}
