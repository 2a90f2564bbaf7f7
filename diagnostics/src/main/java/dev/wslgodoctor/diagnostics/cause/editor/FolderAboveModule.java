package dev.wslgodoctor.diagnostics.cause.editor;

import dev.wslgodoctor.diagnostics.cause.Confidence;
import dev.wslgodoctor.diagnostics.cause.Link;
import dev.wslgodoctor.diagnostics.cause.RootCause;
import dev.wslgodoctor.diagnostics.cause.Severity;
import dev.wslgodoctor.diagnostics.cause.Verdict;
import dev.wslgodoctor.diagnostics.gateway.Blob;
import dev.wslgodoctor.diagnostics.gateway.Place;
import dev.wslgodoctor.diagnostics.parse.GoMod;
import dev.wslgodoctor.diagnostics.parse.GoVersion;
import dev.wslgodoctor.diagnostics.path.LinuxPath;
import dev.wslgodoctor.diagnostics.probe.BinaryProbes;
import dev.wslgodoctor.diagnostics.probe.Facts;
import dev.wslgodoctor.diagnostics.probe.GoEnvironmentProbes;
import dev.wslgodoctor.diagnostics.probe.GoplsProbes;
import dev.wslgodoctor.diagnostics.probe.GoplsProbes.GoplsVersion;
import dev.wslgodoctor.diagnostics.probe.ModuleFolder;
import dev.wslgodoctor.diagnostics.probe.ProjectProbes;
import dev.wslgodoctor.diagnostics.probe.WorkspaceModules;
import dev.wslgodoctor.diagnostics.probe.WslProbes;
import dev.wslgodoctor.diagnostics.repair.Action;
import dev.wslgodoctor.diagnostics.repair.Plan;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The opened folder lies above the Go modules, and no go.work joins them.
 *
 * <p>The go command looks for go.mod or go.work in the folder and above it, never below. So did gopls before 0.15; a
 * newer one finds the module of each opened file, and the folder is then only worth a note.
 *
 * @see <a href="https://go.dev/ref/mod#workspaces">Go modules reference, workspaces</a>; golang/vscode-go issues 2529
 *      and 275; facts cases.md R47
 */
public final class FolderAboveModule implements RootCause {

    // the first Go that knows go.work (https://go.dev/doc/go1.18#go-work)
    private static final String FIRST = "1.18";

    @Override
    public String id() {
        return "editor.folder-above-module";
    }

    @Override
    public Link breaks() {
        return Link.WINDOW;
    }

    @Override
    public List<String> cases() {
        return List.of("R47");
    }

    @Override
    public List<String> sources() {
        return List.of("https://go.dev/ref/mod#workspaces", "golang/vscode-go #2529", "golang/vscode-go #275",
                "golang/tools release gopls/v0.15.0");
    }

    @Override
    public Verdict judge(Facts facts) {
        WorkspaceModules modules = facts.need(WorkspaceModules.OF_PROJECT);
        if (modules.file().isPresent()) {
            return Verdict.ruledOut();
        }
        if (modules.below().isEmpty()) {
            return Verdict.notApplicable(WorkspaceModules.OF_PROJECT.id());
        }
        // a go.work that the environment names counts wherever it lies
        if (facts.ask(GoEnvironmentProbes.ENVIRONMENT).found().flatMap(environment -> environment.find("GOWORK"))
                .filter(value -> !value.text().equals("off")).isPresent()) {
            return Verdict.ruledOut();
        }
        Optional<GoplsVersion> gopls = facts.ask(GoplsProbes.FOUND).found();
        boolean finds = gopls.filter(GoplsVersion::findsModulesBelow).isPresent();
        return Verdict.holds(finds ? Severity.NOTE : Severity.DEGRADES,
                gopls.isPresent() ? Confidence.CERTAIN : Confidence.LIKELY, Map.of("below", below(modules),
                "folder", facts.need(ProjectProbes.ROOT).toString()));
    }

    private static String below(WorkspaceModules modules) {
        return String.join(", ", modules.below().stream().map(each -> each.folder().toString()).toList());
    }

    /** A go.work in the opened folder; its go line is the newest of the modules', which the go command demands. */
    @Override
    public Optional<Plan> repair(Facts facts) {
        WorkspaceModules modules = facts.need(WorkspaceModules.OF_PROJECT);
        LinuxPath root = facts.need(ProjectProbes.ROOT);
        Action.AskUser byHand = new Action.AskUser(id() + ".by-hand", Map.of("below", below(modules)));
        boolean readable = modules.below().stream().allMatch(each -> each.mod().isPresent());
        // Go refuses a go.work in which two folders hold the same module
        List<String> names = facts.ask(BinaryProbes.MODULE_FOLDERS).found().orElse(List.of()).stream()
                .filter(each -> modules.below().stream().anyMatch(below -> below.folder().equals(each.folder())))
                .map(ModuleFolder::path).toList();
        boolean twice = names.stream().distinct().count() < names.size();
        if (twice || !readable || modules.below().size() >= WorkspaceModules.MOST) {
            return Optional.of(new Plan(id(), List.of(byHand)));
        }
        GoVersion newest = modules.below().stream().flatMap(each -> each.mod().flatMap(GoMod::wanted).stream())
                .max(GoVersion::compareTo).filter(version -> version.isAtLeast(1, 18))
                .orElseGet(() -> GoVersion.parse(FIRST).orElseThrow());
        StringBuilder text = new StringBuilder("go " + newest.written() + "\n\nuse (\n");
        modules.below().forEach(each -> text.append('\t').append(quoted("./" + root.relativize(each.folder())))
                .append('\n'));
        return Optional.of(new Plan(id(), List.of(new Action.ReplaceFile(
                Place.distro(facts.need(WslProbes.DISTRO).name()), root.resolve("go.work").toString(),
                Optional.empty(), Optional.of(Blob.of(text.append(")\n").toString())), false), byHand)));
    }

    // as a Go string where the grammar of go.work would take more than one word
    // (https://go.dev/ref/mod#go-mod-file-lexical)
    private static String quoted(String path) {
        return path.matches("[\\p{L}\\p{N}./_+@~-]+") ? path
                : '"' + path.replace("\\", "\\\\").replace("\"", "\\\"") + '"';
    }
}
