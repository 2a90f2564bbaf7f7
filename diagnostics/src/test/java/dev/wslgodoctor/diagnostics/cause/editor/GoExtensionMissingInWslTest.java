package dev.wslgodoctor.diagnostics.cause.editor;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import dev.wslgodoctor.diagnostics.cause.Confidence;
import dev.wslgodoctor.diagnostics.cause.Severity;
import dev.wslgodoctor.diagnostics.cause.Verdict;
import dev.wslgodoctor.diagnostics.engine.Examiner;
import dev.wslgodoctor.diagnostics.probe.EditorProbes;
import dev.wslgodoctor.diagnostics.probe.FakeFacts;
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
        assertEquals(Verdict.holds(Severity.BLOCKS, Confidence.LIKELY, Map.of("servers", ".vscode-server")),
                verdict(holding()));
    }

    @Test
    void isRuledOutWhenItIsInstalled() {
        assertEquals(Verdict.ruledOut(),
                verdict(extensions(Map.of(".vscode-server", List.of("golang.go-0.52.2")))));
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
