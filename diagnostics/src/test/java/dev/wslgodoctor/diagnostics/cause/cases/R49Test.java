package dev.wslgodoctor.diagnostics.cause.cases;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.wslgodoctor.diagnostics.cause.Confidence;
import dev.wslgodoctor.diagnostics.cause.Finding;
import dev.wslgodoctor.diagnostics.cause.Verdict;
import dev.wslgodoctor.diagnostics.cause.editor.CodeCommandWithoutWindowsFolders;
import dev.wslgodoctor.diagnostics.gateway.StagedMachine;
import dev.wslgodoctor.diagnostics.repair.Outcome;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Case R49 of the case book: PATH has the editor's folder of Windows and no other, and drives lie below /. */
class R49Test {

    private static final String LINUX = "/usr/local/go/bin:/home/dev/go/bin:/usr/bin:/bin";
    private static final String EDITOR = "/mnt/c/Users/dev/AppData/Local/Programs/Microsoft VS Code/bin";

    private final CodeCommandWithoutWindowsFolders cause = new CodeCommandWithoutWindowsFolders();

    @TempDir
    private Path journal;

    private static final String PATH = "/home/dev/go/bin:/usr/local/go/bin:/usr/bin:/bin:"
            + "/c/Users/dev/AppData/Local/Programs/Microsoft VS Code/bin";

    private static StagedMachine machine(String path) {
        return StagedMachine.usual().account("dev", 1000, path).shellPath(path)
                .file("/proc/mounts", "/dev/sdd / ext4 rw,relatime 0 0\nC:\\134 /c 9p rw,aname=drvfs;path=C:\\ 0 0\n")
                .program("/c/Users/dev/AppData/Local/Programs/Microsoft VS Code/bin/code",
                        "#!/usr/bin/env sh\ncmd.exe /C .\\bin\\code.cmd --locate-extension\n".getBytes(
                                java.nio.charset.StandardCharsets.US_ASCII))
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

    private static CaseMachine trimmed() {
        return CaseMachine.healthy().variable("PATH", LINUX + ":" + EDITOR).tool(EDITOR + "/code", "2321636d642e657865")
                .tool("/mnt/c/Windows/system32/cmd.exe", CaseMachine.Tools.PE);
    }

    @Test
    void theRepairAddsTheSystemFolderAndTheUndoTakesItOut() throws Exception {
        CaseMachine machine = trimmed().loginPath(LINUX + ":" + EDITOR);
        CaseRepair repair = new CaseRepair(machine, cause, journal);
        assertEquals(List.of("create-file", "ask-user"), repair.kinds());

        repair.cures();

        assertEquals(Optional.of("export PATH=\"$PATH:/mnt/c/Windows/system32\"\n"),
                machine.text("/home/dev/.profile"));
        repair.isTakenBack(cause);
        assertEquals(Optional.empty(), machine.text("/home/dev/.profile"));
    }

    @Test
    void whoDoesNotLetTheShellRunIsNotToldThatItStillHolds() throws Exception {
        CaseMachine machine = trimmed();

        Outcome outcome = new CaseRepair(machine, cause, journal).applied();

        assertInstanceOf(Outcome.CannotTell.class, outcome, () -> outcome.toString());
    }

    @Test
    void whereCmdIsNotFoundFromTheDistroThereIsTheGuideAlone() {
        assertTrue(trimmed().without("/mnt/c/Windows").plan(cause).orElseThrow().onlyByHand());
    }
}
