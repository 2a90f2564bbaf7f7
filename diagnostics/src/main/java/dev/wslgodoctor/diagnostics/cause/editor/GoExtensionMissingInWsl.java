package dev.wslgodoctor.diagnostics.cause.editor;

import dev.wslgodoctor.diagnostics.cause.Confidence;
import dev.wslgodoctor.diagnostics.cause.Link;
import dev.wslgodoctor.diagnostics.cause.RootCause;
import dev.wslgodoctor.diagnostics.cause.Severity;
import dev.wslgodoctor.diagnostics.cause.Verdict;
import dev.wslgodoctor.diagnostics.path.LinuxPath;
import dev.wslgodoctor.diagnostics.probe.EditorProbes;
import dev.wslgodoctor.diagnostics.probe.EditorProduct;
import dev.wslgodoctor.diagnostics.probe.Facts;
import dev.wslgodoctor.diagnostics.probe.ProjectProbes;
import dev.wslgodoctor.diagnostics.probe.RecentFolder;
import dev.wslgodoctor.diagnostics.probe.WslProbes;
import dev.wslgodoctor.diagnostics.repair.Action;
import dev.wslgodoctor.diagnostics.repair.Plan;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * The editor's server in the distribution has no Go extension; one that is installed on Windows does not run there.
 *
 * @see <a href="https://code.visualstudio.com/docs/remote/wsl#_managing-extensions">Developing in WSL, Managing
 *      extensions</a>
 */
public final class GoExtensionMissingInWsl implements RootCause {

    @Override
    public String id() {
        return "editor.go-extension-missing-in-wsl";
    }

    @Override
    public Link breaks() {
        return Link.WINDOW;
    }

    @Override
    public List<String> sources() {
        return List.of("https://code.visualstudio.com/docs/remote/wsl#_managing-extensions");
    }

    @Override
    public Verdict judge(Facts facts) {
        Map<String, List<String>> extensions = facts.need(EditorProbes.GO_EXTENSIONS);
        if (extensions.isEmpty()) {
            return Verdict.notApplicable(EditorProbes.SERVERS.id());
        }
        Map<String, List<String>> used = used(facts, extensions);
        // which of several editors is used nobody knows, so one that has it is enough
        if (used.values().stream().anyMatch(names -> !names.isEmpty())) {
            return Verdict.ruledOut();
        }
        return Verdict.holds(Severity.BLOCKS, Confidence.LIKELY,
                Map.of("servers", String.join(", ", used.keySet()), "editors", titles(used)));
    }

    /** The servers of the editors that had this project open in this distro; all servers if that is not known. */
    private static Map<String, List<String>> used(Facts facts, Map<String, List<String>> extensions) {
        Optional<LinuxPath> root = facts.ask(ProjectProbes.ROOT).found();
        Optional<String> distro = facts.ask(WslProbes.DISTRO).found().map(choice -> choice.name());
        Optional<List<RecentFolder>> recent = facts.ask(ProjectProbes.RECENT).found();
        if (root.isEmpty() || distro.isEmpty() || recent.isEmpty()) {
            return extensions;
        }
        Map<String, List<String>> used = new TreeMap<>(extensions);
        used.keySet().retainAll(recent.get().stream()
                .filter(folder -> folder.isWindowOf(distro.get(), root.get()))
                .flatMap(folder -> folder.editor().servers().stream()).toList());
        return used.isEmpty() ? extensions : used;
    }

    private static String titles(Map<String, List<String>> servers) {
        return String.join(", ", Arrays.stream(EditorProduct.values())
                .filter(product -> product.servers().stream().anyMatch(servers::containsKey))
                .map(EditorProduct::title).toList());
    }

    @Override
    public Optional<Plan> repair(Facts facts) {
        return Optional.of(new Plan(id(), List.of(new Action.AskUser(id() + ".by-hand",
                Map.of("distro", facts.need(WslProbes.DISTRO).name())))));
    }
}
