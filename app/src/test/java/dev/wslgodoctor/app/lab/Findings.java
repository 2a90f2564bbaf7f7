package dev.wslgodoctor.app.lab;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import dev.wslgodoctor.app.cli.Run;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** What a report says about each cause. */
final class Findings {

    private Findings() {
    }

    /** Verdicts by cause id. */
    static Map<String, String> verdicts(JsonObject report) {
        Map<String, String> verdicts = new TreeMap<>();
        for (JsonObject finding : of(report)) {
            verdicts.put(finding.get("id").getAsString(), finding.get("verdict").getAsString());
        }
        return verdicts;
    }

    /** Ids of the causes with this verdict, in the report's order. */
    static List<String> with(String verdict, Run run) {
        return of(run.json()).stream().filter(finding -> finding.get("verdict").getAsString().equals(verdict))
                .map(finding -> finding.get("id").getAsString()).toList();
    }

    /** The finding about a cause. */
    static JsonObject about(String cause, Run run) {
        return of(run.json()).stream().filter(finding -> finding.get("id").getAsString().equals(cause)).findFirst()
                .orElseThrow(() -> new AssertionError("nothing about " + cause));
    }

    /** All findings in the report's order. */
    static List<JsonObject> of(JsonObject report) {
        List<JsonObject> all = new ArrayList<>();
        for (JsonElement finding : report.getAsJsonArray("findings")) {
            all.add(finding.getAsJsonObject());
        }
        return all;
    }
}
