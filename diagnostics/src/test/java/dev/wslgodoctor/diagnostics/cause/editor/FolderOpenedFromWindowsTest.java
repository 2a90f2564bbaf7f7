package dev.wslgodoctor.diagnostics.cause.editor;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import dev.wslgodoctor.diagnostics.cause.Confidence;
import dev.wslgodoctor.diagnostics.cause.Severity;
import dev.wslgodoctor.diagnostics.cause.Verdict;
import dev.wslgodoctor.diagnostics.engine.Examiner;
import dev.wslgodoctor.diagnostics.parse.Mounts;
import dev.wslgodoctor.diagnostics.path.LinuxPath;
import dev.wslgodoctor.diagnostics.probe.FakeFacts;
import dev.wslgodoctor.diagnostics.probe.FileProbes;
import dev.wslgodoctor.diagnostics.probe.ProjectProbes;
import dev.wslgodoctor.diagnostics.probe.RecentFolder;
import dev.wslgodoctor.diagnostics.probe.WslProbes;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class FolderOpenedFromWindowsTest {

    private final FolderOpenedFromWindows cause = new FolderOpenedFromWindows();

    private Verdict verdict(FakeFacts facts) {
        return Examiner.judge(cause, facts);
    }

    static FakeFacts holding() {
        return opened("/mnt/c/Users/dev/shop", "file:///c%3A/Users/Dev/shop");
    }

    private static FakeFacts opened(String root, String... uris) {
        return new FakeFacts().with(ProjectProbes.ROOT, LinuxPath.of(root))
                .with(ProjectProbes.RECENT, List.of(uris).stream()
                        .map(uri -> RecentFolder.of(uri).orElseThrow()).toList())
                .with(FileProbes.MOUNTS, Mounts.parse(
                        "C:\\134 /mnt/c 9p rw,aname=drvfs;path=C:\\134;uid=1000 0 0\n/dev/sdc / ext4 rw 0 0\n"))
                .with(WslProbes.DISTRO, new dev.wslgodoctor.diagnostics.gateway.Machine.DistroChoice("Ubuntu",
                        Optional.empty(), true));
    }

    @Test
    void holdsForAFolderOfAWindowsDriveWithoutRegardToCase() {
        assertEquals(Verdict.holds(Severity.DEGRADES, Confidence.LIKELY,
                Map.of("folder", "c:\\Users\\Dev\\shop", "distro", "Ubuntu")), verdict(holding()));
    }

    @Test
    void isRuledOutWhenAWindowOfTheDistroHadItOpenToo() {
        assertEquals(Verdict.ruledOut(), verdict(opened("/mnt/c/Users/dev/shop", "file:///c%3A/Users/Dev/shop",
                "vscode-remote://wsl%2Bubuntu/mnt/c/Users/dev/shop")));
    }

    @Test
    void holdsForAFolderOfTheDistroThatWasOpenedThroughItsShare() {
        assertInstanceOf(Verdict.Holds.class, verdict(opened("/home/dev/shop",
                "file://wsl.localhost/Ubuntu/home/dev/shop")));
        assertInstanceOf(Verdict.Holds.class, verdict(opened("/home/dev/shop",
                "file://wsl%24/Ubuntu/home/dev/shop")));
    }

    @Test
    void anotherFolderOnWindowsProvesNothing() {
        assertInstanceOf(Verdict.NotApplicable.class, verdict(opened("/home/dev/shop", "file:///c%3A/Users/dev/shop")));
    }

    @Test
    void aWindowOfAnotherDistroDoesNotRuleItOut() {
        assertInstanceOf(Verdict.Holds.class, verdict(opened("/mnt/c/Users/dev/shop", "file:///c%3A/Users/dev/shop",
                "vscode-remote://wsl%2Bdebian/mnt/c/Users/dev/shop")));
    }

    @Test
    void admitsNotKnowingWhenNothingCouldBeRead() {
        assertInstanceOf(Verdict.Undetermined.class, verdict(new FakeFacts()));
    }
}
