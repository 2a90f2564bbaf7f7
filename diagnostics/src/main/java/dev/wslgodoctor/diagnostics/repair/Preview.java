package dev.wslgodoctor.diagnostics.repair;

import dev.wslgodoctor.diagnostics.probe.Case;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * What a plan will do on this machine now: the only thing that {@link Repairer#apply} takes. Only
 * {@link Repairer#preview} makes one, so what was never shown cannot be applied.
 */
public final class Preview {

    private final Repairer maker;
    private final Plan plan;
    private final Case at;
    private final List<PreviewStep> steps;
    private final Optional<Outcome.Refused> obstacle;
    private final String hash;

    Preview(Repairer maker, Plan plan, Case at, List<PreviewStep> steps, Optional<Outcome.Refused> obstacle,
            String hash) {
        this.maker = maker;
        this.plan = plan;
        this.at = at;
        this.steps = List.copyOf(steps);
        this.obstacle = obstacle;
        this.hash = hash;
    }

    /** The plan that is shown. */
    public Plan plan() {
        return plan;
    }

    /** One step for each action of the plan, in its order. */
    public List<PreviewStep> steps() {
        return steps;
    }

    /** Why applying would be refused already now: drift since the examination, an existing target, no space, no root;
     *  empty if nothing is known to stand in the way. */
    public Optional<Outcome.Refused> obstacle() {
        return obstacle;
    }

    /** SHA-256 over everything the plan will do, contents and arguments included; two previews with the same hash do
     *  the same. */
    public String hash() {
        return hash;
    }

    /** The numbers of all steps that the program can execute. */
    public SortedSet<Integer> executable() {
        SortedSet<Integer> numbers = new TreeSet<>();
        for (int i = 0; i < steps.size(); i++) {
            if (steps.get(i).executed()) {
                numbers.add(i);
            }
        }
        return numbers;
    }

    /** The numbers of the steps that make up the repair: those that the program can execute, without those that are
     *  done only if they are chosen one by one. */
    public SortedSet<Integer> offered() {
        SortedSet<Integer> numbers = executable();
        numbers.removeAll(plan.onlyIfChosen());
        return numbers;
    }

    /** Whether a step acts as root of the distro. */
    public boolean needsRoot() {
        return steps.stream().anyMatch(PreviewStep::asRoot);
    }

    /** Names of the running distros that end by a restart of this plan; empty if nothing restarts. */
    public Set<String> ends() {
        Set<String> names = new LinkedHashSet<>();
        for (PreviewStep step : steps) {
            if (step instanceof PreviewStep.RestartStep restart) {
                names.addAll(restart.ends());
            }
        }
        return names;
    }

    /** Whether every executed step can be taken back. */
    public boolean undoable() {
        return steps.stream().filter(PreviewStep::executed).allMatch(PreviewStep::undoable);
    }

    boolean madeBy(Repairer repairer) {
        return maker == repairer;
    }

    Case at() {
        return at;
    }
}
