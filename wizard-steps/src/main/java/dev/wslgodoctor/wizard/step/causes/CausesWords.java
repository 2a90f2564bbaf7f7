package dev.wslgodoctor.wizard.step.causes;

import dev.wslgodoctor.diagnostics.cause.Finding;
import dev.wslgodoctor.diagnostics.cause.Severity;
import dev.wslgodoctor.diagnostics.cause.Symptom;
import dev.wslgodoctor.diagnostics.cause.Verdict;
import dev.wslgodoctor.diagnostics.engine.Report;
import dev.wslgodoctor.diagnostics.explain.Chain;
import dev.wslgodoctor.diagnostics.explain.LinkState;
import dev.wslgodoctor.diagnostics.explain.TroubleText;
import dev.wslgodoctor.diagnostics.gateway.Machine;
import dev.wslgodoctor.diagnostics.probe.DebugTarget;
import dev.wslgodoctor.diagnostics.text.Texts;
import dev.wslgodoctor.wizard.diagram.ChainPicture;
import dev.wslgodoctor.wizard.diagram.ChainPictures;
import dev.wslgodoctor.wizard.diagram.LinkLook;
import java.time.Duration;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.BooleanSupplier;

/**
 * The sentences about a report.
 *
 * @param proven tells whether a real session got through after the report was made
 * @param zone   of the times that are shown
 */
public record CausesWords(CausesModel model, BooleanSupplier proven, ZoneId zone, Texts texts) {

    private static final int EVIDENCE_LENGTH = 140;
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm", Locale.ROOT);

    private Report report() {
        return model.now();
    }

    /** The picture of the chain. */
    public ChainPicture picture() {
        if (!proven.getAsBoolean()) {
            return ChainPictures.of(report().chain(), start(), evidence(), false, texts);
        }
        List<LinkLook> held = report().chain().nodes().stream().map(this::proven).toList();
        return ChainPictures.of(report().symptom(), held, start(), List.of(), true, texts);
    }

    // a real session disproves what would have blocked it, and nothing else
    private LinkLook proven(Chain.Node node) {
        return switch (node.state()) {
            case OK -> LinkLook.OK;
            case UNSURE -> LinkLook.UNSURE;
            case NOT_APPLICABLE -> LinkLook.NOT_APPLICABLE;
            case BROKEN -> node.causes().stream().flatMap(id -> report().finding(id).stream())
                    .allMatch(finding -> finding.verdict() instanceof Verdict.Holds holds
                            && holds.severity() == Severity.BLOCKS) ? LinkLook.OK : LinkLook.ALSO_BROKEN;
        };
    }

    private List<String> evidence() {
        return report().chain().firstBroken().isEmpty() ? List.of()
                : model.first().map(finding -> List.of(shortened(new CauseTexts(finding, texts).proof())))
                        .orElse(List.of());
    }

    // the band holds three lines; the whole sentence stands on the page of the cause
    private static String shortened(String proof) {
        if (proof.length() <= EVIDENCE_LENGTH) {
            return proof;
        }
        int space = proof.lastIndexOf(' ', EVIDENCE_LENGTH);
        String cut = proof.substring(0, space < EVIDENCE_LENGTH / 2 ? EVIDENCE_LENGTH : space);
        boolean codeIsOpen = cut.chars().filter(c -> c == '`').count() % 2 == 1;
        return cut + (codeIsOpen ? "`…" : "…");
    }

    /** What stands at the begin of the chain: the line of the breakpoint, or nothing. */
    public String start() {
        return breakpoint().map(at -> ":" + at.line()).orElse("");
    }

    private Optional<DebugTarget.Break> breakpoint() {
        return report().target().debug().stream().map(DebugTarget::breakpoint).flatMap(Optional::stream).findFirst();
    }

