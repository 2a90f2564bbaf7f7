package dev.wslgodoctor.app.life;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class OwnLogTest {

    @TempDir
    private Path folder;

    @Test
    void namesAndSecretsDoNotReachTheLog() throws Exception {
        String secret = "ghp_" + "a1B2c3D4e5F6g7H8i9J0k1L2m3N4o5P6q7R8";
        Logger logger = Logger.getLogger("test.own-log");
        logger.setUseParentHandlers(true);
        try (OwnLog log = OwnLog.in(folder.resolve("100% 日志"), "zhangwei")) {
            logger.log(Level.INFO, "at /home/zhangwei/shop and C:\\Users\\zhangwei with " + secret);
            logger.log(Level.WARNING, "failed", new IllegalStateException("/mnt/c/Users/zhangwei/x " + secret));
        }
        String text = all();

        assertTrue(text.contains("failed") && text.contains("code WGD-"), text);
        assertFalse(text.contains("zhangwei"), text);
        assertFalse(text.contains(secret), text);
    }

    @Test
    void theLogStaysSmall() throws Exception {
        Logger logger = Logger.getLogger("test.own-log.small");
        // what the console would print of this is of no use to anyone
        List<Handler> others = List.of(Logger.getLogger("").getHandlers());
        others.forEach(Logger.getLogger("")::removeHandler);
        try (OwnLog log = OwnLog.in(folder, "zhangwei")) {
            String line = "one word after another ".repeat(200);
            for (int i = 0; i < 400; i++) {
                logger.log(Level.INFO, line);
            }
        } finally {
            others.forEach(Logger.getLogger("")::addHandler);
        }
        try (Stream<Path> files = Files.list(folder)) {
            List<Path> logs = files.filter(file -> file.toString().endsWith(".log")).toList();
            assertEquals(3, logs.size());
            for (Path each : logs) {
                assertTrue(Files.size(each) < 600 * 1024, each + " " + Files.size(each));
            }
        }
    }

    @Test
    void theSameMistakeHasTheSameCodeAndAnotherOneAnother() {
        Exception[] twice = new Exception[2];
        for (int i = 0; i < 2; i++) {
            twice[i] = new IllegalStateException("message " + i);
        }

        assertEquals(FailureCode.of(twice[0]), FailureCode.of(twice[1]));
        assertTrue(FailureCode.of(twice[0]).matches("WGD-[0-9A-F]{6}"));
        assertNotEquals(FailureCode.of(twice[0]), FailureCode.of(new IllegalArgumentException("message 0")));
        assertNotEquals(FailureCode.of(twice[0]), FailureCode.of(new RuntimeException(twice[0])));
    }

    @Test
    void aMessageWithBracesIsWrittenAsItIs() {
        LogRecord odd = new LogRecord(Level.INFO, "{0} {not a pattern");

        assertTrue(new OwnLog.Redacted("").format(odd).contains("{0} {not a pattern"));
    }

    private String all() throws Exception {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(file -> file.toString().endsWith(".log")).map(file -> {
                try {
                    return Files.readString(file);
                } catch (java.io.IOException e) {
                    throw new java.io.UncheckedIOException(e);
                }
            }).collect(Collectors.joining());
        }
    }
}
