package dev.wslgodoctor.diagnostics.cause.distro;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import dev.wslgodoctor.diagnostics.cause.Confidence;
import dev.wslgodoctor.diagnostics.cause.Severity;
import dev.wslgodoctor.diagnostics.cause.Verdict;
import dev.wslgodoctor.diagnostics.engine.Examiner;
import dev.wslgodoctor.diagnostics.gateway.StagedMachine;
import dev.wslgodoctor.diagnostics.gateway.Trouble;
import dev.wslgodoctor.diagnostics.probe.FakeFacts;
import dev.wslgodoctor.diagnostics.probe.FileProbes;
import dev.wslgodoctor.diagnostics.repair.Action;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Map;
import org.junit.jupiter.api.Test;

class FstabEntryFailsTest {

    private final FstabEntryFails cause = new FstabEntryFails();

    static StagedMachine machine() {
        return StagedMachine.usual().file("/etc/fstab",
                "LABEL=cloudimg-rootfs / ext4 defaults 0 1\n//nas/team /srv/team cifs credentials=/root/.nas 0 0\n");
    }

    static FakeFacts holding() {
        return machine().facts();
    }

    static FakeFacts ruledOut() {
        return machine().file("/proc/mounts",
                "/dev/sdd / ext4 rw 0 0\n//nas/team /srv/team cifs rw 0 0\n").facts();
    }

    @Test
    void isLikelyForALineThatIsNotMounted() {
        assertEquals(Verdict.holds(Severity.DEGRADES, Confidence.LIKELY, Map.of("lines", "2", "points", "/srv/team")),
                Examiner.judge(cause, holding()));
    }

    @Test
    void isRuledOutOnceItIsMounted() {
        assertEquals(Verdict.ruledOut(), Examiner.judge(cause, ruledOut()));
    }

    @Test
    void isRuledOutForALineThatMayFail() {
        assertEquals(Verdict.ruledOut(), machine().file("/etc/fstab",
                "//nas/team /srv/team cifs nofail,credentials=/root/.nas 0 0\n")
                .verdict(cause));
    }

    @Test
    void anEmptyTableOfMountsDoesNotSayThatNothingIsMounted() {
        assertInstanceOf(Verdict.Undetermined.class, machine().file("/proc/mounts", "").verdict(cause));
    }

    @Test
    void admitsNotKnowingWhatCannotBeRead() {
        assertInstanceOf(Verdict.Undetermined.class, Examiner.judge(cause,
                holding().unknown(FileProbes.MOUNTS, new Trouble.Denied("no"))));
    }

    @Test
    void doesNotApplyWhereWslDoesNotReadTheFile() {
        assertEquals(Verdict.notApplicable("mountFsTab"), machine()
                .file("/etc/wsl.conf", "[automount]\nmountFsTab=false\n").verdict(cause));
    }

    @Test
    void theRepairKeepsACommentInTheCodePageOfChineseWindows() {
        byte[] gbk = {'#', ' ', (byte) 0xb9, (byte) 0xb2, (byte) 0xcf, (byte) 0xed, '\n'};
        byte[] line = "//nas/team /srv/team cifs defaults 0 0\n".getBytes(StandardCharsets.UTF_8);
        byte[] file = Arrays.copyOf(gbk, gbk.length + line.length);
        System.arraycopy(line, 0, file, gbk.length, line.length);

        Action.ReplaceFile edit = (Action.ReplaceFile) cause.repair(machine().file("/etc/fstab", file).facts())
                .orElseThrow().actions().getFirst();

        assertArrayEquals(gbk, Arrays.copyOf(edit.content().orElseThrow().bytes(), gbk.length));
    }

    @Test
    void theRepairMakesThisLineACommentAndNoOther() {
        assertEquals("""
                # 共享\rnot a line
                # //nas/team /srv/team cifs credentials=/root/.nas 0 0
                """, machine().file("/etc/fstab", """
                # 共享\rnot a line
                //nas/team /srv/team cifs credentials=/root/.nas 0 0
                """).repaired(cause, "fstab"));
        assertEquals("LABEL=cloudimg-rootfs / ext4 defaults 0 1\n"
                        + "# //nas/team /srv/team cifs credentials=/root/.nas 0 0\n",
                machine().repaired(cause, "fstab"));
    }
}
