package dev.wslgodoctor.diagnostics.cause.binary;

import dev.wslgodoctor.diagnostics.cause.Confidence;
import dev.wslgodoctor.diagnostics.cause.Link;
import dev.wslgodoctor.diagnostics.cause.RootCause;
import dev.wslgodoctor.diagnostics.cause.Severity;
import dev.wslgodoctor.diagnostics.cause.Verdict;
import dev.wslgodoctor.diagnostics.cause.editor.DocumentRepair;
import dev.wslgodoctor.diagnostics.parse.JsoncNode;
import dev.wslgodoctor.diagnostics.probe.EditorProbes;
import dev.wslgodoctor.diagnostics.probe.EditorSettings;
import dev.wslgodoctor.diagnostics.probe.Facts;
import dev.wslgodoctor.diagnostics.repair.Plan;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The flags for tests in the settings hold {@code -gcflags}, which collide with those that Delve gives when a test is
 * debugged.
 *
 * <p>Newer releases of the extension drop them with a warning, so that it is likely and not certain that they do harm.
 *
 * @see <a href="https://github.com/golang/vscode-go/issues/2953">golang/vscode-go issue 2953</a>; facts cases.md R41
 */
public final class TestFlagsHoldGcflags implements RootCause {

    // go.testFlags replaces go.buildFlags for tests (golang/vscode-go extension/src/testUtils.ts, getTestFlags)
    private static final List<String> SETTINGS = List.of("go.testFlags", "go.buildFlags");

    @Override
    public String id() {
        return "binary.test-flags-hold-gcflags";
    }

    @Override
    public Link breaks() {
        return Link.DEBUG_INFO;
    }

    @Override
    public Verdict judge(Facts facts) {
        return setting(facts).filter(found -> !meant(found).isEmpty()).map(found -> Verdict.holds(Severity.DEGRADES,
                Confidence.LIKELY, Map.of("where", found.document().position(found.node()), "flags",
                        String.join(" ", meant(found).stream()
                                .map(index -> found.node().asTexts().orElseThrow().get(index)).toList()))))
                .orElseGet(Verdict::ruledOut);
    }

    private static Optional<EditorSettings.Found> setting(Facts facts) {
        EditorSettings settings = facts.need(EditorProbes.SETTINGS);
        return SETTINGS.stream().flatMap(name -> settings.find(name).stream())
                .filter(found -> found.node() instanceof JsoncNode.ArrayNode && found.node().asTexts().isPresent())
                .findFirst();
    }

    /** Places of the words that are the flag or its value. */
    private static List<Integer> meant(EditorSettings.Found found) {
        List<String> words = found.node().asTexts().orElseThrow();
        List<Integer> places = new ArrayList<>();
        for (int i = 0; i < words.size(); i++) {
            if (words.get(i).matches("--?gcflags=.*")) {
                places.add(i);
            } else if (words.get(i).matches("--?gcflags") && i + 1 < words.size()) {
                places.add(i);
                places.add(++i);
            }
        }
        return places;
    }

    /** Takes these words out; Delve gives the same flags by itself. */
    @Override
    public Optional<Plan> repair(Facts facts) {
        EditorSettings.Found found = setting(facts).orElseThrow();
        return Optional.of(DocumentRepair.of(id(), found.document(), DocumentRepair.removing(meant(found).stream()
                .map(index -> found.path().element(index)).toList()), Map.of()));
    }

    @Override
    public List<String> cases() {
        return List.of("R41");
    }

    @Override
    public List<String> sources() {
        return List.of("golang/vscode-go #2953", "golang/vscode-go #1261",
                "golang/vscode-go extension/src/testUtils.ts@28e27ff");
    }
}
