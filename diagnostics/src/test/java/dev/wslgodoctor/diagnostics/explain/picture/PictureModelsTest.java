package dev.wslgodoctor.diagnostics.explain.picture;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.wslgodoctor.diagnostics.explain.picture.EnvironmentTable.Cell;
import dev.wslgodoctor.diagnostics.explain.picture.PathMap.Hidden;
import dev.wslgodoctor.diagnostics.explain.picture.PathMap.Join;
import dev.wslgodoctor.diagnostics.explain.picture.PathMap.Row;
import dev.wslgodoctor.diagnostics.explain.picture.PathMap.Who;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import org.junit.jupiter.api.Test;

class PictureModelsTest {

    private static PathMap map(String one, String other) {
        return new PathMap(List.of(new Row(Who.EDITOR, one, "a"), new Row(Who.PROGRAM, other, "b")),
                List.of(Join.OTHER_TEXT));
    }

    @Test
    void theCommonTailOfPathsEndsAtASlashAndTakesBothKindsAsAlike() {
        assertEquals("/shop/main.go".length(), map("/home/dev/shop/main.go", "/mnt/c/shop/main.go").commonTail());
        assertEquals("\\main.go".length(), map("C:\\a\\main.go", "/b/main.go").commonTail());
        assertEquals(0, map("/a/main.go", "/a/other.go").commonTail());
        assertEquals(0, map("/a/xmain.go", "/a/main.go").commonTail());
    }

    @Test
    void differencesThatTheEyePassesOverAreNamed() {
        assertEquals(Set.of(Hidden.CASE), map("/home/Dev/a.go", "/home/dev/a.go").hidden(0));
        assertEquals(Set.of(Hidden.END), map("/home/dev./a.go", "/home/dev/a.go").hidden(0));
        assertEquals(Set.of(Hidden.SLASHES), map("a\\b.go", "a/b.go").hidden(0));
        assertEquals(Set.of(), map("/home/dev/a.go", "/home/dev/a.go").hidden(0));
        assertEquals(Set.of(), map("/home/dev/a.go", "/srv/a.go").hidden(0));
    }

    @Test
    void anEditorsPathMapNeedsOneJoinBetweenTwoRows() {
        assertThrows(IllegalArgumentException.class,
                () -> new PathMap(List.of(new Row(Who.EDITOR, "/a", "a")), List.of(Join.SAME_TEXT)));
    }

    @Test
    void anExcerptShowsMarkedLinesWithTheirNeighboursAndCountsWhatItSkips() {
        ConfigExcerpt excerpt = new ConfigExcerpt("/etc/wsl.conf",
                List.of("1", "2", "3", "4", "5", "6", "7", "8", "9", "10"), Set.of(3, 9), Optional.empty());

        assertEquals(List.of(new ConfigExcerpt.Part(1, 2, 4), new ConfigExcerpt.Part(3, 8, 10)), excerpt.parts(1));
        assertEquals(List.of(new ConfigExcerpt.Part(0, 1, 10)), excerpt.parts(4));
    }

    @Test
    void environmentsDifferOnlyWhereTwoWereLookedAt() {
        Cell none = Cell.notAsked();
        assertFalse(new EnvironmentTable.Row("go", List.of(none, Cell.known("/a/go", List.of()), none, none))
                .differs());
        assertTrue(new EnvironmentTable.Row("go", List.of(none, Cell.known("/a/go", List.of()), none,
                Cell.absent())).differs());
    }

    @Test
    void aVersionAxisHoldsTheGoThatNobodyAccepts() {
        VersionRanges ranges = new VersionRanges(29, "1.24.0",
                List.of(new VersionRanges.Row("1.24.0 – 1.24.2", 21, 24, true)));

        assertEquals(21, ranges.from());
        assertEquals(29, ranges.to());
        assertFalse(ranges.rows().getFirst().accepts(29));
        assertTrue(ranges.rows().getFirst().accepts(24));
    }

    @Test
    void aTimeLineWaitsForTheDebuggerAfterARequestAndForTheClientAfterAnAnswer() {
        SessionTimeline line = SessionTimeline.of(List.of(
                new SessionTimeline.Said(Duration.ZERO, true, "initialize"),
                new SessionTimeline.Said(Duration.ofSeconds(1), false, "initialized"),
                new SessionTimeline.Said(Duration.ofSeconds(1), true, "attach")), Duration.ofSeconds(31));

        assertEquals(2, line.spans().size());
        SessionTimeline.Span longest = line.longest().orElseThrow();
        assertEquals(SessionTimeline.Lane.DEBUGGER, longest.lane());
        assertEquals("attach", longest.after());
        assertEquals(Duration.ofSeconds(30), longest.length());
    }

    @Test
    void aGaugeWithoutALimitIsEmptyAndOneOverItIsFull() {
        assertEquals(0, new MemoryAndDisk.Gauge(MemoryAndDisk.What.VM_MEMORY, 5, OptionalLong.empty(), false).share());
        assertEquals(1, new MemoryAndDisk.Gauge(MemoryAndDisk.What.VM_MEMORY, 5, OptionalLong.of(4), true).share());
    }

    @Test
    void everyLevelOfYamaAllowsNoMoreThanTheOneBelow() {
        List<TraceGate.Level> levels = TraceGate.levels();
        for (int i = 1; i < levels.size(); i++) {
            assertTrue(levels.get(i - 1).attach() || !levels.get(i).attach());
            assertTrue(levels.get(i - 1).launch() || !levels.get(i).launch());
            assertTrue(levels.get(i - 1).root() || !levels.get(i).root());
        }
        assertEquals(4, levels.size());
    }
}
