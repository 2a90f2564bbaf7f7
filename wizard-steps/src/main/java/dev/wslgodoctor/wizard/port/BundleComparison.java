package dev.wslgodoctor.wizard.port;

import java.nio.file.Path;
import java.util.List;

/**
 * Two bundles, both judged by this version's rules.
 *
 * @param symptom id of what was felt, as the first one says
 * @param causes  those that are judged differently, the ones of the symptom's chain first
 * @param facts   those that differ, the ones that matter for the symptom first
 * @param equal   how many facts are the same
 */
public record BundleComparison(Path first, Path second, String symptom, List<Cause> causes, List<Fact> facts,
        int equal) {

    public BundleComparison {
        causes = List.copyOf(causes);
        facts = List.copyOf(facts);
    }

    /**
     * A cause that is judged differently.
     *
     * @param first   verdict id in the first bundle; empty if it was not judged there
     * @param second  the same in the second
     * @param onChain true if its link belongs to the symptom
     */
    public record Cause(String id, String first, String second, boolean onChain) {
    }

    /**
     * A fact that differs.
     *
     * @param name    id of the question, {@code CAUSE.ARGUMENT}, or {@code file PATH}
     * @param first   the answer in the first bundle; empty if there is none
     * @param second  the same in the second
     * @param matters ids of causes of the chain that rest on it and are judged differently
     */
    public record Fact(String name, String first, String second, List<String> matters) {
        public Fact {
            matters = List.copyOf(matters);
        }
    }
}
