package dev.wslgodoctor.diagnostics.cause.toolchain;

import dev.wslgodoctor.diagnostics.cause.Confidence;
import dev.wslgodoctor.diagnostics.cause.Link;
import dev.wslgodoctor.diagnostics.cause.RootCause;
import dev.wslgodoctor.diagnostics.cause.Severity;
import dev.wslgodoctor.diagnostics.cause.Verdict;
import dev.wslgodoctor.diagnostics.probe.DistroProbes;
import dev.wslgodoctor.diagnostics.probe.Facts;
import dev.wslgodoctor.diagnostics.probe.FoundTool;
import dev.wslgodoctor.diagnostics.probe.GoProbes;
import dev.wslgodoctor.diagnostics.repair.Action;
import dev.wslgodoctor.diagnostics.repair.Plan;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The Go is the one for 32-bit x86 on a 64-bit system: it works, and builds 32-bit programs and a 32-bit Delve.
 *
 * <p>Whether that is why breakpoints are not hit was never confirmed in the report, so it is a suspicion.
 *
 * @see <a href="https://github.com/go-delve/delve/issues/3709">go-delve/delve issue 3709</a>; facts cases.md R31
 */
public final class GoIs32Bit implements RootCause {

    @Override
    public String id() {
        return "toolchain.go-is-32-bit";
    }

    @Override
    public Link breaks() {
        return Link.GO;
    }

    @Override
    public Verdict judge(Facts facts) {
        FoundTool go = facts.need(GoProbes.GO);
        String machine = facts.need(DistroProbes.ACCOUNT_OF_DEVELOPER).machine();
        boolean narrow = machine.equals("x86_64") && go.isElf() && go.architecture().equals("i686");
        return narrow ? Verdict.holds(Severity.DEGRADES, Confidence.SUSPECT, Map.of("path", go.path(), "machine",
                machine)) : Verdict.ruledOut();
    }

    @Override
    public Optional<Plan> repair(Facts facts) {
        return Optional.of(new Plan(id(), List.of(new Action.AskUser(id() + ".by-hand"))));
    }

    @Override
    public List<String> cases() {
        return List.of("R31");
    }

    @Override
    public List<String> sources() {
        return List.of("go-delve/delve #3709", "https://go.dev/dl/");
    }
}
