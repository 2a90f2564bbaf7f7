package dev.wslgodoctor.diagnostics.path;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;

class LinuxPathTest {

    @Test
    void dropsDotsDoubleSlashesAndTheLastSlash() {
        assertEquals("/home/张 伟/src", LinuxPath.of("//home/./张 伟/x/../src//").toString());
        assertEquals(LinuxPath.ROOT, LinuxPath.of("/../.."));
    }

    @Test
    void keepsNewlineBackslashAndColonInNames() {
        assertEquals("a\nb\\c:d", LinuxPath.of("/tmp/a\nb\\c:d").name());
    }

    @Test
    void refusesWhatIsNotAnAbsolutePathAndSaysWhy() {
        assertEquals("A Linux path must not be empty", messageOf(""));
        assertEquals("Not an absolute Linux path: home/dev", messageOf("home/dev"));
        assertEquals("A Linux path cannot hold NUL: /a\\0b", messageOf("/a\0b"));
        assertEquals(Optional.empty(), LinuxPath.parse("/a\0b"));
        assertEquals(Optional.empty(), LinuxPath.parse("C:\\a"));
    }

    @Test
    void resolvesARelativeNameAndLetsAnAbsoluteOneStand() {
        LinuxPath home = LinuxPath.of("/home/dev");
        assertEquals("/home/dev/go/bin", home.resolve("go/bin").toString());
        assertEquals("/home", home.resolve("..").toString());
        assertEquals("/etc", home.resolve("/etc").toString());
        assertEquals(home, home.resolve(""));
        assertThrows(IllegalArgumentException.class, () -> home.resolve("a\0"));
    }

    @Test
    void knowsItsParentUntilTheRoot() {
        assertEquals(Optional.of(LinuxPath.of("/a")), LinuxPath.of("/a/b").parent());
        assertEquals(Optional.of(LinuxPath.ROOT), LinuxPath.of("/a").parent());
        assertEquals(Optional.empty(), LinuxPath.ROOT.parent());
    }

    @Test
    void countsAFolderOnlyAtANameBoundary() {
        assertTrue(LinuxPath.of("/mnt/c/x").startsWith(LinuxPath.of("/mnt/c")));
        assertTrue(LinuxPath.of("/mnt/c").startsWith(LinuxPath.of("/mnt/c")));
        assertTrue(LinuxPath.of("/mnt/c").startsWith(LinuxPath.ROOT));
        assertFalse(LinuxPath.of("/mnt/cd").startsWith(LinuxPath.of("/mnt/c")));
    }

    @Test
    void tellsTheWayFromOneFolderToAnother() {
        assertEquals("../../etc/wsl.conf", LinuxPath.of("/home/dev").relativize(LinuxPath.of("/etc/wsl.conf")));
        assertEquals(".", LinuxPath.of("/home").relativize(LinuxPath.of("/home")));
        assertEquals("a/b", LinuxPath.ROOT.relativize(LinuxPath.of("/a/b")));
    }

    @Test
    void walkingTheRelativeWayArrivesForAnyTwoPaths() {
        Random random = new Random(7);
        for (int i = 0; i < 2_000; i++) {
            LinuxPath from = anyPath(random);
            LinuxPath to = anyPath(random);
            assertEquals(to, from.resolve(from.relativize(to)));
            assertEquals(from, LinuxPath.of(from.toString()));
        }
    }

    @Test
    void differsByCase() {
        assertNotEquals(LinuxPath.of("/Home"), LinuxPath.of("/home"));
    }

    private static LinuxPath anyPath(Random random) {
        List<String> names = List.of("a", "b c", "..", ".", "", "張\n", "-x", "$(x)", "'\"", "😀");
        StringBuilder text = new StringBuilder("/");
        for (int i = random.nextInt(6); i > 0; i--) {
            text.append(names.get(random.nextInt(names.size()))).append('/');
        }
        return LinuxPath.of(text.toString());
    }

    private static String messageOf(String text) {
        return assertThrows(IllegalArgumentException.class, () -> LinuxPath.of(text)).getMessage();
    }
}
