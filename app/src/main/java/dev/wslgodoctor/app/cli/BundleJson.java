package dev.wslgodoctor.app.cli;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import dev.wslgodoctor.diagnostics.bundle.BundleDraft;
import dev.wslgodoctor.diagnostics.bundle.PrivateClass;
import dev.wslgodoctor.diagnostics.bundle.verify.Leak;
import java.util.List;

/** What {@code bundle --json} prints, of a draft and of a file. */
final class BundleJson {

    private BundleJson() {
    }

    static JsonObject preview(BundleDraft draft) {
        JsonObject json = head();
        json.addProperty("preview", true);
        json.addProperty("size", draft.archiveSize());
        json.addProperty("sha256", draft.sha256());
        json.addProperty("masked", draft.maskedPlaces());
        about(json, draft);
        JsonArray finds = new JsonArray();
        for (Leak leak : draft.leaks()) {
            JsonObject one = new JsonObject();
            one.addProperty("class", leak.kind());
            one.addProperty("entry", leak.entry());
            one.addProperty("line", leak.line());
            one.addProperty("tag", leak.tag());
            finds.add(one);
        }
        json.add("finds", finds);
        return json;
    }

    static JsonObject written(BundleDraft.Written written, BundleDraft draft) {
        JsonObject json = head();
        json.addProperty("file", written.file().toString());
        json.addProperty("size", written.size());
        json.addProperty("sha256", written.sha256());
        json.addProperty("masked", written.masked());
        about(json, draft);
        written.mapping().ifPresent(path -> json.addProperty("mapping", path.toString()));
        return json;
    }

    private static JsonObject head() {
        JsonObject json = new JsonObject();
        json.addProperty("schema", 1);
        json.addProperty("command", "bundle");
        return json;
    }

    private static void about(JsonObject json, BundleDraft draft) {
        JsonArray entries = new JsonArray();
        draft.sizes().forEach((name, size) -> {
            JsonObject one = new JsonObject();
            one.addProperty("name", name);
            one.addProperty("size", size);
            entries.add(one);
        });
        json.add("entries", entries);
        JsonObject classes = new JsonObject();
        for (PrivateClass kind : PrivateClass.values()) {
            classes.addProperty(kind.id(), draft.masked().getOrDefault(kind, 0));
        }
        json.add("maskedPlaces", classes);
        json.add("leftOut", strings(draft.leftOut()));
        json.add("cut", strings(draft.cuts()));
    }

    private static JsonArray strings(List<String> values) {
        JsonArray array = new JsonArray();
        values.forEach(array::add);
        return array;
    }
}
