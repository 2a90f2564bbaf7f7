package dev.wslgodoctor.diagnostics.gateway.tape;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonPrimitive;
import dev.wslgodoctor.diagnostics.gateway.Blob;
import dev.wslgodoctor.diagnostics.gateway.Command;
import dev.wslgodoctor.diagnostics.gateway.Place;
import dev.wslgodoctor.diagnostics.gateway.WindowsGateway.Hive;
import dev.wslgodoctor.diagnostics.gateway.WindowsGateway.KnownFolder;
import dev.wslgodoctor.diagnostics.gateway.WindowsGateway.Memory;
import dev.wslgodoctor.diagnostics.path.LinuxPath;
import dev.wslgodoctor.diagnostics.path.WindowsPath;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/**
 * A question to a place, under its own name.
 *
 * @param place where it was asked
 * @param shown its kind in {@code ask}, and its arguments; input stands as its SHA-256, never as itself
 * @param act   whether it changes something: such a question is noted and never answered from a recording
 */
record Question(Place place, JsonObject shown, boolean act) {

    static final String READ = "read";
    static final String STATUS = "status";
    static final String LIST = "list";
    static final String BINARY = "binary";
    static final String RUN = "run";
    static final String REACH = "reach";
    static final String SPEAK = "speak";
    static final String REGISTRY = "registry";
    static final String SERVICE = "service";
    static final String FOLDER = "folder";
    static final String ENVIRONMENT = "environment";
    static final String MEMORY = "memory";
    static final String FREE = "free";
    static final String ADAPTERS = "adapters";
    static final String SECONDS = "seconds";
    static final String REPLACE = "replace";
    static final String START = "start";

    // how much was wanted and how long we waited do not decide what the answer is
    private static final Set<String> NO_PART_OF_THE_KEY = Set.of("limit", "mayStart");

    // what is asked before a command that only tells something: wsl.exe's lists and versions
    private static final Set<String> TELLING = Set.of("-l", "--list", "--status", "--version", "-v", "--help");

    static Question read(LinuxPath path, int limit, boolean asRoot, Place place) {
        JsonObject shown = about(READ, "path", path.toString());
        shown.addProperty("limit", limit);
        if (asRoot) {
            shown.addProperty("asRoot", true);
        }
        return new Question(place, shown, false);
    }

    static Question read(WindowsPath path, int limit) {
        JsonObject shown = about(READ, "path", path.toString());
        shown.addProperty("limit", limit);
        return new Question(Place.WINDOWS, shown, false);
    }

    static Question of(Place place, String kind, String name, Object value) {
        return new Question(place, about(kind, name, value.toString()), false);
    }

    static Question reach(Place place, boolean mayStart) {
        JsonObject shown = new JsonObject();
        shown.addProperty("ask", REACH);
        shown.addProperty("mayStart", mayStart);
        return new Question(place, shown, false);
    }

    static Question run(Place place, Command command) {
        return new Question(place, of(RUN, command), false);
    }

    static Question start(Place place, Command command) {
        return new Question(place, of(START, command), true);
    }

    static Question speak(Command command) {
        return new Question(Place.WINDOWS, of(SPEAK, command), !TELLING.contains(command.argv().getFirst()));
    }

    static Question registry(Hive hive, String path) {
        JsonObject shown = about(REGISTRY, "hive", hive.name());
        shown.addProperty("path", path);
        return new Question(Place.WINDOWS, shown, false);
    }

    static Question folder(KnownFolder folder) {
        return of(Place.WINDOWS, FOLDER, "name", folder.name().toLowerCase(Locale.ROOT).replace('_', '-'));
    }

    static Question memory(Memory which) {
        return of(Place.WINDOWS, MEMORY, "which", which.name().toLowerCase(Locale.ROOT));
    }

    /** A question without arguments. */
    static Question bare(String kind) {
        JsonObject shown = new JsonObject();
        shown.addProperty("ask", kind);
        return new Question(Place.WINDOWS, shown, false);
    }

    static Question replace(Place place, String path, Optional<String> seenSha256, Optional<Blob> content,
            boolean asRoot) {
        JsonObject shown = about(REPLACE, "path", path);
        seenSha256.ifPresent(hash -> shown.addProperty("seenSha256", hash));
        content.ifPresent(blob -> shown.addProperty("contentSha256", blob.sha256()));
        if (asRoot) {
            shown.addProperty("asRoot", true);
        }
        return new Question(place, shown, true);
    }

    private static JsonObject about(String kind, String name, String value) {
        JsonObject shown = new JsonObject();
        shown.addProperty("ask", kind);
        shown.addProperty(name, value);
        return shown;
    }

    private static JsonObject of(String kind, Command command) {
        JsonObject shown = new JsonObject();
        shown.addProperty("ask", kind);
        shown.add("argv", JsonFields.array(command.argv()));
        if (command.asRoot()) {
            shown.addProperty("asRoot", true);
        }
        command.workingFolder().ifPresent(folder -> shown.addProperty("folder", folder));
        if (command.input().size() > 0) {
            shown.addProperty("inputSha256", command.input().sha256());
        }
        return shown;
    }

    /** The kind, such as {@code read}. */
    String kind() {
        return shown.get("ask").getAsString();
    }

    /** Equal for questions that have the same answer. Windows compares its names without regard to case. */
    String key() {
        boolean caseless = place.equals(Place.WINDOWS) && !kind().equals(RUN) && !kind().equals(SPEAK);
        TreeMap<String, String> parts = new TreeMap<>();
        shown.entrySet().forEach(entry -> {
            if (!NO_PART_OF_THE_KEY.contains(entry.getKey())) {
                parts.put(entry.getKey(), part(entry.getValue(), caseless));
            }
        });
        return place + "\n" + parts;
    }

    private static String part(JsonElement value, boolean caseless) {
        if (caseless && value instanceof JsonPrimitive text && text.isString()) {
            return new JsonPrimitive(text.getAsString().toLowerCase(Locale.ROOT)).toString();
        }
        return value.toString();
    }

    /** The question as one line for a person. */
    @Override
    public String toString() {
        return place + " " + shown;
    }
}
