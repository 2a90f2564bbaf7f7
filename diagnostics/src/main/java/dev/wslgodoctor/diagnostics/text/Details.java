package dev.wslgodoctor.diagnostics.text;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Finds which of the sentences in {@code details.properties} an English detail is, and what stands in its placeholders.
 *
 * <p>Data keeps a detail as one English sentence: in tapes, journals, bundles and JSON. So its words are its key, as
 * those of a source are ({@code SourceText}), and what an older version wrote is found as well. Compares literal pieces
 * from left to right and never backtracks: a detail may hold what a hostile program printed.
 */
final class Details {

    /** The file of the sentences. */
    static final String FILE = "details";

    // a sentence may stand within another, so what a hostile program printed could nest without end
    private static final int LONGEST = 4096;

    private static final Pattern PLACEHOLDER = Pattern.compile("\\{([a-z]+)}");

    private final List<Sentence> sentences;

    /**
     * A detail that was found.
     *
     * @param key       of its text
     * @param arguments by placeholder
     */
    record Found(String key, Map<String, String> arguments) { }

    /**
     * @param english the sentences
     * @param prefix  of their keys
     */
    Details(Texts english, String prefix) {
        List<Sentence> all = new ArrayList<>();
        for (String key : english.keys()) {
            if (key.startsWith(prefix)) {
                all.add(Sentence.of(key, english.of(key)));
            }
        }
        // the one that says most itself leaves least to its placeholders
        all.sort(Comparator.comparingInt(Sentence::said).reversed().thenComparing(Sentence::key));
        this.sentences = List.copyOf(all);
    }

    /** The sentence that this detail is; empty if it is none of ours: then it came from outside. */
    Optional<Found> find(String detail) {
        return detail.length() > LONGEST ? Optional.empty()
                : sentences.stream().flatMap(sentence -> sentence.match(detail).stream()).findFirst();
    }

    private record Sentence(String key, List<String> pieces, List<String> names) {

        static Sentence of(String key, String text) {
            List<String> pieces = new ArrayList<>();
            List<String> names = new ArrayList<>();
            Matcher matcher = PLACEHOLDER.matcher(text);
            int at = 0;
            while (matcher.find()) {
                pieces.add(text.substring(at, matcher.start()));
                names.add(matcher.group(1));
                at = matcher.end();
            }
            pieces.add(text.substring(at));
            return new Sentence(key, pieces, names);
        }

        int said() {
            return pieces.stream().mapToInt(String::length).sum();
        }

        Optional<Found> match(String detail) {
            String last = pieces.getLast();
            if (!detail.startsWith(pieces.getFirst()) || !detail.endsWith(last)
                    || names.isEmpty() && !detail.equals(last)) {
                return Optional.empty();
            }
            Map<String, String> arguments = new LinkedHashMap<>();
            int from = pieces.getFirst().length();
            for (int i = 0; i < names.size(); i++) {
                int to = i == names.size() - 1 ? detail.length() - last.length()
                        : detail.indexOf(pieces.get(i + 1), from);
                if (to < from || !fits(names.get(i), detail.substring(from, to))) {
                    return Optional.empty();
                }
                arguments.put(names.get(i), detail.substring(from, to));
                from = to + pieces.get(i + 1).length();
            }
            return Optional.of(new Found(key, arguments));
        }

        private static boolean fits(String name, String value) {
            return switch (name) {
                case "status", "count", "bytes", "error", "number", "line", "column", "free" ->
                        value.matches("-?\\d{1,20}");
                // a word of a list, such as "user dev": what a file says in prose is no word
                case "module", "state", "account" -> value.matches("\\S+");
                // what has a colon is a sentence, and no name within one
                case "name" -> value.matches("[^\n]+") && !value.contains(": ");
                // a path and not any word before a colon: "fatal: ..." is a program's own speech
                case "file" -> value.matches("(/|[A-Za-z]:\\\\)[^\n]*");
                case "said", "detail", "problem", "before" -> true;
                default -> value.matches("[^\n]+");
            };
        }
    }
}
