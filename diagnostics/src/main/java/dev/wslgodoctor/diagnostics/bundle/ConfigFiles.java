package dev.wslgodoctor.diagnostics.bundle;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * The configuration files among the answers of a redacted recording, each as a file of its own that a person can read.
 */
final class ConfigFiles {

    private static final int MOST = 60;
    private static final int LARGEST = 256 * 1024;
    private static final Set<String> FORMS = Set.of("utf16", "gbk");

    private ConfigFiles() {
    }

    /** File contents by entry name, with {@code config/index.json} that tells where each was. */
    static Map<String, String> of(JsonObject tape) {
        Map<String, String> files = new LinkedHashMap<>();
        Set<String> seen = new LinkedHashSet<>();
        JsonArray index = new JsonArray();
        for (JsonElement element : tape.getAsJsonArray("entries")) {
            JsonObject entry = element.getAsJsonObject();
            JsonObject question = entry.getAsJsonObject("question");
            boolean read = question.get("ask").getAsString().equals("read") && entry.has("answer");
            String text = read ? text(entry.get("answer")) : null;
            if (text == null || text.length() > LARGEST || files.size() >= MOST) {
                continue;
            }
            String path = question.get("path").getAsString();
            String place = entry.get("place").getAsString();
            if (!path.startsWith("/proc/") && !path.startsWith("/sys/") && seen.add(place + path)) {
                String name = "config/" + String.format(Locale.ROOT, "%02d", files.size() + 1) + "-" + safe(path);
                files.put(name, text);
                JsonObject one = new JsonObject();
                one.addProperty("entry", name);
                one.addProperty("place", place);
                one.addProperty("path", path);
                index.add(one);
            }
        }
        if (!files.isEmpty()) {
            JsonObject all = new JsonObject();
            all.add("files", index);
            files.put("config/index.json", EntryText.of(all));
        }
        return files;
    }

    private static String text(JsonElement answer) {
        if (answer.isJsonPrimitive() && answer.getAsJsonPrimitive().isString()) {
            return answer.getAsString();
        }
        if (answer instanceof JsonObject object) {
            for (String form : FORMS) {
                if (object.has(form)) {
                    return object.get(form).getAsString();
                }
            }
        }
        return null;
    }

    // a name that every system can have, and no reader takes for a program
    private static String safe(String path) {
        String name = path.substring(Math.max(path.lastIndexOf('/'), path.lastIndexOf('\\')) + 1);
        String plain = name.replaceAll("[^A-Za-z0-9._-]", "_").replaceAll("^\\.+", "");
        return (plain.length() > 40 ? plain.substring(0, 40) : plain.isEmpty() ? "file" : plain) + ".txt";
    }
}
