package dev.wslgodoctor.diagnostics.parse;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;

class FstabTest {

    @Test
    void namesWhatMountWouldMount() {
        assertEquals(List.of(new Fstab.Line(3, "//nas/my\\040team", "/srv/my team", "cifs"),
                new Fstab.Line(4, "tmpfs", "/var/cache/go", "tmpfs")), Fstab.wanted("""
                        # UNCONFIGURED FSTAB FOR BASE SYSTEM
                        LABEL=cloudimg-rootfs   /        ext4   defaults        0 1
                        //nas/my\\040team  /srv/my\\040team/ cifs rw 0 0
                        tmpfs /var/cache/go tmpfs
                        /swap none swap sw 0 0
                        UUID=1 /backup ext4 noauto 0 0
                        /dev/sdx
                        """));
    }
}
