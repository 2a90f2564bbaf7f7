package dev.wslgodoctor.diagnostics.bundle;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParseException;
import com.google.gson.JsonParser;
import com.google.gson.Strictness;
import com.google.gson.stream.JsonReader;
import com.google.gson.stream.JsonToken;
import dev.wslgodoctor.diagnostics.bundle.BundleException.Reason;
import java.io.IOException;
import java.io.StringReader;
import java.util.HashSet;
import java.util.Set;

/**
 * Reads a stranger's JSON only after it was counted: a tree takes forty times the room of a text full of commas, so the
 * number of its values is what bounds memory.
 */
final class JsonBudget {

    private static final int MOST_VALUES = 1_500_000;
    private static final int DEEPEST = 60;
    private static final int LONGEST_NUMBER = 40;

    private int left = MOST_VALUES;

    /** The object of an entry; all entries of a bundle share one budget. */
    JsonObject object(String text, String name) throws BundleException {
        count(text, name);
        try {
            JsonElement element = JsonParser.parseString(text);
            return element.getAsJsonObject();
        } catch (JsonParseException | IllegalStateException e) {
            throw new BundleException(Reason.MALFORMED, name + " is not what it should be", e);
        }
    }

    /** Counts the values of a text and refuses what is not strictly JSON. */
    void count(String text, String name) throws BundleException {
        JsonReader reader = new JsonReader(new StringReader(text));
        reader.setStrictness(Strictness.STRICT);
        reader.setNestingLimit(DEEPEST);
        // a bundle of ours never has two members of one name; which of them counts would depend on the reader
        Set<String> members = new HashSet<>();
        try {
            for (JsonToken token = reader.peek(); token != JsonToken.END_DOCUMENT; token = reader.peek()) {
                if (--left < 0) {
                    throw new BundleException(Reason.HOSTILE, name + " has more values than any bundle");
                }
                switch (token) {
                    case BEGIN_OBJECT -> reader.beginObject();
                    case END_OBJECT -> reader.endObject();
                    case BEGIN_ARRAY -> reader.beginArray();
                    case END_ARRAY -> reader.endArray();
                    case NAME -> {
                        String member = reader.nextName();
                        if (reader.getPath().indexOf('.') == reader.getPath().lastIndexOf('.')
                                && !members.add(member)) {
                            throw new BundleException(Reason.HOSTILE, name + " has a member twice");
                        }
                    }
                    case NUMBER -> {
                        if (reader.nextString().length() > LONGEST_NUMBER) {
                            throw new BundleException(Reason.HOSTILE, name + " has a number that nobody can count");
                        }
                    }
                    default -> reader.skipValue();
                }
            }
        } catch (IOException | IllegalStateException e) {
            throw new BundleException(Reason.MALFORMED, name + " is not what it should be", e);
        }
    }
}
