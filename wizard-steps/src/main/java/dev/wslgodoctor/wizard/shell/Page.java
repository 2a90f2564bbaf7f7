package dev.wslgodoctor.wizard.shell;

import java.util.Locale;
import java.util.Optional;

/** What the window shows: a step, or one of the pages within it. */
public enum Page {
    /** Before the first step. */
    WELCOME(null),
    /** Choosing what is felt. */
    SYMPTOM(WizardStep.SYMPTOM),
    /** Choosing where to look. */
    TARGET(WizardStep.TARGET),
    /** The scan while it runs. */
    SCAN(WizardStep.SCAN),
    /** The chain and all findings. */
    CAUSES(WizardStep.CAUSES),
    /** One finding. */
    CAUSE(WizardStep.CAUSES),
    /** What a repair would change. */
    REPAIR(WizardStep.REPAIR),
    /** The repair while it runs, and what became of it. */
    REPAIRING(WizardStep.REPAIR),
    /** Several repairs as one: what they would change, and what became of it. */
    REPAIR_SET(WizardStep.REPAIR),
    /** The real debug session. */
    PROOF(WizardStep.REPORT),
    /** The report and the bundle. */
    REPORT(WizardStep.REPORT),
    /** The bundle before it is saved. */
    BUNDLE(WizardStep.REPORT),
    /** Beside the flow: causes and recipes to look up. */
    KNOWLEDGE(null),
    /** Beside the flow: the repairs of this machine. */
    HISTORY(null),
    /** Beside the flow: what each name means in each environment. */
    ENVIRONMENTS(null),
    /** Beside the flow: every remark on the configuration files. */
    FILES(null),
    /** Beside the flow: language, look, time-outs, muted causes. */
    SETTINGS(null),
    /** Beside the flow: somebody else's bundle. */
    OPENED(null);

    private final WizardStep step;

    Page(WizardStep step) {
        this.step = step;
    }

    /** Whether it stands beside the flow, so that one returns to where one was. */
    public boolean isBeside() {
        return compareTo(KNOWLEDGE) >= 0;
    }

    /** Its step; empty for the welcome and for what stands beside the flow. */
    public Optional<WizardStep> step() {
        return Optional.ofNullable(step);
    }

    /** Lower case, as in ids. */
    public String id() {
        return name().toLowerCase(Locale.ROOT);
    }
}
