package dev.wslgodoctor.diagnostics;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.wslgodoctor.diagnostics.cause.CauseCatalog;
import dev.wslgodoctor.diagnostics.cause.RootCause;
import dev.wslgodoctor.diagnostics.cause.Verdict;
import dev.wslgodoctor.diagnostics.cause.cases.FiringMachines;
import dev.wslgodoctor.diagnostics.engine.Examiner;
import dev.wslgodoctor.diagnostics.probe.Facts;
import dev.wslgodoctor.diagnostics.text.Texts;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** What a cause names in its sentences is a name, a number or a machine's word, and no English sentence of ours. */
class ChineseFindingsTest {

    private static final Texts CHINESE = Texts.in(Locale.SIMPLIFIED_CHINESE);

    private static final Pattern QUOTED = Pattern.compile("“[^”]*”|`[^`]*`|\"[^\"]*\"");

    // three words in a row, and at least two of them with small letters
    private static final Pattern SENTENCE = Pattern.compile("[A-Za-z][a-z']+(?: [a-z'][a-z']+){2,}");

    private static final String COMMAND = "go mod download";

    private static final List<String> PARTS = List.of("title", "felt", "why", "proof", "repair");

    @Test
    void noFindingHasAnEnglishSentenceOutsideOfQuotes() {
        Set<String> english = new TreeSet<>();
        int found = 0;
        for (RootCause cause : CauseCatalog.all()) {
            Optional<Facts> facts = facts(cause);
            if (facts.isPresent() && Examiner.judge(cause, facts.get()) instanceof Verdict.Holds holds) {
                found++;
                List<String> texts = new ArrayList<>();
                PARTS.forEach(part -> texts.add(CHINESE.of(cause.id() + "." + part, holds.arguments())));
                texts.forEach(text -> SENTENCE.matcher(QUOTED.matcher(text).replaceAll("")).results()
                        .map(MatchResult::group).filter(words -> !words.equals(COMMAND))
                        .forEach(words -> english.add(cause.id() + ": " + words)));
            }
        }
        assertEquals(Set.of(), english);
        assertTrue(found > 150, "only " + found);
    }

    private static Optional<Facts> facts(RootCause cause) {
        return CausesPage.holding(cause).<Facts>map(facts -> facts).or(() ->
                Optional.ofNullable(FiringMachines.all().get(cause.id())).map(machine -> machine.get().facts()));
    }
}
