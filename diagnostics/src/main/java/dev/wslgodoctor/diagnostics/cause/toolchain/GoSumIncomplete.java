package dev.wslgodoctor.diagnostics.cause.toolchain;

import dev.wslgodoctor.diagnostics.cause.Confidence;
import dev.wslgodoctor.diagnostics.cause.Link;
import dev.wslgodoctor.diagnostics.cause.RootCause;
import dev.wslgodoctor.diagnostics.cause.Severity;
import dev.wslgodoctor.diagnostics.cause.Verdict;
import dev.wslgodoctor.diagnostics.parse.FlagWords;
import dev.wslgodoctor.diagnostics.parse.GoVersion;
import dev.wslgodoctor.diagnostics.path.LinuxPath;
import dev.wslgodoctor.diagnostics.probe.Facts;
import dev.wslgodoctor.diagnostics.probe.GoEnvironment;
import dev.wslgodoctor.diagnostics.probe.GoEnvironmentProbes;
import dev.wslgodoctor.diagnostics.probe.GoProbes;
import dev.wslgodoctor.diagnostics.probe.GoSumProbes;
import dev.wslgodoctor.diagnostics.probe.ModuleFileProbes;
import dev.wslgodoctor.diagnostics.repair.Action;
import dev.wslgodoctor.diagnostics.repair.Plan;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * go.mod requires a module of which go.sum has no hash, so that the go command refuses to build.
 *
 * <p>Until 1.15 Go added such a line by itself.
 *
 * @see <a href="https://go.dev/ref/mod#go-sum-files">Go modules reference, go.sum files</a>; facts go-debugging.md C7,
 *      recording cli-goproxy-missing-gosum
 */
public final class GoSumIncomplete implements RootCause {

    @Override
    public String id() {
        return "toolchain.go-sum-incomplete";
    }

    @Override
    public Link breaks() {
        return Link.MODULE;
    }

    @Override
    public Verdict judge(Facts facts) {
        List<GoSumProbes.Missing> missing = facts.need(GoSumProbes.MISSING);
        Optional<GoVersion> go = GoVersion.parse(facts.need(GoProbes.GO_VERSION_NUMBER));
        boolean addsByItself = go.filter(version -> version.isAtLeast(1, 16)).isEmpty()
                || FlagWords.ofGoflags(facts.need(GoEnvironmentProbes.ENVIRONMENT).find("GOFLAGS")
                        .map(GoEnvironment.Value::text).orElse("")).contains("-mod=mod");
        if (missing.isEmpty() || addsByItself) {
            return Verdict.ruledOut();
        }
        // a module that nothing imports is not looked up
        GoSumProbes.Missing shown = missing.stream().filter(each -> each.importer().isPresent()).findFirst()
                .orElse(missing.getFirst());
        return Verdict.holds(Severity.BLOCKS, shown.importer().isPresent() ? Confidence.CERTAIN : Confidence.SUSPECT,
                Map.of("module", shown.module(), "version", shown.version(), "count", String.valueOf(missing.size()),
                        "importer", shown.importer().orElse("-")));
    }

    /** Only by hand: adding a hash asks the network and trusts what it answers. */
    @Override
    public Optional<Plan> repair(Facts facts) {
        return Optional.of(new Plan(id(), List.of(new Action.AskUser(id() + ".by-hand", Map.of("folder",
                facts.need(ModuleFileProbes.FIRST_MOD).path().parent().map(LinuxPath::toString).orElse("/"))))));
    }

    @Override
    public List<String> sources() {
        return List.of("https://go.dev/ref/mod#go-sum-files", "https://go.dev/doc/go1.16#modules",
                "words seen with Go 1.24.4 and in the recording cli-goproxy-missing-gosum of Go 1.25.12");
    }
}
