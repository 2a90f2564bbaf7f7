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
 * The go command was made for another processor or another system, so that it cannot start.
 *
 * @see <a href="https://go.dev/dl/">Go downloads</a>; facts cases.md R37
 */
public final class GoForAnotherMachine implements RootCause {

    // first bytes of macOS programs: Mach-O of 64 bits, of 32 bits, and several in one file
    // (apple-oss-distributions/xnu EXTERNAL_HEADERS/mach-o/loader.h, fat.h)
    private static final List<String> OF_MACOS = List.of("cffaedfe", "cefaedfe", "cafebabe");

    @Override
    public String id() {
        return "toolchain.go-for-another-machine";
    }

    @Override
    public Link breaks() {
        return Link.GO;
    }

    @Override
    public Verdict judge(Facts facts) {
        FoundTool go = facts.need(GoProbes.GO);
        String machine = facts.need(DistroProbes.ACCOUNT_OF_DEVELOPER).machine();
        if (OF_MACOS.stream().anyMatch(go.magic()::startsWith)) {
            return holds(go, "macOS", machine);
        }
        if (!go.isElf() || go.isFor(machine).orElse(true) || machine.equals("x86_64")
                && go.architecture().equals("i686")) {
            return Verdict.ruledOut();
        }
        // an emulator that the kernel knows would start it
        return facts.ask(GoProbes.GO_VERSION_NUMBER).found().isPresent() ? Verdict.ruledOut()
                : holds(go, go.architecture(), machine);
    }

    private static Verdict holds(FoundTool go, String made, String machine) {
        return Verdict.holds(Severity.BLOCKS, Confidence.CERTAIN, Map.of("path", go.path(), "made", made,
                "machine", machine));
    }

    @Override
    public Optional<Plan> repair(Facts facts) {
        return Optional.of(new Plan(id(), List.of(new Action.AskUser(id() + ".by-hand",
                Map.of("machine", facts.need(DistroProbes.ACCOUNT_OF_DEVELOPER).machine())))));
    }

    @Override
    public List<String> cases() {
        return List.of("R37");
    }

    @Override
    public List<String> sources() {
        return List.of("tomnomnom/waybackurls #56", "golang/go #21533",
                "https://refspecs.linuxfoundation.org/elf/gabi4+/ch4.eheader.html");
    }
}
