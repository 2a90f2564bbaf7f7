package dev.wslgodoctor.wizard;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.wslgodoctor.diagnostics.cause.Confidence;
import dev.wslgodoctor.diagnostics.cause.Layer;
import dev.wslgodoctor.diagnostics.cause.Link;
import dev.wslgodoctor.diagnostics.cause.Severity;
import dev.wslgodoctor.diagnostics.cause.Symptom;
import dev.wslgodoctor.diagnostics.explain.LinkState;
import dev.wslgodoctor.diagnostics.probe.DebugTarget;
import dev.wslgodoctor.diagnostics.repair.Entry;
import dev.wslgodoctor.diagnostics.repair.JointOutcome;
import dev.wslgodoctor.diagnostics.repair.JointPreview;
import dev.wslgodoctor.diagnostics.repair.Transaction;
import dev.wslgodoctor.diagnostics.text.Texts;
import dev.wslgodoctor.wizard.port.RepairResult;
import dev.wslgodoctor.wizard.port.RepairSetResult;
import dev.wslgodoctor.wizard.port.RepairStep;
import dev.wslgodoctor.wizard.shell.WizardStep;
import dev.wslgodoctor.wizard.style.Look;
import dev.wslgodoctor.wizard.style.Motion;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** A text whose key ends in the name of a value exists for every such value, not only for those of the samples. */
class ComposedTextsTest {

    private static final List<String> PLACES_OF_A_SYMPTOM =
            List.of("symptom.%s", "symptom.%s.more", "chain.end.%s", "causes.title.%s");

    private static Stream<String> keys() {
        return Stream.of(
                Arrays.stream(Symptom.values()).flatMap(each -> PLACES_OF_A_SYMPTOM.stream()
                        // everything is chosen by a line of its own, which says no more than its name
                        .filter(place -> each != Symptom.EVERYTHING || !place.endsWith(".more"))
                        .map(place -> String.format(place, each.id()))),
                of("link", Link.values()), of("layer", Layer.values()), of("severity", Severity.values()),
                of("finding.confidence", Confidence.values()), of("session", DebugTarget.Kind.values()),
                Stream.of(LinkState.BROKEN, LinkState.UNSURE, LinkState.NOT_APPLICABLE).map(it -> "state." + id(it)),
                of("repair.step", RepairStep.Kind.values()), of("step", WizardStep.values()),
                of("result", RepairResult.Kind.values()), of("repairing.title", RepairResult.Kind.values()),
                Arrays.stream(RepairResult.Kind.values()).map(each -> "result." + id(each) + ".more"),
                of("set.rule", Transaction.Rule.values()), of("left-out", JointPreview.Reason.values()),
                of("step-status", Entry.Status.values()), of("entry", Entry.State.values()),
                of("settings.look", Look.values()), of("settings.motion", Motion.values()),
                Arrays.stream(JointOutcome.Status.values()).map(JointOutcome.Status::id)
                        .filter(each -> new RepairSetResult.Part("", each, Optional.empty(), "").kind().isEmpty())
                        .map(each -> "set.part." + each),
                Stream.of("cured", "refused", "rolled-back", "partly").map(each -> "set.title." + each))
                .flatMap(each -> each);
    }

    private static Stream<String> of(String begin, Enum<?>[] values) {
        return Arrays.stream(values).map(each -> begin + "." + id(each));
    }

    private static String id(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    @Test
    void everyValueHasItsTextInEveryLanguage() {
        TreeSet<String> missing = new TreeSet<>();
        for (Locale language : Texts.LANGUAGES) {
            Texts texts = UiTexts.in(language);
            keys().filter(key -> !texts.has(key)).forEach(key -> missing.add(language + ": " + key));
        }
        assertEquals("", String.join("\n", missing));
    }
}
