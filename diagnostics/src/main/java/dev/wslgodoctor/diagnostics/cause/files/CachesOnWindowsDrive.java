package dev.wslgodoctor.diagnostics.cause.files;

import dev.wslgodoctor.diagnostics.cause.Confidence;
import dev.wslgodoctor.diagnostics.cause.Link;
import dev.wslgodoctor.diagnostics.cause.RootCause;
import dev.wslgodoctor.diagnostics.cause.Severity;
import dev.wslgodoctor.diagnostics.cause.Verdict;
import dev.wslgodoctor.diagnostics.cause.toolchain.GoVariables;
import dev.wslgodoctor.diagnostics.probe.Facts;
import dev.wslgodoctor.diagnostics.probe.FileProbes;
import dev.wslgodoctor.diagnostics.repair.Plan;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Go keeps its modules or its build cache on a Windows drive, so even a project on the Linux side builds slowly.
 *
 * @see <a href="https://learn.microsoft.com/windows/wsl/filesystems">Working across file systems</a>; facts
 *      go-debugging.md E 30 and 109
 */
public final class CachesOnWindowsDrive implements RootCause {

    private static final String GOPATH = "GOPATH";

    @Override
    public String id() {
        return "files.caches-on-windows-drive";
    }

    @Override
    public Link breaks() {
        return Link.PROJECT_PLACE;
    }

    @Override
    public Verdict judge(Facts facts) {
        List<FileProbes.GoFolder> slow = slow(facts);
        return slow.isEmpty() ? Verdict.ruledOut() : Verdict.holds(Severity.DEGRADES, Confidence.CERTAIN,
                Map.of("found", String.join(", ", slow.stream()
                        .map(folder -> folder.variable() + "=" + folder.path()).toList())));
    }

    private static List<FileProbes.GoFolder> slow(Facts facts) {
        // GOPATH itself keeps finished programs only; where it decides about the modules, GOMODCACHE lies in it
        return facts.need(FileProbes.GO_FOLDERS).stream().filter(folder -> folder.mount().isAcrossTheVm())
                .filter(folder -> !folder.variable().equals(GOPATH)).toList();
    }

    private static List<String> variables(Facts facts) {
        List<FileProbes.GoFolder> slow = slow(facts);
        List<String> names = new ArrayList<>(slow.stream().map(FileProbes.GoFolder::variable).toList());
        facts.need(FileProbes.GO_FOLDERS).stream().filter(folder -> folder.variable().equals(GOPATH))
                .filter(folder -> slow.stream().anyMatch(each -> each.path().startsWith(folder.path())))
                .forEach(folder -> names.add(GOPATH));
        return names;
    }

    @Override
    public Optional<Plan> repair(Facts facts) {
        return Optional.of(GoVariables.removing(id(), facts, variables(facts)));
    }

    @Override
    public List<String> cases() {
        return List.of("R52");
    }

    @Override
    public List<String> sources() {
        return List.of("microsoft/WSL #4197", "https://learn.microsoft.com/windows/wsl/filesystems");
    }
}
