package dev.wslgodoctor.diagnostics.parse;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.wslgodoctor.diagnostics.parse.SubstitutePath.Rule;
import java.util.List;
import org.junit.jupiter.api.Test;

class SubstitutePathTest {

    @Test
    void answersAsTheRecordedSessions() {
        assertEquals("/home/dev/MixedCase/main.go", one("C:\\Users\\dev\\MixedCase\\Main.go",
                "C:\\Users\\dev\\MixedCase", "/home/dev/MixedCase"));
        assertEquals("/home/dev/shop/main.go", one("\\\\wsl.localhost\\Ubuntu\\home\\dev\\shop\\main.go",
                "\\\\wsl.localhost\\Ubuntu\\home\\dev\\shop", "/home/dev/shop"));
        assertEquals("/home/dev/shop/main.go", one("/home/dev/shop/main.go", "/home/dev/sho", "/x"));
        assertEquals("/home/dev/shop/main.go",
                one("/mnt/c/Users/dev/shop/main.go", "/mnt/c/Users/dev/shop", "/home/dev/shop"));
        assertEquals("example.com/shop/main.go", one("/home/dev/shop/main.go", "/home/dev/shop", "example.com/shop"));
    }

    @Test
    void takesTheFirstRuleThatMatches() {
        List<Rule> rules = List.of(new Rule("/a/b", "/first"), new Rule("/a", "/second"), new Rule("/a/b", "/third"));
        assertEquals("/first/x", SubstitutePath.apply("/a/b/x", rules));
        assertEquals("/second/bc", SubstitutePath.apply("/a/bc", rules));
        assertEquals("/b", SubstitutePath.apply("/b", rules));
    }

    @Test
    void anExactMatchNeedsNoBoundaryAndKeepsTheCaseOfTheRule() {
        assertEquals("/X/Main.go", one("C:\\Main.go", "C:\\Main.go", "/X/Main.go"));
    }

    @Test
    void slashesAtTheEndsDoNotMatter() {
        assertEquals("/y/z.go", one("/x/z.go", "/x/", "/y"));
        assertEquals("/y/z.go", one("/x/z.go", "/x", "/y/"));
        assertEquals("/y/z.go", one("/x/z.go", "/x/", "/y/"));
    }

    @Test
    void emptyFromTakesRelativePathsAndEmptyToMakesThem() {
        assertEquals("/home/dev/main.go", one("main.go", "", "/home/dev"));
        assertEquals("/abs/main.go", one("/abs/main.go", "", "/home/dev"));
        assertEquals("main.go", one("/home/dev/main.go", "/home/dev", ""));
        assertEquals("main.go", one("/home/dev/main.go", "/home/dev/", ""));
    }

    @Test
    void writesTheRestWithTheSeparatorsOfTheTarget() {
        assertEquals("C:\\src\\a\\b.go", one("/home/dev/A/b.go", "/home/dev", "C:\\src"));
        assertEquals("C:/src/a\\b.go", one("C:\\w\\a\\b.go", "C:\\w", "C:/src\\").replace("src\\", "src/"));
        assertEquals("shop/a.go", one("/w/a.go", "/w", "shop"));
    }

    @Test
    void oneWindowsRuleMakesEveryRuleBlindToCase() {
        List<Rule> rules = List.of(new Rule("C:\\x", "/x"), new Rule("/Home/Dev", "/srv"));
        assertEquals("/srv/main.go", SubstitutePath.apply("/home/dev/Main.go", rules));
        assertEquals("/home/dev/Main.go", SubstitutePath.apply("/home/dev/Main.go", rules.subList(0, 1)));
    }

    @Test
    void reversedIsTheRuleOfDelvesOwnConfiguration() {
        assertEquals(new Rule("b", "a"), new Rule("a", "b").reversed());
    }

    private static String one(String path, String from, String to) {
        return SubstitutePath.apply(path, List.of(new Rule(from, to)));
    }
}
