package dev.wslgodoctor.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.wslgodoctor.wizard.port.EngineTrouble;
import dev.wslgodoctor.wizard.port.Settings;
import dev.wslgodoctor.wizard.port.SettingsStore;
import dev.wslgodoctor.wizard.style.Look;
import dev.wslgodoctor.wizard.style.Motion;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SettingsFileTest {

    @TempDir
    Path folder;

    private Path path() {
        return folder.resolve("state").resolve("settings.json");
    }

    private SettingsFile file() {
        return new SettingsFile(path());
    }

    @Test
    void everythingChosenIsThereAfterARestart() throws EngineTrouble {
        Settings chosen = new Settings(Optional.of("zh-CN"), Look.CONTRAST, 140, Motion.REDUCED, Optional.of(30),
                List.of(new Settings.Mute("files.project-on-windows-drive", "我知道 \"so\"",
                        Instant.parse("2026-11-20T15:02:00Z"))));

        file().write(chosen);

        assertEquals(new SettingsStore.Kept(chosen, Optional.empty()), file().read());
    }

    @Test
    void withoutAFileTheDefaultsCountAndNothingIsReported() {
        assertEquals(new SettingsStore.Kept(Settings.DEFAULT, Optional.empty()), file().read());
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "{", "[]", "null", "{\"version\": 2}", "{\"version\": 1, \"look\": \"pink\"}",
        "{\"version\": 1, \"textPercent\": 5000}", "{\"version\": 1, \"timeoutSeconds\": \"soon\"}",
        "{\"version\": 1, \"muted\": [{\"cause\": \"a\", \"reason\": \"b\", \"at\": \"never\"}]}",
        "{\"version\": 1, \"muted\": {}}", "{\"version\": {}}"})
    void aFileThatCannotBeReadIsKeptAsideAndTheDefaultsCount(String content) throws IOException, EngineTrouble {
        Files.createDirectories(path().getParent());
        Files.writeString(path(), content);

        SettingsStore.Kept kept = file().read();

        assertEquals(Settings.DEFAULT, kept.settings());
        Path aside = Path.of(kept.setAside().orElseThrow());
        assertEquals(content, Files.readString(aside));
        file().write(Settings.DEFAULT.withPercent(120));
        assertEquals(content, Files.readString(aside));
        assertEquals(120, file().read().settings().percent());
    }

    @Test
    void bytesThatAreNoTextAreKeptAsideToo() throws IOException {
        Files.createDirectories(path().getParent());
        Files.write(path(), new byte[] {(byte) 0xff, (byte) 0xfe, 0x00});

        assertTrue(file().read().setAside().orElseThrow().contains("unreadable-1"));
    }

    @Test
    void anOlderFileThatWasSetAsideStays() throws IOException {
        Files.createDirectories(path().getParent());
        for (String content : List.of("first", "second")) {
            Files.writeString(path(), content);
            file().read();
        }

        assertEquals("first", Files.readString(folder.resolve("state/settings.json.unreadable-1")));
        assertEquals("second", Files.readString(folder.resolve("state/settings.json.unreadable-2")));
    }

    @Test
    void whatWasKeptSurvivesAWriteThatFails() throws IOException {
        Path blocked = folder.resolve("blocked");
        Files.writeString(blocked, "a file where a folder should be");

        SettingsFile impossible = new SettingsFile(blocked.resolve("settings.json"));

        assertThrows(EngineTrouble.class, () -> impossible.write(Settings.DEFAULT));
        assertEquals("a file where a folder should be", Files.readString(blocked));
    }
}
