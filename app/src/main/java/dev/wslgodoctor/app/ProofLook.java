package dev.wslgodoctor.app;

import dev.wslgodoctor.diagnostics.dap.DapTranscript;
import dev.wslgodoctor.diagnostics.dap.ProofResult;
import dev.wslgodoctor.diagnostics.prove.Attempt;
import dev.wslgodoctor.diagnostics.text.Texts;
import dev.wslgodoctor.wizard.port.ProofReport;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** A proof as the window shows it. */
final class ProofLook {

    private static final int SHOWN = 400;

    private ProofLook() {
    }

    static ProofReport of(Attempt attempt, Duration took, Texts texts) {
        ProofReport.Kind kind = switch (attempt.result()) {
            case "hit" -> ProofReport.Kind.HIT;
            case "unverified" -> ProofReport.Kind.UNVERIFIED;
            case "not-hit" -> ProofReport.Kind.NOT_HIT;
            case "elsewhere" -> ProofReport.Kind.STOPPED_ELSEWHERE;
            case "ended" -> ProofReport.Kind.ENDED;
            case "trouble" -> ProofReport.Kind.TROUBLE;
            default -> ProofReport.Kind.NO_SESSION;
        };
        if (!(attempt instanceof Attempt.Answered answered)) {
            return new ProofReport(kind, Optional.empty(), texts.detail(attempt.words()), List.of(), took);
        }
        Optional<String> place = answered.proof().result() instanceof ProofResult.Hit hit
                ? Optional.of(hit.at().file() + ":" + hit.at().line()) : Optional.empty();
        List<ProofReport.Line> lines = answered.proof().transcript().stream()
                .map(entry -> line(entry, texts)).toList();
        return new ProofReport(kind, place, texts.detail(attempt.words()), lines, took);
    }

    private static ProofReport.Line line(DapTranscript.Entry entry, Texts texts) {
        String whole = entry.speaker() == DapTranscript.Speaker.NOTE ? texts.detail(entry.text()) : entry.text();
        String text = whole.length() <= SHOWN ? whole : whole.substring(0, SHOWN) + " ...";
        return new ProofReport.Line(Duration.ofMillis(entry.millis()),
                entry.speaker() == DapTranscript.Speaker.CLIENT, text);
    }
}
