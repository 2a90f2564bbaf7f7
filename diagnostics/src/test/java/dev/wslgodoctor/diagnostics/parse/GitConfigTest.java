package dev.wslgodoctor.diagnostics.parse;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class GitConfigTest {

    @Test
    void theLastValueOfASectionCounts() {
        GitConfig config = new GitConfig("[Core]\n\tautoCRLF = false ; old\n[user]\n\tname = \"D # ev\"\n"
                + "[core]\n  autocrlf=input\n\tbare\n");
        assertEquals(Optional.of("input"), config.value("core", "autocrlf"));
        assertEquals(List.of("false", "input"), config.values("core", "autocrlf"));
        assertEquals(Optional.of("D # ev"), config.value("user", "name"));
        assertEquals(Optional.of("true"), config.value("core", "bare"));
        assertEquals(Optional.empty(), config.value("core", "filemode"));
    }

    @Test
    void aSectionWithANameInQuotesIsAnotherOne() {
        assertEquals(Optional.empty(), new GitConfig("[core \"x\"]\n\tfilemode = false\n").value("core", "filemode"));
    }

    @Test
    void replacesWhereItStandsAndKeepsTheRest() {
        assertEquals("# a\r\n[core]\r\n\tfilemode = false\r\n[x]\r\n", new GitConfig(
                "# a\r\n[core]\r\n  fileMode = true # b\r\n[x]\r\n").with("core", "filemode", "false"));
    }

    @Test
    void makesTheSectionWhereThereIsNone() {
        assertEquals("[user]\n\tname = x\n[core]\n\tfilemode = false\n",
                new GitConfig("[user]\n\tname = x").with("core", "filemode", "false"));
    }

    @Test
    void aValueWithBlanksOrMarksIsQuotedAndReadBack() {
        String text = new GitConfig("").added("safe", "directory", "/home/dev/a \"b\"#c");
        assertEquals("[safe]\n\tdirectory = \"/home/dev/a \\\"b\\\"#c\"\n", text);
        assertEquals(Optional.of("/home/dev/a \"b\"#c"), new GitConfig(text).value("safe", "directory"));
    }
}
