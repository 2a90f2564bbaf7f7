package dev.wslgodoctor.diagnostics.repair;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.wslgodoctor.diagnostics.path.LinuxPath;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A project's copy to a small disk that fills up after there was room enough. Needs root, for the disk. */
class CopyOnFullDiskTest {

    @TempDir
    private Path folder;
    private Workbench bench;

    @BeforeEach
    void setUp() throws Exception {
        bench = new Workbench(folder);
        bench.sh("mkdir -p \"$1/c/shop\" \"$1/disk\" && cd \"$1/c/shop\" && printf 'package main\\n' > main.go"
                + " && head -c 3000000 /dev/zero > data && printf bad > says", bench.root.toString());
        boolean mounted = bench.sh("mount -t tmpfs -o size=64m none \"$1\" 2>/dev/null && echo yes || echo no",
                bench.path("disk")).equals("yes\n");
        Workbench.runOnlyIf(mounted, "no small disk can be mounted here");
    }

    @AfterEach
    void tearDown() {
        bench.sh("umount \"$1\" 2>/dev/null; exit 0", bench.path("disk"));
    }

    private LinuxPath at(String name) {
        return LinuxPath.of(bench.path(name));
    }

    @Test
    void theCopyStopsNothingOfItIsLeftAndItCanBeMadeOnceThereIsRoom() throws Exception {
        String source = bench.sh("cd \"$1\" && find . -type f -exec sha256sum {} + | sort", bench.path("c/shop"));
        Plan plan = bench.plan(new Action.CopyTree(Workbench.HERE, at("c/shop"), at("disk/shop")));
        boolean[] full = {false};
        bench.fault = command -> {
            if (!full[0] && command.argv().toString().contains("xargs -0 -P")
                    && command.argv().toString().contains("tee /dev/fd/3")) {
                full[0] = true;
                // all of it but a piece that is smaller than the file
                bench.sh("head -c 100000000 /dev/zero > \"$1/taken\" 2>/dev/null; truncate -s -1000000 \"$1/taken\"",
                        bench.path("disk"));
            }
            return command;
        };

        Outcome.Refused refused = assertInstanceOf(Outcome.Refused.class, bench.apply(plan));

        assertTrue(full[0], "the disk was not filled");
        assertEquals(Outcome.Why.FAILED, refused.why(), refused.toString());
        assertTrue(refused.entry().isEmpty(), "all of it could be taken back");
        assertEquals("taken\n", bench.sh("ls -A \"$1\"", bench.path("disk")));
        assertEquals(source, bench.sh("cd \"$1\" && find . -type f -exec sha256sum {} + | sort", bench.path("c/shop")));
        assertEquals(List.of(Entry.State.UNDONE),
                bench.journal().read().entries().stream().map(Entry::state).toList());

        bench.sh("rm \"$1/taken\"", bench.path("disk"));
        bench.apply(plan);
        assertEquals(source, bench.sh("cd \"$1\" && find . -type f -exec sha256sum {} + | sort",
                bench.path("disk/shop")));
    }
}
