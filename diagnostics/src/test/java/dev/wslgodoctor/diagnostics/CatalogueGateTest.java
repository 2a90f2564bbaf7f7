package dev.wslgodoctor.diagnostics;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.wslgodoctor.diagnostics.cause.CauseCatalog;
import dev.wslgodoctor.diagnostics.cause.Link;
import dev.wslgodoctor.diagnostics.cause.RootCause;
import dev.wslgodoctor.diagnostics.cause.Verdict;
import dev.wslgodoctor.diagnostics.cause.cases.CaseMachine;
import dev.wslgodoctor.diagnostics.cause.cases.FiringMachines;
import dev.wslgodoctor.diagnostics.engine.Examiner;
import dev.wslgodoctor.diagnostics.probe.FakeFacts;
import dev.wslgodoctor.diagnostics.probe.Facts;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** What the catalogue promises as a whole: sources, recordings, the case book. */
class CatalogueGateTest {

    private static final Path CASES = Path.of("src", "test", "java", "dev", "wslgodoctor", "diagnostics", "cause",
            "cases");

    @Test
    void everyCauseNamesASource() {
        assertEquals(List.of(), CauseCatalog.all().stream().filter(cause -> cause.sources().isEmpty()
                || cause.sources().stream().anyMatch(String::isBlank)).map(RootCause::id).toList(),
                "override sources()");
    }

    @Test
    void everySourceIsALinkAPathAThreadOrARun() {
        assertEquals(List.of(), CauseCatalog.all().stream().flatMap(cause -> cause.sources().stream())
                .filter(source -> !source.matches("https?://\\S+|[\\w.-]+/[\\w.-]+ (PR )?#\\d+|[\\w.-]+/[\\w.-]+ \\S.*"
                        + "|[a-z0-9.-]+\\.[a-z]+(/\\S*)?( .*)?|words seen with .*"))
                .toList());
    }

    @Test
    void everyCauseHasARecordingOnWhichItHolds() {
        List<String> without = new ArrayList<>();
        for (RootCause cause : CauseCatalog.all()) {
            boolean own = CausesPage.holding(cause).filter(FakeFacts::fromGateways).isPresent();
            if (!own && !FiringMachines.all().containsKey(cause.id()) && CausesPage.recordings(cause).isEmpty()) {
                without.add(cause.id());
            }
        }
        assertEquals(List.of(), without, "add a machine to FiringMachines, or let holding() start from CaseMachine");
    }

    @Test
    void noCauseHoldsOnTheRecordingOfAHealthyMachine() {
        Facts healthy = CaseMachine.healthy().facts();
        assertEquals(List.of(), CauseCatalog.all().stream()
                .filter(cause -> Examiner.judge(cause, healthy) instanceof Verdict.Holds).map(RootCause::id).toList());
    }

    @Test
    void everyLinkIsBrokenByACause() {
        Set<Link> links = new TreeSet<>(List.of(Link.values()));
        CauseCatalog.all().forEach(cause -> links.remove(cause.breaks()));

        assumeTrue(links.isEmpty(), () -> "no cause breaks these links yet: " + links);
    }

    @Test
    void everyCaseThatACauseNamesIsInTheBook() {
        assertEquals(List.of(), CauseCatalog.all().stream().flatMap(cause -> cause.cases().stream())
                .filter(id -> !book().contains(id)).toList());
    }

    @Test
    void everyCaseOfTheBookHasATest() {
        List<String> missing = book().stream().filter(id -> !Files.exists(CASES.resolve(id + "Test.java"))).toList();

        assumeTrue(missing.isEmpty(), () -> "cases without a test yet: " + missing);
    }

    @Test
    void everyCaseOfTheBookIsExplainedByACause() {
        Set<String> open = new TreeSet<>(book());
        CauseCatalog.all().forEach(cause -> open.removeAll(cause.cases()));

        assumeTrue(open.isEmpty(), () -> "cases that no cause names yet: " + open);
    }

    private static List<String> book() {
        return IntStream.rangeClosed(1, 67).mapToObj("R%02d"::formatted).toList();
    }
}
