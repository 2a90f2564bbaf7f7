package dev.wslgodoctor.diagnostics.cause.files;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.wslgodoctor.diagnostics.cause.Confidence;
import dev.wslgodoctor.diagnostics.cause.Severity;
import dev.wslgodoctor.diagnostics.cause.Verdict;
import dev.wslgodoctor.diagnostics.cause.cases.CaseMachine;
import dev.wslgodoctor.diagnostics.gateway.Trouble;
import dev.wslgodoctor.diagnostics.probe.FakeFacts;
import dev.wslgodoctor.diagnostics.repair.Action;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;

class WindowsDriveKeepsNoModesTest {

    private static final String METADATA = CaseMachine.Mounts.WSL2.replace("gid=1000;", "gid=1000;metadata;");

    private final WindowsDriveKeepsNoModes cause = new WindowsDriveKeepsNoModes();

    private static CaseMachine machine() {
        return CaseMachine.healthy().onWindowsDrive();
    }

    static FakeFacts holding() {
        return machine().given();
    }

    @Test
    void holdsForAProjectOnADriveWithoutTheOption() {
        assertEquals(Verdict.holds(Severity.DEGRADES, Confidence.CERTAIN, Map.of("mount", "/mnt/c", "type", "9p")),
                machine().verdict(cause));
    }

    @Test
    void isRuledOutByTheOption() {
        assertEquals(Verdict.ruledOut(), machine().file("/proc/mounts", METADATA).verdict(cause));
    }

    @Test
    void isRuledOutOnTheLinuxDisk() {
        assertEquals(Verdict.ruledOut(), CaseMachine.healthy().verdict(cause));
    }

    @Test
    void admitsNotKnowingWhereTheKernelDoesNotTellTheOptions() {
        assertInstanceOf(Verdict.Undetermined.class, machine().file("/proc/mounts",
                "/dev/sdc / ext4 rw 0 0\ndrvfs /mnt/c virtiofs rw,noatime 0 0\n").verdict(cause));
    }

    @Test
    void admitsNotKnowingWhenTheMountsCannotBeRead() {
        assertInstanceOf(Verdict.Undetermined.class, machine()
                .fails(new Trouble.TimedOut(Duration.ofSeconds(5), "slow"), "/proc/mounts").verdict(cause));
    }

    @Test
    void addsTheOptionToThoseThatAreThere() {
        CaseMachine machine = machine().file("/etc/wsl.conf", "[automount]\noptions=umask=22\n");
        Action.ReplaceFile edit = assertInstanceOf(Action.ReplaceFile.class,
                machine.plan(cause).orElseThrow().actions().getFirst());
        assertEquals("[automount]\noptions=umask=22,metadata\n", edit.content().orElseThrow().text());
        assertTrue(edit.asRoot());
    }

    @Test
    void leavesTheOptionsOfADriveInFstabToTheUser() {
        CaseMachine machine = machine().file("/etc/fstab", "C: /mnt/c drvfs defaults 0 0\n");
        assertInstanceOf(Action.AskUser.class, machine.plan(cause).orElseThrow().actions().getFirst());
    }

    @Test
    void onlyRestartsWhereTheFileHasTheOptionAlready() {
        CaseMachine machine = machine().file("/etc/wsl.conf", "[automount]\noptions=metadata\n");
        assertInstanceOf(Action.RestartDistro.class, machine.plan(cause).orElseThrow().actions().getFirst());
    }
}
