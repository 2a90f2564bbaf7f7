package dev.wslgodoctor.diagnostics.cause.binary;

import dev.wslgodoctor.diagnostics.cause.Confidence;
import dev.wslgodoctor.diagnostics.cause.Link;
import dev.wslgodoctor.diagnostics.cause.RootCause;
import dev.wslgodoctor.diagnostics.cause.Severity;
import dev.wslgodoctor.diagnostics.cause.Verdict;
import dev.wslgodoctor.diagnostics.parse.BinaryFacts;
import dev.wslgodoctor.diagnostics.probe.DistroProbes;
import dev.wslgodoctor.diagnostics.probe.Facts;
import dev.wslgodoctor.diagnostics.probe.TargetBinary;
import dev.wslgodoctor.diagnostics.repair.Action;
import dev.wslgodoctor.diagnostics.repair.Plan;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The file that is debugged is no program of this machine: a Windows program, a script, or one for another processor.
 *
 * @see <a href="https://go.dev/doc/install/source#environment">GOOS and GOARCH</a>; facts go-debugging.md A3 ("not an
 *      executable file", "exec format error")
 */
public final class NotForThisMachine implements RootCause {

    @Override
    public String id() {
        return "binary.not-for-this-machine";
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
        if (known.problem().isPresent()) {
            return EachProgram.noGoProgram(known).orElseThrow();
        }
        String machine = facts.need(DistroProbes.ACCOUNT_OF_DEVELOPER).machine();
        if (known.format() != BinaryFacts.Format.ELF) {
            return holds(program, found(known), machine, Severity.BLOCKS, Confidence.CERTAIN);
        }
        if (known.machine().equals(machine) || program.process().isPresent()) {
            return Verdict.ruledOut();
        }
        boolean older = machine.equals("x86_64") && known.machine().equals("i686")
                || machine.equals("aarch64") && known.machine().startsWith("arm");
        // a 64-bit processor starts a 32-bit program, but whether this Delve debugs it is another matter
        return older ? holds(program, found(known), machine, Severity.DEGRADES, Confidence.SUSPECT)
                : holds(program, found(known), machine, Severity.BLOCKS, Confidence.CERTAIN);
    }

    private static String found(BinaryFacts known) {
        return switch (known.format()) {
            case PE -> "PE (GOOS=windows)";
            case ELF -> "ELF " + known.machine();
            case SCRIPT -> "#!";
            case OTHER -> "?";
        };
    }

    private static Verdict holds(TargetBinary program, String found, String machine, Severity severity,
            Confidence confidence) {
        return Verdict.holds(severity, confidence,
                Map.of("path", program.path(), "found", found, "machine", "ELF " + machine));
    }

    @Override
    public Optional<Plan> repair(Facts facts) {
        return Optional.of(new Plan(id(), List.of(new Action.AskUser(id() + ".by-hand"))));
    }

    @Override
    public List<String> sources() {
        return List.of("https://refspecs.linuxfoundation.org/elf/gabi4+/ch4.eheader.html");
    }
}
