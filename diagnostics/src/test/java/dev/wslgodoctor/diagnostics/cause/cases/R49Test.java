package dev.wslgodoctor.diagnostics.cause.cases;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.wslgodoctor.diagnostics.cause.Confidence;
import dev.wslgodoctor.diagnostics.cause.Finding;
import dev.wslgodoctor.diagnostics.cause.Verdict;
import dev.wslgodoctor.diagnostics.gateway.StagedMachine;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Case R49 of the case book: PATH has the editor's folder of Windows and no other, and drives lie below /. */
class R49Test {

    private static final String PATH = "/home/dev/go/bin:/usr/local/go/bin:/usr/bin:/bin:"
            + "/c/Users/dev/AppData/Local/Programs/Microsoft VS Code/bin";

    private static StagedMachine machine(String path) {
        return StagedMachine.usual().account("dev", 1000, path).shellPath(path)
                .file("/proc/mounts", "/dev/sdd / ext4 rw,relatime 0 0\nC:\\134 /c 9p rw,aname=drvfs;path=C:\\ 0 0\n")
                .program("/c/Users/dev/AppData/Local/Programs/Microsoft VS Code/bin/code", new byte[] {'#', '!'})
                .program("/c/Windows/System32/cmd.exe", new byte[] {'M', 'Z'});
    }

    @Test
    void isRankedFirstAndCertain() {
        Finding first = machine(PATH).examined().holding().getFirst();
        assertEquals("editor.code-command-without-windows-folders", first.causeId());
        assertEquals(Confidence.CERTAIN, ((Verdict.Holds) first.verdict()).confidence());
    }

    @Test
    void isNoLongerFoundWithTheSystemFolder() {
        assertEquals(Optional.empty(), machine(PATH + ":/c/Windows/System32").first());
    }
}
