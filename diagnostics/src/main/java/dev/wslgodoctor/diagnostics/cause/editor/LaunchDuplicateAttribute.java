package dev.wslgodoctor.diagnostics.cause.editor;

import dev.wslgodoctor.diagnostics.cause.Confidence;
import dev.wslgodoctor.diagnostics.cause.Link;
import dev.wslgodoctor.diagnostics.cause.RootCause;
import dev.wslgodoctor.diagnostics.cause.Severity;
import dev.wslgodoctor.diagnostics.cause.Verdict;
import dev.wslgodoctor.diagnostics.parse.LaunchFault;
import dev.wslgodoctor.diagnostics.probe.Facts;
import dev.wslgodoctor.diagnostics.repair.Action;
import dev.wslgodoctor.diagnostics.repair.Plan;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * An attribute stands in a configuration more than once, and only the last one counts.
 *
 * @see <a href="https://github.com/microsoft/node-jsonc-parser">microsoft/node-jsonc-parser</a>
 */
public final class LaunchDuplicateAttribute implements RootCause {

    private static final Set<LaunchFault.Kind> KINDS = Set.of(LaunchFault.Kind.DUPLICATE_ATTRIBUTE);

    @Override
    public String id() {
        return "editor.launch-duplicate-attribute";
    }

    @Override
    public Link breaks() {
        return Link.LAUNCH_CONFIGURATION;
    }

    @Override
    public List<String> sources() {
        return List.of("microsoft/node-jsonc-parser src/impl/parser.ts@35d94cd7");
    }

    @Override
    public Verdict judge(Facts facts) {
        LaunchFile file = LaunchFile.of(facts, KINDS);
        return file.faults().isEmpty() ? Verdict.ruledOut() : Verdict.holds(Severity.NOTE, Confidence.CERTAIN,
                file.arguments(file.faults(), LaunchFile::name));
    }

    @Override
    public Optional<Plan> repair(Facts facts) {
        return Optional.of(new Plan(id(), List.of(new Action.AskUser(id() + ".by-hand"))));
    }
}
