package dev.wslgodoctor.diagnostics.bundle;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Keeps a bundle within its size: the largest answers go first, and what went is accounted for. */
final class SizeLimit {

    private static final int LOG_LINES = 5_000;

    private final List<Cut> cuts = new ArrayList<>();

    /**
     * Something that was cut.
     *
     * @param entry the bundle's entry
     * @param what  which part of it
     * @param bytes how much, about
     */
    record Cut(String entry, String what, long bytes) {
    }

    private record Answer(JsonObject entry, long size) {
    }

    /** Takes the largest answers out of a redacted recording until it fits. */
    void tape(JsonObject tape, long limit) {
        JsonArray entries = tape.getAsJsonArray("entries");
        List<Answer> answers = new ArrayList<>();
        long total = 0;
        for (JsonElement element : entries) {
            JsonObject entry = element.getAsJsonObject();
            long size = entry.has("answer") ? length(entry.get("answer")) : 0;
            answers.add(new Answer(entry, size));
            // the question, and how much its form costs
            total += size + 200;
        }
        if (total <= limit) {
            return;
        }
        answers.sort(Comparator.comparingLong(Answer::size).reversed());
        for (Answer answer : answers) {
            if (total <= limit || answer.size() < 256) {
                return;
            }
            JsonObject trouble = new JsonObject();
            trouble.addProperty("code", "unreadable");
            trouble.addProperty("detail", "an answer of " + answer.size() + " characters was cut from the bundle");
            answer.entry().remove("answer");
            answer.entry().add("trouble", trouble);
            cuts.add(new Cut("tape.json", answer.entry().get("place").getAsString() + " "
                    + answer.entry().get("question"), answer.size()));
            total -= answer.size();
        }
    }

    // escaped characters count as they are written
    private static long length(JsonElement element) {
        if (element.isJsonPrimitive()) {
            return element.getAsString().length() + 2L;
        }
        if (element instanceof JsonArray array) {
            long sum = 2;
            for (JsonElement each : array) {
                sum += length(each) + 10;
            }
            return sum;
        }
        if (element instanceof JsonObject object) {
            long sum = 2;
            for (var each : object.entrySet()) {
                sum += each.getKey().length() + length(each.getValue()) + 12;
            }
            return sum;
        }
        return 4;
    }

    /** The newest lines of the log. */
    List<String> log(List<String> lines) {
        if (lines.size() <= LOG_LINES) {
            return lines;
        }
        List<String> older = lines.subList(0, lines.size() - LOG_LINES);
        cuts.add(new Cut("log.txt", older.size() + " older lines", older.stream().mapToLong(String::length).sum()));
        return lines.subList(lines.size() - LOG_LINES, lines.size());
    }

    List<Cut> cuts() {
        return List.copyOf(cuts);
    }
}
