package dev.wslgodoctor.diagnostics.cause.toolchain;

import dev.wslgodoctor.diagnostics.cause.Confidence;
import dev.wslgodoctor.diagnostics.cause.Link;
import dev.wslgodoctor.diagnostics.cause.RootCause;
import dev.wslgodoctor.diagnostics.cause.Severity;
import dev.wslgodoctor.diagnostics.cause.Verdict;
import dev.wslgodoctor.diagnostics.path.LinuxPath;
import dev.wslgodoctor.diagnostics.probe.Facts;
import dev.wslgodoctor.diagnostics.probe.GoEnvironment;
import dev.wslgodoctor.diagnostics.probe.GoEnvironmentProbes;
import dev.wslgodoctor.diagnostics.probe.ModuleProbes;
import dev.wslgodoctor.diagnostics.probe.ProgramModule;
import dev.wslgodoctor.diagnostics.repair.Action;
import dev.wslgodoctor.diagnostics.repair.Plan;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The folder that is built belongs to no module.
 *
 * @see <a href="https://go.dev/ref/mod#mod-commands">Go modules reference</a>; facts go-debugging.md C6, cases.md R47
 */
public final class NoGoMod implements RootCause {

    @Override
    public String id() {
        return "toolchain.no-go-mod";
    }

    @Override
    public Link breaks() {
        return Link.MODULE;
    }

    @Override
    public Verdict judge(Facts facts) {
        Optional<ProgramModule> without = without(facts);
        if (without.isEmpty()) {
            return Verdict.ruledOut();
        }
        if (ModulesSwitchedOff.ownValue(facts, without.get()).or(() -> facts.need(GoEnvironmentProbes.ENVIRONMENT)
                .find("GO111MODULE").map(GoEnvironment.Value::text))
                .filter(value -> value.equals("off") || value.equals("auto")).isPresent()) {
            // whoever builds without modules needs no go.mod
            return Verdict.notApplicable(GoEnvironmentProbes.ENVIRONMENT.id());
        }
        // one file can be built outside a module; a project without launch.json may be built elsewhere
        boolean surely = !without.get().singleFile() && without.get().session().isPresent();
        return Verdict.holds(surely ? Severity.BLOCKS : Severity.DEGRADES,
                surely ? Confidence.CERTAIN : Confidence.LIKELY, Map.of("folder", without.get().folder().toString()));
    }

    private static Optional<ProgramModule> without(Facts facts) {
        return facts.need(ModuleProbes.MODULES).stream().filter(module -> module.modFile().isEmpty()).findFirst();
    }

    @Override
    public Optional<Plan> repair(Facts facts) {
        ProgramModule module = without(facts).orElseThrow();
        Action.AskUser create = new Action.AskUser(id() + ".by-hand", Map.of("folder", module.folder().toString()));
        if (module.below().isEmpty()) {
            return Optional.of(new Plan(id(), List.of(create)));
        }
        return Optional.of(new Plan(id(), List.of(new Action.AskUser(id() + ".choose-below", Map.of("below",
                String.join(", ", module.below().stream().map(LinuxPath::toString).toList()))))));
    }

    @Override
    public List<String> cases() {
        return List.of("R47");
    }

    @Override
    public List<String> sources() {
        return List.of("https://go.dev/ref/mod#mod-commands");
    }
}
