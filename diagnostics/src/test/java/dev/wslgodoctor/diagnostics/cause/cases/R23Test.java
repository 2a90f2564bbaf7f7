package dev.wslgodoctor.diagnostics.cause.cases;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.wslgodoctor.diagnostics.cause.Verdict;
import dev.wslgodoctor.diagnostics.cause.distro.WindowsPathDropped;
import dev.wslgodoctor.diagnostics.gateway.StagedMachine;
import dev.wslgodoctor.diagnostics.repair.Outcome;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A start file drops the folders of Windows from PATH; the repair adds the two that are needed. */
class R23Test {

    private static final String PLAIN =
            "/home/dev/go/bin:/usr/local/go/bin:/usr/bin:/bin:/mnt/c/Windows/system32";
    private static final String LINUX = "/usr/local/go/bin:/home/dev/go/bin:/usr/bin:/bin";
    private static final String EDITOR = "/mnt/c/Users/dev/AppData/Local/Programs/Microsoft VS Code/bin";

    private final WindowsPathDropped cause = new WindowsPathDropped();

    @TempDir
    private Path journal;

    private static StagedMachine machine(String login) {
        return StagedMachine.usual().account("dev", 1000, PLAIN).shellPath(login);
    }

    private static CaseMachine onWsl() {
        return CaseMachine.healthy().file("/proc/sys/kernel/osrelease", "6.6.87.2-microsoft-standard-WSL2\n");
    }

    // what Debian's /etc/profile leaves, and an editor that WSL put on PATH
    private static CaseMachine dropped() {
        return onWsl().variable("PATH", LINUX + ":/mnt/c/Windows/system32:" + EDITOR)
                .tool("/mnt/c/Windows/system32/cmd.exe", CaseMachine.Tools.PE).tool(EDITOR + "/code", "2321")
                .file("/home/dev/.profile", "# mine\numask 022").loginPath(LINUX);
    }

    @Test
    void theDroppedFoldersAreNamedFirst() {
        assertEquals(Optional.of("distro.windows-path-dropped"),
                machine("/home/dev/go/bin:/usr/local/go/bin:/usr/bin:/bin").first());
    }

    @Test
    void theSameShellThatKeepsThemIsHealthy() {
        assertEquals(Optional.empty(), machine(PLAIN).first());
    }

    @Test
    void theRepairAddsTheTwoFoldersAndTheUndoTakesThemOut() throws Exception {
        CaseMachine machine = dropped();
        CaseRepair repair = new CaseRepair(machine, cause, journal);
        assertEquals(List.of("change-file", "ask-user"), repair.kinds());
        assertEquals(Optional.of("# mine\numask 022"), machine.text("/home/dev/.profile"));

        repair.cures();

        assertEquals(Optional.of("# mine\numask 022\nexport PATH=\"$PATH:/mnt/c/Windows/system32\"\n"
                + "export PATH=\"$PATH:" + EDITOR + "\"\n"), machine.text("/home/dev/.profile"));
        repair.isTakenBack(cause);
        assertEquals(Optional.of("# mine\numask 022"), machine.text("/home/dev/.profile"));
    }

    // the Path of this Windows has no folder of an editor: it was installed without "add to PATH"
    @Test
    void whereWslConfLeavesThemOutTheTwoFoldersComeBackAndNoOther() throws Exception {
        CaseMachine machine = dropped().variable("PATH", LINUX).file("/etc/wsl.conf",
                "[interop]\nappendWindowsPath=false\n").without("/home/dev/.profile");
        CaseRepair repair = new CaseRepair(machine, cause, journal);
        assertEquals(List.of("create-file", "ask-user"), repair.kinds());

        repair.cures();

        assertEquals(Optional.of("export PATH=\"$PATH:/mnt/c/Windows/system32\"\nexport PATH=\"$PATH:" + EDITOR
                + "\"\n"), machine.text("/home/dev/.profile"));
        repair.isTakenBack(cause);
        assertEquals(Optional.empty(), machine.text("/home/dev/.profile"));
    }

    @Test
    void whoDoesNotLetTheShellRunIsToldThatTheEffectIsNotKnown() throws Exception {
        CaseMachine machine = onWsl().variable("PATH", LINUX)
                .tool("/mnt/c/Windows/system32/cmd.exe", CaseMachine.Tools.PE)
                .file("/etc/wsl.conf", "[interop]\nappendWindowsPath=false\n");

        Outcome outcome = new CaseRepair(machine, cause, journal).applied();

        assertInstanceOf(Outcome.CannotTell.class, outcome, () -> outcome.toString());
        assertInstanceOf(Verdict.Undetermined.class, machine.verdict(cause));
    }

    @Test
    void whereNoneOfTheFoldersIsFoundThereIsTheGuideAlone() {
        assertTrue(dropped().without("/mnt/c/Windows").without("/mnt/c/Users/dev/AppData/Local/Programs")
                .plan(cause).orElseThrow().onlyByHand());
    }
}
