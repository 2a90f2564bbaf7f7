package dev.wslgodoctor.diagnostics;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.wslgodoctor.diagnostics.cause.CauseCatalog;
import dev.wslgodoctor.diagnostics.cause.Layer;
import dev.wslgodoctor.diagnostics.cause.Link;
import dev.wslgodoctor.diagnostics.cause.Symptom;
import dev.wslgodoctor.diagnostics.text.TextFiles;
import dev.wslgodoctor.diagnostics.text.Texts;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Both languages say the same things, and nothing is said twice or to nobody. */
class TextsCompleteTest {

    private static final Pattern PLACEHOLDER = Pattern.compile("\\{([a-z][a-zA-Z0-9-]*)}");

    /** A line {@code key = value}, with the comment lines directly above it. */
    private record Entry(String key, String value, List<String> comments) {

        Set<String> placeholders() {
            return new TreeSet<>(PLACEHOLDER.matcher(value).results().map(found -> found.group(1)).toList());
        }

        boolean maybeSame() {
            return comments.stream().anyMatch(comment -> comment.matches("# @same \\S.*"));
        }
    }

    @TestFactory
    Stream<DynamicTest> bothLanguagesHaveTheSameKeys() {
        return forEveryFile((english, chinese) -> {
            assertEquals(List.of(), without(english, chinese), "missing in Chinese");
            assertEquals(List.of(), without(chinese, english), "missing in English");
        });
    }

    @TestFactory
    Stream<DynamicTest> bothLanguagesHaveTheSamePlaceholders() {
        return forEveryFile((english, chinese) -> assertAll(english.stream().map(entry -> () ->
                find(chinese, entry.key()).ifPresent(other ->
                        assertEquals(entry.placeholders(), other.placeholders(), entry.key())))));
    }

    @TestFactory
    Stream<DynamicTest> noKeyStandsTwice() {
        return Stream.concat(TextFiles.ALL.stream(), TextFiles.ALL.stream().map(file -> file + "_zh_CN"))
                .map(file -> DynamicTest.dynamicTest(file, () -> {
                    Set<String> seen = new TreeSet<>();
                    List<String> twice = read(file).stream().map(Entry::key).filter(key -> !seen.add(key)).toList();
                    assertEquals(List.of(), twice);
                }));
    }

    @TestFactory
    Stream<DynamicTest> aTextThatIsTheSameInBothLanguagesSaysWhy() {
        return forEveryFile((english, chinese) -> {
            List<String> unexplained = new ArrayList<>();
            for (Entry entry : chinese) {
                boolean same = find(english, entry.key()).filter(e -> e.value().equals(entry.value())).isPresent();
                if (same && !entry.maybeSame()) {
                    unexplained.add("# @same <reason>\n" + entry.key() + " = " + entry.value());
                }
            }
            assertTrue(unexplained.isEmpty(), () -> "translate, or say why not:\n" + String.join("\n", unexplained));
        });
    }

    @TestFactory
    Stream<DynamicTest> noTextExclaimsOrIsEmptyOrEndsInAColon() {
        return forEveryFile((english, chinese) -> {
            List<String> bad = Stream.concat(english.stream(), chinese.stream())
                    .filter(entry -> entry.value().isBlank() || entry.value().matches(".*[!！](?![=\\[]).*")
                            || entry.value().matches(".*[:：]"))
                    .map(entry -> entry.key() + " = " + entry.value()).toList();
            assertEquals(List.of(), bad);
        });
    }

    // the glossary's choice, as the editor's own translation has it
    @TestFactory
    Stream<DynamicTest> noChineseTextIsMoreFormalThanTheOthers() {
        return forEveryFile((english, chinese) -> assertEquals(List.of(), chinese.stream()
                .filter(entry -> entry.value().contains("您")).map(Entry::key).toList()));
    }

    @Test
    void everyLinkLayerAndSymptomHasAName() {
        List<String> wanted = new ArrayList<>();
        Arrays.stream(Link.values()).forEach(link -> wanted.add("link." + link.id()));
        Arrays.stream(Layer.values()).forEach(layer -> wanted.add("layer." + layer.id()));
        Arrays.stream(Symptom.values()).forEach(symptom -> wanted.add("symptom." + symptom.id()));
        for (Locale language : Texts.LANGUAGES) {
            Texts texts = Texts.in(language);
            assertEquals(List.of(), wanted.stream().filter(key -> !texts.has(key)).toList(), language.toString());
        }
    }

