package dev.wslgodoctor.diagnostics.parse;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

class GoSourceLineTest {

    private static final String TEXT = """
            // Package a.
            package a

            import "fmt"

            /* one
               two */
            func f() { // why
            \tfmt.Println("/* no comment", '"', `
            // no comment
            `)
            }
            """;

    @Test
    void tellsWhatALineHolds() {
        assertEquals(GoSourceLine.COMMENT, GoSourceLine.of(TEXT, 1));
        assertEquals(GoSourceLine.HEADER, GoSourceLine.of(TEXT, 2));
        assertEquals(GoSourceLine.BLANK, GoSourceLine.of(TEXT, 3));
        assertEquals(GoSourceLine.HEADER, GoSourceLine.of(TEXT, 4));
        assertEquals(GoSourceLine.COMMENT, GoSourceLine.of(TEXT, 7));
        assertEquals(GoSourceLine.CODE, GoSourceLine.of(TEXT, 8));
        assertEquals(GoSourceLine.CODE, GoSourceLine.of(TEXT, 9));
        assertEquals(GoSourceLine.CODE, GoSourceLine.of(TEXT, 10), "inside a raw string");
        assertEquals(GoSourceLine.CODE, GoSourceLine.of(TEXT, 12));
        assertEquals(GoSourceLine.NONE, GoSourceLine.of(TEXT, 13));
        assertEquals(GoSourceLine.NONE, GoSourceLine.of("", 1));
        assertEquals(GoSourceLine.COMMENT, GoSourceLine.of("x /* open\nmore\n", 2));
        assertEquals(GoSourceLine.CODE, GoSourceLine.of("s := \"open \\", 1));
    }

    @Test
    void windowsLineEndsChangeNothing() {
        assertEquals(GoSourceLine.COMMENT, GoSourceLine.of("// a\r\nx := 1\r\n", 1));
        assertEquals(GoSourceLine.CODE, GoSourceLine.of("// a\r\nx := 1\r\n", 2));
    }
}
