package dev.wslgodoctor.diagnostics.cause.binary;

import dev.wslgodoctor.diagnostics.cause.Confidence;
import dev.wslgodoctor.diagnostics.cause.Link;
import dev.wslgodoctor.diagnostics.cause.RootCause;
import dev.wslgodoctor.diagnostics.cause.Severity;
import dev.wslgodoctor.diagnostics.cause.Verdict;
import dev.wslgodoctor.diagnostics.parse.BinaryFacts;
import dev.wslgodoctor.diagnostics.parse.GoVersion;
import dev.wslgodoctor.diagnostics.parse.LinkerFlags;
import dev.wslgodoctor.diagnostics.probe.Facts;
import dev.wslgodoctor.diagnostics.probe.TargetBinary;
import dev.wslgodoctor.diagnostics.repair.Action;
import dev.wslgodoctor.diagnostics.repair.Plan;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The program has no debug information, or no symbol table without which Delve does not read it.
 *
 * <p>Decided by the sections of the file. What the build information says only tells who asked for it: {@code strip}
 * leaves it unchanged, and -trimpath hides -ldflags.
 *
 * @see <a href="https://pkg.go.dev/cmd/link">cmd/link -s and -w</a>; facts go-debugging.md C1
 */
public final class Stripped implements RootCause {

    @Override
    public String id() {
        return "binary.stripped";
    }

    @Override
    public Link breaks() {
        return Link.DEBUG_INFO;
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
        if (facts.hasDebugInfo() && facts.hasSymbols() || program.debugFile().isPresent()) {
            return Verdict.ruledOut();
        }
        String missing = facts.hasDebugInfo() ? ".symtab" : facts.hasSymbols() ? ".debug_info"
                : ".debug_info, .symtab";
        return Verdict.holds(Severity.BLOCKS, Confidence.CERTAIN, Map.of("path", program.path(), "missing", missing,
                "build", EachProgram.buildCommand(facts)));
    }

    /** Which tool took it away decides what the user has to change; rebuilding is the user's in every case. */
    @Override
    public Optional<Plan> repair(Facts facts) {
        return EachProgram.first(facts, this::judge).map(program -> new Plan(id(), List.of(new Action.AskUser(
                id() + "." + origin(program, program.facts().found().orElseThrow())))));
    }

    private static String origin(TargetBinary program, BinaryFacts facts) {
        if (program.isOfGoRun()) {
            return "by-go-run";
        }
        if (facts.build().isEmpty() || !facts.build().get().hasSettings()) {
            return "by-unknown";
        }
        var build = facts.build().get();
        Optional<LinkerFlags> linker = build.setting("-ldflags")
                .map(flags -> LinkerFlags.judge(flags, GoVersion.parse(build.goVersion())));
        if (linker.map(LinkerFlags::strips).orElse(false)) {
            return "by-linker-flags";
        }
        if (build.setting("-gcflags").map(flags -> flags.contains("-dwarf=false")).orElse(false)) {
            return "by-compiler-flags";
        }
        return build.trimmed() ? "by-unknown" : "by-strip";
    }

    @Override
    public List<String> cases() {
        return List.of("R38");
    }

    @Override
    public List<String> sources() {
        return List.of("go-delve/delve #2825", "go-delve/delve #3338", "go-delve/delve #2257",
                "go-delve/delve service/debugger/debugger.go@3b77598", "https://pkg.go.dev/cmd/link");
    }
}
