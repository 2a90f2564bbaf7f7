package dev.wslgodoctor.wizard.sample;

import dev.wslgodoctor.diagnostics.cause.Confidence;
import dev.wslgodoctor.diagnostics.cause.Finding;
import dev.wslgodoctor.diagnostics.cause.Link;
import dev.wslgodoctor.diagnostics.cause.Severity;
import dev.wslgodoctor.diagnostics.cause.Symptom;
import dev.wslgodoctor.diagnostics.cause.Verdict;
import dev.wslgodoctor.diagnostics.engine.Report;
import dev.wslgodoctor.diagnostics.engine.RunEvent;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

/** A scan far larger than any real one: 5,000 findings, and 100,000 lines of questions and answers. */
public final class Flood {

    /** How many findings there are. */
    public static final int FINDINGS = 5_000;
    /** How many questions; each is asked and answered. */
    public static final int QUESTIONS = 50_000;

    private Flood() {
    }

    /** The findings, every tenth of which holds. */
    public static List<Finding> findings() {
        List<Finding> findings = new ArrayList<>();
        Link[] links = Link.values();
        for (int i = 0; i < FINDINGS; i++) {
            findings.add(new Finding("sample.flood-" + i, links[i % links.length], i % 10 == 0
                    ? Verdict.holds(Severity.NOTE, Confidence.LIKELY, Map.of()) : Verdict.ruledOut(), List.of(),
                    Optional.empty()));
        }
        return findings;
    }

    /** Sends all of it, in the order of a scan. */
    public static void send(Symptom symptom, Consumer<RunEvent> out) {
        List<Finding> findings = findings();
        Report report = SampleReport.report(symptom, findings);
        out.accept(new RunEvent.Started(findings.stream().map(Finding::causeId).toList(), SampleReport.AT));
        for (int i = 0; i < QUESTIONS; i++) {
            out.accept(new RunEvent.Asking("sample.question-" + i, SampleReport.AT));
            out.accept(new RunEvent.Answered("sample.question-" + i, "known", SampleReport.AT.plusMillis(i % 900)));
            if (i % (QUESTIONS / FINDINGS) == 0) {
                out.accept(new RunEvent.Judged(findings.get(i / (QUESTIONS / FINDINGS))));
            }
        }
        out.accept(new RunEvent.Finished(report));
    }
}
