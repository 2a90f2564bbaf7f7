package dev.wslgodoctor.diagnostics.engine;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import dev.wslgodoctor.diagnostics.explain.picture.EnvironmentTable;
import java.util.Locale;

/** The environments as JSON, as {@code environments --json} and {@code check --json} print them. */
public final class EnvironmentJson {

    private EnvironmentJson() {
    }

    /** One object for each name: what it means in each environment, and whether those that were asked agree. */
    public static JsonArray of(EnvironmentTable table) {
        JsonArray rows = new JsonArray();
        for (EnvironmentTable.Row row : table.rows()) {
            JsonObject one = new JsonObject();
            one.addProperty("name", row.name());
            one.addProperty("differs", row.differs());
            JsonArray cells = new JsonArray();
            for (int i = 0; i < row.cells().size(); i++) {
                cells.add(cell(table.environments().get(i), row.cells().get(i)));
            }
            one.add("environments", cells);
            rows.add(one);
        }
        return rows;
    }

    private static JsonObject cell(EnvironmentTable.Environment environment, EnvironmentTable.Cell cell) {
        JsonObject json = new JsonObject();
        json.addProperty("environment", environment.id());
        json.addProperty("state", cell.state().name().toLowerCase(Locale.ROOT).replace('_', '-'));
        json.addProperty("value", cell.value());
        JsonArray hidden = new JsonArray();
        cell.losers().forEach(hidden::add);
        json.add("hides", hidden);
        return json;
    }
}
