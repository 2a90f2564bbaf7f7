package dev.wslgodoctor.diagnostics.engine;

import dev.wslgodoctor.diagnostics.cause.Finding;
import dev.wslgodoctor.diagnostics.cause.Severity;
import dev.wslgodoctor.diagnostics.cause.Symptom;
import dev.wslgodoctor.diagnostics.cause.Verdict;
import dev.wslgodoctor.diagnostics.explain.Chain;
import dev.wslgodoctor.diagnostics.explain.Ranking;
import dev.wslgodoctor.diagnostics.gateway.Machine;
import dev.wslgodoctor.diagnostics.probe.Case;
import dev.wslgodoctor.diagnostics.probe.DebugProbes;
import dev.wslgodoctor.diagnostics.probe.DebugTarget;
import dev.wslgodoctor.diagnostics.probe.ProjectProbes;
import dev.wslgodoctor.diagnostics.probe.Reading;
import dev.wslgodoctor.diagnostics.probe.WindowsProbes;
import dev.wslgodoctor.diagnostics.probe.WslProbes;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * The result of a run.
 *
 * @param findings every cause, ranked
 * @param chain    the symptom's links with their states
 * @param target   what was examined, as far as it is known
 */
public record Report(Target target, Symptom symptom, Chain chain, List<Finding> findings, Instant started,
        Instant finished) {

    public Report {
        findings = List.copyOf(findings);
    }

    /**
     * What was examined.
     *
     * @param distro  name of the distro; empty if none could be chosen
     * @param project the project folder in the distro's spelling
     * @param debug   the debug sessions that were examined: the chosen one, or every one of launch.json
     * @param windows Windows version text; empty on a machine without Windows
     */
    public record Target(Optional<String> distro, Optional<String> project, List<DebugTarget> debug,
            Optional<String> windows) {
    }

    static Report of(Case at, Inquiry inquiry, List<Finding> findings, Instant started, Instant finished) {
        Symptom symptom = at.choice().symptom().flatMap(Symptom::byId).orElse(Symptom.EVERYTHING);
        var readings = inquiry.readings();
        Target target = new Target(
                value(readings.get(WslProbes.DISTRO.id()))
                        .map(v -> ((Machine.DistroChoice) v).name()),
                value(readings.get(ProjectProbes.ROOT.id())).map(String::valueOf),
                debug(readings.get(DebugProbes.TARGETS.id())),
                value(readings.get(WindowsProbes.VERSION.id()))
                        .map(String::valueOf));
        List<Finding> ranked = Ranking.rank(findings, symptom);
        return new Report(target, symptom, Chain.of(symptom, ranked), ranked, started, finished);
    }

    private static List<DebugTarget> debug(Reading<?> reading) {
        return value(reading).stream().flatMap(v -> ((List<?>) v).stream()).map(v -> (DebugTarget) v).toList();
    }

    private static Optional<?> value(Reading<?> reading) {
        return reading == null ? Optional.empty() : reading.found();
    }

    /** The findings that hold, ranked. */
    public List<Finding> holding() {
        return findings.stream().filter(Finding::holds).toList();
    }

    /** The findings that hold and are more than worth knowing, ranked: those that break their link. */
    public List<Finding> faults() {
        return holding().stream().filter(finding -> finding.verdict() instanceof Verdict.Holds holds
                && holds.severity() != Severity.NOTE).toList();
    }

    /** The findings whose verdict has this id, ranked. */
    public List<Finding> with(String verdictId) {
        return findings.stream().filter(finding -> finding.verdict().id().equals(verdictId)).toList();
    }

    /** The finding of this cause; empty if it was not judged. */
    public Optional<Finding> finding(String causeId) {
        return findings.stream().filter(finding -> finding.causeId().equals(causeId)).findFirst();
    }
}
