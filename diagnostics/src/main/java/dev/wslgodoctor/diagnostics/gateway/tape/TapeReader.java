package dev.wslgodoctor.diagnostics.gateway.tape;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParseException;
import com.google.gson.JsonParser;
import com.google.gson.Strictness;
import com.google.gson.stream.JsonReader;
import com.google.gson.stream.JsonToken;
import dev.wslgodoctor.diagnostics.gateway.Machine;
import java.io.IOException;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads a recording field by field, so that a wrong one can be named with its line. */
final class TapeReader {

    private static final Pattern WHERE = Pattern.compile("at line (\\d+) column (\\d+)");
    private static final int NESTING = 20;

    private final String name;

    TapeReader(String name) {
        this.name = name;
    }

    Tape read(String text) throws TapeException {
        if (text.length() > Tape.MOST_CHARACTERS) {
            throw new TapeException(name, 0, 0, "a recording of more than " + Tape.MOST_CHARACTERS
                    + " characters is not read");
        }
        JsonReader reader = new JsonReader(new StringReader(text.startsWith("\uFEFF") ? text.substring(1) : text));
        reader.setStrictness(Strictness.STRICT);
        reader.setNestingLimit(NESTING);
        try {
            return document(reader);
        } catch (JsonFields.Wrong e) {
            throw at(reader.toString(), e.getMessage());
        } catch (IOException | JsonParseException | IllegalStateException e) {
            // Gson tells the place in its message, or else the reader knows how far it came
            String message = String.valueOf(e.getMessage());
            throw at(WHERE.matcher(message).find() ? message : reader.toString(), "not JSON: " + firstLine(message));
        }
    }

    private TapeException at(String where, String what) {
        Matcher matcher = WHERE.matcher(where);
        return matcher.find()
                ? new TapeException(name, number(matcher.group(1)), number(matcher.group(2)), what)
                : new TapeException(name, 0, 0, what);
    }

    private static int number(String digits) {
        return digits.length() > 9 ? Integer.MAX_VALUE : Integer.parseInt(digits);
    }

    // Gson's second line is a link to its own troubleshooting guide
    private static String firstLine(String message) {
        int end = message.indexOf('\n');
        return end < 0 ? message : message.substring(0, end).strip();
    }

    private Tape document(JsonReader reader) throws IOException {
        if (reader.peek() != JsonToken.BEGIN_OBJECT) {
            throw new JsonFields.Wrong("a recording must be an object");
        }
        reader.beginObject();
        Map<String, JsonElement> head = new HashMap<>();
        List<Entry> entries = null;
        while (reader.hasNext()) {
            String field = reader.nextName();
            if (field.equals("entries")) {
                entries = entries(reader);
            } else {
                head.put(field, JsonParser.parseReader(reader));
                if (field.equals("schema")) {
                    checkSchema(head.get(field));
                }
            }
        }
        reader.endObject();
        if (reader.peek() != JsonToken.END_DOCUMENT) {
            throw new JsonFields.Wrong("something follows the recording");
        }
        if (entries == null || !head.containsKey("schema")) {
            throw new JsonFields.Wrong("the field '" + (entries == null ? "entries" : "schema") + "' is missing");
        }
        return tape(head, entries);
    }

    private static void checkSchema(JsonElement element) {
        long schema = JsonFields.whole(element, "the field 'schema'");
        if (schema != Tape.SCHEMA) {
            throw new JsonFields.Wrong("a recording of form " + schema
                    + " is not known to this version, which reads form "
                    + Tape.SCHEMA);
        }
    }

    private static List<Entry> entries(JsonReader reader) throws IOException {
        if (reader.peek() != JsonToken.BEGIN_ARRAY) {
            throw new JsonFields.Wrong("the field 'entries' must be a list");
        }
        reader.beginArray();
        List<Entry> entries = new ArrayList<>();
        while (reader.hasNext()) {
            if (entries.size() == Tape.MOST_ENTRIES) {
                throw new JsonFields.Wrong("a recording of more than " + Tape.MOST_ENTRIES + " entries is not read");
            }
            entries.add(Entry.of(JsonParser.parseReader(reader)));
        }
        reader.endArray();
        return entries;
    }

    private static Tape tape(Map<String, JsonElement> head, List<Entry> entries) {
        JsonObject object = new JsonObject();
        head.forEach(object::add);
        JsonFields fields = JsonFields.of(object, "a recording");
        Machine.Stand stand;
        try {
            stand = Machine.Stand.valueOf(fields.text("stand"));
        } catch (IllegalArgumentException e) {
            throw new JsonFields.Wrong("the field 'stand' must be one of "
                    + List.of(Machine.Stand.values()));
        }
        Optional<Machine.DistroChoice> self = fields.has("self")
                ? Optional.of(self(JsonFields.of(fields.any("self"), "the field 'self'"))) : Optional.empty();
        return new Tape(stand, self, fields.flag("windows"), fields.flag("launcher"),
                fields.has("dropped") ? fields.count("dropped") : 0, entries);
    }

    private static Machine.DistroChoice self(JsonFields fields) {
        return new Machine.DistroChoice(fields.text("name"), fields.optionalText("guid"), fields.flag("running"));
    }
}
