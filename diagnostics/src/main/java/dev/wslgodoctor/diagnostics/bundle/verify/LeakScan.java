package dev.wslgodoctor.diagnostics.bundle.verify;

import com.google.gson.Strictness;
import com.google.gson.stream.JsonReader;
import com.google.gson.stream.JsonToken;
import java.io.IOException;
import java.io.StringReader;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;

/**
 * The second look at a finished bundle: other code than what redacted it, and another way. It resolves escapes and then
 * compares and judges whole words, while the redactor edits texts in place. What it cannot read is a find as well.
 */
public final class LeakScan {

    private static final int TAG = 12;
    private static final int LONGEST_WORD = 400;
    private static final int MANY = 1 << 20;
    private static final boolean[] SEPARATES = separating();
    private static final List<String> PARTS = List.of("passw", "passphrase", "secret", "token", "apikey", "api_key",
            "api-key", "accesskey", "access_key", "privatekey", "private_key", "credential", "authorization");

    private final NameSearch names;
    private final Shapes shapes;
    private final Addresses addresses;
    private final UnaryOperator<String> tagger;

    /** @param tagger makes the HMAC of a value, in hexadecimal digits */
    public LeakScan(Forbidden forbidden, UnaryOperator<String> tagger) {
        names = new NameSearch(forbidden);
        shapes = new Shapes(forbidden.versions());
        addresses = new Addresses(forbidden);
        this.tagger = tagger;
    }

    /** What would leave the machine with this entry; empty if nothing. */
    public List<Leak> scan(String entry, byte[] content) {
        Set<Leak> leaks = new LinkedHashSet<>();
        look(entry, entry, 0, leaks);
        Optional<String> text = decoded(content);
        if (text.isEmpty()) {
            leaks.add(new Leak(Leak.UNPARSED, entry, 0, ""));
            return List.copyOf(leaks);
        }
        look(entry, text.get(), 1, leaks);
        return List.copyOf(leaks);
    }

