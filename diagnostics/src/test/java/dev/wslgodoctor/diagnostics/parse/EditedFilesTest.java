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
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

/**
 * Edits of some hundred generated files, byte by byte, in every encoding with and without byte order mark: what is not the
 * span keeps its bytes, and the file reads back with the wanted value and all others as they were.
 */
class EditedFilesTest {

    private static final int FILES = 300;

    /** An encoding as files have it. */
    private enum Written {
        UTF_8, UTF_8_WITH_MARK, UTF_16_LOW_FIRST, UTF_16_HIGH_FIRST;

        byte[] bytes(String text) {
            return switch (this) {
                case UTF_8 -> text.getBytes(StandardCharsets.UTF_8);
                case UTF_8_WITH_MARK -> ("\uFEFF" + text).getBytes(StandardCharsets.UTF_8);
                case UTF_16_LOW_FIRST -> ("\uFEFF" + text).getBytes(StandardCharsets.UTF_16LE);
                case UTF_16_HIGH_FIRST -> ("\uFEFF" + text).getBytes(StandardCharsets.UTF_16BE);
            };
        }
    }

    private static Written any(Random random) {
        return Written.values()[random.nextInt(4)];
    }

    @Test
    void aReplacedValueOfAJsonFileChangesTheBytesOfItsSpanOnly() {
        Random random = new Random(101);
        int edited = 0;
        for (int i = 0; edited < FILES; i++) {
            Written written = any(random);
            String text = i % 2 == 0 ? launchJson(random) : settingsJson(random);
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
        }
        assertEquals(FILES, edited);
    }

    @Test
    void anAddedMemberTakesNothingAwayFromAJsonFile() {
        Random random = new Random(102);
        for (int i = 0; i < FILES; i++) {
            Written written = any(random);
            String text = i % 2 == 0 ? launchJson(random) : settingsJson(random);
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
        }
    }

    @Test
    void aSetKeyOfAConfigurationFileChangesItsLineOnly() {
        Random random = new Random(103);
        int edited = 0;
        for (int i = 0; i < 4 * FILES && edited < FILES; i++) {
            ConfigFormat format = i % 2 == 0 ? ConfigFormat.WSL_CONF : ConfigFormat.WSLCONFIG;
            String section = format == ConfigFormat.WSL_CONF ? "boot" : "wsl2";
            String key = format == ConfigFormat.WSL_CONF ? "command" : "kernelCommandLine";
            Written written = i % 3 == 0 ? Written.UTF_8_WITH_MARK : i % 3 == 1 ? Written.UTF_8 : any(random);
            String text = ini(random, section, key);
            byte[] before = written.bytes(text);
            WslConf parsed = WslConf.parse(format, before);
            byte[] after;
            try {
                after = ConfigEdit.set(format, before, section, key, "wanted value");
            } catch (IllegalArgumentException refused) {
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
        }
        assertEquals(FILES, edited, "too many refusals");
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

    private static String launchJson(Random random) {
        List<String> configurations = new ArrayList<>();
        for (int i = random.nextInt(4); i > 0; i--) {
            configurations.add(object(random, 3));
        }
        return gap(random) + "{" + gap(random) + "\"version\":" + gap(random) + "\"0.2.0\"," + gap(random)
                + "\"configurations\": [" + String.join(",", configurations)
                + (configurations.isEmpty() || random.nextBoolean() ? "" : ",") + gap(random) + "]"
                + (random.nextBoolean() ? "," : "") + gap(random) + "}" + gap(random);
    }

    private static String settingsJson(Random random) {
        return gap(random) + object(random, 40) + gap(random);
    }

    private static String object(Random random, int depth) {
        StringBuilder out = new StringBuilder("{").append(gap(random));
        int members = random.nextInt(5);
        for (int i = 0; i < members; i++) {
            // few names, so that duplicates come about
            out.append('"').append(List.of("go.alternateTools", "mode", "env", "a\\\"b", "名", "").get(random.nextInt(6)))
                    .append('"').append(gap(random)).append(':').append(gap(random)).append(value(random, depth))
                    .append(gap(random)).append(i + 1 < members || random.nextInt(3) == 0 ? "," : "")
                    .append(gap(random));
        }
        return out.append('}').toString();
    }

    private static String value(Random random, int depth) {
        return switch (random.nextInt(depth > 0 ? 8 : 5)) {
            case 0 -> "true";
            case 1 -> "null";
            case 2 -> "-12.5e3";
            case 3 -> "\"C:\\\\Users\\\\张 三\\\\{//}\"";
            case 4 -> "\"\"";
            case 5 -> "[" + gap(random) + value(random, depth - 1) + (random.nextBoolean() ? "," : "") + gap(random)
                    + "]";
            case 6 -> "[" + value(random, 0) + ", " + value(random, depth - 1) + "]";
            default -> object(random, depth - 1);
        };
    }

    private static String gap(Random random) {
        return List.of("", "", " ", "\n    ", "\r\n\t", "// it's, } 注释\n", " /* [ { */ ", "\r\n  // \"x\": 1,\r\n")
                .get(random.nextInt(8));
    }

    private static String ini(Random random, String section, String key) {
        String end = random.nextBoolean() ? "\n" : "\r\n";
        List<String> lines = Arrays.asList("[" + section + "]", "[user] # u", "[x]", key + " = a b  # old", "memory=4GB",
                "systemd = true", "# 张三's", "", "  default=\"d e\"", "other=1", key + "=", "[network]", "hostname=h");
        StringBuilder out = new StringBuilder();
        for (int i = random.nextInt(14); i > 0; i--) {
            out.append(lines.get(random.nextInt(lines.size()))).append(i == 1 && random.nextBoolean() ? "" : end);
        }
        return out.toString();
    }
}
