package dev.wslgodoctor.diagnostics.path;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.Map;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;

class DriveMountsTest {

    @Test
    void translatesBetweenADriveAndItsUsualMount() {
        assertEquals(Optional.of(LinuxPath.of("/mnt/d/Work/张 伟")),
                DriveMounts.USUAL.toLinux(WindowsPath.of("D:\\Work\\张 伟")));
        assertEquals(Optional.of(WindowsPath.of("C:\\Users\\dev")),
                DriveMounts.USUAL.toWindows(LinuxPath.of("/mnt/c/Users/dev")));
    }

    @Test
    void followsAnotherMountRoot() {
        DriveMounts atRoot = DriveMounts.under(LinuxPath.ROOT);
        assertEquals(Optional.of(LinuxPath.of("/c/x")), atRoot.toLinux(WindowsPath.of("c:\\x")));
        assertEquals(Optional.of(WindowsPath.of("C:\\")), atRoot.toWindows(LinuxPath.of("/c")));
    }

    @Test
    void knowsOnlyTheDrivesThatAreMounted() {
        DriveMounts onlyC = new DriveMounts(Map.of('C', LinuxPath.of("/win")));
        assertEquals(Optional.empty(), onlyC.toLinux(WindowsPath.of("D:\\x")));
        assertEquals(Optional.empty(), onlyC.toLinux(WindowsPath.of("\\\\nas\\x\\y")));
        assertEquals(Optional.empty(), onlyC.toWindows(LinuxPath.of("/mnt/c")));
        assertEquals("\\\\wsl.localhost\\Debian\\mnt\\c", onlyC.toWindows("Debian", LinuxPath.of("/mnt/c")).toString());
        assertEquals("Not a drive letter: c",
                assertThrows(IllegalArgumentException.class, () -> new DriveMounts(Map.of('c', LinuxPath.ROOT)))
                        .getMessage());
    }

    @Test
    void prefersTheDeepestMountPoint() {
        DriveMounts nested = new DriveMounts(Map.of('C', LinuxPath.of("/mnt/c"), 'D', LinuxPath.of("/mnt/c/data")));
        assertEquals(Optional.of(WindowsPath.of("D:\\x")), nested.toWindows(LinuxPath.of("/mnt/c/data/x")));
    }

    @Test
    void theWayThereAndBackKeepsEveryName() {
        Random random = new Random(11);
        for (int i = 0; i < 2_000; i++) {
            LinuxPath path = LinuxPath.of("/mnt/e");
            for (int depth = random.nextInt(5); depth > 0; depth--) {
                path = path.resolve("n" + (char) (1 + random.nextInt(300)) + "z");
            }
            LinuxPath there = path;
            assertEquals(Optional.of(there),
                    DriveMounts.USUAL.toWindows(there).flatMap(DriveMounts.USUAL::toLinux), there::toString);
        }
    }
}
