package dev.wslgodoctor.diagnostics.bundle;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import dev.wslgodoctor.diagnostics.cause.Evidence;
import dev.wslgodoctor.diagnostics.engine.Report;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.TreeMap;

/** When each question of a scan was answered, in milliseconds from the scan's begin. */
final class TimingsJson {

    private TimingsJson() {
    }

    static JsonObject of(Report report) {
        Map<String, Instant> answered = new TreeMap<>();
        report.findings().forEach(finding -> finding.evidence().forEach(one ->
                answered.merge(one.probe(), one.at(), (first, other) -> first.isBefore(other) ? first : other)));
        JsonObject json = new JsonObject();
        json.addProperty("tookMs", Duration.between(report.started(), report.finished()).toMillis());
        JsonArray questions = new JsonArray();
        answered.entrySet().stream().sorted(Map.Entry.comparingByValue()).forEach(each -> {
            JsonObject one = new JsonObject();
            one.addProperty("probe", each.getKey());
            one.addProperty("answeredMs", Duration.between(report.started(), each.getValue()).toMillis());
            one.addProperty("state", state(report, each.getKey()));
            questions.add(one);
        });
        json.add("questions", questions);
        return json;
    }

    private static String state(Report report, String probe) {
        return report.findings().stream().flatMap(finding -> finding.evidence().stream())
                .filter(one -> one.probe().equals(probe)).map(Evidence::state).findFirst().orElse("unknown");
    }
}
