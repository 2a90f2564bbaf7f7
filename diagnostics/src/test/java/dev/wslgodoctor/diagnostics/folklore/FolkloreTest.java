package dev.wslgodoctor.diagnostics.folklore;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.wslgodoctor.diagnostics.cause.CauseCatalog;
import dev.wslgodoctor.diagnostics.text.Texts;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What every card owes. */
class FolkloreTest {

    @Test
    void thereAreAtLeastSixtyCardsAndEveryVerdictOccurs() {
        assertTrue(Folklore.all().size() >= 60, () -> Folklore.all().size() + " cards");
        assertEquals(EnumSet.allOf(Truth.class), EnumSet.copyOf(Folklore.all().stream().map(Card::truth).toList()));
    }

    @Test
    void idsAreUniqueAndKebabCase() {
        Set<String> seen = new HashSet<>();
        assertEquals(List.of(), Folklore.all().stream().map(Card::id)
                .filter(id -> !seen.add(id) || !id.matches("[a-z0-9]+(-[a-z0-9]+)*")).toList());
    }

    @Test
    void everyCardHasItsThreeTextsInBothLanguagesAndNothingElseIsWritten() {
        Set<String> wanted = new TreeSet<>();
        Folklore.all().forEach(card -> wanted.addAll(List.of(card.claimKey(), card.truthKey(), card.insteadKey())));
        for (Locale language : Texts.LANGUAGES) {
            Set<String> there = new TreeSet<>(Texts.in(language).keys());
            there.removeIf(key -> !key.startsWith("folklore."));
            assertEquals(wanted, there, language.toString());
        }
    }

    @Test
    void everyCardNamesItsSources() {
        assertEquals(List.of(), Folklore.all().stream()
                .filter(card -> card.sources().isEmpty() || card.sources().stream().anyMatch(String::isBlank))
                .map(Card::id).toList());
    }

    @Test
    void everyCauseThatACardOrAMessageNamesIsInTheCatalogue() {
        List<String> named = Stream.concat(Folklore.all().stream().flatMap(card -> card.causes().stream()),
                Messages.all().stream().flatMap(message -> message.causes().stream())).distinct().toList();

        assertEquals(List.of(), named.stream().filter(id -> CauseCatalog.byId(id).isEmpty()).toList());
    }

    @Test
    void everyCardThatAMessageNamesExists() {
        assertEquals(List.of(), Messages.all().stream().flatMap(message -> message.cards().stream())
                .filter(id -> Folklore.byId(id).isEmpty()).toList());
    }

    @Test
    void everyMessageLeadsSomewhere() {
        assertEquals(List.of(), Messages.all().stream().filter(message -> message.causes().isEmpty()
                && message.cases().isEmpty() && message.cards().isEmpty())
                .map(message -> message.fragments().getFirst()).toList());
    }

    @Test
    void theRecipesOfTheNeverListAreCalledHarmful() {
        for (String id : List.of("winsock-reset", "unregister", "defender-off", "safe-directory-star", "kill-dlv",
                "sparse-vhd", "goinsecure", "gosumdb-off", "chmod-777", "resolv-conf-public",
                "check-go-version-false", "bind-all-interfaces")) {
            assertEquals(Truth.HARMFUL, Folklore.byId(id).orElseThrow().truth(), id);
        }
    }

    @Test
    void aCauseKnowsTheAdviceThatIsGivenAboutIt() {
        assertTrue(Folklore.about("distro.wsl-conf-has-cgroup-section").stream().map(Card::id).toList()
                .containsAll(List.of("cgroup-v2-breaks-attach", "cgroup-section-wsl-conf")));
        assertFalse(Folklore.about("distro.wsl-conf-has-cgroup-section").contains(
                Folklore.byId("gosumdb-off").orElseThrow()));
    }
}
