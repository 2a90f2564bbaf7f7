package dev.wslgodoctor.diagnostics.bundle;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;

/** Numbers in four parts that are versions: what the launcher says of itself, and kernels. They look like addresses. */
final class VersionNumbers {

    private static final Pattern QUAD = Pattern.compile("(?<![0-9.])[0-9]{1,3}(?:\\.[0-9]{1,3}){3}(?![0-9.])");
    private static final Pattern KERNEL = Pattern.compile(
            "(?<![0-9.])([0-9]{1,2}(?:\\.[0-9]{1,3}){3})-(?:microsoft|[0-9]+(?![0-9.]))");
    private static final Pattern OF_A_NETWORK = Pattern.compile("(?:10|127|192\\.168|172\\.(?:1[6-9]|2[0-9]|3[01]))\\..*");

    private VersionNumbers() {
    }

    static Set<String> in(JsonObject tape) {
        Set<String> versions = new TreeSet<>();
        for (JsonElement element : tape.getAsJsonArray("entries")) {
            JsonObject entry = element.getAsJsonObject();
            if (!entry.has("answer") || entry.get("answer").isJsonNull()) {
                continue;
            }
            String answer = entry.get("answer").toString();
            JsonObject question = entry.getAsJsonObject("question");
            boolean asked = question.get("ask").getAsString().equals("speak")
                    && question.get("argv").toString().matches("\\[\"(--version|-v|--status)\".*");
            if (asked) {
                QUAD.matcher(answer).results().forEach(found -> add(found.group(), versions));
            } else if (answer.contains("-microsoft")) {
                KERNEL.matcher(answer).results().forEach(found -> add(found.group(1), versions));
            }
        }
        return versions;
    }

    private static void add(String number, Set<String> versions) {
        if (!OF_A_NETWORK.matcher(number).matches()) {
            versions.add(number);
        }
    }
}
