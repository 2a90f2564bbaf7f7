package dev.wslgodoctor.wizard.step.beside;

import java.util.List;
import java.util.Locale;

/**
 * Something to look up, in one language.
 *
 * @param id      of the cause or the recipe
 * @param tag     one word or two beside the title
 * @param parts   what is said about it
 * @param related ids of other cards that belong to it; may be empty
 * @param sources where that was read; may be empty
 */
public record KnowledgeCard(String id, Kind kind, String title, String tag, List<Part> parts, List<String> related,
        List<String> sources) {

    public KnowledgeCard {
        parts = List.copyOf(parts);
        related = List.copyOf(related);
        sources = List.copyOf(sources);
    }

    /** What a card is about. */
    public enum Kind {
        /** A root cause that the program looks for. */
        CAUSE,
        /** A recipe that people pass on. */
        FOLKLORE;

        /** Lower case, as in ids and text keys. */
        public String id() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** A heading and what stands below it. */
    public record Part(String heading, String text) {
    }
}
