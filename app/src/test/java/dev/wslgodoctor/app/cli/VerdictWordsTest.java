package dev.wslgodoctor.app.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.wslgodoctor.diagnostics.text.Texts;
import java.util.Locale;
import org.junit.jupiter.api.Test;

/** A bundle keeps verdicts as words of JSON; people read them in their language. */
class VerdictWordsTest {

    private static final Texts CHINESE = Texts.in(Locale.SIMPLIFIED_CHINESE).and(Cli.class, "cli");

    @Test
    void everyVerdictIsSaidInChinese() {
        assertEquals("成立 (阻断)", VerdictWords.of("holds (blocks)", CHINESE));
        assertEquals("已排除", VerdictWords.of("ruled-out", CHINESE));
        assertEquals("不适用", VerdictWords.of("not-applicable", CHINESE));
        assertEquals("未能确定", VerdictWords.of("undetermined", CHINESE));
    }

    @Test
    void noVerdictIsADashAndAnUnknownWordStays() {
        assertEquals("–", VerdictWords.of("", CHINESE));
        assertEquals("half-broken", VerdictWords.of("half-broken", CHINESE));
    }
}
