package dev.wslgodoctor.diagnostics.cause.files;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.wslgodoctor.diagnostics.cause.Confidence;
import dev.wslgodoctor.diagnostics.cause.Severity;
import dev.wslgodoctor.diagnostics.cause.Verdict;
import dev.wslgodoctor.diagnostics.engine.Examiner;
import dev.wslgodoctor.diagnostics.gateway.Place;
import dev.wslgodoctor.diagnostics.parse.Mounts;
import dev.wslgodoctor.diagnostics.path.LinuxPath;
import dev.wslgodoctor.diagnostics.probe.DistroProbes;
import dev.wslgodoctor.diagnostics.probe.FakeFacts;
import dev.wslgodoctor.diagnostics.probe.FileProbes;
import dev.wslgodoctor.diagnostics.probe.MovingProbes;
import dev.wslgodoctor.diagnostics.probe.ProjectProbes;
import dev.wslgodoctor.diagnostics.probe.WslProbes;
import dev.wslgodoctor.diagnostics.repair.Action;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ProjectOnWindowsDriveTest {

    private static final String TABLE = """
            /dev/sdc / ext4 rw,relatime 0 0
            C:\\\\134 /mnt/c 9p rw,noatime,aname=drvfs;path=C:\\\\134;uid=1000;gid=1000,cache=0x5,trans=fd 0 0
            none /usr/lib/wsl/drivers 9p ro,aname=drivers;fmask=222,trans=fd 0 0
            """;

    private final ProjectOnWindowsDrive cause = new ProjectOnWindowsDrive();

    private Verdict verdict(FakeFacts facts) {
        return Examiner.judge(cause, facts);
    }

    static FakeFacts holding() {
        return project("/mnt/c/Users/dev/shop");
    }

    private static FakeFacts project(String root) {
        LinuxPath path = LinuxPath.of(root);
        return new FakeFacts().with(ProjectProbes.REAL_ROOT, path)
                .with(FileProbes.PROJECT_MOUNT, Mounts.parse(TABLE).holding(path).orElseThrow())
                .with(DistroProbes.HOME, LinuxPath.of("/home/dev"))
                .with(WslProbes.DISTRO, new dev.wslgodoctor.diagnostics.gateway.Machine.DistroChoice("Ubuntu",
                        Optional.empty(), true));
    }

    @Test
    void holdsOnTheCDrive() {
        assertEquals(Verdict.holds(Severity.DEGRADES, Confidence.CERTAIN,
                Map.of("mount", "/mnt/c", "type", "9p", "folder", "/mnt/c/Users/dev/shop")), verdict(holding()));
    }

    @Test
    void isRuledOutOnTheLinuxFileSystem() {
        assertEquals(Verdict.ruledOut(), verdict(project("/home/dev/shop")));
    }

    @Test
    void isRuledOutUnderWsl1WhereNoVmLiesBetween() {
        FakeFacts facts = holding().with(FileProbes.PROJECT_MOUNT, Mounts
                .parse("C:\\134 /mnt/c drvfs rw,uid=1000 0 0\n")
                .holding(LinuxPath.of("/mnt/c/Users/dev/shop")).orElseThrow());

        assertEquals(Verdict.ruledOut(), verdict(facts));
    }

    @Test
    void isRuledOutOnOtherMountsOfTheSameType() {
        assertEquals(Verdict.ruledOut(), verdict(project("/usr/lib/wsl/drivers/shop")));
    }

    @Test
    void doesNotApplyWhenTheFolderDoesNotExist() {
        assertInstanceOf(Verdict.NotApplicable.class, verdict(holding().absent(FileProbes.PROJECT_MOUNT)));
    }

    @Test
    void admitsNotKnowingWhenNothingCouldBeRead() {
        assertInstanceOf(Verdict.Undetermined.class, verdict(new FakeFacts()));
    }

    @Test
    void aNoteBesideTheOriginalSaysWhereTheCopyIsWhereThatNameIsFree() {
        LinuxPath note = LinuxPath.of("/mnt/c/Users/dev/shop.copied-to-linux.txt");
        List<Action.ReplaceFile> written = cause.repair(holding().with(MovingProbes.NOTE, note)).orElseThrow().actions()
                .stream().filter(Action.ReplaceFile.class::isInstance).map(Action.ReplaceFile.class::cast)
                .filter(file -> file.path().equals(note.toString())).toList();

        assertEquals(1, written.size());
        assertEquals(Optional.empty(), written.getFirst().seenSha256());
        assertTrue(written.getFirst().content().orElseThrow().text().contains("/src/"));
    }

    @Test
    void theRepairCopiesAndLooksAtTheCopyFromThenOn() {
        List<Action> actions = cause.repair(holding()).orElseThrow().actions();

        assertEquals(new Action.CopyTree(Place.distro("Ubuntu"), LinuxPath.of("/mnt/c/Users/dev/shop"),
                LinuxPath.of("/home/dev/src/shop")), actions.get(0));
        assertEquals(new Action.ChooseProject("/home/dev/src/shop"), actions.get(1));
    }
}
