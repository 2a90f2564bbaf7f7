package dev.wslgodoctor.diagnostics.cause.toolchain;

import dev.wslgodoctor.diagnostics.cause.Link;
import dev.wslgodoctor.diagnostics.cause.RootCause;
import dev.wslgodoctor.diagnostics.cause.Severity;
import dev.wslgodoctor.diagnostics.cause.Verdict;
import dev.wslgodoctor.diagnostics.path.LinuxPath;
import dev.wslgodoctor.diagnostics.probe.Facts;
import dev.wslgodoctor.diagnostics.probe.GoEnvironment;
import dev.wslgodoctor.diagnostics.probe.GoEnvironmentProbes;
import dev.wslgodoctor.diagnostics.probe.GoProbes;
import dev.wslgodoctor.diagnostics.repair.Plan;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Delve lies where {@code go install} puts programs, and PATH does not lead there.
 *
 * <p>VS Code looks in that folder by itself, so that only terminals and scripts miss it.
 *
 * @see <a href="https://go.dev/doc/code">How to write Go code</a>; facts cases.md R27
 */
public final class GoBinNotOnPath implements RootCause {

    @Override
    public String id() {
        return "toolchain.go-bin-not-on-path";
    }

    @Override
    public Link breaks() {
        return Link.GO;
    }

    @Override
    public Verdict judge(Facts facts) {
        Optional<LinuxPath> folder = folder(facts);
        if (folder.isEmpty()) {
            return Verdict.ruledOut();
        }
        boolean there = facts.need(GoProbes.DELVE).candidates().stream()
                .anyMatch(tool -> tool.path().equals(folder.get().resolve("dlv").toString()));
        return there ? PathLine.missing(folder.get(), facts).map(confidence -> Verdict.holds(Severity.NOTE, confidence,
                Map.of("folder", folder.get().toString()))).orElseGet(Verdict::ruledOut) : Verdict.ruledOut();
    }

    // of several folders in GOPATH the first one gets the programs
    private static Optional<LinuxPath> folder(Facts facts) {
        GoEnvironment environment = facts.need(GoEnvironmentProbes.ENVIRONMENT);
        return environment.find("GOBIN").map(GoEnvironment.Value::text).or(() ->
                Optional.of(environment.folder("GOPATH").text().split(":")[0] + "/bin")).flatMap(LinuxPath::parse);
    }

    @Override
    public Optional<Plan> repair(Facts facts) {
        return folder(facts).map(folder -> PathLine.plan(id(), folder.toString(), facts));
    }

    @Override
    public List<String> cases() {
        return List.of("R27");
    }

    @Override
    public List<String> sources() {
        return List.of("go-delve/delve #3457", "go-delve/delve #1831",
                "https://pkg.go.dev/cmd/go#hdr-Compile_and_install");
    }
}
