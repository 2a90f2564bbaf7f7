package dev.wslgodoctor.diagnostics.repair;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import java.util.List;

/** What a preview shows, as JSON: for {@code repair --json} and for saved plans. */
public final class PreviewJson {

    private PreviewJson() {
    }

    /** The steps with their data, their kind, whether they are executed and can be undone, and the diff of a file. */
    public static JsonArray steps(Preview preview) {
        JsonArray steps = new JsonArray();
        int number = 0;
        for (PreviewStep step : preview.steps()) {
            JsonObject one = ActionJson.of(step.action());
            one.addProperty("kind", step.kind());
            one.addProperty("executed", step.executed());
            one.addProperty("undoable", step.undoable());
            if (preview.plan().onlyIfChosen().contains(number++)) {
                one.addProperty("onlyIfChosen", true);
            }
            if (step instanceof PreviewStep.FileStep file) {
                JsonArray diff = new JsonArray();
                file.diff().lines().forEach(diff::add);
                one.add("diff", diff);
            }
            steps.add(one);
        }
        return steps;
    }

    /** The repairs that are not part of a set, with the reasons. */
    public static JsonArray leftOut(List<JointPreview.LeftOut> leftOut) {
        JsonArray json = new JsonArray();
        for (JointPreview.LeftOut each : leftOut) {
            JsonObject one = new JsonObject();
            one.addProperty("cause", each.causeId());
            one.addProperty("reason", each.reason().id());
            one.addProperty("detail", each.detail());
            json.add(one);
        }
        return json;
    }
}
