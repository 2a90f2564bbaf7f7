package dev.wslgodoctor.app.wine;

import dev.wslgodoctor.app.cli.Run;
import dev.wslgodoctor.app.lab.LabWorld;
import dev.wslgodoctor.diagnostics.gateway.Blob;
import dev.wslgodoctor.diagnostics.gateway.GatewayException;
import dev.wslgodoctor.diagnostics.gateway.Output;
import dev.wslgodoctor.diagnostics.gateway.process.Program;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** The program on a Windows JVM, as {@code diagnostics/lab/wine/program} starts it. */
final class Wine {

    /** How Wine calls this machine's root folder. */
    private static final String ROOT = "Z:";

    private Wine() {
    }

    /** One run of the program; the world is one of the arguments. */
    static Run run(List<String> arguments) throws GatewayException {
        List<String> argv = new ArrayList<>();
        argv.add(LabWorld.lab().resolve("wine").resolve("program").toString());
        argv.addAll(arguments);
        argv.add("--lang=en");
        Output output = Program.of(argv).with(Map.of("WGD_STATE", System.getProperty("wslgodoctor.state")))
                .run(Blob.EMPTY, Duration.ofMinutes(5), 16 << 20);
        System.out.println("wine    " + String.join(" ", arguments.subList(0, arguments.size() - 1)) + " -> "
                + output.exit());
        return new Run(output.exit(), output.text(), output.errorText());
    }

    /** A file of this machine, as the Windows program has to be told it. */
    static String path(Path file) {
        return ROOT + file.toAbsolutePath().toString().replace('/', '\\');
    }
}
