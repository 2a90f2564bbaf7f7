package dev.wslgodoctor.diagnostics.cause.toolchain;

import dev.wslgodoctor.diagnostics.cause.Confidence;
import dev.wslgodoctor.diagnostics.cause.Link;
import dev.wslgodoctor.diagnostics.cause.RootCause;
import dev.wslgodoctor.diagnostics.cause.Severity;
import dev.wslgodoctor.diagnostics.cause.Verdict;
import dev.wslgodoctor.diagnostics.parse.Mount;
import dev.wslgodoctor.diagnostics.path.LinuxPath;
import dev.wslgodoctor.diagnostics.probe.Facts;
import dev.wslgodoctor.diagnostics.probe.FileProbes;
import dev.wslgodoctor.diagnostics.probe.GoEnvironment;
import dev.wslgodoctor.diagnostics.probe.GoEnvironmentProbes;
import dev.wslgodoctor.diagnostics.repair.Plan;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Variables of Go in the distribution hold folders of Windows.
 *
 * <p>They come through WSLENV, from a start file that both systems share, or from {@code go env -w}. The Linux Go
 * refuses a value like {@code C:\Go}; a GOROOT on a Windows drive holds tools of Windows.
 *
 * @see <a href="https://pkg.go.dev/cmd/go#hdr-Environment_variables">cmd/go, environment variables</a>; facts wsl.md
 *      2.4
 */
public final class WindowsGoValues implements RootCause {

    private static final List<String> NAMES = List.of("GOROOT", "GOPATH", "GOMODCACHE", "GOCACHE", "GOBIN");

    @Override
    public String id() {
        return "toolchain.windows-go-values";
    }

    @Override
    public Link breaks() {
        return Link.GO;
    }

    @Override
    public Verdict judge(Facts facts) {
        GoEnvironment environment = facts.need(GoEnvironmentProbes.ENVIRONMENT);
        List<String> spelled = NAMES.stream().filter(name -> value(environment, name)
                .filter(WindowsGoValues::isOfWindows).isPresent()).toList();
        if (!spelled.isEmpty()) {
            // without GOBIN nothing but installing fails
            Severity severity = spelled.equals(List.of("GOBIN")) ? Severity.DEGRADES : Severity.BLOCKS;
            return Verdict.holds(severity, Confidence.CERTAIN, Map.of("found", shown(environment, spelled)));
        }
        Optional<LinuxPath> root = value(environment, "GOROOT").flatMap(LinuxPath::parse);
        if (root.isEmpty() || facts.need(FileProbes.MOUNTS).holding(root.get())
                .filter(Mount::isWindowsDrive).isEmpty()) {
            return Verdict.ruledOut();
        }
        return Verdict.holds(Severity.BLOCKS, Confidence.LIKELY,
                Map.of("found", shown(environment, List.of("GOROOT"))));
    }

    private static Optional<String> value(GoEnvironment environment, String name) {
        return environment.find(name).map(GoEnvironment.Value::text);
    }

    private static boolean isOfWindows(String value) {
        return value.matches("(?s)[A-Za-z]:[\\\\/].*") || value.startsWith("\\\\");
    }

    private static String shown(GoEnvironment environment, List<String> names) {
        return String.join(", ", names.stream().map(name -> name + "=" + value(environment, name).orElse("") + " ("
                + GoVariables.where(environment, name) + ")").toList());
    }

    @Override
    public Optional<Plan> repair(Facts facts) {
        GoEnvironment environment = facts.need(GoEnvironmentProbes.ENVIRONMENT);
        List<String> spelled = NAMES.stream().filter(name -> value(environment, name)
                .filter(WindowsGoValues::isOfWindows).isPresent()).toList();
        return Optional.of(GoVariables.removing(id(), facts, spelled.isEmpty() ? List.of("GOROOT") : spelled));
    }

    @Override
    public List<String> sources() {
        return List.of("https://learn.microsoft.com/windows/wsl/filesystems",
                "https://pkg.go.dev/cmd/go#hdr-Environment_variables");
    }
}
