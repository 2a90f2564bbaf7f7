package dev.wslgodoctor.diagnostics.parse;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonPrimitive;
import dev.wslgodoctor.diagnostics.gateway.Blob;
import dev.wslgodoctor.diagnostics.gateway.Place;
import dev.wslgodoctor.diagnostics.probe.JsoncDocument;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * Edits of generated files of each kind, byte by byte, in every encoding with and without byte order mark: what is not
 * the span keeps its bytes, and the file reads back with the wanted value and all others as they were. The numbers that
 * are printed tell that every kind and every oddity did occur.
 */
class EditedFilesTest {

    /** Files of each kind for each kind of edit. */
    private static final int FILES = 250;
    private static final int LEAST_OF_AN_ODDITY = 20;

    @ParameterizedTest
    @EnumSource(GeneratedFiles.Kind.class)
    void aReplacedValueOfAJsonFileChangesTheBytesOfItsSpanOnly(GeneratedFiles.Kind kind) {
        Random random = new Random(101);
        Map<String, Integer> seen = new TreeMap<>();
        int edited = 0;
        while (edited < FILES) {
            GeneratedFiles.Written written = GeneratedFiles.any(random);
            String text = kind.text(random);
            JsoncDocument document = JsoncDocument.of(Place.distro("d"), "/x.json", Blob.of(written.bytes(text)));
            assertTrue(document.json().isSound(), text);
            List<JsoncPath> paths = paths(document.json().root().orElseThrow(), JsoncPath.ROOT);
            if (paths.isEmpty()) {
                continue;
            }
            JsoncPath path = paths.get(random.nextInt(paths.size()));
            Span span = document.json().at(path).orElseThrow().span();
            byte[] after = document.edited(JsoncEdit.replace(text, path, "\"wanted 值\"")).content().orElseThrow()
                    .bytes();

            assertArrayEquals(written.bytes(text.substring(0, span.start()) + "\"wanted 值\""
                    + text.substring(span.end())), after, text);
            JsonElement wanted = plain(document.json());
            put(wanted, path, "wanted 值");
            assertEquals(wanted, plain(Jsonc.parse(EncodedText.decode(after).text())), text);
            edited++;
            count(seen, text, written, depth(document.json().root().orElseThrow()));
        }
        tell(kind.file + ", a value replaced", edited, seen, JSON_ODDITIES);
    }

    @ParameterizedTest
    @EnumSource(GeneratedFiles.Kind.class)
    void anAddedMemberTakesNothingAwayFromAJsonFile(GeneratedFiles.Kind kind) {
        Random random = new Random(102);
        Map<String, Integer> seen = new TreeMap<>();
        for (int i = 0; i < FILES; i++) {
            GeneratedFiles.Written written = GeneratedFiles.any(random);
            String text = kind.text(random);
            JsoncDocument document = JsoncDocument.of(Place.distro("d"), "/x.json", Blob.of(written.bytes(text)));
            byte[] after = document.edited(JsoncEdit.set(text, JsoncPath.ROOT, "brand.new", "[ 1 ]")).content()
                    .orElseThrow().bytes();

            String then = EncodedText.decode(after).text();
            assertArrayEquals(written.bytes(then), after, "encoding and mark stay");
            // blanks between braces that held nothing are laid out anew
            assertTrue(isWithin(text.replaceAll("\\{\\s+\\}", "{}"), then), () -> text + "\n became\n" + then);
            JsonElement wanted = plain(document.json());
            JsonArray one = new JsonArray();
            one.add(1L);
            wanted.getAsJsonObject().add("brand.new", one);
            assertEquals(wanted, plain(Jsonc.parse(then)), text);
            count(seen, text, written, depth(document.json().root().orElseThrow()));
        }
        tell(kind.file + ", a member added", FILES, seen, JSON_ODDITIES);
    }

    @ParameterizedTest
    @EnumSource(ConfigFormat.class)
    void aSetKeyOfAConfigurationFileChangesItsLineOnly(ConfigFormat format) {
        Random random = new Random(103);
        Map<String, Integer> seen = new TreeMap<>();
        String section = format == ConfigFormat.WSL_CONF ? "boot" : "wsl2";
        String key = format == ConfigFormat.WSL_CONF ? "command" : "kernelCommandLine";
        int edited = 0;
        for (int i = 0; i < 8 * FILES && edited < FILES; i++) {
            GeneratedFiles.Written written = GeneratedFiles.any(random);
            String text = GeneratedFiles.ini(random, section, key);
            byte[] before = written.bytes(text);
            WslConf parsed = WslConf.parse(format, before);
            byte[] after;
            try {
                after = ConfigEdit.set(format, before, section, key, "wanted value");
            } catch (IllegalArgumentException refused) {
                // what WSL does not read of such a file cannot be set in it: refused beforehand, and counted
                seen.merge("refused beforehand", 1, Integer::sum);
                continue;
            }
            String then = EncodedText.decode(after).text();
            assertArrayEquals(written.bytes(then), after, "encoding and mark stay");
            assertEquals("wanted value", WslConf.parse(format, after).first(section, key).orElseThrow().value());
            String expected = parsed.first(section, key).map(entry -> text.substring(0, entry.valueSpan().start())
                    + then.substring(entry.valueSpan().start(), then.length() - text.length() + entry.valueSpan().end())
                    + text.substring(entry.valueSpan().end())).orElse(then);
            assertEquals(expected, then, text);
            if (parsed.first(section, key).isEmpty()) {
                assertTrue(isWithin(text, then), () -> text + "\n became\n" + then);
            }
            assertEquals(others(parsed, key), others(WslConf.parse(format, after), key), text);
            edited++;
            count(seen, text, written, 0);
        }
        tell((format == ConfigFormat.WSL_CONF ? "wsl.conf" : ".wslconfig") + ", a key set", edited, seen,
                List.of("CR LF", "comment", "duplicate"));
    }

