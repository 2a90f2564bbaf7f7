package dev.wslgodoctor.diagnostics.cause.toolchain;

import dev.wslgodoctor.diagnostics.cause.Confidence;
import dev.wslgodoctor.diagnostics.cause.Link;
import dev.wslgodoctor.diagnostics.cause.RootCause;
import dev.wslgodoctor.diagnostics.cause.Severity;
import dev.wslgodoctor.diagnostics.cause.Verdict;
import dev.wslgodoctor.diagnostics.parse.GoVersion;
import dev.wslgodoctor.diagnostics.probe.Facts;
import dev.wslgodoctor.diagnostics.probe.FileProbes;
import dev.wslgodoctor.diagnostics.probe.GoProbes;
import dev.wslgodoctor.diagnostics.repair.Action;
import dev.wslgodoctor.diagnostics.repair.Plan;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A Go before 1.16 unpacks a module beside its place and renames the folder, which fails while another program holds it
 * open.
 *
 * @see <a href="https://github.com/golang/go/issues/36568">golang/go issues 36568</a>, 37802; facts cases.md R35
 */
public final class OldGoRenamesModules implements RootCause {

    @Override
    public String id() {
        return "toolchain.old-go-renames-modules";
    }

    @Override
    public Link breaks() {
        return Link.MODULE;
    }

    @Override
    public Verdict judge(Facts facts) {
        Optional<GoVersion> go = GoVersion.parse(facts.need(GoProbes.GO_VERSION_NUMBER));
        if (go.filter(version -> !version.isAtLeast(1, 16)).isEmpty()) {
            return Verdict.ruledOut();
        }
        FileProbes.GoFolder cache = facts.need(FileProbes.GO_FOLDERS).stream()
                .filter(folder -> folder.variable().equals("GOMODCACHE")).findFirst().orElseThrow();
        // on files of Windows, and on all of WSL 1, an open folder cannot be renamed at all
        boolean locks = cache.mount().isWindowsDrive() || List.of("wslfs", "lxfs").contains(cache.mount().type());
        return Verdict.holds(locks ? Severity.BLOCKS : Severity.NOTE, locks ? Confidence.LIKELY : Confidence.SUSPECT,
                Map.of("go", go.get().written(), "folder", cache.path().toString(), "type", cache.mount().type()));
    }

    @Override
    public Optional<Plan> repair(Facts facts) {
        return Optional.of(new Plan(id(), List.of(new Action.AskUser(id() + ".by-hand"))));
    }

    @Override
    public List<String> cases() {
        return List.of("R35");
    }

    @Override
    public List<String> sources() {
        return List.of("golang/go src/cmd/go/internal/modfetch/fetch.go@go1.24.4 (before 1.16)", "golang/go #36568",
                "golang/go #37802", "golang/go #60266", "golang/vscode-go #510");
    }
}
