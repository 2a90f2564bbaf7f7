package dev.wslgodoctor.diagnostics.cause.binary;

import dev.wslgodoctor.diagnostics.cause.Confidence;
import dev.wslgodoctor.diagnostics.cause.Link;
import dev.wslgodoctor.diagnostics.cause.RootCause;
import dev.wslgodoctor.diagnostics.cause.Severity;
import dev.wslgodoctor.diagnostics.cause.Verdict;
import dev.wslgodoctor.diagnostics.gateway.Trouble;
import dev.wslgodoctor.diagnostics.parse.BinaryFacts;
import dev.wslgodoctor.diagnostics.parse.BuildInfo;
import dev.wslgodoctor.diagnostics.parse.Optimisation;
import dev.wslgodoctor.diagnostics.probe.Facts;
import dev.wslgodoctor.diagnostics.probe.TargetBinary;
import dev.wslgodoctor.diagnostics.repair.Action;
import dev.wslgodoctor.diagnostics.repair.Plan;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The program's own packages were compiled with optimisation: variables are unreadable and steps jump.
 *
 * <p>Not a matter of launch and test sessions, since Delve adds the flags there. {@code -N -l} without {@code all=}
 * reaches only the packages that the build command named; Go's own packages do not count.
 *
 * @see <a href="https://github.com/go-delve/delve/blob/master/pkg/proc/bininfo.go">go-delve/delve
 *      pkg/proc/bininfo.go</a>; facts go-debugging.md section 0 point 6, B6
 */
public final class Optimised implements RootCause {

    @Override
    public String id() {
        return "binary.optimised";
    }

    @Override
    public Link breaks() {
        return Link.OPTIMISATION;
    }

    @Override
    public Verdict judge(Facts facts) {
        return EachProgram.judge(facts, this::judge);
    }

    private Verdict judge(TargetBinary program, BinaryFacts facts) {
        Optional<Verdict> other = EachProgram.noGoProgram(facts);
        if (other.isPresent()) {
            return other.get();
        }
        if (!facts.hasDebugInfo() && program.debugFile().isEmpty()) {
            return Verdict.notApplicable("stripped");
        }
        if (facts.build().isEmpty()) {
            return EachProgram.undetermined(new Trouble.Unreadable(facts.noBuild().orElse("no build information")));
        }
        Optional<Optimisation> optimisation = facts.build().get().optimisation();
        if (optimisation.isEmpty()) {
            return EachProgram.undetermined(new Trouble.Unreadable("the build settings were not recorded"));
        }
        return switch (optimisation.get()) {
            case OFF -> Verdict.ruledOut();
            case OFF_IN_NAMED_PACKAGES -> hasOtherPackages(facts) ? holds(program, facts, Confidence.CERTAIN)
                    : Verdict.ruledOut();
            case OFF_IN_PATTERN -> holds(program, facts, Confidence.SUSPECT);
            case ON -> holds(program, facts, Confidence.CERTAIN);
        };
    }

    private static Verdict holds(TargetBinary program, BinaryFacts facts, Confidence confidence) {
        return Verdict.holds(Severity.DEGRADES, confidence,
                Map.of("path", program.path(), "build", EachProgram.buildCommand(facts)));
    }

    /** Whether the main module has packages besides the main one, which alone is named by an ordinary build command. */
    private static boolean hasOtherPackages(BinaryFacts facts) {
        BuildInfo build = facts.build().orElseThrow();
        if (facts.paths().isEmpty()) {
            return true;
        }
        Optional<String> root = facts.paths().get().moduleRoot(build);
        String way = build.mainPackage().startsWith(build.modulePath())
                ? build.mainPackage().substring(build.modulePath().length()) : "";
        return !facts.paths().get().complete() || root.isEmpty() || facts.paths().get().files().stream()
                .anyMatch(file -> !file.substring(0, file.lastIndexOf('/')).equals(root.get() + way));
    }

    @Override
    public Optional<Plan> repair(Facts facts) {
        Stream<Optimisation> how = EachProgram.first(facts, this::judge).stream()
                .map(program -> program.facts().found().orElseThrow().build().orElseThrow())
                .flatMap(build -> build.optimisation().stream());
        return how.findFirst().map(optimisation -> new Plan(id(), List.of(new Action.AskUser(id()
                + (optimisation == Optimisation.ON ? ".rebuild" : ".rebuild-all")))));
    }

    @Override
    public List<String> sources() {
        return List.of("go-delve/delve pkg/proc/bininfo.go@3b77598");
    }
}
