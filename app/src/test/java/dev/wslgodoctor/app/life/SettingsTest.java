package dev.wslgodoctor.app.life;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SettingsTest {

    @TempDir
    private Path folder;
    private Path file;

    @BeforeEach
    void nameTheFile() {
        file = folder.resolve("张 伟").resolve("settings.json");
    }

    @Test
    void whatWasPutIsThereAfterTheNextStart() throws IOException {
        Settings first = Settings.in(file);
        first.put("language", "zh-CN");
        first.put("width", 1280.5);
        first.put("maximized", true);
        assertTrue(first.save());

        Settings second = Settings.in(file);

        assertEquals(Settings.Condition.FRESH, Settings.in(folder.resolve("none.json")).condition());
        assertEquals(Settings.Condition.READ, second.condition());
        assertEquals(Optional.of("zh-CN"), second.text("language"));
        assertEquals(1280.5, second.number("width").orElseThrow());
        assertEquals(Optional.of(true), second.flag("maximized"));
        assertEquals(Optional.empty(), second.flag("width"), "a number is no yes or no");
    }

    @Test
    void anOlderFileIsReadAndWrittenInTheNewVersionWithItsUnknownKeys() throws IOException {
        write("{\"language\": \"en\", \"someday\": [1]}");

        Settings settings = Settings.in(file);

        assertEquals(Settings.Condition.OLDER, settings.condition());
        assertEquals(Optional.of("en"), settings.text("language"));
        settings.save();
        assertTrue(Files.readString(file).contains("someday"));
        assertEquals(Settings.Condition.READ, Settings.in(file).condition());
    }

    @Test
    void aFileOfANewerProgramIsReadAndNeverWritten() throws IOException {
        String newer = "{\"version\": 99, \"language\": \"zh-CN\", \"shape\": {}}";
        write(newer);

        Settings settings = Settings.in(file);
        settings.put("language", "en");

        assertEquals(Settings.Condition.NEWER, settings.condition());
        assertFalse(settings.save());
        assertEquals(newer, Files.readString(file));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "{", "null", "[]", "{\"version\": \"x\"}", "{\"version\": -1}", "{\"version\": {}}",
        "\u0000\u0000", "{\"version\": []}"})
    void aDamagedFileMeansDefaultsAndIsPutAside(String damaged) throws IOException {
        write(damaged);

        Settings settings = Settings.in(file);
        assertEquals(Settings.Condition.DAMAGED, settings.condition());
        assertEquals(damaged, Files.readString(file), "reading changes nothing");
        settings.put("language", "en");
        settings.save();

        assertEquals(damaged, Files.readString(file.resolveSibling("settings.json.damaged")));
        assertEquals(Optional.of("en"), Settings.in(file).text("language"));
    }

    @Test
    void aFolderThatCannotBeWrittenIsSaid() throws IOException {
        Files.writeString(folder.resolve("blocked"), "a file where a folder should be");
        Settings settings = Settings.in(folder.resolve("blocked").resolve("settings.json"));

        assertThrows(IOException.class, settings::save);
    }

    private void write(String text) throws IOException {
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
    }
}
