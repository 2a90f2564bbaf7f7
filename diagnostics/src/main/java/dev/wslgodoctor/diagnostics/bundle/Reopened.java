package dev.wslgodoctor.diagnostics.bundle;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import dev.wslgodoctor.diagnostics.cause.CauseCatalog;
import dev.wslgodoctor.diagnostics.cause.Finding;
import dev.wslgodoctor.diagnostics.cause.Verdict;
import dev.wslgodoctor.diagnostics.engine.Examiner;
import dev.wslgodoctor.diagnostics.engine.Report;
import dev.wslgodoctor.diagnostics.gateway.Machine;
import dev.wslgodoctor.diagnostics.gateway.Trouble;
import dev.wslgodoctor.diagnostics.gateway.tape.Tape;
import dev.wslgodoctor.diagnostics.gateway.tape.TapeMachine;
import dev.wslgodoctor.diagnostics.probe.Case;
import dev.wslgodoctor.diagnostics.probe.Choice;
import dev.wslgodoctor.diagnostics.probe.Consent;
import java.nio.file.Path;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;

/**
 * A bundle judged once more by this version's rules, beside what was found when it was made.
 *
 * @param now empty if the recording was left out of the bundle
 */
public record Reopened(BundleReader.Bundle bundle, Optional<Report> now, List<Compared> causes) {

    public Reopened {
        causes = List.copyOf(causes);
    }

    /** Why a cause is judged differently now. */
    public enum Why {
        /** The version of then did not know the cause. */
        NEW_CAUSE,
        /** This version does not know the cause any more. */
        CAUSE_GONE,
        /** This version asks something that was not asked then. */
        NOT_ON_TAPE,
        /** An answer was left out of the bundle or cut. */
        LEFT_OUT,
        /** The same answers are judged differently. */
        RULES_DIFFER,
        /** There is no recording to judge. */
        NO_RECORDING;

        /** Kebab-case, as in texts and JSON. */
        public String id() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }

    /**
     * A cause then and now.
     *
     * @param then verdict id, for one that holds with its severity; empty if it was not judged
     * @param now  the same by this version's rules
     * @param why  why they differ; empty if they are equal
     */
    public record Compared(String id, String then, String now, Optional<Why> why) {
    }

    /** Opens a bundle and judges it; nothing is asked of this machine. */
    public static Reopened of(Path file) throws BundleException {
        return of(BundleReader.open(file));
    }

    /** Judges an opened bundle. */
    public static Reopened of(BundleReader.Bundle bundle) {
        Optional<Report> now = bundle.tape().map(tape -> judged(tape, bundle.choice()));
        Map<String, String> then = new LinkedHashMap<>();
        for (JsonElement element : bundle.report().getAsJsonArray("findings")) {
            JsonObject finding = element.getAsJsonObject();
            then.put(finding.get("id").getAsString(), finding.get("verdict").getAsString()
                    + (finding.has("severity") ? " (" + finding.get("severity").getAsString() + ")" : ""));
        }
        TreeSet<String> ids = new TreeSet<>(then.keySet());
        now.ifPresent(report -> report.findings().forEach(finding -> ids.add(finding.causeId())));
        List<Compared> causes = ids.stream().map(id -> compared(id, then.getOrDefault(id, ""), now)).toList();
        return new Reopened(bundle, now, causes);
    }

    private static Report judged(Tape tape, Choice choice) {
        try (Machine machine = new TapeMachine(tape)) {
            return new Examiner().examine(CauseCatalog.all(),
                    new Case(machine, choice, Consent.DEFAULT, Clock.systemUTC()), event -> { });
        }
    }

    private static Compared compared(String id, String then, Optional<Report> report) {
        if (report.isEmpty()) {
            return new Compared(id, then, "", Optional.of(Why.NO_RECORDING));
        }
        Optional<Finding> finding = report.get().finding(id);
        String now = finding.map(Reopened::verdict).orElse("");
        if (now.equals(then)) {
            return new Compared(id, then, now, Optional.empty());
        }
        return new Compared(id, then, now, Optional.of(why(then, finding)));
    }

    private static Why why(String then, Optional<Finding> finding) {
        if (finding.isEmpty()) {
            return Why.CAUSE_GONE;
        }
        if (finding.get().verdict() instanceof Verdict.Undetermined open) {
            if (open.trouble() instanceof Trouble.Missing && open.trouble().detail().startsWith("not on tape")) {
                return Why.NOT_ON_TAPE;
            }
            if (open.trouble() instanceof Trouble.Unreadable unreadable
                    && unreadable.detail().matches("an answer .* (left out of the recording|cut from the bundle)")) {
                return Why.LEFT_OUT;
            }
        }
        return then.isEmpty() ? Why.NEW_CAUSE : Why.RULES_DIFFER;
    }

    static String verdict(Finding finding) {
        return finding.verdict().id() + (finding.verdict() instanceof Verdict.Holds holds
                ? " (" + holds.severity().id() + ")" : "");
    }

    /** The causes that are judged differently now. */
    public List<Compared> differences() {
        return causes.stream().filter(cause -> cause.why().isPresent()).toList();
    }
}
