package dev.wslgodoctor.diagnostics.explain;

import dev.wslgodoctor.diagnostics.cause.Confidence;
import dev.wslgodoctor.diagnostics.cause.Finding;
import dev.wslgodoctor.diagnostics.cause.Link;
import dev.wslgodoctor.diagnostics.cause.Severity;
import dev.wslgodoctor.diagnostics.cause.Verdict;
import dev.wslgodoctor.diagnostics.gateway.Trouble;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Findings made by hand. */
final class Findings {

    private Findings() {
    }

    static Finding holds(String id, Link link, Severity severity) {
        return of(id, link, Verdict.holds(severity, Confidence.CERTAIN, Map.of()));
    }

    static Finding ruledOut(String id, Link link) {
        return of(id, link, Verdict.ruledOut());
    }

    static Finding notApplicable(String id, Link link) {
        return of(id, link, Verdict.notApplicable("here"));
    }

    static Finding undetermined(String id, Link link) {
        return of(id, link, new Verdict.Undetermined("test.probe", new Trouble.Denied("no")));
    }

    private static Finding of(String id, Link link, Verdict verdict) {
        return new Finding(id, link, verdict, List.of(), Optional.empty());
    }
}
