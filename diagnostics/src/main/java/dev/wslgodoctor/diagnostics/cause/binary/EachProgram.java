package dev.wslgodoctor.diagnostics.cause.binary;

import dev.wslgodoctor.diagnostics.cause.Verdict;
import dev.wslgodoctor.diagnostics.gateway.Trouble;
import dev.wslgodoctor.diagnostics.parse.BinaryFacts;
import dev.wslgodoctor.diagnostics.probe.BinaryProbes;
import dev.wslgodoctor.diagnostics.probe.Facts;
import dev.wslgodoctor.diagnostics.probe.Reading;
import dev.wslgodoctor.diagnostics.probe.TargetBinary;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** One verdict about all programs that are debugged: the first that has the trouble decides. */
final class EachProgram {

    private EachProgram() {
    }

    /** What a cause says about one program. */
    @FunctionalInterface
    interface Judge {
        Verdict of(TargetBinary program, BinaryFacts facts);
    }

    /**
     * The first verdict that holds; else the first that could not be determined; else ruled out if it is for any
     * program. Not applicable where every session builds its program first.
     */
    static Verdict judge(Facts facts, Judge judge) {
        List<Verdict> verdicts = facts.need(BinaryProbes.PROGRAMS).stream()
                .map(program -> one(program, judge)).toList();
        return verdicts.stream().filter(verdict -> verdict instanceof Verdict.Holds).findFirst()
                .or(() -> verdicts.stream().filter(verdict -> verdict instanceof Verdict.Undetermined).findFirst())
                .or(() -> verdicts.stream().filter(verdict -> verdict instanceof Verdict.RuledOut).findFirst())
                .or(() -> verdicts.stream().findFirst())
                .orElse(Verdict.notApplicable("no-program"));
    }

    /** The first program of which the judge says that it holds. */
    static Optional<TargetBinary> first(Facts facts, Judge judge) {
        return facts.need(BinaryProbes.PROGRAMS).stream()
                .filter(program -> one(program, judge) instanceof Verdict.Holds).findFirst();
    }

    private static Verdict one(TargetBinary program, Judge judge) {
        return switch (program.facts()) {
            case Reading.Known<BinaryFacts> known -> judge.of(program, known.value());
            case Reading.Absent<BinaryFacts> absent -> absent(program);
            case Reading.Unknown<BinaryFacts> unknown -> undetermined(unknown.trouble());
        };
    }

    // that launch.json names a file that is not there is what another cause is about; a file that the user named and
    // that is not there leaves the question open
    private static Verdict absent(TargetBinary program) {
        boolean configured = program.target().configuration().isPresent()
                && program.target().program().equals(Optional.of(program.path()));
        return configured ? Verdict.notApplicable("no-program") : undetermined(new Trouble.Missing(
                new Trouble.Words("trouble.missing-program", Map.of("file", program.path())),
                "there is no program " + program.path()));
    }

    static Verdict undetermined(Trouble trouble) {
        return new Verdict.Undetermined(BinaryProbes.PROGRAMS.id(), trouble);
    }

    /** The verdict on a file that is no sound Go program of Linux, about which only few causes can say something. */
    static Optional<Verdict> noGoProgram(BinaryFacts facts) {
        if (facts.problem().isPresent()) {
            return Optional.of(undetermined(new Trouble.Unreadable(facts.problem().get())));
        }
        return facts.format() == BinaryFacts.Format.ELF && facts.isGo() ? Optional.empty()
                : Optional.of(Verdict.notApplicable("no-go-program"));
    }

    /** What a program's own build information says about it, in the words of the build command. */
    static String buildCommand(BinaryFacts facts) {
        return facts.build().map(build -> {
            StringBuilder command = new StringBuilder("go build");
            for (String flag : List.of("-gcflags", "-ldflags", "-trimpath")) {
                build.setting(flag).ifPresent(value -> command.append(' ').append(flag).append("=\"").append(value)
                        .append('"'));
            }
            return command.append(" (").append(build.goVersion()).append(')').toString();
        }).orElse("-");
    }
}
