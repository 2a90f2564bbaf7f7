package dev.wslgodoctor.diagnostics.parse;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.wslgodoctor.diagnostics.path.LinuxPath;
import dev.wslgodoctor.diagnostics.path.WindowsPath;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class MountsTest {

    private static final String WSL = """
            /dev/sdc / ext4 rw,relatime,discard,errors=remount-ro,data=ordered 0 0
            none /mnt/wsl tmpfs rw,relatime 0 0
            none /usr/lib/wsl/drivers 9p ro,nosuid,noatime,aname=drivers;fmask=222;dmask=222,trans=fd,rfd=7 0 0
            C:\\134 /mnt/c 9p rw,noatime,aname=drvfs;path=C:\\;uid=1000;symlinkroot=/mnt/,cache=0x5,trans=fd 0 0
            D:\\134 /work\\040files\\011x 9p rw,noatime,aname=drvfs;path=D:\\134;uid=1000,trans=fd,rfd=9,wfd=9 0 0
            tmpfs /mnt/c/ram tmpfs rw 0 0
            """;

    @Test
    void findsTheDeepestMountThatHoldsAPath() {
        Mounts mounts = Mounts.parse(WSL);
        assertEquals("9p", mounts.holding(LinuxPath.of("/mnt/c/Users/张 伟")).orElseThrow().type());
        assertEquals("tmpfs", mounts.holding(LinuxPath.of("/mnt/c/ram/x")).orElseThrow().type());
        assertEquals("ext4", mounts.holding(LinuxPath.of("/mnt/cd")).orElseThrow().type());
        assertEquals(Optional.empty(), Mounts.parse("").holding(LinuxPath.ROOT));
    }

    @Test
    void aLaterMountHidesAnEarlierOneAtTheSamePoint() {
        Mounts mounts = Mounts.parse("a /x ext4 rw 0 0\nb /x tmpfs rw 0 0\n");
        assertEquals("tmpfs", mounts.holding(LinuxPath.of("/x/y")).orElseThrow().type());
    }

    @Test
    void takesOctalEscapesBackInPathSourceAndOptions() {
        Mount drive = Mounts.parse(WSL).holding(LinuxPath.of("/work files\tx/a")).orElseThrow();
        assertEquals("D:\\", drive.source());
        assertEquals(Optional.of('D'), drive.driveLetter());
    }

    @Test
    void aWindowsDriveIsKnownByTheNameOfItsShareNotByItsPlace() {
        Mounts mounts = Mounts.parse(WSL);
        assertTrue(mounts.holding(LinuxPath.of("/mnt/c")).orElseThrow().isWindowsDrive());
        assertFalse(mounts.holding(LinuxPath.of("/mnt/wsl")).orElseThrow().isWindowsDrive());
        assertFalse(mounts.holding(LinuxPath.of("/usr/lib/wsl/drivers")).orElseThrow().isWindowsDrive());
        // another 9p server at the usual place, as recorded in a guest with diod
        assertFalse(one("/run/diod.sock /mnt/c 9p rw,sync,uname=root,aname=/srv/c,trans=unix 0 0").isWindowsDrive());
    }

    @Test
    void knowsTheOlderAndTheOtherForms() {
        Mount virtio = one("drvfs /mnt/c 9p rw,aname=drvfs;path=C:\\;uid=1000,cache=mmap,trans=virtio 0 0");
        assertEquals(Optional.of('C'), virtio.driveLetter());
        Mount wsl1 = one("C:\\134 /mnt/c drvfs rw,noatime,uid=1000,gid=1000,case=off 0 0");
        assertEquals(Optional.of('C'), wsl1.driveLetter());
        Mount virtiofs = one("drvfsa /mnt/c virtiofs rw,noatime 0 0");
        assertTrue(virtiofs.isWindowsDrive());
        assertEquals(Optional.empty(), virtiofs.driveLetter());
        assertFalse(one("x /usr/lib/wsl/lib virtiofs ro 0 0").isWindowsDrive());
    }

    @Test
    void aMountedFolderOrShareIsNoDriveButHasItsWindowsPath() {
        Mount share = one("\\134\\134nas\\134work /n 9p rw,aname=drvfs;path=UNC\\nas\\work;uid=1000 0 0");
        assertEquals(Optional.of(WindowsPath.of("\\\\nas\\work")), share.windowsFolder());
        assertEquals(Optional.empty(), share.driveLetter());
        assertEquals(Optional.empty(), one("C:\\134x /n 9p rw,aname=drvfs;path=C:\\x;uid=1000 0 0").driveLetter());
    }

    @Test
    void listsTheDrivesForTranslatingPaths() {
        assertEquals(Optional.of(WindowsPath.of("C:\\Users")),
                Mounts.parse(WSL).drives().toWindows(LinuxPath.of("/mnt/c/Users")));
        assertEquals(Optional.of(LinuxPath.of("/work files\tx/a")),
                Mounts.parse(WSL).drives().toLinux(WindowsPath.of("d:\\a")));
    }

    @Test
    void passesOverLinesThatAreNoMounts() {
        assertEquals(List.of(), Mounts.parse("\n\nsource\nsource relative ext4 rw\n a b c \n").list());
    }

    private static Mount one(String line) {
        return Mounts.parse(line).list().getFirst();
    }
}