    @TestFactory
    Stream<DynamicTest> everyTextOfALayerBelongsToACauseOfThatLayer() {
        return Stream.of(Layer.values()).map(layer -> DynamicTest.dynamicTest(layer.id(), () -> {
            List<String> nobodys = read("causes-" + layer.id()).stream().map(Entry::key)
                    .filter(key -> !key.startsWith(layer.id() + ".") || CauseCatalog.all().stream()
                            .noneMatch(cause -> key.startsWith(cause.id() + ".")))
                    .toList();
            assertEquals(List.of(), nobodys, "texts of no cause in the catalogue");
        }));
    }

    @Test
    void everyTextOfTheEngineIsAskedFor() throws IOException {
        String sources = sources();
        // a key that is put together ends its literal part with a dot; what follows there cannot be decided
        List<String> unused = read("engine").stream().map(Entry::key).filter(key -> !sources.contains('"' + key + '"'))
                .filter(key -> IntStream.range(1, key.length()).filter(at -> key.charAt(at - 1) == '.')
                        .noneMatch(at -> sources.contains('"' + key.substring(0, at) + '"'))).toList();
        assertEquals(List.of(), unused, "texts that nothing shows");
    }

    private static String sources() throws IOException {
        StringBuilder all = new StringBuilder();
        for (String module : List.of("diagnostics", "wizard-steps", "app")) {
            try (Stream<Path> files = Files.walk(Path.of("..", module, "src", "main", "java"))) {
                for (Path file : files.filter(path -> path.toString().endsWith(".java")).toList()) {
                    all.append(Files.readString(file));
                }
            }
        }
        return all.toString();
    }

    @Test
    void theGuideShowsTheExampleAsItIs() throws IOException {
        String guide = Files.readString(Path.of("..", "docs", "adding-a-cause.md"));
        for (String tree : List.of("main", "test")) {
            String name = "src/" + tree + "/java/dev/wslgodoctor/diagnostics/cause/windows/NoDistroInstalled"
                    + (tree.equals("test") ? "Test" : "") + ".java";
            assertTrue(guide.contains(Files.readString(Path.of(name)).strip()), name);
        }
        for (String file : List.of("causes-windows", "causes-windows_zh_CN")) {
            read(file).stream().filter(entry -> entry.key().startsWith("windows.no-distro-installed."))
                    .forEach(entry -> assertTrue(guide.contains(entry.key() + " = " + entry.value()), entry.key()));
        }
    }

    private interface Comparison {
        void of(List<Entry> english, List<Entry> chinese);
    }

    private static Stream<DynamicTest> forEveryFile(Comparison comparison) {
        return TextFiles.ALL.stream().map(file -> DynamicTest.dynamicTest(file,
                () -> comparison.of(read(file), read(file + "_zh_CN"))));
    }

    private static List<String> without(List<Entry> one, List<Entry> other) {
        return one.stream().filter(entry -> find(other, entry.key()).isEmpty())
                .map(entry -> entry.key() + " = " + entry.value()).toList();
    }

    private static Optional<Entry> find(List<Entry> entries, String key) {
        return entries.stream().filter(entry -> entry.key().equals(key)).findFirst();
    }

    /** Reads lines, not Properties: those keep the last of two equal keys and say nothing. */
    private static List<Entry> read(String file) throws IOException {
        String text;
        try (InputStream in = Texts.class.getResourceAsStream(file + ".properties")) {
            text = new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
        List<Entry> entries = new ArrayList<>();
        List<String> comments = new ArrayList<>();
        for (String line : text.split("\n")) {
            if (line.startsWith("#")) {
                comments.add(line);
                continue;
            }
            if (!line.isBlank()) {
                int equals = line.indexOf('=');
                assertTrue(equals > 0 && !line.startsWith(" ") && !line.endsWith("\\"),
                        () -> file + " has a line that is not key = value: " + line);
                entries.add(new Entry(line.substring(0, equals).strip(), line.substring(equals + 1).strip(),
                        List.copyOf(comments)));
            }
            comments.clear();
        }
        return entries;
    }
}
