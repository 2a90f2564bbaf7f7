package dev.wslgodoctor.diagnostics.cause.debugger;

import dev.wslgodoctor.diagnostics.cause.Confidence;
import dev.wslgodoctor.diagnostics.cause.Link;
import dev.wslgodoctor.diagnostics.cause.RootCause;
import dev.wslgodoctor.diagnostics.cause.Severity;
import dev.wslgodoctor.diagnostics.cause.Verdict;
import dev.wslgodoctor.diagnostics.cause.editor.DelveSetting;
import dev.wslgodoctor.diagnostics.gateway.Trouble;
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
 * The Delve that the Go extension starts was built for another processor.
 *
 * @see <a href="https://refspecs.linuxfoundation.org/elf/gabi4+/ch4.eheader.html">System V ABI, ELF header</a>; facts
 *      go-debugging.md F1, cases.md R31
 */
public final class DelveForAnotherArchitecture implements RootCause {

    @Override
    public String id() {
        return "debugger.delve-wrong-architecture";
    }

    @Override
    public Link breaks() {
        return Link.DELVE;
    }

    @Override
    public List<String> sources() {
        return List.of("https://refspecs.linuxfoundation.org/elf/gabi4+/ch4.eheader.html");
    }

    @Override
    public Verdict judge(Facts facts) {
        Optional<FoundTool> winner = facts.need(GoProbes.DELVE).winner();
        // a script that starts another Delve has no architecture
        if (winner.isEmpty() || !winner.get().isElf()) {
            return Verdict.notApplicable(GoProbes.DELVE.id());
        }
        String machine = facts.need(DistroProbes.ACCOUNT_OF_DEVELOPER).machine();
        Optional<Boolean> fits = winner.get().isFor(machine);
        if (fits.isEmpty()) {
            return new Verdict.Undetermined(GoProbes.DELVE.id(), new Trouble.Unreadable(
                    "the architecture of " + winner.get().path() + " or of " + machine + " is not known here"));
        }
        if (fits.get()) {
            return Verdict.ruledOut();
        }
        return Verdict.holds(Severity.BLOCKS, Confidence.CERTAIN, Map.of("path", winner.get().path(),
                "own", winner.get().architecture(), "machine", machine));
    }

    @Override
    public Optional<Plan> repair(Facts facts) {
        GoProbes.DelveLookup lookup = facts.need(GoProbes.DELVE);
        if (lookup.named().filter(FoundTool::executable).isPresent()) {
            return DelveSetting.planFor(id(), facts);
        }
        return Optional.of(new Plan(id(), List.of(new Action.AskUser(id() + ".by-hand",
                Map.of("version", DelveSetting.versionToInstall(facts),
                        "file", lookup.winner().map(FoundTool::path).orElse(""))))));
    }
}