    /** The result in one sentence. */
    public String conclusion() {
        int links = report().chain().nodes().size();
        long unsure = report().chain().nodes().stream().filter(node -> node.state() == LinkState.UNSURE).count();
        Map<String, String> words = new HashMap<>(Map.of("number", String.valueOf(model.brokenAt()),
                "total", String.valueOf(links), "count", String.valueOf(unsure),
                "checks", String.valueOf(report().findings().size())));
        Optional<Finding> first = model.first();
        if (proven.getAsBoolean()) {
            return texts.of("causes.title.proven");
        }
        if (model.brokenAt() == 0 && model.curedCount() > 0) {
            return texts.of("causes.title.cured");
        }
        if (model.brokenAt() > 0) {
            Symptom symptom = report().symptom();
            words.put("cause", first.map(finding -> new CauseTexts(finding, texts).title()).orElseGet(this::link));
            // what only makes it worse stops nothing
            return texts.of(model.holding(Severity.BLOCKS) == 0 ? "causes.title.impaired"
                    : "causes.title." + symptom.id(), words);
        }
        if (first.isPresent()) {
            return texts.of("causes.title.beside", words);
        }
        return texts.of(unsure == 0 ? "causes.title.nothing"
                : unsure == 1 ? "causes.title.unsure-one" : "causes.title.unsure", words);
    }

    /** The name of the first broken link; empty if none is broken. */
    public String link() {
        return report().chain().firstBroken().map(node -> texts.of("link." + node.link().id())).orElse("");
    }

    /** What was examined, when and how long. */
    public String about() {
        List<String> parts = new ArrayList<>();
        breakpoint().map(DebugTarget.Break::toString).ifPresent(parts::add);
        if (report().target().debug().size() == 1) {
            parts.add(report().target().debug().getFirst().name());
        }
        report().target().distro().map(name -> name.equals(Machine.THIS_MACHINE) ? texts.of("target.this-machine")
                : name).ifPresent(parts::add);
        long layers = report().symptom().chain().stream().map(link -> link.layer()).distinct().count();
        parts.add(texts.of("causes.size", Map.of("links", String.valueOf(report().chain().nodes().size()),
                "layers", String.valueOf(layers))));
        Duration took = Duration.between(report().started(), report().finished());
        parts.add(texts.of("causes.scanned", Map.of("time", TIME.format(report().finished().atZone(zone)),
                "seconds", String.format(Locale.ROOT, "%.1f", took.toMillis() / 1000.0))));
        return String.join(" · ", parts);
    }

    /** That what is shown was measured before a repair, and when; empty if nothing was repaired since the scan. */
    public Optional<String> before() {
        return !model.repaired() ? Optional.empty() : Optional.of(texts.of("causes.before-repair",
                Map.of("time", TIME.format(report().finished().atZone(zone)))));
    }

    /** What was ruled out and what does not apply, counted. */
    public String counts() {
        String counts = texts.of("causes.counts", Map.of("ruled-out", String.valueOf(model.with("ruled-out")),
                "not-applicable", String.valueOf(model.with("not-applicable"))));
        int muted = model.mutedFindings().size();
        return muted == 0 ? counts : counts + " · " + texts.of("causes.muted", Map.of("count", String.valueOf(muted)));
    }

    /** What holds, counted by severity. */
    public String status() {
        return texts.of("causes.status", Map.of("blocks", String.valueOf(model.holding(Severity.BLOCKS)),
                "degrades", String.valueOf(model.holding(Severity.DEGRADES)),
                "unknown", String.valueOf(model.with("undetermined"))));
    }

    /** The second line of a finding's row. */
    public String note(Finding finding) {
        if (model.isCured(finding)) {
            return texts.of("result.cured.more");
        }
        if (finding.verdict() instanceof Verdict.Undetermined undetermined) {
            return TroubleText.sentence(undetermined.trouble(), texts);
        }
        if (!report().symptom().chain().contains(finding.link())) {
            return texts.of("causes.note.beside");
        }
        boolean same = report().chain().firstBroken().map(node -> node.link() == finding.link()).orElse(false);
        if (same) {
            return texts.of("causes.note.same");
        }
        boolean breaks = finding.verdict() instanceof Verdict.Holds holds && holds.severity() != Severity.NOTE;
        return texts.of(breaks ? "causes.note.also" : "causes.note.note");
    }
}
