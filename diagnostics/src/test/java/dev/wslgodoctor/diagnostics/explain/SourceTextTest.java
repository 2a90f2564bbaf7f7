package dev.wslgodoctor.diagnostics.explain;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.wslgodoctor.diagnostics.text.Texts;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Evidence keeps sources in English; a person reads them in the language that was chosen. */
class SourceTextTest {

    private static final Texts ENGLISH = Texts.in(Locale.ENGLISH);
    private static final Texts CHINESE = Texts.in(Locale.SIMPLIFIED_CHINESE);

    @Test
    void everySourceThatHasATextIsFoundByItsEnglishWords() throws IOException {
        List<String> english = sources();

        assertTrue(english.size() > 30, english.toString());
        for (String source : english) {
            String written = source.replace("{path}", "/home/dev/my shop");
            assertEquals(written, SourceText.of(written, ENGLISH));
            assertTrue(SourceText.of(written, CHINESE).codePoints().anyMatch(Character::isIdeographic)
                    || written.matches("[A-Za-z_]*(, [A-Z]*)*.*、.*"), written);
        }
    }

    @Test
    void everyTextIsOfASourceThatAProbeNames() throws IOException {
        StringBuilder probes = new StringBuilder();
        try (Stream<Path> files = Files.walk(Path.of("src/main/java/dev/wslgodoctor/diagnostics"))) {
            for (Path file : files.filter(path -> path.toString().endsWith(".java")).toList()) {
                probes.append(Files.readString(file));
            }
        }
        String code = probes.toString().replace("\\\"", "\"").replace("\\\\", "\\");
        assertEquals(List.of(), sources().stream().map(source -> source.replace("{path}", "").strip())
                .filter(source -> !source.endsWith(" shell") && !code.contains(source)).toList());
    }

    @Test
    void aFileAndACommandReadTheSameInEveryLanguage() {
        for (String source : List.of("/proc/mounts", "wsl.exe -l -v", "readlink -e /home/dev", "C:\\a b\\c", "")) {
            assertEquals(source, SourceText.of(source, CHINESE));
        }
    }

    @Test
    void onlyThatThereIsNothingIsAWord() {
        assertEquals("没有", SourceText.answer("none", CHINESE));
        assertEquals("/none", SourceText.answer("/none", CHINESE));
    }

    private static List<String> sources() throws IOException {
        String file = Files.readString(Path.of("src/main/resources/dev/wslgodoctor/diagnostics/text/engine.properties"));
        return file.lines().filter(line -> line.startsWith("source."))
                .map(line -> line.substring(line.indexOf('=') + 1).strip().replace("\\\\", "\\")).toList();
    }
}
