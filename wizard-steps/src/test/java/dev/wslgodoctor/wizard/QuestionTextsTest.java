package dev.wslgodoctor.wizard;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.wslgodoctor.diagnostics.probe.Probe;
import dev.wslgodoctor.diagnostics.text.Texts;
import java.io.IOException;
import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.net.URI;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What a probe asks has words in both languages: an id in the evidence table tells a user nothing. */
class QuestionTextsTest {

    private static TreeSet<String> probes() throws IOException, ReflectiveOperationException {
        TreeSet<String> ids = new TreeSet<>();
        for (String name : classes()) {
            Class<?> type = Class.forName(name, false, Probe.class.getClassLoader());
            for (Field field : type.getDeclaredFields()) {
                if (Modifier.isStatic(field.getModifiers()) && field.getType() == Probe.class) {
                    field.setAccessible(true);
                    ids.add(((Probe<?>) field.get(null)).id());
                }
            }
        }
        return ids;
    }

    private static List<String> classes() throws IOException {
        URI home = URI.create(Probe.class.getProtectionDomain().getCodeSource().getLocation().toString());
        Path place = Path.of(home);
        if (Files.isDirectory(place)) {
            return below(place);
        }
        try (FileSystem jar = FileSystems.newFileSystem(place, Map.of())) {
            return below(jar.getPath("/"));
        }
    }

    private static List<String> below(Path root) throws IOException {
        try (Stream<Path> files = Files.walk(root)) {
            return files.map(file -> root.relativize(file).toString().replace('\\', '/'))
                    .filter(file -> file.startsWith("dev/wslgodoctor/diagnostics/") && file.endsWith(".class"))
                    .filter(file -> !file.contains("/gateway/windows/"))
                    .map(file -> file.substring(0, file.length() - ".class".length()).replace('/', '.')).toList();
        }
    }

    @Test
    void everyProbeHasItsQuestionInBothLanguages() throws IOException, ReflectiveOperationException {
        TreeSet<String> ids = probes();
        assertTrue(ids.size() > 40, ids.toString());
        List<String> toAdd = new ArrayList<>();
        for (Locale language : Texts.LANGUAGES) {
            Texts texts = UiTexts.in(language);
            ids.stream().filter(id -> !texts.has("question." + id)).forEach(id -> toAdd.add(
                    "add to the ui texts of " + language + ": question." + id + " = "));
        }
        assertEquals("", String.join("\n", toAdd));
    }
}
