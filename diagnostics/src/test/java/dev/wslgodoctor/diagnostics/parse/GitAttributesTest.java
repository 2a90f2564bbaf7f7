package dev.wslgodoctor.diagnostics.parse;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.OptionalInt;
import org.junit.jupiter.api.Test;

class GitAttributesTest {

    private static OptionalInt line(String text, String path) {
        return new GitAttributes(text).line(path, "eol=crlf");
    }

    @Test
    void theLastLineThatMatchesDecides() {
        assertEquals(OptionalInt.of(3),
                line("* eol=crlf\n*.md text\n*.sh text eol=crlf\r\n# *.sh eol=crlf\n", "a/run.sh"));
        assertEquals(OptionalInt.of(1), line("* eol=crlf\n*.bat eol=crlf\n", "run.sh"));
        assertEquals(OptionalInt.empty(), line("*.bat eol=crlf\n[attr]dos eol=crlf\n\n", "run.sh"));
    }

    @Test
    void patternsWithASlashAreAboutThePath() {
        assertEquals(OptionalInt.of(1), line("/scripts/*.sh eol=crlf\n", "scripts/run.sh"));
        assertEquals(OptionalInt.empty(), line("/*.sh eol=crlf\n", "scripts/run.sh"));
        assertEquals(OptionalInt.of(1), line("scripts/** eol=crlf\n", "scripts/deep/run.sh"));
        assertEquals(OptionalInt.of(1), line("**/run.?h eol=crlf\n", "scripts/deep/run.sh"));
    }
}
