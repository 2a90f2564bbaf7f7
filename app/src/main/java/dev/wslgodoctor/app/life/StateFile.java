package dev.wslgodoctor.app.life;

import com.google.gson.GsonBuilder;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParseException;
import com.google.gson.JsonParser;
import com.google.gson.JsonPrimitive;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.UnaryOperator;

/**
 * What the program remembers by itself, such as the window's place, in one file of flat keys with a version (what the
 * user chose is in the settings). A key that this program
 * does not know stays. A file that cannot be read is put aside under another name before the first write, and one of a
 * newer program is never written, so that nothing of either is lost. Safe for several threads.
 */
public final class StateFile {

    /** The version that this program writes. */
    static final int VERSION = 1;

    // element i makes version i + 1 of version i; version 0 is a file without a version
    private static final List<UnaryOperator<JsonObject>> MIGRATIONS = List.of(UnaryOperator.identity());

    private static final String VERSION_KEY = "version";
    private static final int LARGEST = 1 << 20;

    private final Path file;
    private final JsonObject values;
    private Condition condition;

    /** In what condition the file was found. */
    public enum Condition {
        /** There was none. */
        FRESH,
        /** It was read. */
        READ,
        /** It was of an older program, and was read. */
        OLDER,
        /** It could not be understood; the defaults hold, and it is put aside at the first write. */
        DAMAGED,
        /** It is of a newer program; what is known was read, and nothing is written. */
        NEWER
    }

    private StateFile(Path file, JsonObject values, Condition condition) {
        this.file = file;
        this.values = values;
        this.condition = condition;
    }

    /** What is in this file; never fails, {@link #condition()} says what was found. */
    public static StateFile in(Path file) {
        try {
            if (Files.size(file) > LARGEST) {
                return new StateFile(file, new JsonObject(), Condition.DAMAGED);
            }
            return of(file, Files.readString(file, StandardCharsets.UTF_8));
        } catch (NoSuchFileException e) {
            return new StateFile(file, new JsonObject(), Condition.FRESH);
        } catch (IOException e) {
            return new StateFile(file, new JsonObject(), Condition.DAMAGED);
        }
    }

    private static StateFile of(Path file, String text) {
        try {
            JsonElement read = JsonParser.parseString(text);
            int version = read instanceof JsonObject object && object.has(VERSION_KEY)
                    ? object.get(VERSION_KEY).getAsInt() : 0;
            if (!(read instanceof JsonObject found) || version < 0) {
                return new StateFile(file, new JsonObject(), Condition.DAMAGED);
            }
            JsonObject values = found;
            for (int from = version; from < VERSION; from++) {
                values = MIGRATIONS.get(from).apply(values);
            }
            return new StateFile(file, values, version > VERSION ? Condition.NEWER
                    : version < VERSION ? Condition.OLDER : Condition.READ);
        } catch (JsonParseException | NumberFormatException | IllegalStateException
                | UnsupportedOperationException e) {
            return new StateFile(file, new JsonObject(), Condition.DAMAGED);
        }
    }

    /** In what condition the file was found. */
    public synchronized Condition condition() {
        return condition;
    }

    /** A text; empty if it was never set, or is no text. */
    public synchronized Optional<String> text(String key) {
        return primitive(key).filter(JsonPrimitive::isString).map(JsonPrimitive::getAsString);
    }

    /** A number; empty if it was never set, or is no finite number. */
    public synchronized OptionalDouble number(String key) {
        return primitive(key).filter(JsonPrimitive::isNumber).map(JsonPrimitive::getAsDouble)
                .filter(Double::isFinite).map(OptionalDouble::of).orElseGet(OptionalDouble::empty);
    }

    /** Yes or no; empty if it was never set. */
    public synchronized Optional<Boolean> flag(String key) {
        return primitive(key).filter(JsonPrimitive::isBoolean).map(JsonPrimitive::getAsBoolean);
    }

    private Optional<JsonPrimitive> primitive(String key) {
        return values.get(key) instanceof JsonPrimitive primitive ? Optional.of(primitive) : Optional.empty();
    }

    /** Sets a text; {@link #save()} writes it. */
    public synchronized void put(String key, String value) {
        values.addProperty(key, value);
    }

    /** Sets a number; {@link #save()} writes it. */
    public synchronized void put(String key, double value) {
        values.addProperty(key, value);
    }

    /** Sets yes or no; {@link #save()} writes it. */
    public synchronized void put(String key, boolean value) {
        values.addProperty(key, value);
    }

    /** Back to what the program does by itself; {@link #save()} writes it. */
    public synchronized void remove(String key) {
        values.remove(key);
    }

    /**
     * Writes the file in one step.
     *
     * @return whether it was written; not if it belongs to a newer program
     * @throws IOException if it cannot be written; the old file is then still there
     */
    public synchronized boolean save() throws IOException {
        if (condition == Condition.NEWER) {
            return false;
        }
        Files.createDirectories(file.toAbsolutePath().getParent());
        if (condition == Condition.DAMAGED && Files.exists(file)) {
            Files.copy(file, file.resolveSibling(file.getFileName() + ".damaged"),
                    StandardCopyOption.REPLACE_EXISTING);
        }
        values.addProperty(VERSION_KEY, VERSION);
        Path fresh = Files.createTempFile(file.toAbsolutePath().getParent(), "state", ".new");
        try {
            Files.writeString(fresh, new GsonBuilder().setPrettyPrinting().create().toJson(values) + "\n");
            Files.move(fresh, file, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
        } finally {
            Files.deleteIfExists(fresh);
        }
        condition = Condition.READ;
        return true;
    }
}
