package dev.wslgodoctor.diagnostics.cause;

import dev.wslgodoctor.diagnostics.gateway.Trouble;
import java.util.Map;
import java.util.TreeMap;

/** What a root cause says after it asked. */
public sealed interface Verdict {

    /**
     * Measured, and it explains a symptom.
     *
     * @param arguments what the texts name, by placeholder
     */
    record Holds(Severity severity, Confidence confidence, Map<String, String> arguments) implements Verdict {
        public Holds {
            arguments = java.util.Collections.unmodifiableMap(new TreeMap<>(arguments));
        }
    }

    /** Measured, and it is fine. */
    record RuledOut() implements Verdict { }

    /**
     * The question makes no sense here.
     *
     * @param reason what makes it so: a probe id whose answer is "there is none", or a short word
     */
    record NotApplicable(String reason) implements Verdict { }

    /** A needed reading is missing. */
    record Undetermined(String probe, Trouble trouble) implements Verdict { }

    /** It holds. */
    static Verdict holds(Severity severity, Confidence confidence, Map<String, String> arguments) {
        return new Holds(severity, confidence, arguments);
    }

    /** It is ruled out. */
    static Verdict ruledOut() {
        return new RuledOut();
    }

    /** It makes no sense here, for this reason. */
    static Verdict notApplicable(String reason) {
        return new NotApplicable(reason);
    }

    /** As in JSON: holds, ruled-out, not-applicable, undetermined. */
    default String id() {
        return switch (this) {
            case Holds holds -> "holds";
            case RuledOut ruledOut -> "ruled-out";
            case NotApplicable notApplicable -> "not-applicable";
            case Undetermined undetermined -> "undetermined";
        };
    }
}
