package dev.wslgodoctor.diagnostics.folklore;

import dev.wslgodoctor.diagnostics.cause.Symptom;
import java.util.Arrays;
import java.util.List;
import java.util.OptionalInt;

/**
 * A text that a program prints, recognised wherever it stands in what was pasted.
 *
 * @param speaker   who prints it, a name that is never translated
 * @param fragments any of them is enough; in lower case, {@code *} for what differs from case to case
 * @param symptom   what is felt
 * @param causes    ids of the causes to look at, the likeliest first
 * @param cases     cases of the case book, as {@code R12}
 * @param cards     ids of the cards about what is popularly advised against it
 * @param source    where the text is written
 */
public record KnownMessage(String speaker, List<String> fragments, Symptom symptom, List<String> causes,
        List<String> cases, List<String> cards, String source) {

    // characters between two pieces of one message
    private static final int NEAR = 400;

    /** Copies the lists. */
    public KnownMessage {
        fragments = List.copyOf(fragments);
        causes = List.copyOf(causes);
        cases = List.copyOf(cases);
        cards = List.copyOf(cards);
    }

    /** Ids of the causes it names and of those that explain one of its cases, each once. */
    public List<String> allCauses() {
        return Card.withCases(causes, cases);
    }

    /** Length of the longest fragment that a simplified text holds; empty if it holds none. */
    OptionalInt longestIn(String lower) {
        return fragments.stream().filter(fragment -> holds(lower, fragment)).mapToInt(String::length).max();
    }

    // what differs stays near: a line or two, and not the other end of a pasted log
    private static boolean holds(String text, String fragment) {
        List<String> pieces = Arrays.asList(fragment.split("\\*"));
        for (int at = text.indexOf(pieces.getFirst()); at >= 0; at = text.indexOf(pieces.getFirst(), at + 1)) {
            if (follow(text, at + pieces.getFirst().length(), pieces.subList(1, pieces.size()))) {
                return true;
            }
        }
        return false;
    }

    private static boolean follow(String text, int from, List<String> pieces) {
        int at = from;
        for (String piece : pieces) {
            int next = text.indexOf(piece, at);
            if (next < 0 || next - at > NEAR) {
                return false;
            }
            at = next + piece.length();
        }
        return true;
    }
}
