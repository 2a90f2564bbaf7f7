package dev.wslgodoctor.diagnostics.repair;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import dev.wslgodoctor.diagnostics.gateway.Blob;
import dev.wslgodoctor.diagnostics.probe.Choice;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The plan of an entry, kept beside it with all new contents, so that a repair which a crash broke off can be finished
 * as it was agreed to. It counts only if it has the hash that stands in the entry.
 *
 * @param choice what the user had chosen when the repair was agreed to
 */
record KeptPlan(Plan plan, Choice choice) {

    private static final String PLAN = "plan";
    private static final String CONTENT = "after";

    /** Keeps a plan before its entry is written. */
    static void keep(Journal journal, int number, Plan plan, Choice choice) throws IOException {
        for (int i = 0; i < plan.actions().size(); i++) {
            if (plan.actions().get(i) instanceof Action.ReplaceFile file && file.content().isPresent()) {
                journal.keep(number, i, CONTENT, file.content().get());
            }
        }
        JsonObject json = PlanJson.of(plan);
        json.add("choice", SavedPlan.of(choice));
        journal.keep(number, 0, PLAN, Blob.of(PlanJson.PRETTY.toJson(json) + "\n"));
    }

    /**
     * The plan of an entry.
     *
     * @return empty if it was not kept, as by earlier versions, or is not the one that was agreed to
     */
    static Optional<KeptPlan> of(Journal journal, Entry entry) throws IOException {
        Optional<Blob> kept = journal.kept(name(entry.number(), 0, PLAN));
        if (kept.isEmpty()) {
            return Optional.empty();
        }
        try {
            JsonObject json = JsonParser.parseString(kept.get().text()).getAsJsonObject();
            List<Optional<Blob>> contents = new ArrayList<>();
            for (int i = 0; i < entry.steps().size(); i++) {
                contents.add(journal.kept(name(entry.number(), i, CONTENT)));
            }
            Plan plan = PlanReader.plan(json, contents);
            return PlanJson.hash(plan).equals(entry.planHash())
                    ? Optional.of(new KeptPlan(plan, SavedPlan.choice(json.getAsJsonObject("choice"))))
                    : Optional.empty();
        } catch (RuntimeException damaged) {
            // whatever is wrong with the text: it is not the plan that was agreed to
            return Optional.empty();
        }
    }

    private static String name(int number, int step, String what) {
        return number + "." + step + "." + what;
    }
}
