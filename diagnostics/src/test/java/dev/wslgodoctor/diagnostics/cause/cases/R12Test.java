package dev.wslgodoctor.diagnostics.cause.cases;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.wslgodoctor.diagnostics.gateway.StagedMachine;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** A .wslconfig in UTF-16 is ignored, and so is one named .wslconfig.txt. */
class R12Test {

    private static StagedMachine machine(Charset charset) {
        return StagedMachine.usual().onWindows("C:\\Users\\dev\\.wslconfig",
                "[wsl2]\r\nmemory=6GB\r\n".getBytes(charset));
    }

    @Test
    void theEncodingIsNamedFirst() {
        assertEquals(Optional.of("wsl-vm.wslconfig-encoding"), machine(StandardCharsets.UTF_16LE).first());
    }

    @Test
    void theSameTextInUtf8IsHealthy() {
        assertEquals(Optional.empty(), machine(StandardCharsets.UTF_8).first());
    }

    @Test
    void theWrongNameIsNamedFirst() {
        assertEquals(Optional.of("wsl-vm.wslconfig-misnamed"), StagedMachine.usual()
                .onWindows("C:\\Users\\dev\\.wslconfig.txt", "[wsl2]\n").first());
    }
}