    private static final List<String> JSON_ODDITIES = List.of("CR LF", "comment", "duplicate", "trailing comma", "deep",
            "UTF_8", "UTF_8_WITH_MARK", "UTF_16_LOW_FIRST", "UTF_16_HIGH_FIRST");

    private static void count(Map<String, Integer> seen, String text, GeneratedFiles.Written written,
            int depth) {
        boolean json = depth > 0;
        seen.merge(written.name(), 1, Integer::sum);
        Map<String, Boolean> oddities = Map.of("CR LF", text.contains("\r\n"),
                "comment", json ? text.contains("// it's") || text.contains("/* [") : text.contains("#"),
                "trailing comma", json && text.matches("(?s).*,\\s*[\\]}].*"), "deep", depth >= GeneratedFiles.DEEP,
                "duplicate", json ? Jsonc.parse(text).root().filter(EditedFilesTest::hasDuplicate).isPresent()
                        : text.lines().filter(line -> line.startsWith("command") || line.startsWith("kernelC")).count()
                                > 1);
        oddities.forEach((name, is) -> seen.merge(name, is ? 1 : 0, Integer::sum));
    }

    private static boolean hasDuplicate(JsoncNode node) {
        return switch (node) {
            case JsoncNode.ObjectNode object -> object.names().size() < object.members().size()
                    || object.members().stream().anyMatch(member -> hasDuplicate(member.value()));
            case JsoncNode.ArrayNode array -> array.elements().stream().anyMatch(EditedFilesTest::hasDuplicate);
            default -> false;
        };
    }

    private static int depth(JsoncNode node) {
        return 1 + switch (node) {
            case JsoncNode.ObjectNode object -> object.members().stream().mapToInt(member -> depth(member.value()))
                    .max().orElse(0);
            case JsoncNode.ArrayNode array -> array.elements().stream().mapToInt(EditedFilesTest::depth).max()
                    .orElse(0);
            default -> 0;
        };
    }

    // a count that no file has would be a promise that nothing tests
    private static void tell(String what, int edited, Map<String, Integer> seen, List<String> oddities) {
        System.out.println("edited files: " + what + ": " + edited + " " + seen);
        assertEquals(FILES, edited, "too many refusals");
        oddities.forEach(oddity -> assertTrue(seen.getOrDefault(oddity, 0) >= LEAST_OF_AN_ODDITY,
                oddity + " occurred too seldom: " + seen));
    }

    private static List<String> others(WslConf file, String key) {
        return file.entries().stream().filter(entry -> !entry.key().equalsIgnoreCase(key))
                .map(entry -> entry.name() + "=" + entry.value() + " " + entry.state()).toList();
    }

    /** Whether every character of the first text stands in the second, in the same order. */
    private static boolean isWithin(String part, String whole) {
        int at = 0;
        for (int i = 0; i < whole.length() && at < part.length(); i++) {
            at += whole.charAt(i) == part.charAt(at) ? 1 : 0;
        }
        return at == part.length();
    }

    private static JsonElement plain(Jsonc json) {
        assertTrue(json.isSound(), json::text);
        return JsoncDocument.plain(json.root().orElseThrow());
    }

    private static List<JsoncPath> paths(JsoncNode node, JsoncPath here) {
        List<JsoncPath> all = new ArrayList<>();
        if (node instanceof JsoncNode.ObjectNode object) {
            for (String name : object.names()) {
                all.add(here.member(name));
                all.addAll(paths(object.member(name).orElseThrow().value(), here.member(name)));
            }
        } else if (node instanceof JsoncNode.ArrayNode array) {
            for (int i = 0; i < array.elements().size(); i++) {
                all.add(here.element(i));
                all.addAll(paths(array.elements().get(i), here.element(i)));
            }
        }
        return all;
    }

    private static void put(JsonElement root, JsoncPath path, String value) {
        JsonElement at = root;
        for (int i = 0; i < path.steps().size(); i++) {
            boolean last = i == path.steps().size() - 1;
            switch (path.steps().get(i)) {
                case JsoncPath.Name(String name) -> {
                    if (last) {
                        at.getAsJsonObject().addProperty(name, value);
                    }
                    at = at.getAsJsonObject().get(name);
                }
                case JsoncPath.Index(int index) -> {
                    if (last) {
                        at.getAsJsonArray().set(index, new JsonPrimitive(value));
                    }
                    at = at.getAsJsonArray().get(index);
                }
            }
        }
    }
}
