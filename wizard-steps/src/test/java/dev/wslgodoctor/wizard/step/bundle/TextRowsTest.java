package dev.wslgodoctor.wizard.step.bundle;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.File;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** A text as rows: nothing of it is lost, nothing in it acts, and long ones cost no copies. */
class TextRowsTest {

    private static String joined(TextRows rows) {
        return rows.stream().map(row -> (row.number() > 1 ? "\n" : "") + row.text()).collect(Collectors.joining());
    }

    @Test
    void everyLineHasItsNumberAndALongOneGoesOnInRowsWithoutANumber() {
        String text = "first\n\n" + "x".repeat(TextRows.LONGEST) + "end\nlast";
        TextRows rows = new TextRows(text);

        assertEquals(List.of(1, 2, 3, 0, 4), rows.stream().map(TextRows.Row::number).toList());
        assertEquals(text, joined(rows));
        assertEquals(4, rows.lines());
        assertEquals("end", rows.get(3).text());
    }

    @Test
    void aBreakAtTheEndBeginsNoLineAndNoTextHasNoRow() {
        assertEquals(1, new TextRows("one\n").size());
        assertEquals(0, new TextRows("").size());
        assertEquals(-1, new TextRows("").rowOf(1));
    }

    @Test
    void noRowEndsWithinACharacterOfTwoHalves() {
        TextRows rows = new TextRows("a".repeat(TextRows.LONGEST - 1) + "😀b");

        assertEquals("a".repeat(TextRows.LONGEST - 1), rows.get(0).text());
        assertEquals("😀b", rows.get(1).text());
    }

    @Test
    void aHundredThousandLinesAreFoundInAndGoneToByNumber() {
        StringBuilder text = new StringBuilder();
        for (int line = 1; line <= 100_000; line++) {
            text.append("line ").append(line).append(line % 50_000 == 0 ? " Needle\n" : "\n");
        }
        TextRows rows = new TextRows(text.toString());

        assertEquals(100_000, rows.size());
        assertArrayEquals(new int[] {49_999, 99_999}, rows.hits("nEEDLE", 10));
        assertEquals(1, rows.hits("line", 1).length);
        assertEquals(0, rows.hits("", 10).length);
        assertEquals("line 70000", rows.get(rows.rowOf(70_000)).text());
        assertEquals(99_999, rows.rowOf(200_000));
    }

    @Test
    void whatIsInvisibleOrTurnsTheWritingRoundIsNamed() {
        assertEquals("a    b", TextRows.shown("a\tb\r"));
        assertEquals("exe.<U+202E>gpj<U+001B>[31m", TextRows.shown("exe.\u202Egpj\u001B[31m"));
        assertEquals("张伟 é 😀", TextRows.shown("张伟 é 😀"));
    }

    @Test
    void ofWhatIsDroppedTheFirstZipFileIsTaken() {
        assertEquals(Optional.of(Path.of("b.ZIP")),
                BundleFiles.first(List.of(new File("a.txt"), new File("b.ZIP"), new File("c.zip"))));
        assertEquals(Optional.empty(), BundleFiles.first(List.of(new File("a.zip.exe"))));
    }
}
