package dev.wslgodoctor.diagnostics.cause.toolchain;

import dev.wslgodoctor.diagnostics.cause.Confidence;
import dev.wslgodoctor.diagnostics.cause.Link;
import dev.wslgodoctor.diagnostics.cause.RootCause;
import dev.wslgodoctor.diagnostics.cause.Severity;
import dev.wslgodoctor.diagnostics.cause.Verdict;
import dev.wslgodoctor.diagnostics.gateway.Trouble;
import dev.wslgodoctor.diagnostics.parse.GoMod;
import dev.wslgodoctor.diagnostics.parse.GoVersion;
import dev.wslgodoctor.diagnostics.probe.Facts;
import dev.wslgodoctor.diagnostics.probe.GoProbes;
import dev.wslgodoctor.diagnostics.probe.GoWorkspace;
import dev.wslgodoctor.diagnostics.repair.Action;
import dev.wslgodoctor.diagnostics.repair.Plan;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A module of the workspace wants a newer Go than go.work names. Since Go 1.21 every build in the workspace is refused,
 * and no fetched Go helps, because it is go.work that decides.
 *
 * @see <a href="https://go.dev/ref/mod#go-work-file-go">Go modules reference, go directive of go.work</a>; go 1.24.4
 *      says {@code module lib listed in go.work file requires go >= 1.24.5, but go.work lists go 1.24}
 */
public final class WorkspaceOlderThanModule implements RootCause {

    // what a go.work without a go line stands for (golang/go src/cmd/go/internal/gover/mod.go, DefaultGoWorkVersion)
    private static final String WITHOUT_LINE = "1.18";

    @Override
    public String id() {
        return "toolchain.workspace-older-than-module";
    }

    @Override
    public Link breaks() {
        return Link.MODULE;
    }

    @Override
    public Verdict judge(Facts facts) {
        GoWorkspace workspace = facts.need(GoWorkspace.OF_PROGRAM);
        String written = facts.need(GoProbes.GO_VERSION_NUMBER);
        Optional<GoVersion> local = GoVersion.parse(written);
        if (local.isEmpty()) {
            return new Verdict.Undetermined(GoProbes.GO_VERSION_NUMBER.id(),
                    new Trouble.Unreadable("go version says " + written));
        }
        if (!local.get().isAtLeast(1, 21)) {
            return Verdict.ruledOut();
        }
        String listed = workspace.directives().go().map(line -> line.words().getFirst()).orElse(WITHOUT_LINE);
        return workspace.used().stream().filter(each -> each.mod().flatMap(GoMod::go)
                        .filter(wanted -> isNewer(wanted, listed)).isPresent()).findFirst()
                .map(each -> Verdict.holds(Severity.BLOCKS, Confidence.CERTAIN, Map.of("listed", listed, "folder",
                        each.written(), "wanted", each.mod().flatMap(GoMod::go).orElseThrow(), "place",
                        workspace.file().path() + workspace.directives().go().map(line -> ":" + line.line())
                                .orElse(""))))
                .orElseGet(Verdict::ruledOut);
    }

    // go.mod lines below 1.21 are not enforced; 1.24 is a language version and older than its release 1.24.0
    private static boolean isNewer(String wanted, String listed) {
        Optional<GoVersion> module = GoVersion.parse(wanted);
        Optional<GoVersion> workspace = GoVersion.parse(listed);
        if (module.isEmpty() || workspace.isEmpty() || !module.get().isAtLeast(1, 21)) {
            return false;
        }
        boolean sameLanguage = module.get().language().equals(workspace.get().language());
        return sameLanguage && wanted.equals(module.get().language()) ? false
                : sameLanguage && listed.equals(workspace.get().language()) ? true
                : module.get().compareTo(workspace.get()) > 0;
    }

    /** By hand only: {@code go work use} writes the file anew, which belongs to everybody who works on it. */
    @Override
    public Optional<Plan> repair(Facts facts) {
        return Optional.of(new Plan(id(), List.of(new Action.AskUser(id() + ".by-hand", Map.of("file",
                facts.need(GoWorkspace.OF_PROGRAM).file().path().toString())))));
    }

    @Override
    public List<String> sources() {
        return List.of("golang/go src/cmd/go/internal/modload/init.go@386d8115",
                "https://go.dev/ref/mod#go-work-file-go");
    }
}
