package dev.wslgodoctor.diagnostics.cause.editor;

import dev.wslgodoctor.diagnostics.cause.Confidence;
import dev.wslgodoctor.diagnostics.cause.Link;
import dev.wslgodoctor.diagnostics.cause.RootCause;
import dev.wslgodoctor.diagnostics.cause.Severity;
import dev.wslgodoctor.diagnostics.cause.Verdict;
import dev.wslgodoctor.diagnostics.path.LinuxPath;
import dev.wslgodoctor.diagnostics.probe.EditorProbes;
import dev.wslgodoctor.diagnostics.probe.Facts;
import java.util.List;
import java.util.Map;

/**
 * The project is used with GoLand, whose own settings and run configurations are not examined.
 *
 * <p>No fault, so it is a note: who debugs with GoLand must not take "nothing found" for "nothing there". Without the
 * folder .idea the project was not opened with it, and without GoLand another editor of JetBrains made that folder.
 *
 * @see <a href="https://www.jetbrains.com/help/go/how-to-use-wsl-development-environment-in-product.html">WSL in
 *      GoLand</a>
 */
public final class GolandNotExamined implements RootCause {

    @Override
    public String id() {
        return "editor.goland-not-examined";
    }

    @Override
    public Link breaks() {
        return Link.WINDOW;
    }

    @Override
    public List<String> sources() {
        return List.of("https://www.jetbrains.com/help/go/how-to-use-wsl-development-environment-in-product.html");
    }

    @Override
    public Verdict judge(Facts facts) {
        List<String> versions = facts.need(EditorProbes.GOLAND);
        LinuxPath folder = facts.need(EditorProbes.IDEA_FOLDER);
        return Verdict.holds(Severity.NOTE, Confidence.CERTAIN,
                Map.of("versions", String.join(", ", versions), "folder", folder.toString()));
    }
}
