package dev.wslgodoctor.diagnostics.cause.binary;

import dev.wslgodoctor.diagnostics.cause.Confidence;
import dev.wslgodoctor.diagnostics.cause.Link;
import dev.wslgodoctor.diagnostics.cause.RootCause;
import dev.wslgodoctor.diagnostics.cause.Severity;
import dev.wslgodoctor.diagnostics.cause.Verdict;
import dev.wslgodoctor.diagnostics.parse.BinaryFacts;
import dev.wslgodoctor.diagnostics.path.LinuxPath;
import dev.wslgodoctor.diagnostics.probe.BinaryProbes;
import dev.wslgodoctor.diagnostics.probe.Facts;
import dev.wslgodoctor.diagnostics.probe.ModuleFolder;
import dev.wslgodoctor.diagnostics.probe.TargetBinary;
import dev.wslgodoctor.diagnostics.repair.Action;
import dev.wslgodoctor.diagnostics.repair.Plan;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Source files of the program were changed after it was built, so its line numbers belong to older text.
 *
 * <p>Only files that the program itself names count. A change of time alone, as a checkout makes it, looks the same:
 * hence likely, not certain.
 *
 * @see <a href="https://github.com/go-delve/delve/blob/master/Documentation/faq.md">Delve's questions and answers</a>;
 *      facts go-debugging.md B6, P10
 */
public final class OlderThanSource implements RootCause {

    @Override
    public String id() {
        return "binary.older-than-source";
    }

    @Override
    public Link breaks() {
        return Link.DEBUG_INFO;
    }

    @Override
    public Verdict judge(Facts facts) {
        return EachProgram.judge(facts, (program, known) -> judge(program, known, facts));
    }

    private static Verdict judge(TargetBinary program, BinaryFacts known, Facts facts) {
        Optional<Verdict> other = EachProgram.noGoProgram(known);
        if (other.isPresent()) {
            return other.get();
        }
        Optional<ModuleFolder> module = BinaryProbes.moduleOf(known, facts.need(BinaryProbes.MODULE_FOLDERS));
        if (module.isEmpty()) {
            return Verdict.notApplicable("another-module");
        }
        List<LinuxPath> newer = facts.need(BinaryProbes.NEWER_SOURCES).getOrDefault(program.path(), List.of());
        Optional<String> root = known.paths().flatMap(paths -> paths.moduleRoot(known.build().orElseThrow()));
        if (root.isEmpty() || !known.paths().orElseThrow().complete()) {
            return newer.isEmpty() ? Verdict.ruledOut() : holds(program, newer.getFirst(), Confidence.SUSPECT);
        }
        Set<String> recorded = Set.copyOf(known.paths().orElseThrow().files());
        return newer.stream()
                .filter(file -> recorded.contains(root.get() + "/" + module.get().folder().relativize(file)))
                .findFirst().map(file -> holds(program, file, Confidence.LIKELY)).orElseGet(Verdict::ruledOut);
    }

    private static Verdict holds(TargetBinary program, LinuxPath file, Confidence confidence) {
        return Verdict.holds(Severity.DEGRADES, confidence, Map.of("path", program.path(), "file", file.toString()));
    }

    @Override
    public Optional<Plan> repair(Facts facts) {
        return Optional.of(new Plan(id(), List.of(new Action.AskUser(id() + ".by-hand"))));
    }

    @Override
    public List<String> sources() {
        return List.of("go-delve/delve Documentation/faq.md@3b77598");
    }
}
