package dev.wslgodoctor.diagnostics.cause.distro;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import dev.wslgodoctor.diagnostics.cause.Confidence;
import dev.wslgodoctor.diagnostics.cause.Severity;
import dev.wslgodoctor.diagnostics.cause.Verdict;
import dev.wslgodoctor.diagnostics.engine.Examiner;
import dev.wslgodoctor.diagnostics.gateway.StagedMachine;
import dev.wslgodoctor.diagnostics.gateway.Trouble;
import dev.wslgodoctor.diagnostics.probe.FakeFacts;
import dev.wslgodoctor.diagnostics.probe.SystemProbes;
import java.util.Map;
import org.junit.jupiter.api.Test;

class DiskFullTest {

    private final DiskFull cause = new DiskFull();

    static StagedMachine machine() {
        return StagedMachine.usual().says("Filesystem     1024-blocks      Used Available Capacity Mounted on\n"
                        + "/dev/sdd        1055762868 1055762868     512     100% /\n", "df", "-k")
                .says("Filesystem       Inodes   IUsed    IFree IUse% Mounted on\n"
                        + "/dev/sdd       67108864  812345 66296519    2% /\n", "df", "-i");
    }

    static FakeFacts holding() {
        return machine().facts();
    }

    @Test
    void holdsForADiskWithoutRoom() {
        assertEquals(Verdict.holds(Severity.BLOCKS, Confidence.CERTAIN,
                Map.of("free", "0", "size", "1006", "entries", "2 %")),
                Examiner.judge(cause, holding()));
    }

    @Test
    void isRuledOutWithRoom() {
        assertEquals(Verdict.ruledOut(), StagedMachine.usual()
                .says("Filesystem     1024-blocks      Used Available Capacity Mounted on\n"
                        + "/dev/sdd        1055762868 1055762868     512000000     100% /\n", "df", "-k")
                .says("Filesystem       Inodes   IUsed    IFree IUse% Mounted on\n"
                        + "/dev/sdd       67108864  812345 66296519    2% /\n", "df", "-i")
                .verdict(cause));
    }

    @Test
    void holdsForADiskWithoutFileEntries() {
        assertEquals(Verdict.holds(Severity.BLOCKS, Confidence.CERTAIN,
                Map.of("free", "500000", "size", "1006", "entries", "100 %")), StagedMachine.usual()
                        .says("Filesystem     1024-blocks      Used Available Capacity Mounted on\n"
                        + "/dev/sdd        1055762868 1055762868     512000000     100% /\n", "df", "-k")
                .says("Filesystem       Inodes   IUsed    IFree IUse% Mounted on\n"
                        + "/dev/sdd       67108864  812345 66296519    100% /\n", "df", "-i")
                .verdict(cause));
    }

    @Test
    void aRootThatIsNeverWrittenIsNotFull() {
        assertEquals(Verdict.notApplicable("files.mounts"),
                machine().file("/proc/mounts", "/dev/sdb / erofs ro,relatime 0 0\n").verdict(cause));
    }

    @Test
    void admitsNotKnowingWhatCannotBeRead() {
        assertInstanceOf(Verdict.Undetermined.class, Examiner.judge(cause,
                holding().unknown(SystemProbes.ROOM, new Trouble.Denied("no"))));
    }

    @Test
    void admitsNotKnowingWhenDfSaysNonsense() {
        assertInstanceOf(Verdict.Undetermined.class, machine().says("df: no\n", "df", "-k").verdict(cause));
    }
}
