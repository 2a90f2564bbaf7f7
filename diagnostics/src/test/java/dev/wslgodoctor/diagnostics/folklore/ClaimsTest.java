package dev.wslgodoctor.diagnostics.folklore;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.wslgodoctor.diagnostics.cause.CauseCatalog;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * Every claim of the two tables of verdicts is answered by a card or a cause, or left out for a reason that is told;
 * and every row of the table of symptoms has its cause.
 */
class ClaimsTest {

    private static final int ON_WSL = 135;
    private static final int ON_GO = 115;
    private static final int SYMPTOMS = 35;

    private record Claim(String table, int number, String kind, String answer) {

        static Claim of(String line) {
            String[] words = line.split(" ", 4);
            return new Claim(words[0], Integer.parseInt(words[1]), words[2], words[3]);
        }

        boolean isAnswered() {
            return switch (kind) {
                case "card" -> Folklore.byId(answer).isPresent();
                case "cause" -> CauseCatalog.byId(answer).isPresent();
                case "left-out" -> !answer.isBlank();
                default -> false;
            };
        }
    }

    private static List<Claim> claims() throws IOException {
        return Files.readAllLines(Path.of("src", "test", "resources", "folklore", "claims.txt")).stream()
                .filter(line -> !line.startsWith("#")).map(Claim::of).toList();
    }

    @Test
    void everyClaimOfBothTablesIsListedOnce() throws IOException {
        List<String> wanted = Stream.of(numbers("wsl", ON_WSL), numbers("go", ON_GO), numbers("symptom", SYMPTOMS))
                .flatMap(table -> table).toList();

        assertEquals(wanted, claims().stream().map(claim -> claim.table() + " " + claim.number()).toList());
    }

    private static Stream<String> numbers(String table, int last) {
        return IntStream.rangeClosed(1, last).mapToObj(number -> table + " " + number);
    }

    @Test
    void everyAnswerExists() throws IOException {
        assertEquals(List.of(), claims().stream().filter(claim -> !claim.isAnswered()).toList());
    }

    @Test
    void fourInFiveAreAnsweredBySixtyCardsOrMore() throws IOException {
        Set<String> used = new HashSet<>();
        claims().stream().filter(claim -> claim.kind().equals("card")).forEach(claim -> used.add(claim.answer()));
        long leftOut = claims().stream().filter(claim -> claim.kind().equals("left-out")).count();

        assertTrue(leftOut * 5 <= ON_WSL + ON_GO, leftOut + " are left out");
        assertTrue(used.size() >= 60, used.size() + " cards answer a claim");
    }
}
