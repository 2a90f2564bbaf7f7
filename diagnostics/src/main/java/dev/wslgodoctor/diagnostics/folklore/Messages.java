package dev.wslgodoctor.diagnostics.folklore;

import java.util.List;
import java.util.Locale;
import java.util.OptionalInt;
import java.util.stream.Stream;

/** Every message of a program that is recognised. */
public final class Messages {

    private static final List<KnownMessage> ALL = Stream.of(WslMessages.ALL, DelveMessages.ALL, EditorMessages.ALL,
            GoMessages.ALL).flatMap(List::stream).toList();

    private Messages() {
    }

    /** All messages, by who prints them. */
    public static List<KnownMessage> all() {
        return ALL;
    }

    /** The messages that a text holds, the one with the longest piece first: it says the most. */
    public static List<KnownMessage> in(String text) {
        String lower = simplified(text);
        record Found(KnownMessage message, int length) { }
        return ALL.stream().flatMap(message -> {
            OptionalInt length = message.longestIn(lower);
            return length.isPresent() ? Stream.of(new Found(message, length.getAsInt())) : Stream.empty();
        }).sorted((one, other) -> Integer.compare(other.length(), one.length())).map(Found::message).toList();
    }

    // a terminal breaks lines where it likes, and word processors turn quotes
    private static String simplified(String text) {
        return text.toLowerCase(Locale.ROOT).replace('\u2018', '\'').replace('\u2019', '\'')
                .replaceAll("\\s+", " ");
    }
}
