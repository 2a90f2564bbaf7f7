package dev.wslgodoctor.diagnostics.folklore;

import dev.wslgodoctor.diagnostics.cause.CauseCatalog;
import dev.wslgodoctor.diagnostics.cause.RootCause;
import dev.wslgodoctor.diagnostics.text.Texts;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Finds causes and cards by words of either language, and by messages that were pasted. Words are compared without
 * case; Chinese has no spaces, so each pair of neighbouring characters counts as a word.
 */
public final class KnowledgeSearch {

    private static final int MOST = 12;
    private static final int TITLE = 6;
    private static final int FELT = 3;
    private static final double SHARE = 0.4;

    private static final Pattern WORD = Pattern.compile("[\\p{IsHan}]+|[\\p{Alnum}][\\p{Alnum}_.=-]*");
    private static final Pattern HAN = Pattern.compile("\\p{IsHan}+");

    // in nearly every question, and in nearly every text
    private static final Set<String> COMMON = Set.of("the", "a", "an", "is", "to", "of", "in", "and", "or", "it", "i",
            "my", "not", "no", "on", "with", "for", "that", "does", "how", "why", "when", "was", "told", "use", "by");

    /** What a hit is. */
    public enum Kind {
        /** A root cause. */
        CAUSE,
        /** A card. */
        FOLKLORE;

        /** As in JSON: {@code cause}, {@code folklore}. */
        public String id() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /**
     * Something found.
     *
     * @param score the higher the better; only comparable within one answer
     */
    public record Hit(Kind kind, String id, double score) {
    }

    /**
     * The answer to a search.
     *
     * @param messages the messages of programs that were recognised in the text, the most telling first
     * @param hits     causes and cards, the best first; those of a recognised message stand before all others
     */
    public record Answer(List<KnownMessage> messages, List<Hit> hits) {

        /** Copies the lists. */
        public Answer {
            messages = List.copyOf(messages);
            hits = List.copyOf(hits);
        }
    }

    private record Entry(Kind kind, String id, Map<String, Integer> weights) {
    }

    private final List<Entry> entries;

    /** Reads the texts of all languages once. */
    public KnowledgeSearch() {
        List<Entry> all = new ArrayList<>();
        List<Texts> languages = Texts.LANGUAGES.stream().map(Texts::in).toList();
        for (RootCause cause : CauseCatalog.all()) {
            Map<String, Integer> weights = new TreeMap<>();
            add(weights, cause.id().replace('-', ' ').replace('.', ' '), TITLE);
            cause.cases().forEach(each -> add(weights, each, TITLE));
            for (Texts texts : languages) {
                add(weights, texts.partly(cause.id() + ".title", Map.of()), TITLE);
                add(weights, texts.partly(cause.id() + ".felt", Map.of()), FELT);
                for (String part : List.of("why", "repair")) {
                    add(weights, texts.partly(cause.id() + "." + part, Map.of()), 1);
                }
            }
            all.add(new Entry(Kind.CAUSE, cause.id(), weights));
        }
        for (Card card : Folklore.all()) {
            Map<String, Integer> weights = new TreeMap<>();
            add(weights, card.id().replace('-', ' '), TITLE);
            card.cases().forEach(each -> add(weights, each, TITLE));
            for (Texts texts : languages) {
                add(weights, texts.of(card.claimKey()), TITLE);
                add(weights, texts.of(card.truthKey()), 1);
                add(weights, texts.of(card.insteadKey()), 1);
            }
            all.add(new Entry(Kind.FOLKLORE, card.id(), weights));
        }
        entries = List.copyOf(all);
    }

    /** What is known about a text: a few words, a recipe as it was told, or a message that was pasted. */
    public Answer find(String text) {
        List<KnownMessage> messages = Messages.in(text);
        Map<String, Hit> hits = new LinkedHashMap<>();
        for (KnownMessage message : messages) {
            message.allCauses().forEach(id -> put(hits, new Hit(Kind.CAUSE, id, 1)));
            message.cards().forEach(id -> put(hits, new Hit(Kind.FOLKLORE, id, 1)));
        }
        List<Hit> byWords = byWords(text);
        byWords.stream().limit(1).forEach(best -> {
            put(hits, best);
            // who tells a recipe wants to know next what finds it applied
            Folklore.byId(best.id()).filter(card -> best.kind() == Kind.FOLKLORE).stream()
                    .flatMap(card -> card.causes().stream()).forEach(id -> put(hits, new Hit(Kind.CAUSE, id, 1)));
        });
        byWords.forEach(hit -> put(hits, hit));
        return new Answer(messages, hits.values().stream().limit(MOST).toList());
    }

    private static void put(Map<String, Hit> hits, Hit hit) {
        hits.putIfAbsent(hit.kind() + " " + hit.id(), hit);
    }

    private List<Hit> byWords(String text) {
        Set<String> words = new LinkedHashSet<>(words(text));
        words.removeAll(COMMON);
        Map<String, Double> rarity = new TreeMap<>();
        double whole = 0;
        for (String word : words) {
            long holders = entries.stream().filter(entry -> entry.weights().containsKey(word)).count();
            double rare = Math.log(1 + (double) entries.size() / (1 + holders));
            rarity.put(word, rare);
            whole += rare;
        }
        List<Hit> hits = new ArrayList<>();
        for (Entry entry : entries) {
            double matched = 0;
            double score = 0;
            for (Map.Entry<String, Double> word : rarity.entrySet()) {
                Integer weight = entry.weights().get(word.getKey());
                if (weight != null) {
                    matched += word.getValue();
                    score += word.getValue() * (1 + Math.log(weight));
                }
            }
            if (whole > 0 && matched / whole >= SHARE) {
                hits.add(new Hit(entry.kind(), entry.id(), score / whole));
            }
        }
        return hits.stream().sorted(Comparator.comparingDouble(Hit::score).reversed()).toList();
    }

    private static void add(Map<String, Integer> weights, String text, int weight) {
        new LinkedHashSet<>(words(text)).forEach(word -> weights.merge(word, weight, Math::max));
    }

    /** The words of a text as they are compared. */
    static List<String> words(String text) {
        List<String> words = new ArrayList<>();
        Matcher matcher = WORD.matcher(text.toLowerCase(Locale.ROOT));
        while (matcher.find()) {
            String word = matcher.group();
            if (!HAN.matcher(word).matches()) {
                words.add(trimmed(word));
                // "ptrace_scope=0" is also found by ptrace_scope, "--listen=:2345" by listen
                for (String part : word.split("[=.-]+")) {
                    if (part.length() > 1) {
                        words.add(part);
                    }
                }
                continue;
            }
            for (int i = 0; i + 1 < word.length(); i++) {
                words.add(word.substring(i, i + 2));
            }
            if (word.length() == 1) {
                words.add(word);
            }
        }
        return words;
    }

    private static String trimmed(String word) {
        return word.replaceAll("[.=-]+$", "");
    }
}
