package dev.wslgodoctor.diagnostics.bundle;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;

/** What is relied on of a report that a stranger wrote. */
final class ReportShape {

    private ReportShape() {
    }

    /** Throws what Gson throws for a member that is missing or of another type. */
    static void check(JsonObject report) {
        report.get("symptom").getAsString();
        report.getAsJsonObject("target").size();
        for (JsonElement element : report.getAsJsonArray("findings")) {
            JsonObject finding = element.getAsJsonObject();
            finding.get("id").getAsString();
            finding.get("verdict").getAsString();
            if (finding.has("severity")) {
                finding.get("severity").getAsString();
            }
            for (JsonElement each : finding.getAsJsonArray("evidence")) {
                JsonObject evidence = each.getAsJsonObject();
                evidence.get("probe").getAsString();
                evidence.get("value").getAsString();
                evidence.get("state").getAsString();
                evidence.get("source").getAsString();
                evidence.get("place").getAsString();
            }
        }
    }
}
