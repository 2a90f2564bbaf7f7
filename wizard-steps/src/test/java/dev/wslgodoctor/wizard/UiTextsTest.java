package dev.wslgodoctor.wizard;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.wslgodoctor.diagnostics.text.Texts;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** Both languages have the same keys and placeholders, no key twice, none that the code asks for in vain. */
class UiTextsTest {

    private static final Pattern LITERAL = Pattern.compile("texts(?:\\(\\))?\\.of\\(\\s*\"([a-z0-9.-]+[a-z0-9])\"");

    private static Map<String, String> read(String name, List<String> complaints) throws IOException {
        Map<String, String> texts = new LinkedHashMap<>();
        boolean same = false;
        try (var in = new BufferedReader(new InputStreamReader(
                Objects.requireNonNull(UiTexts.class.getResourceAsStream(name)), StandardCharsets.UTF_8))) {
            for (String line = in.readLine(); line != null; line = in.readLine()) {
                if (line.startsWith("# @same")) {
                    same = true;
                } else if (!line.isBlank() && !line.startsWith("#")) {
                    String key = line.substring(0, line.indexOf('=')).strip();
                    String value = line.substring(line.indexOf('=') + 1).strip();
                    if (texts.put(key, (same ? "@same " : "") + value) != null) {
                        complaints.add(name + " has twice: " + key);
                    }
                    same = false;
                }
            }
        }
        return texts;
    }

    @Test
    void bothLanguagesAreComplete() throws IOException {
        List<String> complaints = new ArrayList<>();
        Map<String, String> english = read("ui.properties", complaints);
        Map<String, String> chinese = read("ui_zh_CN.properties", complaints);
        english.putAll(read("pictures.properties", complaints));
        chinese.putAll(read("pictures_zh_CN.properties", complaints));
        english.putAll(read("bundles.properties", complaints));
        chinese.putAll(read("bundles_zh_CN.properties", complaints));
        english.keySet().stream().filter(key -> !chinese.containsKey(key))
                .forEach(key -> complaints.add("add to ui_zh_CN.properties: " + key + " = " + english.get(key)));
        chinese.keySet().stream().filter(key -> !english.containsKey(key))
                .forEach(key -> complaints.add("add to ui.properties: " + key + " = " + chinese.get(key)));
        Texts en = UiTexts.in(Locale.ENGLISH);
        Texts zh = UiTexts.in(Locale.SIMPLIFIED_CHINESE);
        english.keySet().stream().filter(chinese::containsKey).forEach(key -> {
            if (!en.placeholders(key).equals(zh.placeholders(key))) {
                complaints.add("other placeholders in Chinese: " + key);
            }
            if (english.get(key).replace("@same ", "").equals(chinese.get(key).replace("@same ", ""))
                    && !chinese.get(key).startsWith("@same")) {
                complaints.add("the same in both languages without # @same: " + key);
            }
            if (english.get(key).contains("!") || chinese.get(key).contains("！") || chinese.get(key).contains("!")) {
                complaints.add("an exclamation mark: " + key);
            }
        });
        assertEquals(List.of(), complaints);
    }

    @Test
    void everyTextThatTheCodeNamesExists() throws IOException {
        Texts texts = UiTexts.in(Locale.ENGLISH);
        TreeSet<String> missing = new TreeSet<>();
        try (var files = Files.walk(Path.of("src/main/java"))) {
            for (Path file : files.filter(path -> path.toString().endsWith(".java")).toList()) {
                Matcher matcher = LITERAL.matcher(Files.readString(file));
                while (matcher.find()) {
                    if (!texts.has(matcher.group(1))) {
                        missing.add(matcher.group(1));
                    }
                }
            }
        }
        assertTrue(missing.isEmpty(), "no text for " + missing);
    }
}
