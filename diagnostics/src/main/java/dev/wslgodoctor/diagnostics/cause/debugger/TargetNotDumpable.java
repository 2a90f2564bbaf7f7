package dev.wslgodoctor.diagnostics.cause.debugger;

import dev.wslgodoctor.diagnostics.cause.Confidence;
import dev.wslgodoctor.diagnostics.cause.Link;
import dev.wslgodoctor.diagnostics.cause.RootCause;
import dev.wslgodoctor.diagnostics.cause.Severity;
import dev.wslgodoctor.diagnostics.cause.Verdict;
import dev.wslgodoctor.diagnostics.gateway.Trouble;
import dev.wslgodoctor.diagnostics.probe.DistroProbes;
import dev.wslgodoctor.diagnostics.probe.Facts;
import dev.wslgodoctor.diagnostics.probe.TargetProbes;
import dev.wslgodoctor.diagnostics.probe.TargetProcess;
import dev.wslgodoctor.diagnostics.repair.Action;
import dev.wslgodoctor.diagnostics.repair.Plan;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The process to attach to is protected by the kernel, although it belongs to the developer.
 *
 * <p>A program with the set-user-id bit, file capabilities or an unreadable file is not dumpable; /proc shows that by
 * giving its inner files to root. Delve says only "operation not permitted", or blames Yama where that is above 0.
 *
 * @see <a href="https://man7.org/linux/man-pages/man2/PR_SET_DUMPABLE.2const.html">PR_SET_DUMPABLE(2const)</a>; facts
 *      go-debugging.md B2, recording cli-attach-nondumpable
 */
public final class TargetNotDumpable implements RootCause {

    @Override
    public String id() {
        return "debugger.target-not-dumpable";
    }

    @Override
    public Link breaks() {
        return Link.TARGET;
    }

    @Override
    public List<String> sources() {
        return List.of("https://man7.org/linux/man-pages/man2/PR_SET_DUMPABLE.2const.html");
    }

    @Override
    public Verdict judge(Facts facts) {
        List<TargetProcess> alive = facts.need(TargetProbes.PROCESSES).stream().filter(TargetProcess::alive).toList();
        if (alive.isEmpty()) {
            return Verdict.notApplicable(TargetProbes.PROCESSES.id());
        }
        DistroProbes.Account account = facts.need(DistroProbes.ACCOUNT_OF_DEVELOPER);
        if (account.isRoot()) {
            return Verdict.ruledOut();
        }
        List<TargetProcess> own = alive.stream().filter(process -> !process.asRoot()
                && process.status().orElseThrow().realUser() == account.uid()).toList();
        Optional<TargetProcess> unseen = own.stream().filter(process -> process.dumpOwner().isEmpty()).findFirst();
        Optional<TargetProcess> locked = own.stream().filter(process -> process.dumpOwner().isPresent()
                && process.dumpOwner().getAsInt() != account.uid()).findFirst();
        if (locked.isEmpty() && unseen.isPresent()) {
            return new Verdict.Undetermined(TargetProbes.PROCESSES.id(), new Trouble.Unreadable(
                    "the owner of /proc/" + unseen.get().pid() + "/environ could not be seen"));
        }
        return locked.map(process -> Verdict.holds(Severity.BLOCKS, Confidence.CERTAIN, Map.of(
                "process", String.valueOf(process.pid()), "program", process.status().orElseThrow().name())))
                .orElseGet(Verdict::ruledOut);
    }

    @Override
    public Optional<Plan> repair(Facts facts) {
        return Optional.of(new Plan(id(), List.of(new Action.AskUser(id() + ".by-hand"))));
    }
}
