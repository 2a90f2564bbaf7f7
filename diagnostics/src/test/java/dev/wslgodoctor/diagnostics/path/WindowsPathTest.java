package dev.wslgodoctor.diagnostics.path;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class WindowsPathTest {

    @Test
    void readsADrivePathWithEitherSlash() {
        WindowsPath path = WindowsPath.of("c:/Users//张 伟\\.\\x\\..\\shop\\");
        assertEquals("c:\\Users\\张 伟\\shop", path.toString());
        assertEquals(Optional.of('C'), path.drive());
        assertEquals("shop", path.name());
    }

    @Test
    void keepsTheBackslashOfABareDriveAndCannotLeaveIt() {
        assertEquals("C:\\", WindowsPath.of("C:\\..\\..").toString());
        assertEquals(Optional.empty(), WindowsPath.of("C:\\").parent());
        assertEquals("C:\\", WindowsPath.of("C:\\a").parent().orElseThrow().toString());
    }

    @Test
    void dropsTheVerbatimPrefix() {
        assertEquals("C:\\WSL\\Debian", WindowsPath.of("\\\\?\\C:\\WSL\\Debian").toString());
        assertEquals("\\\\nas\\work\\x", WindowsPath.of("\\\\?\\UNC\\nas\\work\\x").toString());
    }

    @Test
    void refusesWhatIsNotAbsoluteAndSaysWhy() {
        for (String text : List.of("foo", "C:foo", "\\foo", "C:", "\\\\.\\COM1", "\\\\?\\Volume{1}\\x", "/mnt/c",
                "1:\\")) {
            assertEquals("Not an absolute Windows path: " + text, messageOf(text));
        }
        assertEquals("A Windows path must not be empty", messageOf(""));
        assertEquals("A Windows path cannot hold NUL: C:\\\\0", messageOf("C:\\\0"));
        assertEquals("A network path needs a server and a share: \\\\nas", messageOf("\\\\nas"));
        assertEquals("A network path needs a server and a share: \\\\nas\\", messageOf("\\\\nas\\"));
        assertEquals(Optional.empty(), WindowsPath.parse("C:foo"));
    }

    @Test
    void resolvesRelativeRootedAndAbsoluteNames() {
        WindowsPath base = WindowsPath.of("D:\\work\\shop");
        assertEquals("D:\\work\\shop\\.vscode\\launch.json", base.resolve(".vscode/launch.json").toString());
        assertEquals("D:\\other", base.resolve("\\other").toString());
        assertEquals("C:\\x", base.resolve("C:\\x").toString());
        assertEquals("D:\\work", base.resolve("..").toString());
        assertThrows(IllegalArgumentException.class, () -> base.resolve("C:x"));
        assertThrows(IllegalArgumentException.class, () -> base.resolve("a\0"));
    }

    @Test
    void findsTheDistroBehindBothNamesOfTheShare() {
        DistroPath expected = new DistroPath("Ubuntu-24.04", LinuxPath.of("/home/dev/a b"));
        assertEquals(Optional.of(expected), WindowsPath.of("\\\\wsl.localhost\\Ubuntu-24.04\\home\\dev\\a b").inWsl());
        assertEquals(Optional.of(expected), WindowsPath.of("//WSL$/Ubuntu-24.04/home/dev/a b").inWsl());
        assertEquals(Optional.of(new DistroPath("Debian", LinuxPath.ROOT)),
                WindowsPath.of("\\\\wsl$\\Debian").inWsl());
        assertEquals(Optional.empty(), WindowsPath.of("\\\\nas\\Debian\\home").inWsl());
        assertEquals(Optional.empty(), WindowsPath.of("C:\\wsl$\\Debian").inWsl());
    }

    @Test
    void writesAndReadsNamesThatWindowsCannotHold() {
        LinuxPath odd = LinuxPath.of("/home/dev/a:b\\c\n\"d\"");
        WindowsPath seen = WindowsPath.ofDistro("Debian", odd);
        assertEquals("\\\\wsl.localhost\\Debian\\home\\dev\\a\uF03Ab\uF05Cc\uF00A\uF022d\uF022", seen.toString());
        assertEquals(odd, seen.inWsl().orElseThrow().path());
    }

    @Test
    void comparesAsWindowsDoesOnDrivesAndAsLinuxDoesInsideADistro() {
        assertTrue(WindowsPath.of("C:\\Users\\Dev").sameAs(WindowsPath.of("c:\\users\\DEV")));
        assertNotEquals(WindowsPath.of("C:\\Users\\Dev"), WindowsPath.of("c:\\users\\DEV"));
        assertTrue(WindowsPath.of("\\\\wsl$\\debian\\a").sameAs(WindowsPath.of("\\\\wsl.localhost\\Debian\\a")));
        assertFalse(WindowsPath.of("\\\\wsl$\\Debian\\A").sameAs(WindowsPath.of("\\\\wsl$\\Debian\\a")));
        assertFalse(WindowsPath.of("C:\\ab").sameAs(WindowsPath.of("C:\\a")));
    }

    @Test
    void countsAFolderOnlyAtANameBoundary() {
        assertTrue(WindowsPath.of("C:\\Users\\dev\\x").startsWith(WindowsPath.of("c:\\users")));
        assertTrue(WindowsPath.of("C:\\Users").startsWith(WindowsPath.of("C:\\")));
        assertFalse(WindowsPath.of("C:\\Users2").startsWith(WindowsPath.of("C:\\Users")));
        assertFalse(WindowsPath.of("D:\\Users").startsWith(WindowsPath.of("C:\\")));
    }

    private static String messageOf(String text) {
        return assertThrows(IllegalArgumentException.class, () -> WindowsPath.of(text)).getMessage();
    }
}
