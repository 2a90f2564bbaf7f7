package dev.wslgodoctor.app.cli;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import dev.wslgodoctor.app.Version;
import dev.wslgodoctor.diagnostics.bundle.Reopened;
import dev.wslgodoctor.diagnostics.engine.ReportJson;
import dev.wslgodoctor.diagnostics.text.Texts;

/** What {@code open --json} prints: the report of now, the one of then, and where they differ. */
final class OpenJson {

    private OpenJson() {
    }

    static JsonObject of(Reopened reopened, Texts texts) {
        // without a recording the report of then is all there is
        JsonObject json = reopened.now().map(report -> ReportJson.of(report, texts, Version.text()))
                .orElseGet(() -> reopened.bundle().report().deepCopy());
        json.addProperty("command", "open");
        JsonObject recorded = new JsonObject();
        recorded.addProperty("at", reopened.bundle().at());
        recorded.addProperty("version", reopened.bundle().version());
        recorded.addProperty("hasTape", reopened.now().isPresent());
        json.add("recorded", recorded);
        JsonArray causes = new JsonArray();
        for (Reopened.Compared cause : reopened.causes()) {
            JsonObject one = new JsonObject();
            one.addProperty("id", cause.id());
            one.addProperty("then", cause.then());
            one.addProperty("now", cause.now());
            cause.why().ifPresent(why -> one.addProperty("why", why.id()));
            causes.add(one);
        }
        json.add("compared", causes);
        json.addProperty("differences", reopened.differences().size());
        return json;
    }
}
