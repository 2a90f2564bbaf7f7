package dev.wslgodoctor.diagnostics.cause.files;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import dev.wslgodoctor.diagnostics.cause.Confidence;
import dev.wslgodoctor.diagnostics.cause.Severity;
import dev.wslgodoctor.diagnostics.cause.Verdict;
import dev.wslgodoctor.diagnostics.cause.cases.CaseMachine;
import dev.wslgodoctor.diagnostics.gateway.Trouble;
import dev.wslgodoctor.diagnostics.probe.FakeFacts;
import dev.wslgodoctor.diagnostics.repair.Action;
import java.util.Map;
import org.junit.jupiter.api.Test;

class WindowsChangesNotNoticedTest {

    private final WindowsChangesNotNoticed cause = new WindowsChangesNotNoticed();

    private static CaseMachine machine() {
        return CaseMachine.healthy().onWindowsDrive();
    }

    static FakeFacts holding() {
        return machine().given();
    }

    @Test
    void holdsForAProjectOnADriveOfWindows() {
        assertEquals(Verdict.holds(Severity.DEGRADES, Confidence.LIKELY, Map.of("mount", "/mnt/c", "type", "9p",
                "folder", "/mnt/c/Users/dev/shop")), machine().verdict(cause));
    }

    @Test
    void isRuledOutOnTheLinuxDisk() {
        assertEquals(Verdict.ruledOut(), CaseMachine.healthy().verdict(cause));
    }

    @Test
    void isRuledOutOnWsl1WhichPassesChangesOn() {
        assertEquals(Verdict.ruledOut(), machine().file("/proc/mounts",
                "rootfs / wslfs rw 0 0\nC:\\134 /mnt/c drvfs rw,noatime,uid=1000,gid=1000 0 0\n").verdict(cause));
    }

    @Test
    void admitsNotKnowingWhenTheMountsCannotBeRead() {
        assertInstanceOf(Verdict.Undetermined.class, machine()
                .fails(new Trouble.Denied("no"), "/proc/mounts").verdict(cause));
    }

    @Test
    void offersTheCopyIntoTheHomeFolder() {
        assertInstanceOf(Action.CopyTree.class, machine().plan(cause).orElseThrow().actions().getFirst());
    }
}
