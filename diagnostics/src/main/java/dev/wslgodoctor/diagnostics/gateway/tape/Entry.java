package dev.wslgodoctor.diagnostics.gateway.tape;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import dev.wslgodoctor.diagnostics.gateway.Place;
import dev.wslgodoctor.diagnostics.gateway.Trouble;
import java.util.Optional;

/**
 * One question and what came back.
 *
 * @param scan     the scan it belongs to; 0 for what was asked or done outside of any
 * @param question what was asked
 * @param answer   in the form of its kind ({@link Answers}); null if there was none, only then {@code trouble} says why
 * @param trouble  why there was no answer
 */
record Entry(int scan, Question question, JsonElement answer, Optional<Trouble> trouble) {

    static <T> Entry answered(int scan, Question question, Answers<T> form, T answer) {
        return new Entry(scan, question, form.write().apply(answer), Optional.empty());
    }

    static Entry failed(int scan, Question question, Trouble trouble) {
        return new Entry(scan, question, null, Optional.of(trouble));
    }

    JsonObject toJson() {
        JsonObject object = new JsonObject();
        object.addProperty("scan", scan);
        object.addProperty("place", question.place().toString());
        object.add("question", question.shown());
        if (question.act()) {
            object.addProperty("act", true);
        }
        trouble.ifPresentOrElse(why -> object.add("trouble", Troubles.write(why)), () -> object.add("answer", answer));
        return object;
    }

    /** Reads and checks an entry; a kind of question that this version does not know is kept unread. */
    static Entry of(JsonElement json) {
        JsonFields fields = JsonFields.of(json, "an entry");
        JsonFields question = JsonFields.of(fields.any("question"), "the field 'question'");
        Place place;
        try {
            place = Place.parse(fields.text("place"));
        } catch (IllegalArgumentException e) {
            throw new JsonFields.Wrong("the field 'place' must be 'windows' or 'distro:NAME'");
        }
        String kind = question.text("ask");
        Question asked = new Question(place, fields.any("question").getAsJsonObject(), fields.optionalFlag("act"));
        if (fields.has("trouble")) {
            return failed(fields.count("scan"), asked, Troubles.read(fields.any("trouble")));
        }
        JsonElement answer = fields.any("answer");
        Answers<?> form = Answers.BY_KIND.get(kind);
        if (form != null) {
            form.read().apply(answer);
        }
        return new Entry(fields.count("scan"), asked, answer, Optional.empty());
    }
}
