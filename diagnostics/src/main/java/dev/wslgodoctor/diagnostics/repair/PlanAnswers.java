package dev.wslgodoctor.diagnostics.repair;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParseException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * What the reviewer of a saved plan answered to everything that a person would be asked: each step, the restart, and
 * what happens when a repair does not cure. An answer takes something away from what was reviewed, and never adds to
 * it.
 *
 * @param rule     what happens at the first repair that does not cure
 * @param restart  whether the one restart for all is agreed to
 * @param declined by cause, the numbers of the steps that were answered with no, from 0 as in the preview of the set;
 *                 a cause without one is not named
 */
public record PlanAnswers(Transaction.Rule rule, boolean restart, Map<String, SortedSet<Integer>> declined) {

    private static final String YES = "yes";
    private static final String NO = "no";

    public PlanAnswers {
        declined = Map.copyOf(declined);
    }

    /** Yes to everything. */
    public static PlanAnswers yes(Transaction.Rule rule) {
        return new PlanAnswers(rule, true, Map.of());
    }

    /** Whether nothing is taken away from what was reviewed. */
    public boolean agreesToAll() {
        return restart && declined.isEmpty();
    }

    /** The same, with another rule. */
    public PlanAnswers with(Transaction.Rule other) {
        return new PlanAnswers(other, restart, declined);
    }

    /**
     * What is left of the plans.
     *
     * @param plans   without the steps that were answered with no, and without those that hold nothing else
     * @param dropped the repairs that were answered with no as a whole
     */
    public record Rest(List<Plan> plans, List<JointPreview.LeftOut> dropped) { }

    /**
     * The plans without what was answered with no.
     *
     * @param shown the whole set, as it was reviewed
     * @param plans what the set was made of
     */
    public Rest of(JointPreview shown, List<Plan> plans) {
        Map<String, Set<String>> no = new TreeMap<>();
        Set<String> noAnywhere = new HashSet<>();
        Map<String, Set<String>> seen = new TreeMap<>();
        for (JointPreview.Member member : shown.members()) {
            List<Action> actions = member.preview().plan().actions();
            for (int i = 0; i < actions.size(); i++) {
                String thing = thing(actions.get(i));
                seen.computeIfAbsent(member.causeId(), cause -> new HashSet<>()).add(thing);
                if (declined.getOrDefault(member.causeId(), new TreeSet<>()).contains(i)) {
                    no.computeIfAbsent(member.causeId(), cause -> new HashSet<>()).add(thing);
                    noAnywhere.add(thing);
                }
            }
        }
        List<Plan> rest = new ArrayList<>();
        List<JointPreview.LeftOut> dropped = new ArrayList<>();
        for (Plan plan : plans) {
            // a step that an earlier repair would have done too was shown there only, and was answered there
            List<Action> kept = plan.actions().stream().filter(action -> !(seen.getOrDefault(plan.causeId(), Set.of())
                    .contains(thing(action)) ? no.getOrDefault(plan.causeId(), Set.of()) : noAnywhere)
                    .contains(thing(action))).toList();
            boolean acts = kept.stream().anyMatch(action -> !(action instanceof Action.AskUser)
                    && (restart || !action.restarts()));
            if (acts || plan.onlyByHand()) {
                rest.add(kept.equals(plan.actions()) ? plan : new Plan(plan.causeId(), kept));
            } else {
                dropped.add(new JointPreview.LeftOut(plan.causeId(), JointPreview.Reason.DECLINED, ""));
            }
        }
        return new Rest(rest, dropped);
    }

    // the content of a file differs between a plan alone and the plan behind others; the file does not
    private static String thing(Action action) {
        return action instanceof Action.ReplaceFile file ? file.at() + " " + file.path()
                : PlanJson.of(action).toString();
    }

    /** The answers as they stand in the file: one for each step that the program would do. */
    JsonObject json(JointPreview preview) {
        JsonObject json = new JsonObject();
        json.addProperty("rule", rule.id());
        json.addProperty("restart", restart ? YES : NO);
        JsonArray repairs = new JsonArray();
        for (JointPreview.Member member : preview.members()) {
            JsonObject one = new JsonObject();
            one.addProperty("cause", member.causeId());
            JsonArray steps = new JsonArray();
            for (int step : member.preview().offered()) {
                PreviewStep shown = member.preview().steps().get(step);
                if (!(shown instanceof PreviewStep.RestartStep)) {
                    JsonObject answer = new JsonObject();
                    answer.addProperty("step", step + 1);
                    answer.addProperty("kind", shown.kind());
                    answer.addProperty("answer", declined.getOrDefault(member.causeId(), new TreeSet<>())
                            .contains(step) ? NO : YES);
                    steps.add(answer);
                }
            }
            one.add("steps", steps);
            repairs.add(one);
        }
        json.add("repairs", repairs);
        return json;
    }

    /**
     * Reads the answers of a file. A step of the file's repairs without an answer is an error: silence is no consent.
     *
     * @param repairs the list of repairs of the same file, in which {@code executed} tells what needs an answer
     * @throws JsonParseException if an answer is missing, doubled, no answer, or for something that is not there
     */
    static PlanAnswers read(JsonObject json, JsonArray repairs) {
        Map<String, SortedSet<Integer>> asked = new TreeMap<>();
        repairs.forEach(each -> asked.put(PlanJson.needText(each.getAsJsonObject(), "cause"),
                asked(PlanJson.array(each.getAsJsonObject(), "steps"))));
        Map<String, SortedSet<Integer>> declined = new TreeMap<>();
        for (JsonElement each : PlanJson.array(json, "repairs")) {
            String cause = PlanJson.needText(each.getAsJsonObject(), "cause");
            for (JsonElement step : PlanJson.array(each.getAsJsonObject(), "steps")) {
                int number = PlanJson.need(step.getAsJsonObject(), "step").getAsInt();
                if (!asked.getOrDefault(cause, new TreeSet<>()).remove(number - 1)) {
                    throw new JsonParseException("an answer is given for step " + number + " of " + cause
                            + ", which is not asked");
                }
                if (!isYes(step.getAsJsonObject(), "answer")) {
                    declined.computeIfAbsent(cause, id -> new TreeSet<>()).add(number - 1);
                }
            }
        }
        asked.forEach((cause, steps) -> {
            if (!steps.isEmpty()) {
                throw new JsonParseException("there is no answer for step " + (steps.first() + 1) + " of " + cause);
            }
        });
        return new PlanAnswers(rule(PlanJson.needText(json, "rule")), isYes(json, "restart"), declined);
    }

    private static SortedSet<Integer> asked(JsonArray steps) {
        SortedSet<Integer> numbers = new TreeSet<>();
        for (int i = 0; i < steps.size(); i++) {
            JsonObject step = steps.get(i).getAsJsonObject();
            if (PlanJson.need(step, "executed").getAsBoolean()
                    && !PlanJson.needText(step, "type").startsWith("restart-")) {
                numbers.add(i);
            }
        }
        return numbers;
    }

    private static boolean isYes(JsonObject json, String name) {
        String answer = PlanJson.needText(json, name);
        if (!answer.equals(YES) && !answer.equals(NO)) {
            throw new JsonParseException("\"" + name + "\" must be yes or no, and is " + answer);
        }
        return answer.equals(YES);
    }

    private static Transaction.Rule rule(String id) {
        for (Transaction.Rule rule : Transaction.Rule.values()) {
            if (rule.id().equals(id)) {
                return rule;
            }
        }
        throw new JsonParseException("\"rule\" must be keep, keep-going or roll-back, and is " + id);
    }
}
