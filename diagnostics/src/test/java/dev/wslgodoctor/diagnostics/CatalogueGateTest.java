package dev.wslgodoctor.diagnostics;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.wslgodoctor.diagnostics.cause.CauseCatalog;
import dev.wslgodoctor.diagnostics.cause.Link;
import dev.wslgodoctor.diagnostics.cause.RootCause;
import dev.wslgodoctor.diagnostics.cause.Verdict;
import dev.wslgodoctor.diagnostics.cause.cases.CaseMachine;
import dev.wslgodoctor.diagnostics.cause.cases.FiringMachines;
import dev.wslgodoctor.diagnostics.cause.cases.HealthyMachines;
import dev.wslgodoctor.diagnostics.engine.Examiner;
import dev.wslgodoctor.diagnostics.engine.Inquiry;
import dev.wslgodoctor.diagnostics.gateway.Machine;
import dev.wslgodoctor.diagnostics.gateway.MissingMachine;
import dev.wslgodoctor.diagnostics.probe.Case;
import dev.wslgodoctor.diagnostics.probe.Choice;
import dev.wslgodoctor.diagnostics.probe.Consent;
import dev.wslgodoctor.diagnostics.probe.Facts;
import dev.wslgodoctor.diagnostics.probe.FakeFacts;
import org.junit.jupiter.api.Test;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Supplier;
import java.util.stream.IntStream;

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

    // a path moves and a file changes: without its commit or version nobody can see what was read
    @Test
    void everyFileOfARepositoryIsNamedWithItsCommitOrVersion() {
        assertEquals(List.of(), CauseCatalog.all().stream().flatMap(cause -> cause.sources().stream()
                .filter(source -> source.matches("[\\w-]+/[\\w.-]+ [^#\\s]*[/.][^\\s]*.*"))
                .filter(source -> !source.matches(".*(@| at |, tag |release )\\S*\\d.*"))
                .map(source -> cause.id() + ": " + source)).toList());
    }

    /** The opposite of a recording on which it holds: one on which the question is asked, and answered with no. */
    @Test
    void everyCauseHasARecordingThatRulesItOut() {
        Map<String, RootCause> open = new TreeMap<>();
        CauseCatalog.all().forEach(cause -> open.put(cause.id(), cause));
        for (Supplier<Facts> machine : machines()) {
            if (open.isEmpty()) {
                break;
            }
            Facts facts = machine.get();
            open.values().removeIf(cause -> Examiner.judge(cause, facts) instanceof Verdict.RuledOut);
        }
        // what it says when GoLand is not there is that the question does not arise
        open.remove("editor.goland-not-examined");

        assertEquals(Set.of(), open.keySet(), "let ruledOut() of the cause's test give a machine that answers with no");
    }

    private static List<Supplier<Facts>> machines() {
        List<Supplier<Facts>> machines = new ArrayList<>();
        HealthyMachines.all().values().forEach(machine -> machines.add(() -> machine.get().facts()));
        CauseCatalog.all().forEach(cause -> CausesPage.holding(cause).filter(FakeFacts::fromGateways)
                .ifPresent(facts -> machines.add(() -> facts)));
        CauseCatalog.all().forEach(cause -> CausesPage.ruledOut(cause).filter(FakeFacts::fromGateways)
                .ifPresent(facts -> machines.add(() -> facts)));
        FiringMachines.all().values().forEach(machine -> machines.add(() -> machine.get().facts()));
        return machines;
    }

    @Test
    void noCauseIsDecidedWhereNothingAnswers() {
        List<String> decided = new ArrayList<>();
        for (Machine machine : List.of(MissingMachine.onWindows(), MissingMachine.onLinux())) {
            Facts silent = new Inquiry(new Case(machine, Choice.NONE, Consent.DEFAULT,
                    Clock.fixed(Instant.parse("2026-11-21T08:00:00Z"), ZoneOffset.UTC))).facts();
            CauseCatalog.all().stream().filter(cause -> !Set.of("undetermined", "not-applicable")
                    .contains(Examiner.judge(cause, silent).id()))
                    .forEach(cause -> decided.add(cause.id() + " on " + machine.stand() + ": "
                            + Examiner.judge(cause, silent)));
        }
        // a distro in which the program itself runs has its disk
        assertEquals(List.of("windows.virtual-disk-missing on INSIDE_WSL: RuledOut[]"), decided);
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

        assertEquals(Set.of(), links, "no cause breaks these links");
    }

    @Test
    void everyCaseThatACauseNamesIsInTheBook() {
        assertEquals(List.of(), CauseCatalog.all().stream().flatMap(cause -> cause.cases().stream())
                .filter(id -> !book().contains(id)).toList());
    }

    @Test
    void everyCaseOfTheBookHasATest() {
        assertEquals(List.of(), book().stream().filter(id -> !Files.exists(CASES.resolve(id + "Test.java"))).toList());
    }

    @Test
    void everyCaseOfTheBookIsExplainedByACause() {
        Set<String> open = new TreeSet<>(book());
        CauseCatalog.all().forEach(cause -> open.removeAll(cause.cases()));

        assertEquals(Set.of(), open, "cases that no cause names");
    }

    private static List<String> book() {
        return IntStream.rangeClosed(1, 67).mapToObj("R%02d"::formatted).toList();
    }
}
