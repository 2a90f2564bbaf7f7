package dev.wslgodoctor.wizard.control;

import dev.wslgodoctor.diagnostics.cause.Finding;
import dev.wslgodoctor.diagnostics.cause.Severity;
import dev.wslgodoctor.diagnostics.cause.Verdict;
import dev.wslgodoctor.diagnostics.text.Texts;
import dev.wslgodoctor.wizard.style.Css;
import dev.wslgodoctor.wizard.style.Icons;
import javafx.scene.control.Label;
import org.kordamp.ikonli.octicons.Octicons;

/** How bad a finding is: icon, word and colour, so that any one may fail. */
public final class SeverityBadge extends Label {

    private SeverityBadge(String word, Octicons icon, String state) {
        super(word, Icons.of(icon));
        getStyleClass().addAll("severity-badge", Css.TAG);
        setMinWidth(USE_PREF_SIZE);
        pseudoClassStateChanged(Css.state(state), true);
    }

    /** The badge of a severity. */
    public static SeverityBadge of(Severity severity, Texts texts) {
        return new SeverityBadge(texts.of("severity." + severity.id()), Icons.of(severity), severity.id());
    }

    /** The badge of a finding: its severity if it holds, "unknown" if it could not be determined. */
    public static SeverityBadge of(Finding finding, Texts texts) {
        return switch (finding.verdict()) {
            case Verdict.Holds holds -> of(holds.severity(), texts);
            case Verdict.Undetermined undetermined ->
                new SeverityBadge(texts.of("badge.unknown"), Octicons.QUESTION_16, "unknown");
            case Verdict.RuledOut ruledOut ->
                new SeverityBadge(texts.of("verdict.ruled-out"), Octicons.CHECK_16, "ruled-out");
            case Verdict.NotApplicable notApplicable ->
                new SeverityBadge(texts.of("verdict.not-applicable"), Octicons.DASH_16, "not-applicable");
        };
    }
}
