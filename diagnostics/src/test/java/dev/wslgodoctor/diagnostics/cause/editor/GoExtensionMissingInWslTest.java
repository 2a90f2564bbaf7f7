package dev.wslgodoctor.diagnostics.cause.editor;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import dev.wslgodoctor.diagnostics.cause.Confidence;
import dev.wslgodoctor.diagnostics.cause.Severity;
import dev.wslgodoctor.diagnostics.cause.Verdict;
import dev.wslgodoctor.diagnostics.engine.Examiner;
import dev.wslgodoctor.diagnostics.path.LinuxPath;
import dev.wslgodoctor.diagnostics.probe.EditorProbes;
import dev.wslgodoctor.diagnostics.probe.EditorProduct;
import dev.wslgodoctor.diagnostics.probe.FakeFacts;
import dev.wslgodoctor.diagnostics.probe.ProjectProbes;
import dev.wslgodoctor.diagnostics.probe.RecentFolder;
import dev.wslgodoctor.diagnostics.probe.WslProbes;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class GoExtensionMissingInWslTest {

    private final GoExtensionMissingInWsl cause = new GoExtensionMissingInWsl();

    private Verdict verdict(FakeFacts facts) {
        return Examiner.judge(cause, facts);
    }

    static FakeFacts holding() {
        return extensions(Map.of(".vscode-server", List.of()));
    }

    private static FakeFacts extensions(Map<String, List<String>> extensions) {
        return new FakeFacts().with(EditorProbes.GO_EXTENSIONS, extensions).with(WslProbes.DISTRO,
                new dev.wslgodoctor.diagnostics.gateway.Machine.DistroChoice("Ubuntu", Optional.empty(), true));
    }

    @Test
    void holdsForAServerWithoutTheExtension() {
        assertEquals(Verdict.holds(Severity.BLOCKS, Confidence.LIKELY,
                Map.of("servers", ".vscode-server", "editors", "VS Code")),
                verdict(holding()));
    }

    @Test
    void isRuledOutWhenItIsInstalled() {
        assertEquals(Verdict.ruledOut(),
                verdict(extensions(Map.of(".vscode-server", List.of("golang.go-0.52.2")))));
    }

    private static FakeFacts openedWith(EditorProduct editor, FakeFacts facts) {
        return facts.with(ProjectProbes.ROOT, LinuxPath.of("/home/dev/shop")).with(ProjectProbes.RECENT, List.of(
                RecentFolder.of(editor, "vscode-remote://wsl%2Bubuntu/home/dev/shop").orElseThrow(),
                RecentFolder.of(EditorProduct.CODE, "vscode-remote://wsl%2Bubuntu/home/dev/other").orElseThrow()));
    }

    @Test
    void theServerOfTheEditorThatHadTheProjectOpenDecides() {
        Map<String, List<String>> servers = Map.of(".vscode-server", List.of("golang.go-0.52.2"),
                ".cursor-server", List.of());

        assertEquals(Verdict.ruledOut(), verdict(extensions(servers)));
        assertEquals(Verdict.holds(Severity.BLOCKS, Confidence.LIKELY,
                Map.of("servers", ".cursor-server", "editors", "Cursor")),
                verdict(openedWith(EditorProduct.CURSOR, extensions(servers))));
        assertEquals(Verdict.ruledOut(), verdict(openedWith(EditorProduct.CODE, extensions(servers))));
        assertEquals(Verdict.ruledOut(), verdict(openedWith(EditorProduct.VSCODIUM, extensions(servers))));
    }

    @Test
    void doesNotApplyWhereNoEditorHasAServer() {
        assertInstanceOf(Verdict.NotApplicable.class, verdict(extensions(Map.of())));
    }

    @Test
    void admitsNotKnowingWhenNothingCouldBeRead() {
        assertInstanceOf(Verdict.Undetermined.class, verdict(new FakeFacts()));
    }
}
