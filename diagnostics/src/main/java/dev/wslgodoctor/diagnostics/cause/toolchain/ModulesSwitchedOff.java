package dev.wslgodoctor.diagnostics.cause.toolchain;

import dev.wslgodoctor.diagnostics.cause.Confidence;
import dev.wslgodoctor.diagnostics.cause.Link;
import dev.wslgodoctor.diagnostics.cause.RootCause;
import dev.wslgodoctor.diagnostics.cause.Severity;
import dev.wslgodoctor.diagnostics.cause.Verdict;
import dev.wslgodoctor.diagnostics.cause.editor.DocumentRepair;
import dev.wslgodoctor.diagnostics.parse.JsoncEdit;
import dev.wslgodoctor.diagnostics.parse.JsoncPath;
import dev.wslgodoctor.diagnostics.probe.DebugProbes;
import dev.wslgodoctor.diagnostics.probe.EditorProbes;
import dev.wslgodoctor.diagnostics.probe.Facts;
import dev.wslgodoctor.diagnostics.probe.GoEnvironment;
import dev.wslgodoctor.diagnostics.probe.GoEnvironmentProbes;
import dev.wslgodoctor.diagnostics.probe.LaunchSession;
import dev.wslgodoctor.diagnostics.probe.ModuleProbes;
import dev.wslgodoctor.diagnostics.probe.ProgramModule;
import dev.wslgodoctor.diagnostics.repair.Plan;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * GO111MODULE=off keeps Go from seeing the module.
 *
 * @see <a href="https://go.dev/ref/mod#mod-commands">Go modules reference, module-aware commands</a>; facts
 *      go-debugging.md C6
 */
public final class ModulesSwitchedOff implements RootCause {

    private static final String NAME = "GO111MODULE";

    @Override
    public String id() {
        return "toolchain.modules-switched-off";
    }

    @Override
    public Link breaks() {
        return Link.MODULE;
    }

    @Override
    public Verdict judge(Facts facts) {
        List<ProgramModule> modules = facts.need(ModuleProbes.MODULES).stream()
                .filter(module -> module.modFile().isPresent()).toList();
        GoEnvironment environment = facts.need(GoEnvironmentProbes.ENVIRONMENT);
        for (ProgramModule module : modules) {
            Optional<String> own = ownValue(facts, module);
            Optional<String> value = own.or(() -> environment.find(NAME).map(GoEnvironment.Value::text));
            if (value.filter("off"::equals).isPresent()) {
                String where = own.isPresent() ? "launch.json: " + module.session().orElse("")
                        : GoVariables.where(environment, NAME);
                return Verdict.holds(Severity.BLOCKS, Confidence.CERTAIN,
                        Map.of("file", module.modFile().orElseThrow().toString(), "where", where));
            }
        }
        return modules.isEmpty() ? Verdict.notApplicable(ModuleProbes.MODULES.id()) : Verdict.ruledOut();
    }

    // env of launch.json wins over everything else
    static Optional<String> ownValue(Facts facts, ProgramModule module) {
        return facts.ask(DebugProbes.TARGETS).found().orElse(List.of()).stream()
                .filter(target -> module.session().filter(target.name()::equals).isPresent())
                .map(target -> target.environment().get(NAME)).filter(value -> value != null && !value.isEmpty())
                .findFirst();
    }

    @Override
    public Optional<Plan> repair(Facts facts) {
        Optional<LaunchSession> session = facts.ask(DebugProbes.EXAMINED).found().orElse(List.of()).stream()
                .filter(each -> "off".equals(each.environment().get(NAME))).findFirst();
        if (session.isEmpty()) {
            return Optional.of(GoVariables.removing(id(), facts, List.of(NAME)));
        }
        JsoncPath path = JsoncPath.of("configurations").element(session.get().index()).member("env").member(NAME);
        return Optional.of(DocumentRepair.of(id(), facts.need(EditorProbes.LAUNCH_JSON),
                text -> JsoncEdit.remove(text, path), Map.of()));
    }

    @Override
    public List<String> sources() {
        return List.of("https://go.dev/ref/mod#mod-commands");
    }
}
