package dev.wslgodoctor.diagnostics.folklore;

import dev.wslgodoctor.diagnostics.cause.CauseCatalog;
import dev.wslgodoctor.diagnostics.cause.RootCause;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

/**
 * One popular recipe and the verdict on it. Its texts are {@code folklore.ID.claim}, {@code .truth} and
 * {@code .instead}.
 *
 * @param id      kebab-case, stable
 * @param truth   the verdict
 * @param causes  ids of the causes that find it applied or that it is really about
 * @param cases   cases of the case book it belongs to, as {@code R12}
 * @param sources where the counter-evidence stands: repository, path and commit, an issue, or documentation
 */
public record Card(String id, Truth truth, List<String> causes, List<String> cases, List<String> sources) {

    /** Copies the lists. */
    public Card {
        Objects.requireNonNull(id, "id");
        causes = List.copyOf(causes);
        cases = List.copyOf(cases);
        sources = List.copyOf(sources);
    }

    /** Key of the recipe as it is told. */
    public String claimKey() {
        return "folklore." + id + ".claim";
    }

    /** Key of what is true of it. */
    public String truthKey() {
        return "folklore." + id + ".truth";
    }

    /** Key of what to do instead. */
    public String insteadKey() {
        return "folklore." + id + ".instead";
    }

    /** Ids of the causes it names and of those that explain one of its cases, in this order, each once. */
    public List<String> allCauses() {
        return withCases(causes, cases);
    }

    /** These ids and those of the causes that explain one of these cases. */
    static List<String> withCases(List<String> causes, List<String> cases) {
        return Stream.concat(causes.stream(), CauseCatalog.all().stream()
                .filter(cause -> cause.cases().stream().anyMatch(cases::contains)).map(RootCause::id))
                .distinct().toList();
    }
}
