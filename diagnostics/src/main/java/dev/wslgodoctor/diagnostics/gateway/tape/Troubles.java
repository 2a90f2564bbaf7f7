package dev.wslgodoctor.diagnostics.gateway.tape;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import dev.wslgodoctor.diagnostics.gateway.Trouble;
import java.time.Duration;
import java.time.format.DateTimeParseException;

/** Why there was no answer, in a recording. */
final class Troubles {

    private Troubles() {
    }

    static JsonObject write(Trouble trouble) {
        JsonObject object = new JsonObject();
        object.addProperty("code", trouble.code());
        switch (trouble) {
            case Trouble.TimedOut timedOut -> object.addProperty("deadline", timedOut.deadline().toString());
            case Trouble.LauncherRefused refused -> object.addProperty("errorCode", refused.errorCode());
            case Trouble.NotChosen notChosen -> object.addProperty("choice", notChosen.choice());
            case Trouble.Denied _, Trouble.Missing _, Trouble.Unreadable _, Trouble.NotRunning _,
                 Trouble.Cancelled _, Trouble.Bug _ -> { }
        }
        object.addProperty("detail", trouble.detail());
        return object;
    }

    static Trouble read(JsonElement element) {
        JsonFields fields = JsonFields.of(element, "the field 'trouble'");
        String detail = fields.text("detail");
        return switch (fields.text("code")) {
            case "timed-out" -> new Trouble.TimedOut(duration(fields.text("deadline")), detail);
            case "denied" -> new Trouble.Denied(detail);
            case "missing" -> new Trouble.Missing(detail);
            case "unreadable" -> new Trouble.Unreadable(detail);
            case "not-running" -> new Trouble.NotRunning(detail);
            case "launcher-refused" -> new Trouble.LauncherRefused(fields.text("errorCode"), detail);
            case "not-chosen" -> new Trouble.NotChosen(fields.text("choice"), detail);
            case "cancelled" -> new Trouble.Cancelled(detail);
            case "bug" -> new Trouble.Bug(detail);
            default -> throw new JsonFields.Wrong("no trouble is called '" + fields.text("code") + "'");
        };
    }

    private static Duration duration(String text) {
        try {
            return Duration.parse(text);
        } catch (DateTimeParseException e) {
            throw new JsonFields.Wrong("the field 'deadline' must be a duration such as PT5S");
        }
    }
}
