package dev.wslgodoctor.app.life;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SingleInstanceTest {

    @TempDir
    private Path folder;

    private final BlockingQueue<List<String>> visits = new ArrayBlockingQueue<>(4);

    @Test
    void aSecondStartHandsItsArgumentsOverAndTheFirstOneGetsThem() throws Exception {
        try (SingleInstance first = SingleInstance.become(folder).orElseThrow()) {
            first.listen(visits::add);

            assertTrue(SingleInstance.become(folder).isEmpty());
            assertTrue(SingleInstance.handOver(folder, List.of("--bundle", "C:\\张 伟\\a.zip")));
            assertEquals(List.of("--bundle", "C:\\张 伟\\a.zip"), visits.poll(10, TimeUnit.SECONDS));
        }
        try (SingleInstance next = SingleInstance.become(folder).orElseThrow()) {
            assertFalse(SingleInstance.handOver(folder, List.of()), "the address of an instance that ended is gone");
        }
    }

    @Test
    void whoDoesNotKnowTheSecretIsNotHeard() throws Exception {
        try (SingleInstance first = SingleInstance.become(folder).orElseThrow()) {
            first.listen(visits::add);
            Path address = folder.resolve("window.address");
            String[] parts = Files.readString(address).split(" ");
            Files.writeString(address, parts[0] + " " + "00".repeat(32));

            assertFalse(SingleInstance.handOver(folder, List.of("--theme", "dark")));
            Files.writeString(address, String.join(" ", parts));
            assertTrue(SingleInstance.handOver(folder, List.of("later")));
            assertEquals(List.of("later"), visits.poll(10, TimeUnit.SECONDS));
            assertNull(visits.poll());
        }
    }

    @Test
    void aBrokenAddressMeansAWindowOfItsOwn() throws IOException {
        for (String broken : new String[] {"", "x y", "70000 00", "1", "-1 zz"}) {
            Files.writeString(folder.resolve("window.address"), broken);
            assertFalse(SingleInstance.handOver(folder, List.of()), broken);
        }
    }
}
