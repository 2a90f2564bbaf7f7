package dev.wslgodoctor.diagnostics.repair;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import com.google.gson.JsonParseException;
import com.google.gson.JsonParser;
import dev.wslgodoctor.diagnostics.gateway.Blob;
import dev.wslgodoctor.diagnostics.probe.Choice;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A set of repairs in a file, to be reviewed and applied later. The file is never executed: it names the causes, what
 * was chosen and the hash of the whole set. To apply it, the causes are judged again, their repairs are planned anew,
 * and only if that gives the very same set, contents found and identities of distros included, it is what was reviewed.
 * So a file from a stranger cannot bring a command of its own.
 *
 * @param causes  the causes of the members, in their order
 * @param choice  what the user had chosen
 * @param setHash {@link JointPreview#hash} of what was reviewed
 * @param answers what the reviewer agreed to; the only part of the file that is meant to be edited
 */
public record SavedPlan(List<String> causes, Choice choice, String setHash, PlanAnswers answers) {

    private static final int SCHEMA = 1;

    public SavedPlan {
        causes = List.copyOf(causes);
    }

    /** The file does not hold what was saved; the message says which kind. */
    public static final class Altered extends Exception {
        private static final long serialVersionUID = 1L;

        private final Why why;

        Altered(Why why, String message) {
            super(message);
            this.why = why;
        }

        /** What is wrong with the file. */
        public enum Why {
            /** It is no saved plan at all. */
            MALFORMED,
            /** Something else than the answers was changed since. */
            CHANGED,
            /** An answer is missing or is none; the message says which. */
            ANSWERS
        }

        /** What is wrong with the file. */
        public Why why() {
            return why;
        }

        /** The text that says so, with the placeholders {@code file} and {@code detail}. */
        public String key() {
            return switch (why) {
                case MALFORMED -> "plan.malformed";
                case CHANGED -> "plan.altered";
                case ANSWERS -> "plan.answers";
            };
        }
    }

    /**
     * The file's text: everything the preview shows, for a reviewer, a hash over all of it, and the answers, which the
     * hash does not cover.
     *
     * @param rule what the file says about a repair that does not cure; all else is answered with yes, which counts
     *             only once somebody applies the file and agrees to it
     */
    public static String write(JointPreview preview, Choice choice, Transaction.Rule rule, String toolVersion,
            Instant at) {
        JsonObject json = new JsonObject();
        json.addProperty("schema", SCHEMA);
        json.addProperty("kind", "repair-plan");
        json.addProperty("tool", toolVersion);
        json.addProperty("at", at.toString());
        json.add("choice", of(choice));
        JsonArray repairs = new JsonArray();
        for (JointPreview.Member member : preview.members()) {
            JsonObject one = new JsonObject();
            one.addProperty("cause", member.causeId());
            one.addProperty("planHash", member.preview().hash());
            one.addProperty("waitsForRestart", member.waitsForRestart());
            one.addProperty("needsRoot", member.preview().needsRoot());
            one.addProperty("undoable", member.preview().undoable());
            one.add("steps", PreviewJson.steps(member.preview()));
            repairs.add(one);
        }
        json.add("repairs", repairs);
        json.add("leftOut", PreviewJson.leftOut(preview.leftOut()));
        json.addProperty("setHash", preview.hash());
        json.addProperty("fileHash", Blob.of(json.toString()).sha256());
        json.add("answers", PlanAnswers.yes(rule).json(preview));
        return PlanJson.PRETTY.toJson(json) + "\n";
    }

    /**
     * Reads what {@link #write} wrote.
     *
     * @throws Altered if it is no such file, of another schema, any part of it but the answers was changed since, or
     *                 the answers are not complete
     */
    public static SavedPlan read(String text) throws Altered {
        try {
            JsonObject json = JsonParser.parseString(text).getAsJsonObject();
            if (!PlanJson.needText(json, "kind").equals("repair-plan")
                    || PlanJson.need(json, "schema").getAsInt() != SCHEMA) {
                throw new Altered(Altered.Why.MALFORMED, "it is no repair plan of schema " + SCHEMA);
            }
            String hash = PlanJson.needText(json, "fileHash");
            json.remove("fileHash");
            JsonObject answers = PlanJson.need(json, "answers").getAsJsonObject();
            json.remove("answers");
            if (!Blob.of(json.toString()).sha256().equals(hash)) {
                throw new Altered(Altered.Why.CHANGED, "its content does not have the hash that stands in it");
            }
            List<String> causes = new ArrayList<>();
            PlanJson.array(json, "repairs").forEach(one -> causes.add(PlanJson.needText(one.getAsJsonObject(),
                    "cause")));
            return new SavedPlan(causes, choice(PlanJson.need(json, "choice").getAsJsonObject()),
                    PlanJson.needText(json, "setHash"), answers(answers, PlanJson.array(json, "repairs")));
        } catch (JsonParseException | IllegalStateException | UnsupportedOperationException
                | NumberFormatException e) {
            throw new Altered(Altered.Why.MALFORMED, "it cannot be read: " + e.getMessage());
        }
    }

    // the answers are what a reviewer writes by hand, so a mistake there is named
    private static PlanAnswers answers(JsonObject answers, JsonArray repairs) throws Altered {
        try {
            return PlanAnswers.read(answers, repairs);
        } catch (JsonParseException | IllegalStateException | UnsupportedOperationException
                | NumberFormatException e) {
            throw new Altered(Altered.Why.ANSWERS, e.getMessage());
        }
    }

    static JsonObject of(Choice choice) {
        JsonObject json = new JsonObject();
        PlanJson.put(json, "distro", choice.distro());
        PlanJson.put(json, "project", choice.project());
        PlanJson.put(json, "configuration", choice.configuration());
        choice.pid().ifPresent(pid -> json.addProperty("pid", pid));
        PlanJson.put(json, "binary", choice.binary());
        PlanJson.put(json, "breakpoint", choice.breakpoint());
        PlanJson.put(json, "symptom", choice.symptom());
        PlanJson.put(json, "delveFrom", choice.delveFrom());
        return json;
    }

    static Choice choice(JsonObject json) {
        return new Choice(PlanJson.text(json, "distro"), PlanJson.text(json, "project"),
                PlanJson.text(json, "configuration"), Optional.ofNullable(json.get("pid")).map(pid -> pid.getAsInt()),
                PlanJson.text(json, "binary"), PlanJson.text(json, "breakpoint"), PlanJson.text(json, "symptom"),
                PlanJson.text(json, "delveFrom"));
    }
}
