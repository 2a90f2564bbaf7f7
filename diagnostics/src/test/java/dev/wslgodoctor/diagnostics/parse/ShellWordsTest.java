package dev.wslgodoctor.diagnostics.parse;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;

class ShellWordsTest {

    @Test
    void quotesAndBackslashesAreResolvedAndVariablesStay() {
        assertEquals(List.of("go", "build", "-ldflags=-s -w -X 'a=b'", "$OUT", "a b"),
                ShellWords.of("go  build -ldflags=\"-s -w -X 'a=b'\" $OUT a\\ b"));
        assertEquals(List.of("", "x"), ShellWords.of("'' x"));
        assertEquals(List.of("open to the end"), ShellWords.of("\"open to the end"));
    }

    @Test
    void operatorsPartCommands() {
        assertEquals(List.of(List.of("cd", "/src"), List.of("go", "build", "."), List.of("rm", "a;b")),
                ShellWords.commands("cd /src && (go build .);rm 'a;b' ||"));
    }
}
