package dev.wslgodoctor.wizard.control;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.wslgodoctor.wizard.control.DiffLines.Kind;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class DiffLinesTest {

    private static String shown(String before, String after) {
        return DiffLines.of(before, after).stream().map(line -> switch (line.kind()) {
            case SAME -> " ";
            case ADDED -> "+";
            case REMOVED -> "-";
            case SKIPPED -> "@";
        } + line.text()).collect(Collectors.joining("|"));
    }

    @Test
    void showsWhatWasAddedRemovedAndKept() {
        assertEquals(" a|-b|+x| c", shown("a\nb\nc\n", "a\nx\nc\n"));
    }

    @Test
    void aNewFileIsAllAddedAndARemovedOneAllRemoved() {
        assertEquals("+a|+b", shown("", "a\nb\n"));
        assertEquals("-a|-b", shown("a\nb\n", ""));
    }

    @Test
    void linesFarFromAnyChangeAreCountedInsteadOfShown() {
        String before = IntStream.range(0, 20).mapToObj(String::valueOf).collect(Collectors.joining("\n", "", "\n"));
        List<DiffLines.Line> lines = DiffLines.of(before, before.replace("10\n", "ten\n"));
        assertEquals(Kind.SKIPPED, lines.getFirst().kind());
        assertEquals("6", lines.getFirst().text());
        assertEquals(7, lines.get(1).before().orElseThrow());
    }

    @Test
    void carriageReturnsAreNotADifferenceOfTheirOwn() {
        assertEquals(" a| b|+c", shown("a\r\nb\r\n", "a\r\nb\r\nc\r\n"));
    }

    @Test
    void aHugeChangeIsShownAsOneBlockWithItsLineNumbers() {
        String before = IntStream.range(0, 3000).mapToObj(i -> "a").collect(Collectors.joining("\n"));
        String after = IntStream.range(0, 3000).mapToObj(i -> "b").collect(Collectors.joining("\n"));
        List<DiffLines.Line> lines = DiffLines.of(before, after);
        assertEquals(6000, lines.size());
        assertEquals(3000, lines.get(2999).before().orElseThrow());
        assertTrue(lines.get(3000).kind() == Kind.ADDED && lines.get(3000).after().orElseThrow() == 1);
    }

    @Test
    void sideBySideRemovedLinesStandBesideTheAddedOnesWithGaps() {
        List<DiffRow> rows = DiffRow.sideBySide(DiffLines.of("a\nb\nc\n", "a\nx\ny\nz\nc\n"));
        assertEquals(5, rows.size());
        assertEquals("b", rows.get(1).halves().getFirst().line().orElseThrow().text());
        assertEquals("x", rows.get(1).halves().getLast().line().orElseThrow().text());
        assertTrue(rows.get(2).halves().getFirst().line().isEmpty(), "a gap beside y");
    }
}
