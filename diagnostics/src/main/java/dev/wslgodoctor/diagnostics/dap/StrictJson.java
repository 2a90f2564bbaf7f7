package dev.wslgodoctor.diagnostics.dap;

import com.google.gson.Gson;
import com.google.gson.GsonBuilder;
import com.google.gson.Strictness;

/**
 * Gson as the protocol needs it: without its leniency, which would take {@code hello} for a JSON string, and with nulls
 * written, since a null in {@code env} tells Delve to remove the variable (go-delve/delve service/dap/types.go).
 */
final class StrictJson {

    static final Gson GSON = new GsonBuilder()
            .setStrictness(Strictness.STRICT).serializeNulls().disableHtmlEscaping().create();

    private StrictJson() {
    }
}
