package dev.wslgodoctor.diagnostics.parse;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;

class StrippingWordsTest {

    @Test
    void removesOnlyWhatStrips() {
        assertEquals(List.of("-tags=dev", "-ldflags=-X main.v=1"),
                StrippingWords.removed(List.of("-tags=dev", "-ldflags=-s -X main.v=1 -w")));
        assertEquals(List.of("-ldflags", "-X main.v=1"), StrippingWords.removed(List.of("-ldflags", "-s -X main.v=1")));
    }

    @Test
    void removesAFlagThatIsLeftEmpty() {
        assertEquals(List.of("-v"), StrippingWords.removed(List.of("-ldflags", "-s -w", "-v", "--ldflags=-w")));
    }

    @Test
    void keepsThePatternOfPackages() {
        assertEquals(List.of("-ldflags=all=-X main.v=1"),
                StrippingWords.removed(List.of("-ldflags=all=-s -X main.v=1")));
    }

    @Test
    void keepsWhatOnlyLooksLikeIt() {
        List<String> words = List.of("-ldflags=-X main.v=-s", "-s", "-w");

        assertEquals(words, StrippingWords.removed(words));
    }
}
