package dev.wslgodoctor.diagnostics.bundle;

import com.google.gson.Gson;
import com.google.gson.GsonBuilder;
import com.google.gson.JsonElement;

/** JSON as it stands in a bundle: to be read by people too, with line ends of LF. */
final class EntryText {

    private static final Gson PRETTY = new GsonBuilder().setPrettyPrinting().serializeNulls().disableHtmlEscaping()
            .create();

    private EntryText() {
    }

    static String of(JsonElement json) {
        return PRETTY.toJson(json) + "\n";
    }
}