    private static Optional<String> decoded(byte[] content) {
        try {
            return Optional.of(StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(content)).toString());
        } catch (CharacterCodingException e) {
            return Optional.empty();
        }
    }

    /** One way of looking; it shares nothing with the others but what none of them changes. */
    private interface Search {
        void into(Set<Leak> leaks);
    }

    private void look(String entry, String text, int firstLine, Set<Leak> leaks) {
        List<String> layers = Canonical.layers(text);
        List<Search> searches = new ArrayList<>();
        for (String layer : layers) {
            searches.add(found -> names.inLayer(layer, finds(entry, firstLine, found)));
        }
        searches.add(found -> names.inBase64(text, finds(entry, firstLine, found)));
        for (String layer : new LinkedHashSet<>(List.of(layers.getFirst(), layers.getLast()))) {
            searches.add(found -> words(entry, layer, firstLine, found));
            searches.add(found -> addresses.find(layer, (kind, at, value) ->
                    found.add(leak(kind, entry, layer, at, value, firstLine))));
        }
        searches.add(found -> settings(entry, layers.getLast(), firstLine, found));
        searches.add(found -> Beginnings.find(text).forEach(find ->
                found.add(leak(find.kind(), entry, text, find.at(), find.value(), firstLine))));
        if (firstLine > 0 && entry.endsWith(".json")) {
            searches.add(found -> json(entry, text, found));
        }
        // a recording of megabytes is looked at by all processors; what is found keeps its order
        (text.length() > MANY ? searches.parallelStream() : searches.stream()).map(search -> {
            Set<Leak> found = new LinkedHashSet<>();
            search.into(found);
            return found;
        }).toList().forEach(leaks::addAll);
    }

    private NameSearch.Finds finds(String entry, int firstLine, Set<Leak> leaks) {
        return (layer, at, name, kind) -> leaks.add(leak(kind, entry, layer, at, name, firstLine));
    }

    // NAME=value, "name": "value" and --name value in text of any nesting, where the value looks made by a machine
    private void settings(String entry, String text, int firstLine, Set<Leak> leaks) {
        for (String part : PARTS) {
            for (int at = text.indexOf(part); at >= 0; at = text.indexOf(part, at + 1)) {
                int from = at;
                while (from < text.length() && (Character.isLetterOrDigit(text.charAt(from))
                        || "_-.".indexOf(text.charAt(from)) >= 0)) {
                    from++;
                }
                int sign = from;
                while (from < text.length() && from - sign < 8 && " \t\"'=:,/".indexOf(text.charAt(from)) >= 0) {
                    from++;
                }
                int end = from;
                boolean digit = false;
                while (end < text.length() && " \t\n\"',;&<>/".indexOf(text.charAt(end)) < 0) {
                    digit |= Character.isDigit(text.charAt(end));
                    end++;
                }
                String between = text.substring(sign, from);
                boolean assigned = between.indexOf('=') >= 0 || between.indexOf(':') >= 0 || between.indexOf('"') >= 0;
                if (assigned && digit && end - from >= 8) {
                    leaks.add(leak("secret", entry, text, from, text.substring(from, end), firstLine));
                    break;
                }
            }
        }
    }

    private Leak leak(String kind, String entry, String text, int at, String value, int firstLine) {
        int line = firstLine;
        for (int i = 0; i < at && firstLine > 0; i++) {
            line += text.charAt(i) == '\n' ? 1 : 0;
        }
        return new Leak(kind, entry, line, tagger.apply(value).substring(0, TAG));
    }

    private void words(String entry, String text, int firstLine, Set<Leak> leaks) {
        int start = 0;
        for (int i = 0; i <= text.length(); i++) {
            if (i < text.length() && !separates(text.charAt(i))) {
                continue;
            }
            if (i - start >= 3 && i - start <= LONGEST_WORD && mayMatter(text, start, i)) {
                String word = text.substring(start, i);
                String kind = shapes.of(word);
                if (kind != null) {
                    leaks.add(leak(kind, entry, text, start, word, firstLine));
                }
            }
            start = i + 1;
        }
    }

    // every shape has digits and a separator, or is a run of 32 digits, or has two colons
    private static boolean mayMatter(String text, int start, int end) {
        int marks = 0;
        boolean digit = false;
        for (int i = start; i < end; i++) {
            char c = text.charAt(i);
            marks += c == '.' || c == ':' || c == '-' ? 1 : 0;
            digit |= c >= '0' && c <= '9';
        }
        return marks >= 2 || digit && end - start >= 32;
    }

    private static boolean separates(char c) {
        return c >= SEPARATES.length || SEPARATES[c];
    }

    private static boolean[] separating() {
        boolean[] table = new boolean[127];
        for (char c = 0; c < table.length; c++) {
            table[c] = c <= ' ' || "\"'<>()[]{},;|=/\\@!?#$^*`+".indexOf(c) >= 0;
        }
        return table;
    }

    // members whose name says that they are secret, in whatever nesting
    private void json(String entry, String text, Set<Leak> leaks) {
        JsonReader reader = new JsonReader(new StringReader(text));
        reader.setStrictness(Strictness.STRICT);
        String name = "";
        try {
            for (JsonToken token = reader.peek(); token != JsonToken.END_DOCUMENT; token = reader.peek()) {
                switch (token) {
                    case BEGIN_OBJECT -> reader.beginObject();
                    case END_OBJECT -> reader.endObject();
                    case BEGIN_ARRAY -> reader.beginArray();
                    case END_ARRAY -> reader.endArray();
                    case NAME -> name = reader.nextName();
                    case STRING -> {
                        String value = reader.nextString();
                        if (isSecret(name) && !value.isEmpty() && !value.equals("<secret>")) {
                            leaks.add(new Leak("secret", entry, line(reader), tagger.apply(value).substring(0, TAG)));
                        }
                        name = "";
                    }
                    default -> reader.skipValue();
                }
            }
        } catch (IOException | IllegalStateException e) {
            leaks.add(new Leak(Leak.UNPARSED, entry, line(reader), ""));
        }
    }

    private static int line(JsonReader reader) {
        String where = reader.toString();
        int at = where.indexOf(" line ");
        int end = where.indexOf(' ', at + 6);
        return at < 0 || end < 0 ? 0 : Integer.parseInt(where.substring(at + 6, end));
    }

    private static boolean isSecret(String name) {
        if (name.isEmpty()) {
            return false;
        }
        String lower = name.toLowerCase(Locale.ROOT);
        return PARTS.stream().anyMatch(lower::contains);
    }
}
