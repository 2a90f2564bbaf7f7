package dev.wslgodoctor.diagnostics.folklore;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Every card: what people are told to do, and what is true of it. */
public final class Folklore {

    private static final List<Card> CARDS = Stream.of(KernelFolklore.CARDS, WslFolklore.CARDS, GoFolklore.CARDS,
            DebugFolklore.CARDS).flatMap(List::stream).toList();

    private Folklore() {
    }

    /** All cards, by subject: kernel, WSL, Go, Delve and editor. */
    public static List<Card> all() {
        return CARDS;
    }

    /** The card of this id; empty if there is none. */
    public static Optional<Card> byId(String id) {
        return CARDS.stream().filter(card -> card.id().equals(id)).findFirst();
    }

    /** The cards that name this cause, or explain a case of it. */
    public static List<Card> about(String causeId) {
        return CARDS.stream().filter(card -> card.allCauses().contains(causeId)).toList();
    }
}
