package dev.wslgodoctor.diagnostics.repair;

/**
 * How a thing stands now, seen from a recorded step.
 *
 * @param kind   which of the recorded states it is in
 * @param detail for DRIFTED: what differs, one line
 */
record Standing(Kind kind, String detail) {

    enum Kind {
        /** As the step left it: it can be taken back. */
        AS_LEFT,
        /** As before the step: nothing is to be done. */
        AS_BEFORE,
        /** Neither: somebody changed it since. */
        DRIFTED,
        /** The step has no way back. */
        FINAL
    }

    static final Standing AS_LEFT = new Standing(Kind.AS_LEFT, "");
    static final Standing AS_BEFORE = new Standing(Kind.AS_BEFORE, "");
    static final Standing FINAL = new Standing(Kind.FINAL, "");

    static Standing drifted(String detail) {
        return new Standing(Kind.DRIFTED, detail);
    }
}
