package dev.wslgodoctor.app.cli;

import com.google.gson.JsonArray;
import java.util.List;

/** Lists of texts as JSON. */
final class JsonLists {

    private JsonLists() {
    }

    /** An array of these texts, in their order. */
    static JsonArray of(List<String> texts) {
        JsonArray array = new JsonArray();
        texts.forEach(array::add);
        return array;
    }
}
