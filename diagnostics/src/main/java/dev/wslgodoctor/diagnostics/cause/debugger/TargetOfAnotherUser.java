package dev.wslgodoctor.diagnostics.cause.debugger;

import dev.wslgodoctor.diagnostics.cause.Confidence;
import dev.wslgodoctor.diagnostics.cause.Link;
import dev.wslgodoctor.diagnostics.cause.RootCause;
import dev.wslgodoctor.diagnostics.cause.Severity;
import dev.wslgodoctor.diagnostics.cause.Verdict;
import dev.wslgodoctor.diagnostics.parse.ProcStatus;
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
 * The process to attach to belongs to another user.
 *
 * <p>Where Yama is above 0, Delve looks there first and blames it, although lowering it would not help.
 *
 * @see <a href="https://man7.org/linux/man-pages/man2/ptrace.2.html">ptrace(2), access mode checking</a>;
 *      go-delve/delve service/debugger/debugger_linux.go; facts go-debugging.md 0.1, B2
 */
public final class TargetOfAnotherUser implements RootCause {

    @Override
    public String id() {
        return "debugger.target-of-another-user";
    }

    @Override
    public Link breaks() {
        return Link.TARGET;
    }

    @Override
    public List<String> sources() {
        return List.of("https://man7.org/linux/man-pages/man2/ptrace.2.html",
                "go-delve/delve service/debugger/debugger_linux.go@3b77598");
    }

    @Override
    public Verdict judge(Facts facts) {
        List<TargetProcess> alive = facts.need(TargetProbes.PROCESSES).stream().filter(TargetProcess::alive).toList();
        if (alive.isEmpty()) {
            return Verdict.notApplicable(TargetProbes.PROCESSES.id());
        }
        DistroProbes.Account account = facts.need(DistroProbes.ACCOUNT_OF_DEVELOPER);
        Optional<TargetProcess> foreign = account.isRoot() ? Optional.empty() : alive.stream()
                .filter(process -> !process.asRoot() && belongsToAnother(process.status().orElseThrow(), account.uid()))
                .findFirst();
        return foreign.map(process -> Verdict.holds(Severity.BLOCKS, Confidence.CERTAIN, Map.of(
                "process", String.valueOf(process.pid()), "program", process.status().orElseThrow().name(),
                "owner", process.owner().orElse("?"), "user", account.user()))).orElseGet(Verdict::ruledOut);
    }

    // both count for ptrace: a program with the set-user-id bit has another effective user only
    private static boolean belongsToAnother(ProcStatus status, int uid) {
        return status.realUser() != uid || status.effectiveUser() != uid;
    }

    @Override
    public Optional<Plan> repair(Facts facts) {
        return Optional.of(new Plan(id(), List.of(new Action.AskUser(id() + ".by-hand"))));
    }
}
