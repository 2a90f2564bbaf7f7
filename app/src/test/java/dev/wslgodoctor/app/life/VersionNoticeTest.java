package dev.wslgodoctor.app.life;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class VersionNoticeTest {

    @TempDir
    private Path folder;

    @Test
    void aHigherNumberIsNewer() throws IOException {
        assertTrue(read("{\"schema\":1,\"version\":\"0.10.0\",\"summary\":\"s\"}").orElseThrow().newer());
        assertFalse(read("{\"schema\":1,\"version\":\"0.9\"}").orElseThrow().newer());
        assertFalse(read("{\"schema\":1,\"version\":\"0.8.99\"}").orElseThrow().newer());
    }

    @Test
    void controlCharactersOfAForeignTextAreTakenOut() throws IOException {
        VersionNotice notice = read("{\"schema\":1,\"version\":\"1\",\"summary\":\"a\\u001b[31mb\\u202ec\\nd\"}")
                .orElseThrow();

        assertEquals("a[31mbc\nd", notice.summary());
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "{}", "[]", "{\"schema\":2,\"version\":\"9\"}", "{\"schema\":1,\"version\":\"9; rm\"}",
        "{\"schema\":1,\"version\":[]}", "{\"schema\":1,\"version\":\"9999999999999\"}", "\u00ff"})
    void whatIsNoNoticeIsNone(String text) throws IOException {
        assertEquals(Optional.empty(), read(text));
    }

    private Optional<VersionNotice> read(String text) throws IOException {
        Path file = folder.resolve("notice.json");
        Files.writeString(file, text);
        return VersionNotice.in(file, "0.9.0");
    }
}
