package dev.wslgodoctor.app.cli;

import com.google.gson.JsonObject;
import dev.wslgodoctor.diagnostics.repair.Outcome;
import dev.wslgodoctor.diagnostics.text.Texts;
import java.util.Map;

/** A refusal for scripts: {@code why} and {@code detail} are the same in every language, {@code text} says both. */
final class RefusedJson {

    private RefusedJson() {
    }

    static void add(JsonObject json, Outcome.Refused refused, Texts texts) {
        json.addProperty("why", refused.why().id());
        json.addProperty("detail", refused.detail());
        json.addProperty("text", texts.of("refused." + refused.why().id(), Map.of("detail", refused.detail())));
    }
}
