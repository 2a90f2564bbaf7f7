package dev.wslgodoctor.diagnostics.cause.toolchain;

import dev.wslgodoctor.diagnostics.cause.Confidence;
import dev.wslgodoctor.diagnostics.cause.Link;
import dev.wslgodoctor.diagnostics.cause.RootCause;
import dev.wslgodoctor.diagnostics.cause.Severity;
import dev.wslgodoctor.diagnostics.cause.Verdict;
import dev.wslgodoctor.diagnostics.probe.Facts;
import dev.wslgodoctor.diagnostics.probe.GoEnvironment;
import dev.wslgodoctor.diagnostics.probe.GoEnvironmentProbes;
import dev.wslgodoctor.diagnostics.probe.ModuleCacheProbes;
import dev.wslgodoctor.diagnostics.repair.Plan;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * GOPROXY is off, so that Go never asks a server, and a module that is required is not in the cache.
 *
 * <p>Only the file of {@code go env -w} and the editor's settings are looked at: in the environment the variable can
 * hold a password, so that it is not read there.
 *
 * @see <a href="https://go.dev/ref/mod#goproxy-protocol">Go modules reference, GOPROXY</a>; facts go-debugging.md C7,
 *      recording cli-goproxy-off
 */
public final class ProxySwitchedOff implements RootCause {

    private static final String NAME = "GOPROXY";

    @Override
    public String id() {
        return "toolchain.proxy-switched-off";
    }

    @Override
    public Link breaks() {
        return Link.MODULE;
    }

    @Override
    public Verdict judge(Facts facts) {
        GoEnvironment environment = facts.need(GoEnvironmentProbes.ENVIRONMENT);
        // what stands behind a comma or a bar is asked only after another server
        boolean off = environment.find(NAME).map(value -> value.text().strip().split("[,|]")[0].strip())
                .filter("off"::equals).isPresent();
        if (!off) {
            return Verdict.ruledOut();
        }
        // whoever works without a network has everything in the cache
        List<String> lacking = facts.need(ModuleCacheProbes.NOT_CACHED);
        // a module of which nothing is imported is not looked up
        return lacking.isEmpty() ? Verdict.ruledOut() : Verdict.holds(Severity.BLOCKS, Confidence.LIKELY,
                Map.of("where", GoVariables.where(environment, NAME), "module", lacking.getFirst(),
                        "count", String.valueOf(lacking.size())));
    }

    @Override
    public Optional<Plan> repair(Facts facts) {
        return Optional.of(GoVariables.removing(id(), facts, List.of(NAME)));
    }

    @Override
    public List<String> sources() {
        return List.of("https://go.dev/ref/mod#environment-variables",
                "words seen with Go 1.24.4 and in the recording cli-goproxy-off of Go 1.25.12");
    }
}
