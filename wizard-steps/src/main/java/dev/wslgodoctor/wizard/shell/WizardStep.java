package dev.wslgodoctor.wizard.shell;

import java.util.Locale;

/** The six steps of the trail. */
public enum WizardStep {
    /** What the user sees. */
    SYMPTOM,
    /** Where to look. */
    TARGET,
    /** Looking. */
    SCAN,
    /** What was found. */
    CAUSES,
    /** What will change, and changing it. */
    REPAIR,
    /** What was wrong, what was done, what is left. */
    REPORT;

    /** Lower case, as in ids and text keys. */
    public String id() {
        return name().toLowerCase(Locale.ROOT);
    }
}
