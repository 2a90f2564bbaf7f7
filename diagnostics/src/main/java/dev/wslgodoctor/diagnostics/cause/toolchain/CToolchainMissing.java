package dev.wslgodoctor.diagnostics.cause.toolchain;

import dev.wslgodoctor.diagnostics.cause.Confidence;
import dev.wslgodoctor.diagnostics.cause.Link;
import dev.wslgodoctor.diagnostics.cause.RootCause;
import dev.wslgodoctor.diagnostics.cause.Severity;
import dev.wslgodoctor.diagnostics.cause.Verdict;
import dev.wslgodoctor.diagnostics.gateway.Command;
import dev.wslgodoctor.diagnostics.gateway.Place;
import dev.wslgodoctor.diagnostics.parse.BuildConstraints;
import dev.wslgodoctor.diagnostics.parse.GoVersion;
import dev.wslgodoctor.diagnostics.probe.CompilerProbes;
import dev.wslgodoctor.diagnostics.probe.DistroProbes;
import dev.wslgodoctor.diagnostics.probe.Facts;
import dev.wslgodoctor.diagnostics.probe.GoEnvironment;
import dev.wslgodoctor.diagnostics.probe.GoEnvironmentProbes;
import dev.wslgodoctor.diagnostics.probe.GoProbes;
import dev.wslgodoctor.diagnostics.probe.WslProbes;
import dev.wslgodoctor.diagnostics.repair.Action;
import dev.wslgodoctor.diagnostics.repair.Plan;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Something is to be built with cgo, and the C compiler or the headers of the C library are missing.
 *
 * <p>Without a compiler Go switches cgo off by itself since 1.20; then only code that needs C fails.
 *
 * @see <a href="https://pkg.go.dev/cmd/cgo">cmd/cgo</a>; <a href="https://go.dev/doc/go1.20#cgo">Go 1.20 release
 *      notes</a>; facts cases.md R33
 */
public final class CToolchainMissing implements RootCause {

    // names do not ask for a release of Go
    private static final int NEWEST = 99;
    private static final Duration INSTALLING = Duration.ofMinutes(10);

    @Override
    public String id() {
        return "toolchain.c-toolchain-missing";
    }

    @Override
    public Link breaks() {
        return Link.MODULE;
    }

    @Override
    public Verdict judge(Facts facts) {
        CompilerProbes.CTools tools = facts.need(CompilerProbes.C_TOOLS);
        Optional<String> cgo = facts.need(GoEnvironmentProbes.ENVIRONMENT).find("CGO_ENABLED")
                .map(GoEnvironment.Value::text);
        // where packages come from elsewhere, headers lie elsewhere too
        boolean headers = tools.compiler().isPresent() && !tools.headers() && tools.apt();
        if (tools.compiler().isPresent() && !headers || cgo.filter("0"::equals).isPresent()) {
            return Verdict.ruledOut();
        }
        String missing = headers ? "/usr/include/stdlib.h" : tools.wanted();
        List<String> imports = facts.need(CompilerProbes.C_IMPORTS).stream()
                .filter(file -> isBuiltHere(file, facts)).toList();
        if (!imports.isEmpty()) {
            return holds(Severity.BLOCKS, Confidence.CERTAIN, missing, imports.getFirst());
        }
        if (cgo.filter("1"::equals).isPresent()) {
            return holds(Severity.DEGRADES, Confidence.CERTAIN, missing, "CGO_ENABLED=1");
        }
        String go = facts.need(GoProbes.GO_VERSION_NUMBER);
        boolean byItself = GoVersion.parse(go).filter(version -> version.isAtLeast(1, 20)).isPresent();
        return headers || !byItself ? holds(Severity.DEGRADES, Confidence.LIKELY, missing, "go " + go)
                : Verdict.ruledOut();
    }

    // the name alone tells that a file is for another system or another processor
    private static boolean isBuiltHere(String file, Facts facts) {
        String processor = BuildConstraints.processorOf(facts.need(DistroProbes.ACCOUNT_OF_DEVELOPER).machine())
                .orElse("amd64");
        return new BuildConstraints("linux", processor, NEWEST, Set.of())
                .excluding(file.substring(file.lastIndexOf('/') + 1), "").isEmpty();
    }

    private static Verdict holds(Severity severity, Confidence confidence, String missing, String because) {
        return Verdict.holds(severity, confidence, Map.of("missing", missing, "because", because));
    }

    /** Installs what is missing where apt-get does that; removing it again is the way back. */
    @Override
    public Optional<Plan> repair(Facts facts) {
        CompilerProbes.CTools tools = facts.need(CompilerProbes.C_TOOLS);
        // what is there already must not go again when the repair is taken back
        List<String> packages = tools.compiler().isPresent() ? List.of("libc6-dev")
                : tools.headers() ? List.of("gcc") : List.of("gcc", "libc6-dev");
        List<Action> actions = new ArrayList<>();
        if (tools.apt() && tools.wanted().equals("gcc")) {
            Place distro = Place.distro(facts.need(WslProbes.DISTRO).name());
            actions.add(new Action.Run(distro, apt("install", packages), Optional.of(apt("remove", packages)),
                    Optional.of(Command.of("dpkg-query", "-W", "-f", "${Package} ${Status}\n", "gcc", "libc6-dev")),
                    Optional.of(new Action.Notice("notice.install-packages",
                            Map.of("packages", String.join(", ", packages))))));
        }
        actions.add(new Action.AskUser(id() + ".by-hand"));
        return Optional.of(new Plan(id(), actions));
    }

    private static Command apt(String verb, List<String> packages) {
        List<String> argv = new ArrayList<>(List.of("env", "DEBIAN_FRONTEND=noninteractive", "apt-get", verb, "-y"));
        argv.addAll(packages);
        return Command.of(argv).byRoot().within(INSTALLING);
    }

    @Override
    public List<String> cases() {
        return List.of("R33");
    }

    @Override
    public List<String> sources() {
        return List.of("go-delve/delve #3018", "go-delve/delve #3630", "https://go.dev/doc/go1.20#cgo",
                "https://pkg.go.dev/cmd/cgo");
    }
}
