package dev.wslgodoctor.diagnostics.cause.toolchain;

import dev.wslgodoctor.diagnostics.cause.Confidence;
import dev.wslgodoctor.diagnostics.cause.Link;
import dev.wslgodoctor.diagnostics.cause.RootCause;
import dev.wslgodoctor.diagnostics.cause.Severity;
import dev.wslgodoctor.diagnostics.cause.Verdict;
import dev.wslgodoctor.diagnostics.gateway.Trouble;
import dev.wslgodoctor.diagnostics.path.LinuxPath;
import dev.wslgodoctor.diagnostics.probe.Facts;
import dev.wslgodoctor.diagnostics.probe.FoundTool;
import dev.wslgodoctor.diagnostics.probe.GoEnvironment;
import dev.wslgodoctor.diagnostics.probe.GoEnvironmentProbes;
import dev.wslgodoctor.diagnostics.probe.GoInstallationProbes;
import dev.wslgodoctor.diagnostics.probe.GoProbes;
import dev.wslgodoctor.diagnostics.probe.Reading;
import dev.wslgodoctor.diagnostics.repair.Plan;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * GOROOT is set and leads to another release than the go command that is found, or to nothing.
 *
 * <p>Go finds its own folder by itself. A value that was right for an older installation keeps its compiler in use.
 *
 * @see <a href="https://pkg.go.dev/cmd/go#hdr-Environment_variables">cmd/go, environment variables</a>; facts
 *      go-debugging.md E 104
 */
public final class GorootElsewhere implements RootCause {

    private static final String NAME = "GOROOT";

    @Override
    public String id() {
        return "toolchain.goroot-elsewhere";
    }

    @Override
    public Link breaks() {
        return Link.GO;
    }

    @Override
    public Verdict judge(Facts facts) {
        GoEnvironment environment = facts.need(GoEnvironmentProbes.ENVIRONMENT);
        Optional<LinuxPath> root = environment.find(NAME).map(GoEnvironment.Value::text).flatMap(LinuxPath::parse);
        if (root.isEmpty()) {
            // not set, or a folder of Windows, which is another fault
            return Verdict.ruledOut();
        }
        FoundTool go = facts.need(GoProbes.GO);
        Optional<String> own = facts.need(GoInstallationProbes.ALL).stream()
                .filter(each -> each.path().equals(go.path())).flatMap(each -> each.release().stream()).findFirst();
        Reading<String> there = facts.ask(GoInstallationProbes.RELEASE_OF_GOROOT);
        if (there instanceof Reading.Absent<String>) {
            if (facts.need(GoInstallationProbes.GOROOT_HAS_LIBRARY)) {
                return new Verdict.Undetermined(GoInstallationProbes.RELEASE_OF_GOROOT.id(), new Trouble.Unreadable(
                        root.get() + " has no file VERSION, as a Go that was built from source"));
            }
            return holds(environment, root.get(), "-", go, own);
        }
        String release = facts.need(GoInstallationProbes.RELEASE_OF_GOROOT);
        return own.isEmpty() || own.get().equals(release) ? Verdict.ruledOut()
                : holds(environment, root.get(), release, go, own);
    }

    private static Verdict holds(GoEnvironment environment, LinuxPath root, String release, FoundTool go,
            Optional<String> own) {
        return Verdict.holds(Severity.BLOCKS, Confidence.CERTAIN, Map.of("root", root.toString(), "release", release,
                "path", go.path(), "own", own.orElse("?"), "where", GoVariables.where(environment, NAME)));
    }

    @Override
    public Optional<Plan> repair(Facts facts) {
        return Optional.of(GoVariables.removing(id(), facts, List.of(NAME)));
    }

    @Override
    public List<String> sources() {
        return List.of("https://pkg.go.dev/cmd/go#hdr-Environment_variables",
                "words seen with Go 1.24.4 and a GOROOT of Go 1.19.8, and of a folder that is not there");
    }
}
