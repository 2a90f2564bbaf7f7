package dev.wslgodoctor.diagnostics.bundle;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import dev.wslgodoctor.diagnostics.gateway.Blob;
import java.util.Map;

/** The manifest: every entry with size and hash, and what was masked, left out, cut and found. */
final class ManifestJson {

    private ManifestJson() {
    }

    static JsonObject of(Drafting draft, BundleSource source) {
        JsonObject manifest = new JsonObject();
        manifest.addProperty("schema", BundleDraft.SCHEMA);
        manifest.addProperty("kind", "wsl-go-doctor-bundle");
        JsonObject tool = new JsonObject();
        tool.addProperty("version", source.toolVersion());
        manifest.add("tool", tool);
        manifest.add("rules", VersionsJson.rules());
        manifest.addProperty("at", source.report().finished().toString());
        manifest.addProperty("masked", draft.masked().values().stream().mapToInt(Integer::intValue).sum());
        manifest.add("maskedPlaces", counts(draft.masked()));
        manifest.add("maskedValues", counts(draft.placeholders().values()));
        JsonObject verified = new JsonObject();
        verified.addProperty("finds", draft.leaks().size());
        JsonArray allowed = new JsonArray();
        draft.wishes().allowed().stream().sorted().forEach(kind -> allowed.add(kind.id()));
        verified.add("allowed", allowed);
        manifest.add("verified", verified);
        JsonArray leftOut = new JsonArray();
        draft.leftOut().forEach(leftOut::add);
        manifest.add("leftOut", leftOut);
        JsonArray cuts = new JsonArray();
        for (SizeLimit.Cut cut : draft.cuts()) {
            JsonObject one = new JsonObject();
            one.addProperty("entry", cut.entry());
            one.addProperty("what", cut.what());
            one.addProperty("bytes", cut.bytes());
            cuts.add(one);
        }
        manifest.add("cut", cuts);
        JsonArray list = new JsonArray();
        draft.entries().forEach((name, bytes) -> {
            JsonObject entry = new JsonObject();
            entry.addProperty("name", name);
            entry.addProperty("size", bytes.length);
            entry.addProperty("sha256", Blob.of(bytes).sha256());
            list.add(entry);
        });
        manifest.add("entries", list);
        return manifest;
    }

    // every class has its row: a zero says that nothing of it was there, and not that nobody looked
    private static JsonObject counts(Map<PrivateClass, Integer> counts) {
        JsonObject json = new JsonObject();
        for (PrivateClass kind : PrivateClass.values()) {
            if (kind != PrivateClass.UNPARSED) {
                json.addProperty(kind.id(), counts.getOrDefault(kind, 0));
            }
        }
        return json;
    }
}
