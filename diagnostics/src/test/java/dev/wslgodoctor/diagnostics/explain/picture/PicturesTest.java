package dev.wslgodoctor.diagnostics.explain.picture;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.wslgodoctor.diagnostics.cause.Confidence;
import dev.wslgodoctor.diagnostics.cause.ConfigFacts;
import dev.wslgodoctor.diagnostics.cause.Severity;
import dev.wslgodoctor.diagnostics.cause.Verdict;
import dev.wslgodoctor.diagnostics.cause.distro.WslConfHasCgroupSection;
import dev.wslgodoctor.diagnostics.engine.Examiner;
import dev.wslgodoctor.diagnostics.parse.Mount;
import dev.wslgodoctor.diagnostics.path.LinuxPath;
import dev.wslgodoctor.diagnostics.probe.DistroProbes;
import dev.wslgodoctor.diagnostics.probe.FakeFacts;
import dev.wslgodoctor.diagnostics.probe.FileProbes;
import dev.wslgodoctor.diagnostics.probe.FileTimes;
import dev.wslgodoctor.diagnostics.probe.ProjectProbes;
import dev.wslgodoctor.diagnostics.probe.VmProbes;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import org.junit.jupiter.api.Test;

class PicturesTest {

    private static Verdict.Holds naming(Map<String, String> arguments) {
        return (Verdict.Holds) Verdict.holds(Severity.BLOCKS, Confidence.CERTAIN, arguments);
    }

    private static Optional<Picture> picture(PictureKind kind, Map<String, String> arguments, FakeFacts facts) {
        return Pictures.of(kind, naming(arguments), Optional.empty(), facts);
    }

    @Test
    void aPathMapShowsWhatARuleMakesOfTheEditorsPath() {
        PathMap map = (PathMap) picture(PictureKind.PATH_MAP, Map.of("editor", "/mnt/c/Users/dev/shop/main.go",
                "recorded", "/srv/shop/main.go", "rules", "/mnt/c/Users/dev/shop -> /home/dev/shop"),
                new FakeFacts()).orElseThrow();

        assertEquals(List.of("/mnt/c/Users/dev/shop/main.go", "/home/dev/shop/main.go", "/srv/shop/main.go"),
                map.rows().stream().limit(3).map(PathMap.Row::path).toList());
        assertEquals(List.of(PathMap.Join.BY_RULE, PathMap.Join.OTHER_TEXT), map.joins().subList(0, 2));
    }

    @Test
    void aPathOutsideOfTheDrivesHasNoRowOfWindows() {
        PathMap map = (PathMap) picture(PictureKind.PATH_MAP, Map.of("editor", "/home/dev/a.go", "recorded",
                "/srv/a.go", "rules", "[]"), new FakeFacts()).orElseThrow();

        assertEquals(2, map.rows().size());
    }

    @Test
    void aJourneyShowsBarsOnlyForWhatWasMeasuredHere() {
        FakeFacts facts = new FakeFacts().with(FileProbes.PROJECT_MOUNT, new Mount("C:\\",
                LinuxPath.of("/mnt/c"), "9p", List.of("aname=drvfs;path=C:\\")))
                .with(ProjectProbes.REAL_ROOT, LinuxPath.of("/mnt/c/shop"));
        assertEquals(List.of(), ((FileJourney) picture(PictureKind.FILE_JOURNEY, Map.of(), facts).orElseThrow())
                .measures());

        facts.with(FileTimes.TIMES, new FileTimes(40, times(9, 7, 8), times(1, 1, 2), times(20, 30, 25),
                times(2, 3, 4)));
        FileJourney journey = (FileJourney) picture(PictureKind.FILE_JOURNEY, Map.of(), facts).orElseThrow();

        assertEquals(new FileJourney.Measure(FileJourney.Operation.LOOK_UP, 40, Duration.ofMillis(8),
                Duration.ofMillis(1)), journey.measures().getFirst());
    }

    private static List<Duration> times(int... milliseconds) {
        return java.util.Arrays.stream(milliseconds).mapToObj(Duration::ofMillis).toList();
    }

    @Test
    void aGateWithoutYamaHasNoLevel() {
        FakeFacts facts = new FakeFacts().with(DistroProbes.ACCOUNT_OF_DEVELOPER, new DistroProbes.Account("dev", 1000,
                LinuxPath.of("/home/dev"), List.of("/usr/bin"), "x86_64", Map.of())).absent(VmProbes.PTRACE_SCOPE);

        TraceGate gate = (TraceGate) picture(PictureKind.TRACE_GATE, Map.of("owner", "root", "process", "7"), facts)
                .orElseThrow();

        assertEquals(OptionalInt.empty(), gate.level());
        assertEquals(TraceGate.Gate.OWNER, gate.gate());
        assertTrue(gate.target().isEmpty());
    }

    @Test
    void versionsKeepThePresentDelveAndThoseThatFit() {
        VersionRanges ranges = (VersionRanges) picture(PictureKind.VERSION_RANGES, Map.of("go", "1.26", "delve",
                "1.23.1"), new FakeFacts()).orElseThrow();

        assertEquals(26, ranges.go());
        assertEquals(1, ranges.rows().stream().filter(VersionRanges.Row::isPresent).count());
        assertTrue(ranges.rows().stream().filter(row -> !row.isPresent()).anyMatch(row -> row.accepts(26)));
    }

    @Test
    void theLinesOfAConfigurationFileAreMarkedAndTheRepairIsShownBesideThem() {
        FakeFacts facts = ConfigFacts.wslConf("[boot]\nsystemd=true\n\n[cgroup]\nversion=1\n");
        WslConfHasCgroupSection cause = new WslConfHasCgroupSection();
        Verdict.Holds holds = assertInstanceOf(Verdict.Holds.class, Examiner.judge(cause, facts));

        ConfigExcerpt excerpt = (ConfigExcerpt) Pictures.of(cause.picture().orElseThrow(), holds, cause.repair(facts),
                facts).orElseThrow();

        assertEquals("/etc/wsl.conf", excerpt.path());
        assertEquals(Set.of(5), excerpt.marked());
        assertTrue(excerpt.after().orElseThrow().contains("#"));
    }

    @Test
    void nothingIsDrawnOfWhatWasNotRead() {
        for (PictureKind kind : List.of(PictureKind.PATH_MAP, PictureKind.FILE_JOURNEY, PictureKind.BINARY_ANATOMY,
                PictureKind.TRACE_GATE, PictureKind.CONFIG_EXCERPT, PictureKind.VERSION_RANGES)) {
            assertEquals(Optional.empty(), picture(kind, Map.of(), new FakeFacts()), kind.id());
        }
    }
}
