package dev.wslgodoctor.diagnostics.bundle;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.util.Set;
import org.junit.jupiter.api.Test;

class PrivateNamesTest {

    private static PrivateNames seenIn(String text) {
        return PrivateNames.ofNames(Set.of("dev")).andThoseIn(text);
    }

    @Test
    void aHomeThatOnlyAPathTellsIsMaskedInPathsAndNowhereElse() {
        PrivateNames names = seenIn("vscode-remote://wsl%2Bubuntu/home/shopkeeper/shop");

        assertEquals(Set.of("shopkeeper"), names.onlyInPaths());
        assertEquals("/home/user2/shop by a shopkeeper",
                new Redactor(names).text("/home/shopkeeper/shop by a shopkeeper"));
    }

    @Test
    void aWindowsProfileIsFoundInEverySpellingOfItsPath() {
        for (String path : new String[] {"C:\\Users\\Wang Fang\\x", "C:\\\\Users\\\\Wang Fang\\\\x",
            "/mnt/c/Users/Wang Fang/x", "file:///c%3A/Users/Wang%20Fang/x"}) {
            PrivateNames names = seenIn(path);
            assertTrue(names.placeholders().containsKey("Wang Fang"), path);
            assertFalse(new Redactor(names).text(path).contains("Wang"), path);
        }
    }

    @Test
    void everybodysFoldersAndWhatIsKnownAlreadyAddNothing() {
        PrivateNames known = PrivateNames.ofNames(Set.of("dev"));

        assertSame(known, known.andThoseIn("/home/dev/x C:\\Users\\Public\\x C:\\Users\\Default User\\x /home/user1/x"));
    }

    @Test
    void aLongerNameThatBeginsWithAKnownOneIsAnotherPerson() {
        PrivateNames names = seenIn("/home/dev-ops/x");

        assertEquals("/home/user2/x /home/user1/y", new Redactor(names).text("/home/dev-ops/x /home/dev/y"));
    }

    @Test
    void theLastLookFindsANameThatWasTakenForOneByteALetter() {
        LeakScan scan = new LeakScan(PrivateNames.ofNames(Set.of("zhang")));

        assertTrue(scan.finds("z\\u0000h\\u0000a\\u0000n\\u0000g".getBytes(StandardCharsets.UTF_8)));
        assertTrue(scan.finds("zhang".getBytes(StandardCharsets.UTF_16LE)));
        assertFalse(scan.finds("zhangjiajie".getBytes(StandardCharsets.UTF_8)));
    }
}
