package dev.wslgodoctor.wizard.step.causes;

import dev.wslgodoctor.diagnostics.cause.Finding;
import dev.wslgodoctor.diagnostics.cause.Verdict;
import dev.wslgodoctor.diagnostics.text.Texts;
import java.util.Map;

/** The texts of a finding's cause with the verdict's arguments filled in. */
public record CauseTexts(Finding finding, Texts texts) {

    /** What is. */
    public String title() {
        return text("title");
    }

    /** The mechanism. */
    public String why() {
        return text("why");
    }

    /** What was measured. */
    public String proof() {
        return text("proof");
    }

    /** What would mend it. */
    public String repair() {
        return text("repair");
    }

    /** How it is felt. */
    public String felt() {
        return text("felt");
    }

    /** Where to read on: a link; empty if the cause names none. */
    public String more() {
        return texts.has(finding.causeId() + ".more") ? text("more") : "";
    }

    private String text(String part) {
        Map<String, String> arguments =
                finding.verdict() instanceof Verdict.Holds holds ? holds.arguments() : Map.of();
        return texts.partly(finding.causeId() + "." + part, arguments);
    }
}
