package dev.wslgodoctor.diagnostics.cause.binary;

import dev.wslgodoctor.diagnostics.cause.Confidence;
import dev.wslgodoctor.diagnostics.cause.Link;
import dev.wslgodoctor.diagnostics.cause.RootCause;
import dev.wslgodoctor.diagnostics.cause.Severity;
import dev.wslgodoctor.diagnostics.cause.Verdict;
import dev.wslgodoctor.diagnostics.probe.BinaryProbes;
import dev.wslgodoctor.diagnostics.probe.Facts;
import dev.wslgodoctor.diagnostics.probe.TargetBinary;
import dev.wslgodoctor.diagnostics.repair.Action;
import dev.wslgodoctor.diagnostics.repair.Plan;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The process still runs a program file that was deleted or replaced since it started. Delve reads the program that the
 * process has; whether that was built from other sources is not known from here.
 *
 * @see <a href="https://man7.org/linux/man-pages/man5/proc_pid_exe.5.html">/proc/pid/exe</a>; facts go-debugging.md B2
 */
public final class ReplacedWhileRunning implements RootCause {

    @Override
    public String id() {
        return "binary.replaced-while-running";
    }

    @Override
    public Link breaks() {
        return Link.DEBUG_INFO;
    }

    @Override
    public Verdict judge(Facts facts) {
        List<TargetBinary> running = facts.need(BinaryProbes.PROGRAMS).stream()
                .filter(program -> program.process().isPresent()).toList();
        if (running.isEmpty()) {
            return Verdict.notApplicable("no-process");
        }
        Optional<TargetBinary> deleted = running.stream().filter(TargetBinary::deleted).findFirst();
        if (deleted.isPresent()) {
            return Verdict.holds(Severity.DEGRADES, Confidence.CERTAIN, Map.of("path", deleted.get().path(),
                    "pid", String.valueOf(deleted.get().process().orElseThrow())));
        }
        return EachProgram.judge(facts, (program, known) -> Verdict.ruledOut());
    }

    /** Only the user knows whether the process may be ended. */
    @Override
    public Optional<Plan> repair(Facts facts) {
        return facts.need(BinaryProbes.PROGRAMS).stream().filter(TargetBinary::deleted).findFirst()
                .flatMap(TargetBinary::process).map(pid -> new Plan(id(), List.of(new Action.AskUser(
                        id() + ".by-hand", Map.of("pid", String.valueOf(pid))))));
    }

    @Override
    public List<String> sources() {
        return List.of("https://man7.org/linux/man-pages/man5/proc_pid_exe.5.html");
    }
}
