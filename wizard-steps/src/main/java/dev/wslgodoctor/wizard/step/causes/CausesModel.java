package dev.wslgodoctor.wizard.step.causes;

import dev.wslgodoctor.diagnostics.cause.Finding;
import dev.wslgodoctor.diagnostics.cause.Severity;
import dev.wslgodoctor.diagnostics.cause.Verdict;
import dev.wslgodoctor.diagnostics.engine.Report;
import dev.wslgodoctor.diagnostics.explain.Chain;
import dev.wslgodoctor.wizard.port.RepairResult;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

/** What the scan found: the report, and which finding is open. */
public final class CausesModel {

    private final ReadOnlyObjectWrapper<Report> report = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyObjectWrapper<Finding> opened = new ReadOnlyObjectWrapper<>();

    private final Set<String> cured = new LinkedHashSet<>();
    private final Supplier<Set<String>> muted;
    private boolean repaired;
    private Shown shown;

    /** What was shown last, so that thousands of findings are not sorted anew for each question about them. */
    private record Shown(Report scanned, Set<String> cured, Set<String> muted, Report now) {
    }

    /** Shows every finding. */
    public CausesModel() {
        this(Set::of);
    }

    /** @param muted ids of the causes that are not to be shown as findings */
    public CausesModel(Supplier<Set<String>> muted) {
        this.muted = muted;
    }

    /** Shows this report. */
    public void show(Report result) {
        report.set(result);
        opened.set(null);
        cured.clear();
        repaired = false;
    }

    /** Notes what became of a repair since the scan, or of its undoing. */
    public void note(String causeId, RepairResult.Kind result) {
        switch (result) {
            case CURED -> cured.add(causeId);
            case STILL_HOLDS, CANNOT_TELL, UNDONE, ALREADY_GONE -> cured.remove(causeId);
            case REFUSED -> {
                // nothing was changed, so what was measured still counts
                return;
            }
        }
        repaired = true;
    }

    /** Whether something was changed since the scan, so that findings are as measured before. */
    public boolean repaired() {
        return repaired;
    }

    /** Whether a repair since the scan cured this cause: judged again, it is ruled out. */
    public boolean isCured(Finding finding) {
        return cured.contains(finding.causeId());
    }

    /** How many causes a repair since the scan cured. */
    public int curedCount() {
        return cured.size();
    }

    /**
     * The report as it is to be seen: cured causes ruled out, as they were judged last, muted ones left out, the others
     * as the scan left them.
     */
    public Report now() {
        Report scanned = report.get();
        Set<String> hidden = muted.get();
        if (cured.isEmpty() && hidden.isEmpty()) {
            return scanned;
        }
        if (shown == null || shown.scanned() != scanned || !shown.cured().equals(cured)
                || !shown.muted().equals(hidden)) {
            shown = new Shown(scanned, Set.copyOf(cured), hidden, without(scanned, hidden));
        }
        return shown.now();
    }

    private Report without(Report scanned, Set<String> hidden) {
        List<Finding> findings = scanned.findings().stream()
                .filter(finding -> !finding.holds() || !hidden.contains(finding.causeId()))
                .map(finding -> !isCured(finding) ? finding : new Finding(finding.causeId(), finding.link(),
                        Verdict.ruledOut(), List.of(), Optional.empty())).toList();
        return new Report(scanned.target(), scanned.symptom(), Chain.of(scanned.symptom(), findings), findings,
                scanned.started(), scanned.finished());
    }

    /** The findings that hold and are muted. */
    public List<Finding> mutedFindings() {
        Set<String> hidden = muted.get();
        return report.get().findings().stream().filter(Finding::holds)
                .filter(finding -> hidden.contains(finding.causeId())).toList();
    }

    /** How many of the findings that hold can be repaired by the program. */
    public long repairable() {
        return now().findings().stream().filter(finding -> finding.holds() && finding.plan().isPresent()).count();
    }

    /** The findings that were cured since the scan, as the scan judged them. */
    public List<Finding> curedFindings() {
        return report.get().findings().stream().filter(this::isCured).toList();
    }

    /** Opens a finding. */
    public void open(Finding finding) {
        opened.set(finding);
    }

    /** The finding that the picture points at: it holds, and breaks the first broken link; empty if none does. */
    public Optional<Finding> first() {
        Report now = now();
        return now.chain().firstBroken()
                .flatMap(node -> node.causes().stream().findFirst())
                .flatMap(now::finding)
                .or(() -> now.holding().stream().findFirst());
    }

    /** What else holds or could not be determined, in the order of the report. */
    public List<Finding> others() {
        Optional<Finding> first = first();
        return now().findings().stream()
                .filter(finding -> finding.holds() || finding.verdict() instanceof Verdict.Undetermined)
                .filter(finding -> first.isEmpty() || finding != first.get()).toList();
    }

    /** The finding that a link's disc opens: the first that decides the link's state; empty if none was judged. */
    public Optional<Finding> of(String linkId) {
        return now().chain().nodes().stream().filter(node -> node.link().id().equals(linkId))
                .map(Chain.Node::causes).flatMap(List::stream).findFirst().flatMap(now()::finding);
    }

    /** How many findings hold with this severity. */
    public long holding(Severity severity) {
        return now().holding().stream()
                .filter(finding -> ((Verdict.Holds) finding.verdict()).severity() == severity).count();
    }

    /** How many findings have this verdict. */
    public int with(String verdictId) {
        return now().with(verdictId).size();
    }

    /** Where the first broken link stands, counted from 1; 0 if none is broken. */
    public int brokenAt() {
        return now().chain().firstBroken()
                .map(node -> now().chain().nodes().indexOf(node) + 1).orElse(0);
    }

    /** The report; null before the first scan. */
    public ReadOnlyObjectProperty<Report> reportProperty() {
        return report.getReadOnlyProperty();
    }

    /** The open finding; null while none is. */
    public ReadOnlyObjectProperty<Finding> openedProperty() {
        return opened.getReadOnlyProperty();
    }
}
