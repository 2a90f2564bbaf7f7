package dev.wslgodoctor.diagnostics.cause.editor;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import dev.wslgodoctor.diagnostics.cause.Confidence;
import dev.wslgodoctor.diagnostics.cause.Severity;
import dev.wslgodoctor.diagnostics.cause.Verdict;
import dev.wslgodoctor.diagnostics.engine.Examiner;
import dev.wslgodoctor.diagnostics.parse.Mounts;
import dev.wslgodoctor.diagnostics.path.LinuxPath;
import dev.wslgodoctor.diagnostics.probe.EditorOnWindows;
import dev.wslgodoctor.diagnostics.probe.EditorProbes;
import dev.wslgodoctor.diagnostics.probe.EditorProduct;
import dev.wslgodoctor.diagnostics.probe.FakeFacts;
import dev.wslgodoctor.diagnostics.probe.FileProbes;
import dev.wslgodoctor.diagnostics.probe.ProjectProbes;
import dev.wslgodoctor.diagnostics.probe.RecentFolder;
import dev.wslgodoctor.diagnostics.probe.WslProbes;
import dev.wslgodoctor.diagnostics.repair.Action;
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
        return opened("/mnt/c/Users/dev/shop", "file:///c%3A/Users/Dev/shop").with(EditorProbes.ON_WINDOWS,
                List.of(new EditorOnWindows(EditorProduct.CODE, List.of())));
    }

    private static List<String> steps(FakeFacts facts) {
        return new FolderOpenedFromWindows().repair(facts).orElseThrow().actions().stream()
                .map(action -> ((Action.AskUser) action).messageKey().replace("editor.folder-opened-from-windows", "")
                        + " " + ((Action.AskUser) action).arguments().get("editor")).toList();
    }

    private static FakeFacts opened(String root, String... uris) {
        return new FakeFacts().with(ProjectProbes.ROOT, LinuxPath.of(root))
                .with(ProjectProbes.RECENT, List.of(uris).stream()
                        .map(uri -> RecentFolder.of(EditorProduct.CODE, uri).orElseThrow()).toList())
                .with(FileProbes.MOUNTS, Mounts.parse(
                        "C:\\134 /mnt/c 9p rw,aname=drvfs;path=C:\\134;uid=1000 0 0\n/dev/sdc / ext4 rw 0 0\n"))
                .with(WslProbes.DISTRO, new dev.wslgodoctor.diagnostics.gateway.Machine.DistroChoice("Ubuntu",
                        Optional.empty(), true));
    }

    @Test
    void holdsForAFolderOfAWindowsDriveWithoutRegardToCase() {
        assertEquals(Verdict.holds(Severity.DEGRADES, Confidence.LIKELY,
                Map.of("folder", "c:\\Users\\Dev\\shop", "distro", "Ubuntu", "editor", "VS Code")), verdict(holding()));
    }

    @Test
    void namesEachEditorThatHadItOpenAndWhatItLacks() {
        String uri = "file:///c%3A/Users/dev/shop";
        FakeFacts facts = opened("/mnt/c/Users/dev/shop").with(ProjectProbes.RECENT, List.of(
                RecentFolder.of(EditorProduct.CURSOR, uri).orElseThrow(),
                RecentFolder.of(EditorProduct.VSCODIUM, uri).orElseThrow()));

        assertEquals("VSCodium, Cursor",
                assertInstanceOf(Verdict.Holds.class, verdict(facts)).arguments().get("editor"));
        assertEquals(List.of(".by-hand VSCodium", ".by-hand Cursor"), steps(facts));
        assertEquals(List.of(".extension VSCodium", ".by-hand VSCodium", ".by-hand Cursor"),
                steps(facts.with(EditorProbes.ON_WINDOWS, List.of(
                        new EditorOnWindows(EditorProduct.VSCODIUM, List.of()),
                        new EditorOnWindows(EditorProduct.CURSOR, List.of("anysphere.remote-wsl-1.0.13"))))));
    }

    @Test
    void aWindowOfAnyEditorInTheDistroRulesItOut() {
        FakeFacts facts = opened("/mnt/c/Users/dev/shop").with(ProjectProbes.RECENT, List.of(
                RecentFolder.of(EditorProduct.CODE, "file:///c%3A/Users/dev/shop").orElseThrow(),
                RecentFolder.of(EditorProduct.CURSOR, "vscode-remote://wsl%2Bubuntu/mnt/c/Users/dev/shop")
                        .orElseThrow()));

        assertEquals(Verdict.ruledOut(), verdict(facts));
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
