package dev.wslgodoctor.diagnostics.bundle;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParseException;
import com.google.gson.JsonParser;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The configuration files of an opened bundle, by the path that each had on its machine. */
final class RecordedFiles {

    private static final int MOST_LINES = 6;

    private RecordedFiles() {
    }

    static Map<String, String> of(BundleReader.Bundle bundle) {
        Map<String, String> files = new LinkedHashMap<>();
        String index = bundle.texts().get("config/index.json");
        if (index == null) {
            return files;
        }
        try {
            for (JsonElement element : JsonParser.parseString(index).getAsJsonObject().getAsJsonArray("files")) {
                JsonObject file = element.getAsJsonObject();
                String text = bundle.texts().get(file.get("entry").getAsString());
                if (text != null) {
                    files.put(file.get("path").getAsString(), text);
                }
            }
        } catch (JsonParseException | IllegalStateException | NullPointerException | ClassCastException
                | UnsupportedOperationException e) {
            // a stranger's index that is none: the files are shown by their entries, and compared by nobody
            return Map.of();
        }
        return files;
    }

    /** The lines of a text that another has not, a few of them. */
    static String own(String text, String other) {
        List<String> theirs = other.lines().map(String::strip).toList();
        List<String> own = new ArrayList<>();
        text.lines().map(String::strip).filter(line -> !line.isEmpty() && !theirs.contains(line)).forEach(own::add);
        String shown = String.join(" ⏎ ", own.subList(0, Math.min(MOST_LINES, own.size())));
        return own.size() > MOST_LINES ? shown + " …" : shown;
    }
}
