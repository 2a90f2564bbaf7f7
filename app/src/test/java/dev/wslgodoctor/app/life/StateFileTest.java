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

class StateFileTest {

    @TempDir
    private Path folder;
    private Path file;

    @BeforeEach
    void nameTheFile() {
        file = folder.resolve("张 伟").resolve("settings.json");
    }

    @Test
    void whatWasPutIsThereAfterTheNextStart() throws IOException {
        StateFile first = StateFile.in(file);
        first.put("language", "zh-CN");
        first.put("width", 1280.5);
        first.put("maximized", true);
        assertTrue(first.save());

        StateFile second = StateFile.in(file);

        assertEquals(StateFile.Condition.FRESH, StateFile.in(folder.resolve("none.json")).condition());
        assertEquals(StateFile.Condition.READ, second.condition());
        assertEquals(Optional.of("zh-CN"), second.text("language"));
        assertEquals(1280.5, second.number("width").orElseThrow());
        assertEquals(Optional.of(true), second.flag("maximized"));
        assertEquals(Optional.empty(), second.flag("width"), "a number is no yes or no");
    }

    @Test
    void anOlderFileIsReadAndWrittenInTheNewVersionWithItsUnknownKeys() throws IOException {
        write("{\"language\": \"en\", \"someday\": [1]}");

        StateFile settings = StateFile.in(file);

        assertEquals(StateFile.Condition.OLDER, settings.condition());
        assertEquals(Optional.of("en"), settings.text("language"));
        settings.save();
        assertTrue(Files.readString(file).contains("someday"));
        assertEquals(StateFile.Condition.READ, StateFile.in(file).condition());
    }

    @Test
    void aFileOfANewerProgramIsReadAndNeverWritten() throws IOException {
        String newer = "{\"version\": 99, \"language\": \"zh-CN\", \"shape\": {}}";
        write(newer);

        StateFile settings = StateFile.in(file);
        settings.put("language", "en");

        assertEquals(StateFile.Condition.NEWER, settings.condition());
        assertFalse(settings.save());
        assertEquals(newer, Files.readString(file));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "{", "null", "[]", "{\"version\": \"x\"}", "{\"version\": -1}", "{\"version\": {}}",
        "\u0000\u0000", "{\"version\": []}"})
    void aDamagedFileMeansDefaultsAndIsPutAside(String damaged) throws IOException {
        write(damaged);

        StateFile settings = StateFile.in(file);
        assertEquals(StateFile.Condition.DAMAGED, settings.condition());
        assertEquals(damaged, Files.readString(file), "reading changes nothing");
        settings.put("language", "en");
        settings.save();

        assertEquals(damaged, Files.readString(file.resolveSibling("settings.json.damaged")));
        assertEquals(Optional.of("en"), StateFile.in(file).text("language"));
    }

    @Test
    void aFolderThatCannotBeWrittenIsSaid() throws IOException {
        Files.writeString(folder.resolve("blocked"), "a file where a folder should be");
        StateFile settings = StateFile.in(folder.resolve("blocked").resolve("settings.json"));

        assertThrows(IOException.class, settings::save);
    }

    private void write(String text) throws IOException {
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
    }
}
