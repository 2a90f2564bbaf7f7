package dev.wslgodoctor.wizard.step.causes;

import dev.wslgodoctor.diagnostics.cause.Finding;
import dev.wslgodoctor.diagnostics.cause.Severity;
import dev.wslgodoctor.diagnostics.cause.Verdict;
import dev.wslgodoctor.diagnostics.engine.Report;
import dev.wslgodoctor.diagnostics.explain.Chain;
import java.util.List;
import java.util.Optional;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

/** What the scan found: the report, and which finding is open. */
public final class CausesModel {

    private final ReadOnlyObjectWrapper<Report> report = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyObjectWrapper<Finding> opened = new ReadOnlyObjectWrapper<>();

    /** Shows this report. */
    public void show(Report result) {
        report.set(result);
        opened.set(null);
    }

    /** Opens a finding. */
    public void open(Finding finding) {
        opened.set(finding);
    }

    /** The finding that the picture points at: it holds, and breaks the first broken link; empty if none does. */
    public Optional<Finding> first() {
        return report.get().chain().firstBroken()
                .flatMap(node -> node.causes().stream().findFirst())
                .flatMap(report.get()::finding)
                .or(() -> report.get().holding().stream().findFirst());
    }

    /** What else holds or could not be determined, in the order of the report. */
    public List<Finding> others() {
        Optional<Finding> first = first();
        return report.get().findings().stream()
                .filter(finding -> finding.holds() || finding.verdict() instanceof Verdict.Undetermined)
                .filter(finding -> first.isEmpty() || finding != first.get()).toList();
    }

    /** The finding that a link's disc opens: the first that decides the link's state; empty if none was judged. */
    public Optional<Finding> of(String linkId) {
        return report.get().chain().nodes().stream().filter(node -> node.link().id().equals(linkId))
                .map(Chain.Node::causes).flatMap(List::stream).findFirst().flatMap(report.get()::finding);
    }

    /** How many findings hold with this severity. */
    public long holding(Severity severity) {
        return report.get().holding().stream()
                .filter(finding -> ((Verdict.Holds) finding.verdict()).severity() == severity).count();
    }

    /** How many findings have this verdict. */
    public int with(String verdictId) {
        return report.get().with(verdictId).size();
    }

    /** Where the first broken link stands, counted from 1; 0 if none is broken. */
    public int brokenAt() {
        return report.get().chain().firstBroken()
                .map(node -> report.get().chain().nodes().indexOf(node) + 1).orElse(0);
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
