package dev.wslgodoctor.diagnostics.gateway.world;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParseException;
import com.google.gson.JsonParser;
import dev.wslgodoctor.diagnostics.path.WindowsPath;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;

/**
 * What an instance's world.json says about Windows; the lab has checked it and filled in what was left out.
 *
 * @param profile     the user's profile folder
 * @param services    name to running, stopped or disabled; names without regard to case
 * @param environment the user's variables; names without regard to case
 */
record WorldDescription(WindowsPath profile, Map<String, String> services, Map<String, String> environment) {

    static WorldDescription read(Path instance) throws WorldException {
        Path file = instance.resolve("world.json");
        try {
            JsonElement root = JsonParser.parseString(Files.readString(file));
            JsonObject windows = root.getAsJsonObject().getAsJsonObject("windows");
            WindowsPath profile = WindowsPath.of(windows.get("profile").getAsString());
            Map<String, String> environment = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
            environment.putAll(Map.of("USERPROFILE", profile.toString(), "USERNAME", windows.get("user").getAsString(),
                    "APPDATA", profile.resolve("AppData\\Roaming").toString(),
                    "LOCALAPPDATA", profile.resolve("AppData\\Local").toString(),
                    "ProgramFiles", "C:\\Program Files", "SystemRoot", "C:\\Windows", "SystemDrive", "C:"));
            environment.putAll(texts(windows, "environment"));
            return new WorldDescription(profile, texts(windows, "services"), environment);
        } catch (IOException e) {
            throw new WorldException(WorldException.Reason.FAILED, "cannot read " + file, e);
        } catch (JsonParseException | IllegalStateException | IllegalArgumentException | ClassCastException
                 | NullPointerException | UnsupportedOperationException e) {
            throw new WorldException(WorldException.Reason.MALFORMED, file + ":1: not the description of a world: "
                    + e.getMessage(), e);
        }
    }

    private static Map<String, String> texts(JsonObject object, String name) {
        Map<String, String> texts = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
        if (object.has(name)) {
            object.getAsJsonObject(name).entrySet().forEach(e -> texts.put(e.getKey(), e.getValue().getAsString()));
        }
        return texts;
    }
}
