package dev.wslgodoctor.app;

import com.google.gson.Gson;
import com.google.gson.GsonBuilder;
import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParseException;
import com.google.gson.JsonParser;
import dev.wslgodoctor.diagnostics.gateway.Trouble;
import dev.wslgodoctor.wizard.port.EngineTrouble;
import dev.wslgodoctor.wizard.port.Settings;
import dev.wslgodoctor.wizard.port.SettingsStore;
import dev.wslgodoctor.wizard.style.Look;
import dev.wslgodoctor.wizard.style.Motion;
import java.io.IOException;
import java.lang.System.Logger.Level;
import java.nio.charset.MalformedInputException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Settings as one JSON file in the user's own folder. A file that cannot be read, also one of a later version, is moved
 * aside and never written over.
 */
final class SettingsFile implements SettingsStore {

    private static final System.Logger LOG = System.getLogger(SettingsFile.class.getName());
    private static final int VERSION = 1;
    private static final int MOST_ASIDE = 100;
    private static final Gson GSON = new GsonBuilder().setPrettyPrinting().disableHtmlEscaping().create();

    private final Path file;

    SettingsFile(Path file) {
        this.file = file;
    }

    @Override
    public Kept read() {
        try {
            return new Kept(parse(Files.readString(file)), Optional.empty());
        } catch (NoSuchFileException e) {
            return new Kept(Settings.DEFAULT, Optional.empty());
        } catch (MalformedInputException | JsonParseException | IllegalStateException | IllegalArgumentException
                | UnsupportedOperationException | DateTimeException | ClassCastException e) {
            return new Kept(Settings.DEFAULT, setAside());
        } catch (IOException e) {
            LOG.log(Level.WARNING, "the settings cannot be read", e);
            return new Kept(Settings.DEFAULT, Optional.of(file.toString()));
        }
    }

    private static Settings parse(String text) {
        JsonObject json = JsonParser.parseString(text).getAsJsonObject();
        if (!json.has("version") || json.get("version").getAsInt() != VERSION) {
            throw new IllegalArgumentException("settings of another version");
        }
        List<Settings.Mute> muted = new ArrayList<>();
        if (json.has("muted")) {
            for (JsonElement each : json.getAsJsonArray("muted")) {
                JsonObject mute = each.getAsJsonObject();
                muted.add(new Settings.Mute(mute.get("cause").getAsString(), mute.get("reason").getAsString(),
                        Instant.parse(mute.get("at").getAsString())));
            }
        }
        return new Settings(text(json, "language"), text(json, "look").map(id -> known(Look.byId(id), id))
                .orElse(Settings.DEFAULT.look()), json.has("textPercent") ? json.get("textPercent").getAsInt()
                        : Settings.DEFAULT.percent(),
                text(json, "motion").map(id -> known(Motion.byId(id), id)).orElse(Settings.DEFAULT.motion()),
                json.has("timeoutSeconds") ? Optional.of(json.get("timeoutSeconds").getAsInt()) : Optional.empty(),
                muted);
    }

    private static <T> T known(Optional<T> value, String written) {
        return value.orElseThrow(() -> new IllegalArgumentException(written));
    }

    private static Optional<String> text(JsonObject json, String name) {
        return json.has(name) ? Optional.of(json.get(name).getAsString()) : Optional.empty();
    }

    /** Where the file went; empty if it could not be moved, and then it stays until the next change is written. */
    private Optional<String> setAside() {
        for (int number = 1; number <= MOST_ASIDE; number++) {
            Path aside = file.resolveSibling(file.getFileName() + ".unreadable-" + number);
            try {
                // without REPLACE_EXISTING: an older one that was set aside stays too
                Files.move(file, aside);
                return Optional.of(aside.toString());
            } catch (FileAlreadyExistsException e) {
                continue;
            } catch (IOException e) {
                LOG.log(Level.WARNING, "the settings cannot be set aside", e);
                return Optional.of(file.toString());
            }
        }
        return Optional.of(file.toString());
    }

    @Override
    public String place() {
        return file.toString();
    }

    @Override
    public void write(Settings settings) throws EngineTrouble {
        try {
            Files.createDirectories(file.getParent());
            Path next = Files.createTempFile(file.getParent(), "settings-", ".tmp");
            try {
                Files.writeString(next, GSON.toJson(json(settings)) + "\n", StandardCharsets.UTF_8);
                Files.move(next, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
            } finally {
                Files.deleteIfExists(next);
            }
        } catch (IOException e) {
            throw new EngineTrouble(new Trouble.Unreadable(file + ": " + e.getMessage()));
        }
    }

    private static JsonObject json(Settings settings) {
        JsonObject json = new JsonObject();
        json.addProperty("version", VERSION);
        settings.language().ifPresent(language -> json.addProperty("language", language));
        json.addProperty("look", settings.look().id());
        json.addProperty("textPercent", settings.percent());
        json.addProperty("motion", settings.motion().id());
        settings.timeoutSeconds().ifPresent(seconds -> json.addProperty("timeoutSeconds", seconds));
        JsonArray muted = new JsonArray();
        settings.muted().forEach(mute -> {
            JsonObject each = new JsonObject();
            each.addProperty("cause", mute.causeId());
            each.addProperty("reason", mute.reason());
            each.addProperty("at", mute.at().toString());
            muted.add(each);
        });
        json.add("muted", muted);
        return json;
    }
}
