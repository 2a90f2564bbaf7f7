package dev.wslgodoctor.diagnostics.gateway;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.wslgodoctor.diagnostics.gateway.process.Program;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

class GatewayLoadingTest {

    @Test
    void noGatewayThatLinuxUsesLoadsAClassOfJna() throws Exception {
        Path classes = Path.of(Machine.class.getProtectionDomain().getCodeSource().getLocation().toURI());
        Output output = Program.of(List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xlog:class+load:stdout", "-cp", System.getProperty("java.class.path"),
                        LoadGateways.class.getName(), classes.toString()))
                .run(Blob.EMPTY, Duration.ofSeconds(60), 32 << 20);

        assertEquals(0, output.exit(), output.errorText());
        List<String> lines = output.text().lines().toList();
        for (String mustBeThere : List.of("gateway.local.LocalMachine ", "gateway.tape.TapeMachine ",
                "gateway.world.WorldWindows ", "gateway.windows.DriveFiles ", "gateway.wsl.WslMachine ")) {
            assertTrue(lines.stream().anyMatch(line -> line.contains(mustBeThere)), mustBeThere + "was not loaded");
        }
        assertEquals(List.of(), lines.stream().filter(line -> line.contains("com.sun.jna")).toList());
    }
}
